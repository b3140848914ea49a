/** The index of a server in a web worker, kept for it in the extension's storage of the workspace. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STORE_LIST_REQUEST, STORE_READ_REQUEST, STORE_REMOVE_REQUEST, STORE_WRITE_REQUEST, type StoreFileParams, type StoreWriteParams } from '../../server/protocol';

const DRAFT = '.draft';

/** Without storage, as in a window without a folder, nothing is kept, and the index begins anew each time. */
export function keepStore(client: BaseLanguageClient, storage: vscode.Uri | undefined): void {
  const folder = storage && vscode.Uri.joinPath(storage, 'index');
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri | undefined => folder && vscode.Uri.joinPath(folder, name.slice(name.lastIndexOf('/') + 1));
  client.onRequest(STORE_LIST_REQUEST, async () => (folder ? (await fs.readDirectory(folder).then((entries) => entries, () => [])).map(([name]) => name).filter((name) => !name.endsWith(DRAFT)) : []));
  client.onRequest(STORE_READ_REQUEST, async ({ name }: StoreFileParams) => {
    const file = at(name);
    return file ? fs.readFile(file).then((bytes) => bytes, () => null) : null;
  });
  client.onRequest(STORE_WRITE_REQUEST, async ({ name, bytes }: StoreWriteParams) => {
    const file = at(name);
    if (!folder || !file) return;
    const draft = file.with({ path: file.path + DRAFT });
    await fs.createDirectory(folder);
    await fs.writeFile(draft, new Uint8Array(bytes));
    await fs.rename(draft, file, { overwrite: true });
  });
  client.onRequest(STORE_REMOVE_REQUEST, async ({ name }: StoreFileParams) => {
    const file = at(name);
    if (file) await fs.delete(file).then(undefined, () => {});
  });
}
