/** Documents that tell what was done to them: the protocol's changes, as edits by offset. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Edit } from '../annotation/follow';

export interface TextDocuments {
  readonly create: typeof TextDocument.create;
  readonly update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) => TextDocument;
}

/** `told` hears of the edits, and of the text they lead to, before anybody hears of the changed document. */
export const watchedDocuments = (told: (uri: string, edits: readonly Edit[], text: string) => void): TextDocuments => ({
  create: TextDocument.create,
  update(document, changes, version) {
    let updated = document;
    const edits: Edit[] = [];
    for (const change of changes) {
      edits.push('range' in change ? rangedEdit(updated, change) : wholeEdit(updated.getText(), change.text));
      updated = TextDocument.update(updated, [change], version);
    }
    told(document.uri, edits, updated.getText());
    return updated;
  },
});

function rangedEdit(document: TextDocument, { range, text }: Extract<TextDocumentContentChangeEvent, { range: unknown }>): Edit {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end), length: text.length };
}

/** A whole new text: what lies between the ends that both have. */
export function wholeEdit(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: before.length - same, length: after.length - same - start };
}
