/** Bringing a stretch of an article into view. */
import * as vscode from 'vscode';

/** The editor that shows the document, opened again where its tab is if it is not visible. */
export async function editorOf(uri: vscode.Uri, preserveFocus: boolean): Promise<vscode.TextEditor> {
  const wanted = uri.toString();
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  const viewColumn = visible?.viewColumn ?? columnOf(wanted);
  if (visible && preserveFocus) return visible;
  return vscode.window.showTextDocument(uri, { preserveFocus, preview: false, ...(viewColumn === undefined ? {} : { viewColumn }) });
}

/** Selects the range; the view follows only where it must. */
export async function select(uri: vscode.Uri, range: vscode.Range, preserveFocus = false): Promise<void> {
  const editor = await editorOf(uri, preserveFocus);
  const valid = editor.document.validateRange(range);
  editor.selection = new vscode.Selection(valid.start, valid.end);
  editor.revealRange(valid, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: string): vscode.ViewColumn | undefined {
  for (const group of vscode.window.tabGroups.all) {
    if (group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri)) return group.viewColumn;
  }
  return undefined;
}
