/** The sign at the end of a row: `?` nobody, or a guess; `!` text that changed after it was checked. */
import * as vscode from 'vscode';

const SCHEME = 'newsmark';

/** An address by which the row asks for its badge; nothing is ever opened there. */
export const badgeUri = (key: string, sign: 'doubtful' | 'stale' | 'plain'): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, path: `/${sign}/${encodeURIComponent(key)}` });

export const registerBadges = (): vscode.Disposable =>
  vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== SCHEME) return undefined;
      if (uri.path.startsWith('/stale/')) return { badge: '!', tooltip: 'The text changed after it was checked' };
      return uri.path.startsWith('/doubtful/') ? { badge: '?', tooltip: 'Unknown or a guess' } : undefined;
    },
  });
