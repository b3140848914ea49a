/** What the transcript check says. Types only. */
import type { Span, SpeakerId } from '../analysis/article';
import type { Weight } from './lists';

export interface QuoteCheck {
  /** The pieces of one quotation, in the article. */
  readonly pieces: readonly Span[];
  readonly form: 'direct' | 'partial';
  readonly speaker?: SpeakerId | undefined;
  readonly verdict: Verdict;
}

export type Verdict =
  | { readonly kind: 'exact'; readonly at: Place; readonly label: LabelVerdict }
  /** The words are right, and some are left out: at an ellipsis, between two pieces, or at an edge of the sentence. */
  | { readonly kind: 'trimmed'; readonly at: Place; readonly label: LabelVerdict; readonly omissions: readonly Omission[] }
  /** Weighty edits first: a lost `not`, `might`, `maybe`. */
  | { readonly kind: 'altered'; readonly at: Place; readonly label: LabelVerdict; readonly edits: readonly Edit[]; readonly omissions: readonly Omission[] }
  | { readonly kind: 'not-found' };

/** Where the words stand in the transcript. */
export interface Place {
  /** Milliseconds, where the transcript has times. */
  readonly time?: number | undefined;
  /** From 1. */
  readonly line: number;
  readonly label?: string | undefined;
  /** As they are spoken, from the first to the last word. */
  readonly words: string;
}

export interface Omission {
  readonly where: 'before' | 'inside' | 'after';
  readonly words: string;
  readonly weight?: Weight | undefined;
}

export interface Edit {
  readonly kind: 'dropped' | 'added' | 'replaced';
  /** Empty where words were dropped. */
  readonly quoted: string;
  /** Empty where words were added. */
  readonly spoken: string;
  readonly weight?: Weight | undefined;
}

/** `unknown`: the label may be anybody's: `SPEAKER 2`. `proposed`: the article names nobody, the transcript does. */
export type LabelVerdict =
  | { readonly kind: 'agrees'; readonly label: string }
  | { readonly kind: 'differs'; readonly label: string }
  | { readonly kind: 'proposed'; readonly label: string }
  | { readonly kind: 'unknown' };
