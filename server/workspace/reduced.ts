/**
 * One article boiled down to what comparing it with others needs: plain data that can be kept as JSON.
 * Words are kept once, in `text`; all else are spans in it, so that a finding can always show the words it rests on.
 */
import type { Approximation, Change, Confidence, NumberKind, PlaceType, QuoteForm, Span } from '../analysis/article';

export interface Reduced {
  /** The file, as the caller names it. */
  readonly id: string;
  readonly text: string;
  readonly title: string;
  /** ISO 8601, where the article tells its day. */
  readonly date?: string;
  readonly utterances: readonly Utterance[];
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  /** Countries that the article names or whose people it names, ISO 3166-1, at their spans. */
  readonly countries: readonly CountryMention[];
  /** Days, months and years that the article names, where it could tell which, at their spans. */
  readonly days: readonly DayMention[];
  /** Of running text, without headlines, captions and boilerplate. */
  readonly sentences: readonly Span[];
  /** What the article is looked up by: see `features.ts`. */
  readonly features: readonly number[];
}

/** What somebody says, in marks or reported. The pieces of a split quotation are one utterance. */
export interface Utterance {
  /** The words without their marks: `We will close it` and `by June` in `“We will close it,” she said, “by June.”` */
  readonly pieces: readonly Span[];
  readonly form: Exclude<QuoteForm, 'scare'>;
  /** The sentences it stands in. */
  readonly sentence: Span;
  /** The reported claim that a quoted fragment stands in, an index into `utterances`. */
  readonly holder?: number;
  readonly source: Source;
  readonly confidence: Confidence;
  /** The desk's status of the claim: `verified`. Absent: unchecked. */
  readonly status?: string;
}

/** To whom the article gives an utterance. `near`: the words that name the speaker stand in the paragraph of the utterance. */
export type Source =
  | { readonly kind: 'named'; readonly name: string; readonly entity: 'person' | 'organization'; readonly role?: string; readonly via: 'name' | 'pronoun' | 'description' | 'given'; readonly mention?: Span; readonly near: boolean; readonly joint: readonly string[] }
  | { readonly kind: 'anonymous'; readonly name: string; readonly many: boolean; readonly mention?: Span; readonly near: boolean }
  /** `He`, and the article does not tell who. */
  | { readonly kind: 'pronoun'; readonly words: string; readonly mention: Span }
  | { readonly kind: 'unknown' };

export interface Figure {
  readonly span: Span;
  readonly sentence: Span;
  readonly kind: NumberKind;
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  /** What is counted: `missile strikes`. */
  readonly counts?: Span;
  readonly approx?: Approximation;
  readonly change?: Change;
  /** Days that its sentence names, resolved where the article could: `2015-09-30`, `wednesday`. `since 09-30` is no day but a span. */
  readonly days: readonly string[];
  /** Towns and regions that its sentence names, by their gazetteer names. */
  readonly places: readonly string[];
  /** As of an utterance. */
  readonly status?: string;
}

export type NameKind = 'person' | 'organization' | 'place';

/** All that an article writes for one person, organization or place. */
export interface Name {
  readonly kind: NameKind;
  /** The fullest form; of a place the gazetteer's name. */
  readonly name: string;
  readonly forms: readonly NameForm[];
  readonly role?: string;
  readonly count: number;
  readonly place?: { readonly type: PlaceType; readonly country?: string };
}

export interface NameForm {
  readonly words: string;
  /** Where it first stands. */
  readonly first: Span;
  readonly count: number;
}

export interface CountryMention {
  readonly span: Span;
  readonly country: string;
}

export interface DayMention {
  readonly span: Span;
  /** ISO 8601: `2015-09-30`, `2014-09`, `2014`. */
  readonly day: string;
}

export const wordsOf = ({ text }: Pick<Reduced, 'text'>, { start, end }: Span): string => text.slice(start, end);

/** From the first word of an utterance to the last. */
export const spanOf = ({ pieces }: Pick<Utterance, 'pieces'>): Span => ({ start: pieces[0]!.start, end: pieces[pieces.length - 1]!.end });

export const isVerbatim = ({ form }: Pick<Utterance, 'form'>): boolean => form !== 'indirect';

/** Whether a span lies in another. */
export const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
