/** Commands about the file: annotated or not, the sample, the output. */
import * as vscode from 'vscode';
import { isArticleDocument } from '../documents';
import type { FileMode } from '../preferences';
import { SAMPLE } from '../sample';
import { say } from '../notices';
import type { Commands, Workbench } from './context';

export const fileCommands = ({ connection, preferences, log }: Workbench): Commands => {
  async function setMode(mode: FileMode): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return say('Open a file first.');
    const uri = document.uri.toString();
    await preferences.setFile(uri, mode);
    await connection.annotate({ uri, mode });
    // the server gets files of the chosen languages only; for this window the file becomes a news article
    if (mode === 'on' && !isArticleDocument(document)) await vscode.languages.setTextDocumentLanguage(document, 'news-article');
  }
  return {
    'newsmark.annotate': () => setMode('on'),
    'newsmark.dontAnnotate': () => setMode('off'),
    'newsmark.showOutput': () => log.show(),
    'newsmark.openSample': async () => {
      const document = await vscode.workspace.openTextDocument(SAMPLE);
      await vscode.window.showTextDocument(document, { preview: false });
    },
  };
};
