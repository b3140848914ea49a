/** A document at one version. Taken at the change event: the library's `TextDocument` goes on changing in place. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

interface Changing {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  getText(): string;
}

export const takeSnapshot = (document: Changing): Snapshot =>
  Object.freeze({ uri: document.uri, version: document.version, languageId: document.languageId, text: document.getText() });
