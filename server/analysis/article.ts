/**
 * What the analysis says of one article. Types only: every other room speaks in these.
 * Offsets count UTF-16 code units into the untouched source text; spans are half-open.
 */

/** `[start, end)` in the article's text: in `“No,” he said.` the span 1–4 covers `No,`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far a finding may be trusted. Measured, not felt: docs/accuracy.md gives the precision of each word. */
export type Confidence = 'sure' | 'likely' | 'guess';

export interface Article {
  readonly text: string;
  /** The day the article was written, ISO 8601 (`2015-10-07`), from its dateline, byline or front matter, or as given. */
  readonly date?: string;
  readonly paragraphs: readonly Paragraph[];
  /** Quotations and reported speech by start, the outer before the inner. */
  readonly quotes: readonly Quote[];
  readonly numbers: readonly NumberMention[];
  readonly places: readonly Place[];
  /** `Syrian`, `the French`: adjectives and peoples, which are not places. */
  readonly demonyms: readonly Demonym[];
  readonly people: readonly NameMention[];
  readonly organizations: readonly NameMention[];
  readonly speakers: readonly Speaker[];
  readonly claims: readonly Claim[];
  /** What concerns no single claim, by start. */
  readonly checks: readonly Check[];
}

export type Role = 'headline' | 'byline' | 'dateline' | 'caption' | 'boilerplate' | 'body';

export interface Paragraph {
  readonly span: Span;
  readonly role: Role;
  readonly sentences: readonly Span[];
}

/** direct: a full quoted sentence or clause. partial: a quoted fragment. indirect: reported without marks. scare: marks, nobody quoted. */
export type QuoteForm = 'direct' | 'partial' | 'indirect' | 'scare';

export interface Quote {
  readonly form: QuoteForm;
  /** The words without their marks: `“That’s it,” he said` covers `That’s it,`. */
  readonly span: Span;
  /** The same with its marks: `“That’s it,”`. For reported speech equal to `span`. */
  readonly outer: Span;
  /** `continues`: no closing mark because the next paragraph reopens. `unterminated`: never closed. */
  readonly closed: 'closed' | 'continues' | 'unterminated';
  /** The words that introduce it: `said`, `according to`, `:`. */
  readonly cue?: Span | undefined;
  readonly attribution: Attribution;
  /** Who says it together with that speaker, in the order of the text: the two aides in `Mara Lund and two aides said`. Mostly empty. */
  readonly joint: readonly JointSpeaker[];
  readonly reason: Reason;
  readonly confidence: Confidence;
  /** The ranker's probability that the attribution is right, 0 to 1. */
  readonly probability: number;
  /** The pieces of one split quotation share a group: `“No,” she said, “never.”`. */
  readonly group: number;
  /** The quotation it is quoted in, an index into `Article.quotes`: in `“She told me, ‘Leave,’” Lund said` the inner one is what Lund says she said. */
  readonly within?: number | undefined;
}

/** Index into `Article.speakers`. */
export type SpeakerId = number;

/** Who said it. `mention` is always the words in the text, kept beside the resolved speaker. */
export type Attribution =
  | { readonly kind: 'named'; readonly mention: Span; readonly speaker: SpeakerId }
  | { readonly kind: 'pronoun'; readonly mention: Span; readonly speaker?: SpeakerId; readonly candidates: readonly SpeakerId[] }
  | { readonly kind: 'description'; readonly mention: Span; readonly speaker: SpeakerId; readonly anonymous: boolean }
  /** By a reader of the article, not by the analysis, and no words of the text name the speaker. */
  | { readonly kind: 'given'; readonly speaker: SpeakerId }
  | { readonly kind: 'unknown'; readonly because: UnknownReason; readonly candidates: readonly SpeakerId[] };

/** `nobody`: the marks quote no one. `no-cue`: no reporting words near. `no-name`: reporting words without a subject. `tie`: two fit as well. `heading`: a heading that quotes what somebody says below it. */
export type UnknownReason = 'nobody' | 'no-cue' | 'no-name' | 'tie' | 'heading';

export interface JointSpeaker {
  readonly mention: Span;
  readonly speaker: SpeakerId;
}

/** Which rule decided, and the words it rests on. */
export interface Reason {
  readonly rule: RuleId;
  readonly evidence: readonly Span[];
}

export type RuleId =
  | 'speaker-verb' //         “…,” Carter said
  | 'verb-speaker' //         “…,” said Carter
  | 'verb-before' //          Carter said: “…”
  | 'according-to' //         according to Carter
  | 'label' //                CARTER: …
  | 'headline-colon' //       Carter: We will not …
  | 'signature' //            “…” — Carter
  | 'passive' //              was described by Carter as “…”
  | 'noun-cue' //             Carter’s claim that …
  | 'same-sentence' //        another place in the sentence
  | 'same-speaker' //         goes on after “…,” Carter said.
  | 'sentence-before' //      named in the sentence before
  | 'sentence-after' //       named in the sentence after
  | 'paragraph-before' //     named in the paragraph before
  | 'continues' //            the quotation was left open in the paragraph before
  | 'reader' //               a person said so, not the analysis
  | 'scare-marks' //          marks round a term, a title or a doubt
  | 'none';

export interface Speaker {
  readonly id: SpeakerId;
  /** The fullest form in the article: `Ash Carter`; a description as it first stands: `a Russian officer`. */
  readonly name: string;
  /** `U.S. Defense Secretary`, from an apposition, a title or a copula. */
  readonly role?: string;
  readonly kind: 'person' | 'organization' | 'group' | 'unnamed';
  readonly mentions: readonly Mention[];
  /** Every other form in the article: `Carter`, `the defense secretary`. */
  readonly aliases: readonly string[];
}

