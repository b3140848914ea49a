/** Writing a file anew. */
import * as vscode from 'vscode';

/** Writes all of a file or nothing: whoever reads meanwhile, or after a crash, finds the old file whole or the new one. Makes its folder where there is none. Rejects where that fails. */
export type Replace = (file: vscode.Uri, bytes: Uint8Array) => Promise<void>;

/**
 * Through the editor, which has nothing better: renaming over a file takes it away first, and whoever looks in between finds none.
 * What lies behind it in a browser (a swap file, a database, a request) takes the place of the old whole.
 */
export const replaceInEditor: Replace = async (file, bytes) => {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  await vscode.workspace.fs.writeFile(file, bytes);
};
