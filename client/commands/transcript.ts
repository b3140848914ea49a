/** Commands of the transcript check: link a transcript, look at both wordings, note the place as evidence. */
import * as vscode from 'vscode';
import { COMMANDS, LINK_TRANSCRIPT_REQUEST, TRANSCRIPT_REQUEST, type ActResult, type LinkTranscriptParams, type ReadyView, type TranscriptParams, type TranscriptResult } from '../../server/protocol';
import { author } from '../desk/author';
import { selectionOf, type Given } from '../desk/selection';
import { fileAmong, placesOf, sourceOf } from '../desk/sourceFiles';
import { toNote, transcriptOrder } from '../model/spoken';
import { markRange, type ActRow } from '../model/targets';
import type { ReportDocuments } from '../reportDocuments';
import type { SpokenDiff } from '../spokenDiff';
import { say, warn } from '../notices';
import { articleToList, type Commands, type Workbench } from './context';

/** Files that are offered; another is found by browsing. */
const MOST = 2000;

export const transcriptCommands = (reports: ReportDocuments, diffs: SpokenDiff) => ({ articles, connection, preferences, finder, acts }: Workbench): Commands => {
  const ask = (uri: string): Promise<TranscriptResult | undefined> => connection.ask<TranscriptResult>(TRANSCRIPT_REQUEST, { uri } satisfies TranscriptParams);

  async function linkedTo({ uri }: ReadyView): Promise<readonly string[]> {
    const result = await ask(uri);
    return result?.state === 'done' ? result.transcripts.map(({ source }) => source) : [];
  }

  async function link(article: ReadyView, source: string, on: boolean): Promise<boolean> {
    const result = await connection.ask<ActResult>(LINK_TRANSCRIPT_REQUEST, { uri: article.uri, source, link: on, by: await author(vscode.Uri.parse(article.uri)) } satisfies LinkTranscriptParams);
    if (result?.state === 'refused') void warn(result.why);
    else if (result) say(`${result.label}.`);
    return result?.state === 'done';
  }

  return {
    /** From a menu of the editor the first argument is the article. */
    'newsmark.checkTranscript': async (_article?: vscode.Uri, given?: unknown) => {
      const article = articleToList(articles);
      if (!article) return;
      const address = vscode.Uri.parse(article.uri);
      const file = given instanceof vscode.Uri ? given : await pickTranscript(address, await linkedTo(article));
      if (!file) return;
      const source = await sourceOf(file, address);
      const places = placesOf(source, address);
      const found = places.kind === 'below' ? await fileAmong(places) : undefined;
      if (!found || found.linked) await preferences.allowOutside(source, file.toString());
      if (await link(article, source, true)) await reports.show(article);
    },
    'newsmark.unlinkTranscript': async (given?: unknown) => {
      const article = articleToList(articles);
      if (!article) return;
      const linked = await linkedTo(article);
      if (linked.length === 0) return say('No transcript is linked to this article.');
      const source = typeof given === 'string' ? given : await vscode.window.showQuickPick(linked, { title: 'Unlink Which Transcript?' });
      if (source !== undefined) await link(article, source, false);
    },
    [COMMANDS.compareSpoken]: async (given?: Given, rows?: readonly ActRow[]) => {
      const selection = selectionOf(finder, given, rows, 'claim');
      const range = selection?.targets[0] && markRange(selection.targets[0]);
      if (selection && !(range && (await diffs.show(selection.article.uri, range)))) say('No linked transcript holds these words.');
    },
    [COMMANDS.addTranscriptEvidence]: async (given?: Given, rows?: readonly ActRow[]) => {
      const selection = selectionOf(finder, given, rows, 'claim');
      if (selection) await acts.act(selection, { kind: 'transcript' });
    },
    'newsmark.addTranscriptEvidenceToAll': async () => {
      const article = articleToList(articles);
      const result = article && (await ask(article.uri));
      if (result?.state === 'refused') return say(result.why);
      const targets = result ? toNote(result.quotes) : [];
      if (targets.length === 0) return say('No exact quote is without its place in the transcript.');
      if (article) await acts.act({ article, targets }, { kind: 'transcript' });
    },
  };
};

interface FileItem extends vscode.QuickPickItem {
  readonly file?: vscode.Uri;
}

/** Those of the workspace, linked ones first, then by browsing. */
async function pickTranscript(article: vscode.Uri, linked: readonly string[]): Promise<vscode.Uri | undefined> {
  const found = (await vscode.workspace.findFiles('**/*.{srt,vtt,txt}', undefined, MOST)).filter((uri) => uri.toString() !== article.toString());
  const files = transcriptOrder(found.map((uri) => ({ uri, path: vscode.workspace.asRelativePath(uri), linked: linked.includes(vscode.workspace.asRelativePath(uri, false)) })));
  const items = files.map(({ uri, path, linked: isLinked }): FileItem => ({ file: uri, label: path.slice(path.lastIndexOf('/') + 1), description: [path.slice(0, Math.max(0, path.lastIndexOf('/'))), isLinked ? 'linked' : ''].filter((part) => part !== '').join(' · '), iconPath: vscode.ThemeIcon.File }));
  const browse: FileItem = { label: '$(folder-opened) Browse…', alwaysShow: true };
  const picked = items.length === 0 ? browse : await vscode.window.showQuickPick([...items, browse], { title: 'Check Against Transcript', placeHolder: 'Text, SubRip or WebVTT', matchOnDescription: true });
  if (!picked || picked.file) return picked?.file;
  const [file] = (await vscode.window.showOpenDialog({ title: 'Check Against Transcript', openLabel: 'Check', filters: { Transcripts: ['txt', 'srt', 'vtt'], 'All Files': ['*'] } })) ?? [];
  return file;
}