export interface Mention {
  readonly span: Span;
  readonly form: 'named' | 'nominal' | 'pronoun';
}

export type NumberKind = 'cardinal' | 'ordinal' | 'percent' | 'money' | 'measure' | 'date' | 'time' | 'duration';

/** A plain amount, a range (`3,000 to 5,000`) or, for dates and times, an ISO 8601 text (`2015-10-07`, `2014-09`, `Wednesday` where no day is known). */
export type NumberValue = number | { readonly low: number; readonly high: number } | string;

export type Approximation = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than';

/** An amount that something rose or fell by, from or to: in `rose by 3 percent to $5m, from $4.8m` the first is up by, the second up to, the last up from. */
export interface Change {
  readonly direction: 'up' | 'down';
  readonly role: 'by' | 'from' | 'to';
}

/** `computed`: this half in the other half's unit, 869.92 for `1,400 kilometers (900 miles)`. */
export interface Pairing {
  readonly computed: number;
  readonly verdict: 'agree' | 'loose' | 'disagree';
}

export interface NumberMention {
  readonly kind: NumberKind;
  /** `two` in `two helicopters`, but `$2.3 billion` and `1,400 kilometers` with the unit. */
  readonly span: Span;
  readonly value: NumberValue;
  /** English singular: `kilometer`, `U.S. dollar`, `percent`, `month`. */
  readonly unit?: string | undefined;
  readonly approx?: Approximation | undefined;
  /** What is counted: `missile strikes` in `26 missile strikes`. */
  readonly counts?: Span | undefined;
  /** A rise or a fall by, from or to this amount. */
  readonly change?: Change | undefined;
  /** The other half of a pair: `900 miles` for `1,400 kilometers (900 miles)`, an index into `Article.numbers`. */
  readonly pair?: number | undefined;
  /** How the other half of a pair agrees with this one. */
  readonly pairing?: Pairing | undefined;
  /** A date: the day it was resolved against, how far that may be trusted, and the other day that `last Wednesday` may mean. */
  readonly anchor?: { readonly date: string; readonly confidence: Confidence; readonly or?: string } | undefined;
}

export type PlaceType = 'city' | 'country' | 'state' | 'region' | 'water' | 'mountain' | 'continent' | 'area' | 'building' | 'other';

export interface Place {
  readonly span: Span;
  /** The gazetteer's name: `Deir ez-Zor` for `Deir al-Zour`. */
  readonly name: string;
  readonly type: PlaceType;
  /** ISO 3166-1 alpha-2, absent for seas and regions of several countries. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** Moscow for Russia's government. */
  readonly metonym: boolean;
  readonly confidence: Confidence;
  readonly ambiguousWith: readonly PlaceCandidate[];
}

export interface PlaceCandidate {
  readonly name: string;
  readonly type: PlaceType;
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
}

export interface Demonym {
  readonly span: Span;
  readonly country: string;
}

/** One mention of a person or an organization. `name` is the fullest form in the article. */
export interface NameMention {
  readonly span: Span;
  readonly name: string;
}

/** A statement to check. A split quotation is one claim with several `pieces`; `span` runs from the first to the last. */
export interface Claim {
  readonly span: Span;
  readonly pieces: readonly Span[];
  readonly kind: 'quote' | 'reported' | 'statistic';
  /** Indexes into `Article.quotes`; empty for a statistic. */
  readonly quotes: readonly number[];
  readonly speaker?: SpeakerId | undefined;
  /** Indexes into `Article.numbers` and `Article.places` of what lies inside. */
  readonly numbers: readonly number[];
  readonly places: readonly number[];
  readonly checks: readonly Check[];
}

/** Something a careful reader should look at. Of a quotation the span covers the opening mark alone: a line under all its words would lie on the one that marks it. */
export type Check =
  | { readonly kind: 'unknown-speaker'; readonly span: Span }
  | { readonly kind: 'unclosed-quote'; readonly span: Span }
  | { readonly kind: 'unit-pair'; readonly span: Span; readonly stated: number; readonly computed: number; readonly unit: string }
  /** `Davatoglu` where the article mostly writes `Davutoglu`, first at `usualAt`. Told once for each spelling, where it first stands. */
  | { readonly kind: 'name-spelling'; readonly span: Span; readonly written: string; readonly usual: string; readonly usualAt: Span }
  /** `Monday, Nov. 27, 2026`, which is a Friday. */
  | { readonly kind: 'weekday-date'; readonly span: Span; readonly stated: string; readonly actual: string; readonly day: string }
  /** The total `45` of `45 seats: 20 …, 15 … and 9 …`. */
  | { readonly kind: 'sum'; readonly span: Span; readonly stated: number; readonly computed: number }
  /** `120 percent` of voters. */
  | { readonly kind: 'over-hundred'; readonly span: Span; readonly value: number }
  /** `$4.2 billion` where the article has `$4.2 million` before, at `otherAt`. */
  | { readonly kind: 'scale'; readonly span: Span; readonly written: string; readonly other: string; readonly otherAt: Span }
  /** `47` of somebody born in 1950, who is `computed` or a year younger in the year `in`. */
  | { readonly kind: 'age'; readonly span: Span; readonly stated: number; readonly born: number; readonly computed: number; readonly in: number };
