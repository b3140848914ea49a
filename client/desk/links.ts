/** Links of the file system: a folder that came from elsewhere may hold some that lead out of it. */
import * as vscode from 'vscode';

/** Whether a file below a folder is reached over a link: it is one itself, or a folder on the way is. What is not there is none. */
export async function isLinked(folder: vscode.Uri, path: string): Promise<boolean> {
  let at = folder;
  for (const part of path.split('/')) {
    at = vscode.Uri.joinPath(at, part);
    const type = await vscode.workspace.fs.stat(at).then((stat) => stat.type, () => vscode.FileType.Unknown);
    if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
