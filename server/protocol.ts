/**
 * Our own requests and notifications, beside those of the Language Server Protocol: one table, shared by both sides.
 * The client imports nothing else of the server. Positions are LSP's: zero-based lines, UTF-16 characters.
 */
import type { DeskView, MarkView } from './protocol/annotating';

export * from './protocol/annotating';
export * from './protocol/auditing';
export * from './protocol/changes';
export * from './protocol/overview';
export * from './protocol/stories';
export * from './protocol/transcripts';

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Client → server: what stands in this document, or what changed since it was last asked. Answers from the finished analysis; `pending` while there is none. */
export const CLAIMS_REQUEST = 'newsmark/claims';
/** Server → client: the answer to `newsmark/claims` has changed. */
export const CHANGED_NOTIFICATION = 'newsmark/changed';
/** Server → client: the reading of this document begins. Should the server end before it tells that the document has changed, this is what it read. */
export const READING_NOTIFICATION = 'newsmark/reading';
/** Client → server: annotate this document, or not, whatever the settings say (`auto` goes back to them). `on` lifts the size cap too. */
export const ANNOTATE_REQUEST = 'newsmark/annotate';
/** Server → client, in a web worker only: the bytes of a data file of the extension. */
export const DATA_REQUEST = 'newsmark/data';

export interface ClaimsParams {
  readonly uri: string;
  /** The `result` of the view that the client has: then the answer may be a `ViewChange` of it. */
  readonly known?: string;
}
export interface ChangedParams {
  readonly uri: string;
  readonly version: number;
  readonly state: ArticleView['state'];
}
export interface ReadingParams {
  readonly uri: string;
}
export interface AnnotateParams {
  readonly uri: string;
  readonly mode: 'auto' | 'on' | 'off';
}
export interface DataParams {
  readonly name: DataFile;
}
export type DataFile = 'tagger.bin' | 'gazetteer.bin';

/** `not-open`: the client has not told the server of such a document. `set-aside`: the server ended over it. */
export type SkipReason = 'not-open' | 'set-aside' | 'switched-off' | 'language' | 'excluded' | 'too-large' | 'not-text';

export type ArticleView =
  | { readonly state: 'pending'; readonly uri: string; readonly version: number }
  | { readonly state: 'failed'; readonly uri: string; readonly version: number; readonly message: string }
  | { readonly state: 'skipped'; readonly uri: string; readonly version: number; readonly reason: SkipReason; readonly detail: string }
  | ReadyView;

export interface ReadyView {
  readonly state: 'ready';
  readonly uri: string;
  readonly version: number;
  /** Names this answer, for the next question to build on. */
  readonly result?: string;
  /** The headline, else the first line, for titles of lists. */
  readonly title: string;
  /** ISO day the dates count from, where the article gives one. */
  readonly date?: string;
  readonly claims: readonly ClaimView[];
  readonly speakers: readonly SpeakerView[];
  readonly numbers: readonly FigureView[];
  readonly places: readonly PlaceView[];
  readonly highlights: readonly Highlight[];
  readonly desk: DeskView;
}

export type QuoteForm = 'direct' | 'partial' | 'indirect' | 'scare';
export type Confidence = 'sure' | 'likely' | 'guess';

/** In `ReadyView` by start, as in the text. */
export interface ClaimView {
  readonly kind: 'quote' | 'reported' | 'statistic';
  readonly form?: QuoteForm;
  readonly range: Range;
  readonly pieces: readonly Range[];
  /** The words, pieces joined by ` … `, without the marks, on one line, unescaped. */
  readonly text: string;
  /** Index into `ReadyView.speakers`; absent where nobody is known. */
  readonly speaker?: number;
  /** Who says it together with that speaker; absent where nobody does. */
  readonly joint?: readonly number[];
  readonly confidence: Confidence;
  /** One sentence: `“said” stands next to “Ash Carter”.` Plain text, unescaped. */
  readonly why: string;
  readonly hasNumbers: boolean;
  readonly anonymous: boolean;
  readonly mark?: MarkView;
}

export interface SpeakerView {
  readonly name: string;
  readonly role?: string;
  readonly kind: 'person' | 'organization' | 'group' | 'unnamed';
  /** Hue of `colorBy: speaker`, 1 to 8; 0 for the shared grey. */
  readonly slot: number;
  readonly quotes: number;
  readonly words: number;
  readonly direct: number;
  readonly partial: number;
  readonly indirect: number;
  readonly aliases: readonly string[];
  readonly first: Range;
  readonly mentions: readonly Range[];
}

export interface FigureView {
  readonly group: 'number' | 'date';
  readonly kind: 'cardinal' | 'ordinal' | 'percent' | 'money' | 'measure' | 'date' | 'time' | 'duration';
  readonly range: Range;
  /** `26 missile strikes`, `1,400 kilometers`. */
  readonly label: string;
  /** `900 miles in the text`, `28 Sep – 4 Oct 2015`; may be empty. */
  readonly detail: string;
  readonly mark?: MarkView;
}

