/** What can be said of a paragraph without looking at any other: the unit of the cache. All spans count from the paragraph's start. */
import type { Approximation, Change, NumberKind, NumberValue, Pairing, Role } from '../article';
import type { LocalSpan, Word } from '../text/tokens';
import type { Unit } from './amounts/units';
import type { DateExpression } from './dates/expression';
import type { Frame, FrameMention } from './frame';
import type { Label } from './labels';
import type { NameForm } from './nameForms';
import type { QuotedWords } from './quotedWords';
import type { ToponymEntry } from './toponyms';

/** What crosses a paragraph border: a quotation still open, and the mark that opened it. */
export type Carry = '' | '“' | '"' | '‘' | "'" | '«' | '``';

export interface ParagraphFacts {
  /** All its words. Where each stands is known of the units of the frame alone: of thousands of paragraphs, tokens would be a burden. */
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
  readonly frame: Frame;
  readonly mentions: readonly FrameMention[];
  /** By quotation: that of `“PENCE: We will.”`. Empty where no quotation has one. */
  readonly labels: readonly (Label | undefined)[];
  /** Reporting words, in order, whatever they introduce. */
  readonly cues: readonly ReportingCue[];
  readonly reported: readonly ReportedSpeech[];
  readonly numbers: readonly LocalNumber[];
  readonly names: readonly NameRun[];
  readonly toponyms: readonly Toponym[];
  readonly carryOut: Carry;
  /** The label the paragraph begins with, if it does: `KELLER: How many?` */
  readonly turn: Label | undefined;
  /** What it is wherever it stands: boilerplate for `***` or `Reporting by …`, a headline for `# Port to close`. Most paragraphs tell none. */
  readonly ownRole: Role | undefined;
  /** Bits of `ParagraphShape`: what it may be by where it stands. */
  readonly shape: number;
  /** Where each begins and ends, one after the other: of `It rained. She left.` 0, 10, 11, 20. */
  readonly sentences: readonly number[];
  readonly demonyms: readonly LocalDemonym[];
  /** What stands inside those of its quotations that quote in turn. */
  readonly insides: readonly Inside[];
}

/** The inside of a quotation that holds others, read like a paragraph of its own; offsets count from the paragraph's start. */
export interface Inside extends Pick<ParagraphFacts, 'quotations' | 'frame' | 'mentions' | 'cues' | 'reported'> {
  readonly outer: Quotation;
}

/** A stretch between quotation marks, whoever it quotes. */
export interface Quotation {
  /** Without the marks. */
  readonly inner: LocalSpan;
  /** With the marks. */
  readonly outer: LocalSpan;
  readonly mark: Exclude<Carry, ''>;
  /** `open`: no closing mark in this paragraph. */
  readonly closed: 'closed' | 'open';
  /** Opened in an earlier paragraph and reopened (or simply going on) here. */
  readonly continued: boolean;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly inside: QuotedWords;
}

/** A reporting word with its subject, as grammar finds it: `Lund` and `said`, also where it introduces a quotation. */
export interface ReportingCue {
  /** Its first and its last unit in the frame. */
  readonly unit: number;
  readonly last: number;
  /** As in `ReportedSpeech`. */
  readonly source: number | undefined;
  readonly link: ReportedSpeech['link'];
}

/** Reported speech with no marks: `She said the plan would fail` covers `the plan would fail`. */
export interface ReportedSpeech {
  readonly content: LocalSpan;
  /** Cue words: `said`, `according to`, `claim that` covers `claim`. */
  readonly cue: LocalSpan;
  /** Index into `ParagraphFacts.mentions`; none where the clause has no subject. */
  readonly source: number | undefined;
  /** How the clause stands to its cue; names the rule on hover. */
  readonly link: 'subject' | 'inverted' | 'according-to' | 'passive' | 'noun' | 'coordinated' | 'fallback' | 'none';
  /** That this is reported speech at all. */
  readonly probability: number;
  /** That the source, or nobody, is right. */
  readonly sourceProbability: number;
  /** Pieces of one interrupted clause share a number, counted from 0 in the paragraph. */
  readonly group: number;
  /** Its cue stands in what another reports: `[Norway said [it would sail]], officials said`. */
  readonly relayed: boolean;
}

/** From `from` to `to` it covers the number with its unit. */
export interface LocalNumber extends LocalSpan {
  readonly kind: NumberKind;
  /** Final for amounts. For dates `date` says what is to be resolved against the article's day. */
  readonly value: NumberValue;
  readonly unit: string | undefined;
  readonly approx: Approximation | undefined;
  readonly counts: LocalSpan | undefined;
  readonly change: Change | undefined;
  /** Index, in the same paragraph, of the other half of `1,400 kilometers (900 miles)`. */
  readonly pair: number | undefined;
  /** How that half agrees with this one. */
  readonly pairing: Pairing | undefined;
  /** What the unit of a measure or duration is worth; of a range, its upper half's. */
  readonly measure: Unit | undefined;
  /** Dates and times: what the words say before they are counted from a day; read by `resolve/dates.ts`. */
  readonly date: DateExpression | undefined;
}

/** A run of capitalised words that may name a person, an organization or a place: `Ash Carter`, `Syrian Observatory for Human Rights`. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly firstToken: number;
  /** One past the last. */
  readonly endToken: number;
  /** From `from` to `to`. */
  readonly text: string;
  readonly form: NameForm;
  /** Bits of `Around`: what stands around it. */
  readonly around: number;
  /** What of that which those who govern do it does, if it names a place: bits of `Acts`, see `metonyms.ts`. */
  readonly acts: number;
  /** Does it stand in brackets behind small words that it abbreviates: the GSDP of `gross state domestic product (GSDP)`? */
  readonly explained: boolean;
  /** `Speech.female` for `Mrs. Reis`, `spokeswoman Reis`; 0 where nothing before the name tells. */
  readonly title: number;
  /** Of exactly these words. */
  readonly toponym: ToponymEntry | undefined;
}

/** Words that stand in the gazetteer. Which place is meant, or none, is decided in `resolve/places.ts`. */
export interface Toponym {
  readonly firstToken: number;
  readonly endToken: number;
  readonly entry: ToponymEntry;
}

/** `Syrian`, `South Koreans`, also inside other names. */
export interface LocalDemonym {
  readonly at: LocalSpan;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What the last word says without the one before: nothing for `Korean`. */
  readonly alone: string | undefined;
}
