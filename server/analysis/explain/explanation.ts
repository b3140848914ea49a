/** The whole decision behind one quote: what was weighed against what, and how the speaker's mention came to its name. Types only. */
import type { Article, Quote, Span } from '../article';

export interface Explanation {
  readonly article: Article;
  readonly quote: Quote;
  readonly decision: Decision;
  /** Whom the mention of the source means; absent where there is no source. */
  readonly naming?: Naming;
}

export type Decision =
  /** Who said the words between the marks, `nobody` among the answers. */
  | { readonly kind: 'speaker'; readonly answers: readonly Answer[] }
  /** What the reporting word reports, “nothing” among the answers. Its source stands to it by `link`, and is the right one with `sourceProbability`. */
  | { readonly kind: 'content'; readonly link: string; readonly sourceProbability: number; readonly answers: readonly Answer[] }
  /** A label or a signature decides without weighing. */
  | { readonly kind: 'rule' };

export interface Answer {
  /** The words of the answer: a mention, or a content as far as it may reach. Absent for nobody and nothing. */
  readonly at?: Span;
  /** `named`, `pronoun`, `nominal`; of a content where it stands to the reporting word. */
  readonly as: string;
  readonly chosen: boolean;
  /** The sum of the weights; shared out among the answers by softmax. */
  readonly score: number;
  readonly probability: number;
  /** What spoke for and against it, the heaviest first. */
  readonly evidence: readonly Weighed[];
}

/** A feature by its name in `lexicon/weights`. */
export interface Weighed {
  readonly feature: string;
  readonly weight: number;
}

export interface Naming {
  readonly mention: Span;
  /** A name is joined with the other mentions of its bearer; a description by its noun; a pronoun by how present each character is. */
  readonly by: 'name' | 'noun' | 'presence';
  /** The most present first. Of a name there is one. */
  readonly candidates: readonly NamingCandidate[];
}

export interface NamingCandidate {
  readonly name: string;
  /** How present in the reader's mind at this place: about 1 for the subject of the sentence before, fading. */
  readonly presence: number;
  /** Agrees in gender and number, or with the words of the description. */
  readonly fits: boolean;
  readonly chosen: boolean;
}
