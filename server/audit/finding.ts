/** What the source audit says of one article. Types only. */
import type { Confidence, Span, SpeakerId } from '../analysis/article';

export interface Audit {
  /** By start. */
  readonly findings: readonly Finding[];
  /** Who is quoted, by the share of words. */
  readonly voices: readonly Voice[];
}

/** A finding is one rule that an article may break at one place: whether it does is for the desk to say. */
export type Finding = Case & {
  /** The words that name the source, or what lacks one: `a source` in `a source said`. */
  readonly span: Span;
  readonly confidence: Confidence;
  /** Other words that it rests on. */
  readonly evidence: readonly Span[];
};

export type Case =
  /** `a source said`: nothing tells where the source stands. */
  | { readonly rule: 'vague-source'; readonly words: string }
  /** Nobody is told why the source is not named. `asked`: only that it did not want to be: `on condition of anonymity`. */
  | { readonly rule: 'no-reason'; readonly words: string; readonly asked: boolean }
  /** All that comes from unnamed sources comes from this one. */
  | { readonly rule: 'single-anonymous'; readonly words: string }
  /** `opinion`: the judging words, `a disgrace`. */
  | { readonly rule: 'anonymous-opinion'; readonly words: string; readonly opinion: string; readonly insult: boolean }
  /** Several are named where one seems to speak. `one-voice`: the same words in quotation marks. `turns-single`: `sources said`, and then `the source`. */
  | { readonly rule: 'plural-source'; readonly words: string; readonly because: 'one-voice' | 'turns-single' }
  /** `a Harbour Board spokesman` where the article names `Harbour Board spokesman Ed Reis`. */
  | { readonly rule: 'could-be-named'; readonly words: string; readonly name: string }
  | { readonly rule: 'no-speaker' }
  /** `Quill said` before `Mara Quill`. */
  | { readonly rule: 'late-introduction'; readonly words: string; readonly name: string }
  /** `share`: of all words that are quoted or reported, 0 to 1. */
  | { readonly rule: 'one-source'; readonly name: string; readonly share: number }
  | { readonly rule: 'sourceless-statistic'; readonly words: string };

export type Rule = Case['rule'];

/** Somebody who is quoted, and how much. */
export interface Voice {
  readonly speaker: SpeakerId;
  readonly name: string;
  readonly role?: string | undefined;
  readonly kind: 'named' | 'organization' | 'unnamed';
  readonly quotes: number;
  readonly words: number;
  /** Of all words that are quoted or reported, 0 to 1. */
  readonly share: number;
  /** Where the speaker is first quoted. */
  readonly first: Span;
}
