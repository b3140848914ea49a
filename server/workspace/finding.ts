/** What comparing finds. Plain data: every finding has its members with their words, a reason that a reader can follow, and a confidence. */
import type { Confidence, Span } from '../analysis/article';
import type { Agreement } from './match/values';
import type { Relation } from './match/utterances';
import type { NameKind, Source } from './reduced';
import type { DiffPart } from './words/diff';

export interface Member {
  /** The article, as `Reduced.id`. */
  readonly article: string;
  readonly span: Span;
  readonly words: string;
}

/** A telling of one quotation. */
export interface Told extends Member {
  readonly verbatim: boolean;
  readonly source: Source;
  /** Against the first member: `diff` turns its words into these. `around` does so for the sentence, where the two sentences are near and not the same. Absent on the first. */
  readonly change?: { readonly relation: Relation; readonly diff: readonly DiffPart[]; readonly around?: readonly DiffPart[] };
}

/**
 * `another-speaker`: the words are given to somebody else. `pronoun`: a pronoun points to somebody else, or to nobody. `lost`: no speaker any more.
 * `anonymous`: a named source is not named any more. `joined`: one telling has one source more.
 */
export type Drift = 'another-speaker' | 'pronoun' | 'lost' | 'anonymous' | 'joined';

interface Base {
  /** The same for the same finding, as long as its members stand where they are. */
  readonly id: string;
  readonly reason: string;
  readonly confidence: Confidence;
}

export interface QuotationFinding extends Base {
  readonly kind: 'quotation';
  /** The gravest that befell a member. */
  readonly relation: Relation;
  /** The fullest telling first. */
  readonly members: readonly Told[];
}

export interface AttributionFinding extends Base {
  readonly kind: 'attribution';
  readonly drift: Drift;
  readonly relation: Relation;
  readonly members: readonly Told[];
  /** Who it may be where it is lost, and the article that says so. */
  readonly proposal?: { readonly name: string; readonly role?: string; readonly article: string };
}

export interface FigureFinding extends Base {
  readonly kind: 'figure';
  readonly relation: Agreement;
  /** What is measured: `people killed`. */
  readonly quantity: string;
  /** From the lowest to the highest that any member states. */
  readonly low: number;
  readonly high: number;
  readonly members: readonly (Member & { readonly low: number; readonly high: number; readonly sentence: Span })[];
}

export interface NameFinding extends Base {
  readonly kind: 'name';
  /** `spelling`: one under several spellings. `shared`: one name for two. `role`: one with conflicting offices. `office`: one office with two holders. */
  readonly relation: 'spelling' | 'shared' | 'role' | 'office';
  readonly of: NameKind;
  readonly members: readonly Member[];
}

export interface TextFinding extends Base {
  readonly kind: 'text';
  /** `respun`: copied with a few words changed. */
  readonly relation: 'copied' | 'respun';
  readonly sentences: number;
  readonly members: readonly (Member & { readonly diff?: readonly DiffPart[] })[];
}

export type Finding = QuotationFinding | AttributionFinding | FigureFinding | NameFinding | TextFinding;
