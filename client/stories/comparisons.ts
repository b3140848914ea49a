/** The tellings of a finding side by side, in the editor's own view of differences: each in its paragraph, with who says it under it. Read-only. */
import * as vscode from 'vscode';
import { COMPARISON_REQUEST, type Comparison, type ComparisonSide, type FindingParams } from '../../server/protocol';
import type { Connection } from '../connection';
import { sideText, wordsIn } from '../model/comparison';
import { shorten } from '../model/words';

/** Not among the schemes of articles. */
const SCHEME = 'newsmark-telling';

export class Comparisons implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #sides = new Map<string, ComparisonSide>();
  readonly #subscriptions: vscode.Disposable[];
  #shown = 0;
  readonly #words = vscode.window.createTextEditorDecorationType({ fontWeight: 'bold' });

  constructor(private readonly connection: Connection) {
    this.#subscriptions = [
      this.#words,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#mark(editor))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#sides.delete(uri.toString())),
    ];
  }

  /** False where there is no such finding any more. */
  async show(params: FindingParams): Promise<boolean> {
    const comparison = await this.connection.ask<Comparison | null>(COMPARISON_REQUEST, params);
    const own = comparison?.sides.find(({ uri }) => uri === params.uri) ?? comparison?.sides[0];
    const others = comparison?.sides.filter((side) => side !== own) ?? [];
    if (!comparison || !own || others.length === 0) return false;
    const chosen = others.length === 1 ? others : await chooseSides(others);
    if (!chosen) return true;
    const base = await this.#open(own, params.id, 0);
    const uris = await Promise.all(chosen.map((side, i) => this.#open(side, params.id, i + 1)));
    const title = shorten(comparison.title, 60);
    if (uris.length === 1) await vscode.commands.executeCommand('vscode.diff', base, uris[0], `${pathOf(own)} ↔ ${pathOf(chosen[0]!)}: ${title}`, { preview: true });
    else await vscode.commands.executeCommand('vscode.changes', title, uris.map((uri) => [uri, base, uri]));
    return true;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const side = this.#sides.get(uri.toString());
    return side ? sideText(side) : '';
  }

  /** The headline leads back into the article. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const side = this.#sides.get(document.uri.toString());
    if (!side) return [];
    const { line, character } = side.range.start;
    const link = new vscode.DocumentLink(document.lineAt(0).range, vscode.Uri.parse(side.uri).with({ fragment: `L${line + 1},${character + 1}` }));
    link.tooltip = `Open ${pathOf(side)}, line ${line + 1}`;
    return [link];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #open(side: ComparisonSide, finding: string, index: number): Promise<vscode.Uri> {
    // the query keeps two tellings of one article apart, and those of now from those before an edit
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${pathOf(side).replace(/^\//, '')}`, query: `${finding} ${index} ${++this.#shown}` });
    this.#sides.set(uri.toString(), side);
    // a news article to the editor, so that its long lines are wrapped and its headline stands out
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'news-article');
    return uri;
  }

  #mark(editor: vscode.TextEditor): void {
    const side = this.#sides.get(editor.document.uri.toString());
    if (!side) return;
    const { from, to } = wordsIn(side);
    editor.setDecorations(this.#words, [new vscode.Range(editor.document.positionAt(from), editor.document.positionAt(to))]);
  }
}

const pathOf = ({ uri }: ComparisonSide): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));

/** Which of several tellings; undefined where nothing is chosen. */
async function chooseSides(sides: readonly ComparisonSide[]): Promise<readonly ComparisonSide[] | undefined> {
  const each = sides.map((side) => ({ label: pathOf(side), description: side.source ?? '', detail: shorten(side.context.slice(side.from, side.to).replace(/\s+/g, ' '), 100), sides: [side] }));
  const all = { label: '$(files) All of them', description: '', detail: 'One below the other', sides };
  return (await vscode.window.showQuickPick([...each, all], { title: 'Compare with Which Telling?', matchOnDescription: true, matchOnDetail: true }))?.sides;
}
