/** Which documents are handed to the server: one list, from which every selector of the client comes. */
import * as vscode from 'vscode';
import { textsSetting } from './model/settings';

/** Read-only documents of our own: the sample article. */
export const SAMPLE_SCHEME = 'newsmark-sample';

/** Not `git`, `output` or the sides of a diff: those show an article a second time. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', SAMPLE_SCHEME] as const;

const LANGUAGES = ['plaintext', 'markdown', 'news-article'] as const;

export const languages = (): readonly string[] => textsSetting(vscode.workspace.getConfiguration('newsmark').get<unknown>('languages'), LANGUAGES);

export const documentSelector = (): { language: string; scheme: string }[] =>
  languages().flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));

export const isArticleDocument = (document: vscode.TextDocument): boolean =>
  (SCHEMES as readonly string[]).includes(document.uri.scheme) && languages().includes(document.languageId);

/** True where the file could be annotated if its language were a news article. */
export const isTextDocument = (document: vscode.TextDocument): boolean => (SCHEMES as readonly string[]).includes(document.uri.scheme);
