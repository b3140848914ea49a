/** The sample article: a document to read, not a file to save. */
import * as vscode from 'vscode';
import { SAMPLE_SCHEME } from './documents';

export const SAMPLE = vscode.Uri.from({ scheme: SAMPLE_SCHEME, path: '/Duluth Seawall.news' });

export const registerSample = (extensionUri: vscode.Uri): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, {
    provideTextDocumentContent: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'seeds', 'duluth-seawall.txt'))),
  });
