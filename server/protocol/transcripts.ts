/** Transcripts linked to an article, and what its quotations are against them. */
import type { Range } from '../protocol';
import type { LinkedText } from './auditing';

/** Client → server: link a transcript to this open article, or take the link away. Answered like an act. */
export const LINK_TRANSCRIPT_REQUEST = 'newsmark/linkTranscript';
/** Client → server: each quotation against the transcripts that are linked. */
export const TRANSCRIPT_REQUEST = 'newsmark/transcript';
/** Server → client: the words of a transcript. */
export const READ_TRANSCRIPT_REQUEST = 'newsmark/readTranscript';
/** Client → server: a transcript of this article may be another on the disk. */
export const TRANSCRIPT_CHANGED_NOTIFICATION = 'newsmark/transcriptChanged';

export interface LinkTranscriptParams {
  readonly uri: string;
  /** As evidence names a file: `interviews/quill.vtt`. */
  readonly source: string;
  readonly link: boolean;
  /** Who links; may be empty. */
  readonly by: string;
}
export interface TranscriptParams {
  readonly uri: string;
}
export interface ReadTranscriptParams {
  /** Of the article. */
  readonly uri: string;
  readonly source: string;
}
/** `uri`: where the file lies. */
export type TranscriptRead = { readonly kind: 'text'; readonly text: string; readonly uri: string } | { readonly kind: 'none'; readonly why: string };

export type TranscriptResult =
  | { readonly state: 'done'; readonly transcripts: readonly LinkedTranscript[]; readonly quotes: readonly SpokenQuote[]; readonly report: LinkedText }
  | { readonly state: 'refused'; readonly why: string };

export interface LinkedTranscript {
  readonly source: string;
  /** Why it could not be read. */
  readonly why?: string;
}

/** One quotation, with all its pieces. */
export interface SpokenQuote {
  readonly range: Range;
  readonly verdict: 'exact' | 'trimmed' | 'altered' | 'not-found';
  /** As the article has it, pieces joined by ` … `. */
  readonly quoted: string;
  /** Absent where it was not found. */
  readonly spoken?: SpokenPlace;
}
export interface SpokenPlace {
  readonly source: string;
  /** `12:30`, `line 40`. */
  readonly locator: string;
  readonly words: string;
  /** The transcript names somebody else as the speaker. */
  readonly another: boolean;
  /** This place already stands as evidence of the claim. */
  readonly noted: boolean;
}
