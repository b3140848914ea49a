/**
 * Notes as threads in the text: each annotation with notes is one. New ones begin with Add a Note; commenting ranges would draw a bar
 * along every line of the article, and a plus under the pointer.
 */
import * as vscode from 'vscode';
import type { NoteView, Range } from '../../server/protocol';
import type { Articles } from '../articles';
import { marksOf } from '../model/checked';
import { noteMarkdown } from '../model/escape';
import { shorten } from '../model/words';
import { toRange } from '../ranges';
import type { Acts } from './acts';

export class NoteComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  readonly contextValue = 'newsmark.note';
  body: string | vscode.MarkdownString;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp?: Date;

  constructor(readonly note: NoteView, readonly annotation: string, readonly uri: string) {
    // shown as it was written, and links to the web can be followed: notes come from files, and nothing else in them is to be trusted
    this.body = new vscode.MarkdownString(noteMarkdown(note.text));
    this.author = { name: note.by === '' ? 'Somebody' : note.by };
    const at = new Date(note.at);
    if (!Number.isNaN(at.getTime())) this.timestamp = at;
  }
}

export class Comments implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController('newsmark', 'Newsmark Notes');
  /** By document, then by annotation. */
  readonly #threads = new Map<string, Map<string, vscode.CommentThread>>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly articles: Articles, private readonly acts: Acts) {
    this.#controller.options = { prompt: 'Write a note', placeHolder: 'What is to be checked, or was found out' };
    this.#subscriptions = [this.#controller, articles.onDidChange((uri) => this.#update(uri))];
  }

  /** A reply to a thread. */
  async write({ thread, text }: vscode.CommentReply): Promise<void> {
    const uri = thread.uri.toString();
    const article = this.articles.ready(uri);
    const id = [...(this.#threads.get(uri) ?? [])].find(([, known]) => known === thread)?.[0];
    if (article && id !== undefined && text.trim() !== '') await this.acts.act({ article, targets: [{ kind: 'annotation', id }] }, { kind: 'note', text });
  }

  async change({ annotation, note, uri }: NoteComment, text: string): Promise<void> {
    const article = this.articles.ready(uri);
    if (article) await this.acts.act({ article, targets: [{ kind: 'annotation', id: annotation }] }, { kind: 'note', id: note.id, text });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(uri: string): void {
    const article = this.articles.ready(uri);
    const noted = article ? marksOf(article).flatMap(({ mark, range, words }) => (range && mark.notes.length > 0 ? [{ mark, range, words }] : [])) : [];
    const threads = this.#threads.get(uri) ?? new Map<string, vscode.CommentThread>();
    const still = new Set(noted.map(({ mark }) => mark.id));
    for (const [id, thread] of threads) {
      if (still.has(id)) continue;
      thread.dispose();
      threads.delete(id);
    }
    for (const { mark, range, words } of noted) {
      const comments = mark.notes.map((note) => new NoteComment(note, mark.id, uri));
      const known = threads.get(mark.id);
      if (known) {
        known.range = firstCharacter(range);
        if (!sameNotes(known.comments, comments)) known.comments = comments;
        continue;
      }
      const thread = this.#controller.createCommentThread(vscode.Uri.parse(uri), firstCharacter(range), comments);
      thread.label = `“${shorten(words, 50)}”`;
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      threads.set(mark.id, thread);
    }
    if (threads.size > 0) this.#threads.set(uri, threads);
    else this.#threads.delete(uri);
  }
}

/** The sign of a thread stands beside every line of its range, of a wrapped paragraph too: once is enough. */
const firstCharacter = (range: Range): vscode.Range => {
  const { start } = toRange(range);
  return new vscode.Range(start, start);
};

const sameNotes = (a: readonly vscode.Comment[], b: readonly NoteComment[]): boolean =>
  a.length === b.length && a.every((comment, i) => comment instanceof NoteComment && comment.mode === vscode.CommentMode.Preview && JSON.stringify(comment.note) === JSON.stringify(b[i]!.note));
