/** What a person does to an article: the requests, and what stands on claims, figures and places afterwards. */
import type { QuoteForm, Range } from '../protocol';

/** Client → server: do something to a finding or to some words. */
export const ACT_REQUEST = 'newsmark/act';
/** Client → server: take the last act back, or do it again. */
export const TURN_REQUEST = 'newsmark/turn';
/** Client → server: what this place may be, and who is in the article: what a person can choose from. */
export const CHOICES_REQUEST = 'newsmark/choices';
/** Client → server: the article as it was judged, in one of the formats; and what was annotated elsewhere, taken in as one act. */
export const EXPORT_REQUEST = 'newsmark/export';
export const IMPORT_REQUEST = 'newsmark/import';
/** Client → server: the sidecar of this article may be another on the disk. */
export const SIDECAR_CHANGED_NOTIFICATION = 'newsmark/sidecarChanged';
/** Server → client: the sidecar of an article, read; and written, but only over what was read last. */
export const READ_SIDECAR_REQUEST = 'newsmark/readSidecar';
export const WRITE_SIDECAR_REQUEST = 'newsmark/writeSidecar';

/** What an act is done to. Ranges are those of the view; the server looks what stands there now. */
export type ActTarget =
  | { readonly kind: 'annotation'; readonly id: string }
  | { readonly kind: 'claim' | 'number' | 'place' | 'person' | 'organization' | 'mention'; readonly range: Range }
  /** All that one speaker is called; `name` as in the view. */
  | { readonly kind: 'speaker'; readonly name: string }
  /** Words that somebody selected; `form` of a claim that is added. */
  | { readonly kind: 'words'; readonly range: Range; readonly as: 'claim' | 'number' | 'place' | 'person' | 'organization' | 'passage'; readonly form?: QuoteForm | 'statistic' };

export type ClientAct =
  | { readonly kind: 'confirm' | 'reject' | 'withdraw' | 'remove' }
  /** Of a claim: `null` is nobody that is known. Of a mention: whom the words mean. */
  | { readonly kind: 'speaker'; readonly name: string | null }
  | { readonly kind: 'form'; readonly form: QuoteForm | 'statistic' }
  | { readonly kind: 'value'; readonly value: number | string | { readonly low: number; readonly high: number }; readonly unit: string }
  | { readonly kind: 'place'; readonly place: PlaceChoice }
  | { readonly kind: 'metonym'; readonly metonym: boolean }
  /** Of a speaker: the other name is theirs too; `name` is what both are called from now on. */
  | { readonly kind: 'join'; readonly other: string; readonly name: string }
  | { readonly kind: 'move'; readonly range: Range }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'assign'; readonly to: string }
  | { readonly kind: 'note'; readonly id?: string; readonly text: string }
  | { readonly kind: 'evidence'; readonly id?: string; readonly source: string; readonly locator: string }
  | { readonly kind: 'drop-evidence'; readonly id: string }
  /** The place in a linked transcript where the words stand, as evidence. */
  | { readonly kind: 'transcript' }
  /** Of an annotation that others contradict: theirs give way to it. */
  | { readonly kind: 'keep' };

export interface ActParams {
  readonly uri: string;
  /** Of the view that the ranges are from; where the text has moved on, the act is refused. */
  readonly version: number;
  readonly targets: readonly ActTarget[];
  readonly act: ClientAct;
  /** To every mention with the same words too: all `Torvik`, all `he` of the same speaker. */
  readonly everywhere?: boolean;
  /** Who acts; may be empty. */
  readonly by: string;
}
export interface TurnParams {
  readonly uri: string;
  readonly direction: 'undo' | 'redo';
}
/** `label`: what was done, for a status message: `Confirmed “We have no money”`. */
export type ActResult = { readonly state: 'done'; readonly label: string } | { readonly state: 'refused'; readonly why: string };

