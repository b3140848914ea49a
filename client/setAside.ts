/** Tells that a document was set aside, since the server ended over it twice, and offers another try. */
import * as vscode from 'vscode';
import { warn } from './notices';

export async function tellSetAside(uri: string, tryAgain: () => Promise<void>, showOutput: () => void): Promise<void> {
  const again = 'Try Again', output = 'Show Output';
  const chosen = await warn(`Newsmark ended twice while it read ${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}, and leaves this file alone now. All other files are annotated as before, and its annotations are kept.`, again, output);
  if (chosen === again) await tryAgain();
  else if (chosen === output) showOutput();
}
