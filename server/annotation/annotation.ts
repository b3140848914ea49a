/**
 * What a person judged in an article. Types only. Proposals of the analysis are never stored: an annotation says what somebody
 * confirmed, corrected, rejected, added or wrote down, and where in the text it stands.
 */
import type { Confidence, NumberKind, NumberValue, PlaceCandidate, QuoteForm, Span } from '../analysis/article';

/** The words that find a stretch of text again when offsets no longer do: `exact`, and up to `CONTEXT` characters before and after. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const CONTEXT = 32;

/** One stretch of text. `detached`: its words are not to be found; `last` is where they stood. */
export type Anchor =
  | { readonly kind: 'placed'; readonly quote: TextQuote; readonly span: Span; readonly found: Found; readonly extra?: Extra }
  | { readonly kind: 'detached'; readonly quote: TextQuote; readonly last: Span; readonly extra?: Extra };

/** How a stretch was found. `sure`: followed while the text was edited, or the same words in the same place. */
export type Found = Confidence;

/** What is said to stand there. `statistic` is a claim in the writer's own words; `speaker: null` is a claim of nobody that is known; `joint` are those who say it along with the speaker. */
export type Reading =
  | { readonly kind: 'claim'; readonly form: QuoteForm | 'statistic'; readonly speaker: string | null; readonly joint?: readonly string[] }
  | { readonly kind: 'number'; readonly number: NumberKind; readonly value: NumberValue; readonly unit?: string }
  | { readonly kind: 'place'; readonly place: PlaceCandidate; readonly metonym: boolean }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'organization'; readonly name: string }
  /** These words mean that speaker: `he`, each of the pieces. Splits what the analysis took for one. */
  | { readonly kind: 'mention'; readonly speaker: string }
  /** Two names of one speaker, the pieces their first mentions. */
  | { readonly kind: 'same-speaker'; readonly names: readonly string[]; readonly name: string }
  /** Any words, for the sake of a note. */
  | { readonly kind: 'passage' };

/** `open`: written on (a note, a status), but not judged. */
export type Verdict = 'open' | 'confirmed' | 'corrected' | 'rejected' | 'added';

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly extra: Extra;
}

/** What a claim was checked against. `source` is a URL or a file; `locator` a page or a time stamp: `p. 4`, `12:30`. */
export interface Evidence {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly by: string;
  readonly at: string;
  readonly extra: Extra;
}

/** Fields of a file that we do not know, kept as they came. */
export type Extra = Readonly<Record<string, unknown>>;

export interface Annotation {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** What it stands on, in the order of the text; at least one. The pieces of a split quotation are several. */
  readonly pieces: readonly Anchor[];
  /** Where the proposal stands that it takes the place of, when a person moved its edges. */
  readonly replaces: readonly Anchor[];
  /** The words as they were judged or checked, pieces joined by ` … `. Other words there now: the judgement is stale. */
  readonly judged: string;
  /** Empty: unchecked. The others are the desk's own, see the setting `newsmark.statuses`. */
  readonly status: string;
  readonly assignee: string;
  readonly notes: readonly Note[];
  readonly evidence: readonly Evidence[];
  /** Who judged last, and when: ISO 8601, UTC. */
  readonly by: string;
  readonly at: string;
  readonly created: string;
  readonly extra: Extra;
  /** Bodies of a kind that we do not know, kept as they came. */
  readonly otherBodies: readonly unknown[];
}

/** By id: what one article carries. */
export type Annotations = ReadonlyMap<string, Annotation>;

export const isPlaced = (anchor: Anchor): anchor is Extract<Anchor, { kind: 'placed' }> => anchor.kind === 'placed';

/** Somebody took the words for what the reading says, or checked them: more than a note on what was proposed. */
export const isJudged = ({ verdict, status }: Pick<Annotation, 'verdict' | 'status'>): boolean => verdict !== 'open' || status !== '';

/** Nothing of it is left in the text. */
export const isDetached = ({ pieces }: Annotation): boolean => !pieces.some(isPlaced);

/** Where it begins, for order; of a detached one, where it stood. */
export const startOf = ({ pieces }: Annotation): number => {
  const [first] = pieces;
  return first === undefined ? 0 : first.kind === 'placed' ? first.span.start : first.last.start;
};
