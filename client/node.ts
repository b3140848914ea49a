/** Entry in a Node extension host: desktop, remote and code-server. The server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/protocol';
import { replaceOnDisk } from './replaceOnDisk';
import { startClient, type NewsmarkApi } from './start';

export { stopClient as deactivate } from './start';

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  // of the workspace: a window without a folder has none
  const storage = context.storageUri && vscode.Uri.joinPath(context.storageUri, 'index').fsPath;
  return startClient(context, replaceOnDisk, (options) =>
    new LanguageClient('newsmark', 'Newsmark', {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=0'] } },
    }, { ...options, initializationOptions: () => ({ ...(options.initializationOptions as () => InitializationOptions)(), ...(storage === undefined ? {} : { storage }) }) }));
}