export interface ChoicesParams {
  readonly uri: string;
  readonly version: number;
  readonly target: ActTarget;
}
export interface Choices {
  /** Names of the article's speakers, the likeliest first. */
  readonly speakers: readonly { readonly name: string; readonly detail: string }[];
  readonly places: readonly (PlaceChoice & { readonly detail: string })[];
  /** What it is now. */
  readonly now: { readonly form?: QuoteForm | 'statistic'; readonly speaker?: string; readonly value?: string; readonly unit?: string; readonly place?: PlaceChoice; readonly metonym?: boolean };
  /** How many other mentions have the same words. */
  readonly same: number;
}
export interface PlaceChoice {
  readonly name: string;
  readonly type: string;
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
}

export const EXPORT_FORMATS = ['html', 'csv', 'markdown', 'json', 'jsonl', 'jsonld', 'brat', 'bio', 'quotation', 'claimreview'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  /** The desk's statuses: a packet has a box for each. */
  readonly statuses: readonly string[];
}
/** `without`: the annotations are not in it, and why: their file is broken or of a later version. */
export type ExportResult = { readonly state: 'done'; readonly text: string; readonly without?: string } | { readonly state: 'refused'; readonly why: string };
export interface ImportParams {
  readonly uri: string;
  /** Of the file: `.ann` is brat. */
  readonly name: string;
  readonly text: string;
  readonly by: string;
}
export type ImportResult = { readonly state: 'done'; readonly label: string; readonly notUnderstood: readonly string[] } | { readonly state: 'refused'; readonly why: string };

export interface SidecarParams {
  /** Of the article. */
  readonly uri: string;
}
/** `source`: the article as its sidecar calls it, a relative path. `none`: this document can have no sidecar. */
export type SidecarRead = { readonly kind: 'text'; readonly text: string; readonly source: string } | { readonly kind: 'missing'; readonly source: string } | { readonly kind: 'none'; readonly why: string };
export interface SidecarWriteParams extends SidecarParams {
  readonly text: string;
  /** What the disk must hold for the writing to go ahead; absent: no file. */
  readonly before?: string;
}
/** `changed`: nothing was written, since the disk holds something else; `text` is absent where there is no file any more. */
export type SidecarWritten = { readonly kind: 'written' } | { readonly kind: 'changed'; readonly text?: string } | { readonly kind: 'failed'; readonly why: string };

/** What people did on this article, apart from what stands on its claims, figures and places. */
export interface DeskView {
  /** `read-only`: nothing can be annotated here; `file`: because of the sidecar, which can be opened. */
  readonly state: 'loading' | 'ready' | 'unsaved' | 'read-only';
  readonly why?: string;
  readonly file?: boolean;
  /** Of the claims, those with a status. */
  readonly checked: number;
  readonly rejected: readonly StrayView[];
  readonly detached: readonly StrayView[];
  /** What was noted or said of words that stand in no view: names, whom words mean, notes on any words. */
  readonly passages: readonly StrayView[];
  /** What Undo Annotation and Redo Annotation would do: `confirm “We have no money”`. */
  readonly undo?: string;
  readonly redo?: string;
}

/** An annotation that stands in no view. Without a range its words are not in the text. */
export interface StrayView extends MarkView {
  readonly what: 'claim' | 'number' | 'place' | 'person' | 'organization' | 'mention' | 'same-speaker' | 'passage';
  /** What the words are taken for, where they do not say it themselves: `means Ida Cole`, `said by nobody known`. */
  readonly says?: string;
  readonly range?: Range;
  /** The words, or those that stood there. */
  readonly text: string;
}

/** What people did to one finding. */
export interface MarkView {
  readonly id: string;
  readonly verdict: 'open' | 'confirmed' | 'corrected' | 'rejected' | 'added';
  /** Empty: unchecked. */
  readonly status: string;
  readonly assignee: string;
  readonly notes: readonly NoteView[];
  readonly evidence: readonly EvidenceView[];
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The words that were judged, where others stand there now. */
  readonly stale?: string;
  /** How the words were found again after edits that nobody watched; absent where that is sure. */
  readonly found?: 'likely' | 'guess';
  /** Other judgements of the same words. */
  readonly conflicts: readonly ConflictView[];
}
export interface ConflictView {
  readonly id: string;
  readonly by: string;
  /** `said by Ida Cole, verified` */
  readonly says: string;
}
export interface NoteView {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
export interface EvidenceView {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly by: string;
  readonly at: string;
}
