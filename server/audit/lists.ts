/** The word lists of the audit, unpacked. */
import { ANONYMITY, OPINION_WORDS, UNNAMED_SOURCES } from '../lexicon/packed/lists.generated';

export type AnonymityClass = 'condition' | 'reason' | 'because' | 'all';
export type OpinionClass = 'insult' | 'opinion' | 'view';
export type SourceClass = 'source' | 'person' | 'role';

export interface SourceNoun {
  readonly noun: string;
  readonly class: SourceClass;
  readonly plural: boolean;
}

const rows = (list: string): readonly (readonly string[])[] => list.split('\n').map((line) => line.split('\t'));
const ofClass = (name: string): ReadonlySet<string> => new Set(rows(UNNAMED_SOURCES).flatMap(([word = '', is]) => (is === name ? [word] : [])));

/** `officials` → official, a role, plural. */
export const SOURCE_NOUNS: ReadonlyMap<string, SourceNoun> = new Map(
  rows(UNNAMED_SOURCES).flatMap(([noun = '', is, many]): readonly (readonly [string, SourceNoun])[] =>
    (is === 'source' || is === 'person' || is === 'role' ? [[noun, { noun, class: is, plural: false }], ...(many === undefined ? [] : [[many, { noun, class: is, plural: true }] as const])] : [])),
);
export const EMPTY_WORDS = ofClass('empty');
export const COUNTS = ofClass('count');
export const FAMILIAR = ofClass('familiar');

const phrases = <K extends string>(list: string): readonly { readonly phrase: string; readonly class: K }[] => rows(list).map(([phrase = '', is]) => ({ phrase, class: is as K }));

export const ANONYMITY_TERMS = phrases<AnonymityClass>(ANONYMITY);
export const OPINIONS = phrases<OpinionClass>(OPINION_WORDS);
