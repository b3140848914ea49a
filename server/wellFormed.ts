/** What a client sends and answers is input like any other: here it is seen whether it is what the protocol says, before anything is kept of it. */
import type { Connection } from 'vscode-languageserver';
import type { FileRead, FileStamp, IgnoreFile, SidecarRead, SidecarWritten, TranscriptRead } from './protocol';

type Unknown<T> = { readonly [K in keyof T]?: unknown };
type Check = (value: unknown) => boolean;

const fields = <T>(value: unknown): Unknown<T> => (typeof value === 'object' && value !== null ? (value as Unknown<T>) : {});
const isText: Check = (value) => typeof value === 'string';
const isOptionalText: Check = (value) => value === undefined || isText(value);
const isAmount: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const listOf = <T>(value: unknown, isOne: (item: unknown) => item is T): readonly T[] | undefined => (Array.isArray(value) && value.every((item) => isOne(item)) ? (value as T[]) : undefined);

export const hasUri = (params: unknown): boolean => isText(fields<{ uri: string }>(params).uri);
const isUri = (value: unknown): value is string => isText(value);

const isPosition = (value: unknown): boolean => {
  const { line, character } = fields<{ line: number; character: number }>(value);
  return isCount(line) && isCount(character);
};
const isRange = (value: unknown): boolean => {
  const { start, end } = fields<{ start: unknown; end: unknown }>(value);
  return isPosition(start) && isPosition(end);
};

const isFileStamp = (value: unknown): value is FileStamp => {
  const { uri, languageId, modified, size, sidecar } = fields<FileStamp>(value);
  return isText(uri) && isText(languageId) && isAmount(modified) && isAmount(size) && (sidecar === undefined || isAmount(sidecar));
};
const isIgnoreFile = (value: unknown): value is IgnoreFile => {
  const { folder, text } = fields<IgnoreFile>(value);
  return isText(folder) && isText(text);
};
export const filesIn = (value: unknown): readonly FileStamp[] | undefined => listOf(value, isFileStamp);
export const ignoresIn = (value: unknown): readonly IgnoreFile[] | undefined => listOf(value, isIgnoreFile);
export const urisIn = (value: unknown): readonly string[] | undefined => listOf(value, isUri);

type FileText = Extract<FileRead, { kind: 'text' }>;
const NOT_SENT: FileRead = { kind: 'left-out', why: 'It was not sent.' };

/** One for each file; what is no answer is a file that was left out. */
export function fileReads(answer: unknown): readonly FileRead[] {
  return Array.isArray(answer) ? answer.map((one: unknown): FileRead => {
    const { kind, text, sidecar } = fields<FileText>(one);
    if (kind === 'text' && isText(text) && isOptionalText(sidecar)) return one as FileRead;
    return kind === 'left-out' && isText(fields<{ why: string }>(one).why) ? (one as FileRead) : NOT_SENT;
  }) : [];
}

const NO_ANSWER = 'The editor did not say what is there.';

export function sidecarRead(answer: unknown): SidecarRead {
  const { kind, text, source, why } = fields<{ kind: string; text: string; source: string; why: string }>(answer);
  const whole = (kind === 'text' && isText(text) && isText(source)) || (kind === 'missing' && isText(source)) || (kind === 'none' && isText(why));
  return whole ? (answer as SidecarRead) : { kind: 'none', why: NO_ANSWER };
}

export function sidecarWritten(answer: unknown): SidecarWritten {
  const { kind, text, why } = fields<{ kind: string; text: string; why: string }>(answer);
  const whole = kind === 'written' || (kind === 'changed' && isOptionalText(text)) || (kind === 'failed' && isText(why));
  return whole ? (answer as SidecarWritten) : { kind: 'failed', why: NO_ANSWER };
}

export function transcriptRead(answer: unknown): TranscriptRead {
  const { kind, text, uri, why } = fields<{ kind: string; text: string; uri: string; why: string }>(answer);
  const whole = (kind === 'text' && isText(text) && isText(uri)) || (kind === 'none' && isText(why));
  return whole ? (answer as TranscriptRead) : { kind: 'none', why: NO_ANSWER };
}

/** The part of a connection that tells of documents. A message that is not as it should be is logged, and the document stays as it was. */
export function wellFormedDocuments(connection: Connection): Connection {
  const only = <P>(method: string, isWhole: (params: P) => boolean, handler: (params: P) => void) => (params: P): void => {
    if (isWhole(params)) handler(params);
    else connection.console.error(`${method}: the parameters are not as expected.`);
  };
  return {
    ...connection,
    onDidOpenTextDocument: (handler) => connection.onDidOpenTextDocument(only('textDocument/didOpen', isOpening, handler)),
    onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(only('textDocument/didChange', isChange, handler)),
    onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(only('textDocument/didSave', namesDocument, handler)),
    onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(only('textDocument/didClose', namesDocument, handler)),
  };
}

const documentIn = (params: unknown) => fields<{ uri: string; languageId: string; version: number; text: string }>(fields<{ textDocument: unknown }>(params).textDocument);
const namesDocument = (params: unknown): boolean => isText(documentIn(params).uri);
const isOpening = (params: unknown): boolean => {
  const { uri, languageId, version, text } = documentIn(params);
  return isText(uri) && isText(languageId) && isAmount(version) && isText(text);
};
const isChange = (params: unknown): boolean => {
  const { uri, version } = documentIn(params);
  const { contentChanges } = fields<{ contentChanges: unknown }>(params);
  return isText(uri) && isAmount(version) && Array.isArray(contentChanges) && contentChanges.every((change: unknown) => {
    const { text, range } = fields<{ text: string; range: unknown }>(change);
    return isText(text) && (range === undefined || isRange(range));
  });
};
