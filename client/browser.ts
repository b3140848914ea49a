/** Entry in a web extension host. The server is a web worker, which asks us for its data files. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { DATA_REQUEST, type DataParams } from '../server/protocol';
import { replaceInEditor } from './desk/replace';
import { keepStore } from './stories/store';
import { startClient, type NewsmarkApi } from './start';

export { stopClient as deactivate } from './start';

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  return startClient(context, replaceInEditor, async (options) => {
    const client = new LanguageClient('newsmark', 'Newsmark', await startWorker(vscode.Uri.joinPath(dist, 'server.web.js')), options);
    client.onRequest(DATA_REQUEST, ({ name }: DataParams) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name)));
    keepStore(client, context.storageUri);
    return client;
  });
}

/** The part of the browser's `Worker` that we need; the compiler runs without the DOM's types. */
declare const Worker: new (address: string) => object;

/** A worker host attached to a remote refuses `new Worker` on a remote address, so there the script is read first. */
async function startWorker(script: vscode.Uri): Promise<InstanceType<typeof Worker>> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  const code = await vscode.workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' })));
}
