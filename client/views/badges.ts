/** The `?` at the end of a row: nobody, or a guess. */
import * as vscode from 'vscode';

const SCHEME = 'newsmark';

/** An address by which the row asks for its badge; nothing is ever opened there. */
export const badgeUri = (key: string, doubtful: boolean): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, path: `/${doubtful ? 'doubtful' : 'plain'}/${encodeURIComponent(key)}` });

export const registerBadges = (): vscode.Disposable =>
  vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === SCHEME && uri.path.startsWith('/doubtful/')
        ? { badge: '?', tooltip: 'Unknown or a guess' }
        : undefined,
  });