export interface PlaceView {
  readonly name: string;
  readonly type: string;
  /** In words: `Russia`. */
  readonly country?: string;
  readonly metonym: boolean;
  readonly ranges: readonly Range[];
  /** By index into `ranges`. */
  readonly marks?: Readonly<Record<number, MarkView>>;
}

/** One stretch to draw. Ranges of quotes are cut round inner quotes, so that no two quote lines lie on one another. */
export interface Highlight {
  readonly range: Range;
  readonly kind: 'quote' | 'speaker' | 'cue' | 'number' | 'date' | 'place';
  /** Quotes only. */
  readonly form?: QuoteForm;
  readonly doubt?: 'guess' | 'unknown';
  /** Quotes and speaker mentions: hue of `colorBy: speaker`, 0 to 8. */
  readonly slot?: number;
}

/**
 * Commands that hovers, lenses and code actions of the server name; the client registers each, and lets hovers link to no other.
 * Arguments are JSON. Unknown to another LSP client, they do nothing there.
 */
export const COMMANDS = {
  /** `[uri, range]`: select the range and bring it into view. */
  reveal: 'newsmark.reveal',
  /** `[uri, position]`: the references of what stands there. */
  references: 'newsmark.showReferences',
  /** `[text]`: put the text on the clipboard. */
  copy: 'newsmark.copyText',
  /** `[]`: the quick pick over the article's claims. */
  list: 'newsmark.listClaims',
  /** `[DiagnosticName]`: set `newsmark.diagnostics.NAME` to `off`. */
  switchOffCheck: 'newsmark.switchOffCheck',
  /** These take `[{uri, target}]`, see `ActTarget`. */
  confirm: 'newsmark.confirm',
  reject: 'newsmark.reject',
  correctSpeaker: 'newsmark.correctSpeaker',
  correctMention: 'newsmark.correctMention',
  correctForm: 'newsmark.correctForm',
  correctValue: 'newsmark.correctValue',
  correctPlace: 'newsmark.correctPlace',
  setStatus: 'newsmark.setStatus',
  addEvidence: 'newsmark.addEvidence',
  addNote: 'newsmark.addNote',
  showCheckedDiff: 'newsmark.showCheckedDiff',
  /** `[FindingParams]`: the tellings of a finding, side by side. */
  compare: 'newsmark.compareTellings',
  compareSpoken: 'newsmark.compareSpoken',
  addTranscriptEvidence: 'newsmark.addTranscriptEvidence',
} as const;

/** What a client may say in `initialize`: settings for clients that cannot be asked for them, and what its hovers can show. */
export interface InitializationOptions extends Partial<Settings> {
  /** The client draws `$(icons)` in Markdown and follows links to `COMMANDS`; off by default, as other editors show both as text. */
  readonly richHovers?: boolean;
  /** The client reads and writes sidecars for the server; off by default: then nothing can be annotated. */
  readonly annotations?: boolean;
  /** A folder of the client's where the index of the workspace may be kept, a path; a server in a web worker asks the client instead. */
  readonly storage?: string;
  /** Documents that an earlier server ended over, by uri: not read until `newsmark/annotate` says so. */
  readonly setAside?: readonly string[];
}

/** The `newsmark` section of the settings as the server reads it; also the shape of the initialization options, every field optional there. */
export interface Settings {
  readonly languages: readonly string[];
  /** Globs against the path, absolute or below a workspace folder; empty: every file. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly show: Readonly<Record<'quotes' | 'reported' | 'scare' | 'numbers' | 'dates' | 'places' | 'speakers' | 'cues', boolean>>;
  /** Attributions and reported speech less certain than this are not shown. */
  readonly confidence: Confidence;
  readonly singleQuotes: 'auto' | 'on' | 'off';
  /** In characters; a larger document is skipped. 1,000,000 by default. */
  readonly maxFileSize: number;
  readonly chips: 'whenUnclear' | 'always' | 'never';
  readonly codeLens: boolean;
  readonly diagnostics: Readonly<Record<DiagnosticName, DiagnosticLevel>>;
}
export type DiagnosticName = 'unknownSpeaker' | 'unclosedQuote' | 'unitPair' | 'nameSpelling' | 'weekdayDate' | 'sum' | 'percentOver' | 'scaleSlip' | 'age' | 'transcript' | AuditName | StoryCheck;
/** Checks of the source audit. */
export type AuditName = 'vagueSource' | 'anonymityReason' | 'singleAnonymous' | 'anonymousOpinion' | 'pluralSource' | 'couldBeNamed' | 'lateIntroduction' | 'oneSource' | 'statisticSource';
/** Where articles of one workspace part. */
export type StoryCheck = 'attributionDrift' | 'quoteWording' | 'figureConflict' | 'nameConflict' | 'copiedText';
export type DiagnosticLevel = 'off' | 'hint' | 'information' | 'warning';
