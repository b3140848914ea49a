/** Requests about many articles: the index of a workspace, what its articles share, and searching it. */
import type { Confidence, Range } from '../protocol';

/** Client → server: these are the articles of the workspace; those that are new or other are read, those that are gone are forgotten. */
export const INDEX_REQUEST = 'newsmark/index';
/** Client → server: which of these files are articles, by the settings and by what git ignores. */
export const ARTICLES_AMONG_REQUEST = 'newsmark/articlesAmong';
/** Client → server: what an earlier index kept is opened; no file is looked at. */
export const OPEN_INDEX_REQUEST = 'newsmark/openIndex';
/** Client → server: these files changed, or are gone. Heard only once an index is open. */
export const FILES_CHANGED_NOTIFICATION = 'newsmark/filesChanged';
/** Server → client: the texts of files. */
export const READ_FILES_REQUEST = 'newsmark/readFiles';
/** Server → client: the stories, or what an article shares with others, may be others. */
export const STORIES_CHANGED_NOTIFICATION = 'newsmark/storiesChanged';
/** Client → server: the stories, without their findings; and the findings of one of them. */
export const STORIES_REQUEST = 'newsmark/stories';
export const STORY_REQUEST = 'newsmark/story';
/** Client → server: the tellings of one finding, each in its context, to be set side by side. */
export const COMPARISON_REQUEST = 'newsmark/comparison';
/** Client → server: the claims of all indexed articles that a query finds. Hits come as partial results, as they are found. */
export const FIND_REQUEST = 'newsmark/find';
/** Client → server: the same, as one document. */
export const EXPORT_HITS_REQUEST = 'newsmark/exportHits';
/** Server → client, where the client keeps the index for it: the files it is made of. */
export const STORE_LIST_REQUEST = 'newsmark/store/list';
export const STORE_READ_REQUEST = 'newsmark/store/read';
export const STORE_WRITE_REQUEST = 'newsmark/store/write';
export const STORE_REMOVE_REQUEST = 'newsmark/store/remove';

/** A file as the file system tells of it without being read. */
export interface FileStamp {
  readonly uri: string;
  readonly languageId: string;
  /** Milliseconds since 1970: the younger of the article and its annotations. */
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
  /** Bytes of its annotations, where it has any. */
  readonly sidecar?: number;
}

/** A `.gitignore`; `folder` is the address of the folder it lies in, with a slash at its end. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** All files that may be articles; what is ignored or left out by the settings is sorted out by the server. */
export interface ArticlesAmongParams {
  readonly files: readonly FileStamp[];
  readonly ignores: readonly IgnoreFile[];
}

export interface IndexParams extends ArticlesAmongParams {
  /** Progress of the request, as in the protocol. */
  readonly workDoneToken?: string | number;
}

/** Cancelling leaves what was indexed until then. */
export type IndexResult =
  | { readonly state: 'done' | 'cancelled'; readonly articles: number; readonly added: number; readonly changed: number; readonly removed: number; readonly leftOut: readonly LeftOut[] }
  | { readonly state: 'refused'; readonly why: string };

export interface LeftOut {
  readonly uri: string;
  readonly why: string;
}

/** `broken`: files of the index that could not be read; what they held is read again when the workspace is indexed. */
export interface OpenIndexResult {
  readonly articles: number;
  readonly broken: number;
}

export interface FilesChangedParams {
  readonly ignores: readonly IgnoreFile[];
  readonly changed: readonly FileStamp[];
  readonly gone: readonly string[];
}

export interface ReadFilesParams {
  readonly uris: readonly string[];
}
/** One for each uri, in order. `sidecar`: its annotations, where it has any. */
export type FileRead = { readonly kind: 'text'; readonly text: string; readonly sidecar?: string } | { readonly kind: 'left-out'; readonly why: string };

export interface StoreFileParams {
  readonly name: string;
}
export interface StoreWriteParams extends StoreFileParams {
  readonly bytes: Uint8Array;
}

/** `none`: nothing was indexed. `reading`: an index is being made, and these are the stories until now. */
export interface StoriesView {
  readonly state: 'none' | 'reading' | 'ready';
  readonly articles: number;
  readonly stories: readonly StorySummary[];
}

export interface StorySummary {
  /** The same as long as the story has the same first article. */
  readonly id: string;
  readonly title: string;
  readonly articles: readonly ArticleName[];
  /** Named in at least two of them, whoever is in most first. */
  readonly people: readonly string[];
  readonly findings: Readonly<Record<FindingKind, number>>;
}

export interface ArticleName {
  readonly uri: string;
  readonly title: string;
  readonly date?: string;
}

export type FindingKind = 'quotation' | 'attribution' | 'figure' | 'name' | 'text';

export interface StoryParams {
  readonly id: string;
}

/** All words plain text, unescaped, on one line. */
export interface FindingView {
  readonly id: string;
  readonly kind: FindingKind;
  /** Which of its kind: `trimmed`, `another-speaker`, `conflicting`. */
  readonly relation: string;
  /** What it is about: the words, the quantity with its values, the spellings of a name. */
  readonly subject: string;
  /** `A trimmed quote` */
  readonly heading: string;
  readonly reason: string;
  readonly confidence: Confidence;
  /** `“probably” dropped`, what turns the meaning first. */
  readonly changes: readonly string[];
  /** Who it may be where a speaker was lost. */
  readonly proposal?: { readonly name: string; readonly role?: string; readonly uri: string };
  readonly members: readonly MemberView[];
}

export interface MemberView {
  readonly uri: string;
  readonly range: Range;
  /** The words, in marks where they are quoted. */
  readonly words: string;
  /** Who says them, in this telling. */
  readonly source?: string;
}

export interface FindingParams {
  /** An article that has a part in the finding. */
  readonly uri: string;
  readonly id: string;
}

export interface Comparison {
  readonly title: string;
  readonly reason: string;
  readonly sides: readonly ComparisonSide[];
}

export interface ComparisonSide {
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  readonly source?: string;
  /** The paragraph that it stands in, as it is written. */
  readonly context: string;
  /** UTF-16 places in `context` of the words themselves. */
  readonly from: number;
  readonly to: number;
}

export interface FindParams {
  readonly query: string;
  readonly partialResultToken?: string | number;
}

export type HitFormat = 'csv' | 'markdown' | 'json';

export interface ExportHitsParams {
  readonly query: string;
  readonly format: HitFormat;
}

export interface FindResult {
  readonly state: 'done' | 'cancelled' | 'full' | 'none';
  /** Sent before, as partial results. */
  readonly hits: number;
}

export interface HitView {
  readonly uri: string;
  readonly range: Range;
  readonly kind: 'quote' | 'reported' | 'statistic';
  readonly words: string;
  readonly speaker?: string;
  readonly status?: string;
  readonly title: string;
  readonly date?: string;
}
