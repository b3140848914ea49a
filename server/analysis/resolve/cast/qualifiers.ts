/** What tells one bearer of a noun from another: `Russian` in `the Russian diplomat`, `Hull` in `the mayor of Hull`. */
import type { Frame, FrameMention } from '../../detect/frame';
import { G } from '../../detect/grammarWords';
import { Speech } from '../../detect/speechClasses';
import { Tag, type Word } from '../../text/tokens';
import type { GrowingCharacter } from './character';

/** All words in lower case. */
export interface Qualifiers {
  /** Adjectives and nouns before the head: `senior`, `russian`. */
  readonly modifiers: readonly string[];
  /** What stands behind it: see `Complement`. */
  readonly complement: Complement;
}

/** Whose office it is: `hull` in `the mayor of Hull`, `trade` in `the minister for trade`; nothing in `the mayor in a statement`. */
export interface Complement {
  readonly words: readonly string[];
  /** A name is among them, or `another`: only who is known by these words is meant. */
  readonly strict: boolean;
  /** They say no more than of which sort it is: `the head of the company`, who may be the head of Acme. */
  readonly general: boolean;
}

/** Behind these stands whose office it is; behind others, as `in` and `at`, only names tell one from another. */
const OFFICE: ReadonlySet<string> = new Set(['of', 'for', 'to']);
/** What a place may be called again. */
const PLACES: ReadonlySet<string> = new Set(['city', 'town', 'village', 'country', 'nation', 'state', 'county', 'province', 'region', 'district', 'island']);

export const NO_COMPLEMENT: Complement = { words: [], strict: false, general: false };

export function qualifiersOf(frame: Frame, { phraseFirst, head, end }: FrameMention): Qualifiers {
  const modifiers: string[] = [];
  for (let unit = phraseFirst; unit < head; unit++) if (isWord(frame, unit)) modifiers.push(frame.words[unit]!.lower);
  return { modifiers, complement: end > head + 1 ? complementIn(frame, head + 1, end) : NO_COMPLEMENT };
}

/** From the first preposition on. */
export function complementIn(frame: Frame, from: number, end: number): Complement {
  const words: string[] = [];
  let strict = false;
  let general = true;
  let behind: 'nothing' | 'office' | 'other' = 'nothing';
  for (let unit = from; unit < end; unit++) {
    const word = frame.words[unit]!;
    if (frame.tags[unit] === Tag.ADP) behind = OFFICE.has(word.lower) ? 'office' : 'other';
    const another = word.lower === 'another';
    const name = frame.tags[unit] === Tag.PROPN && (word.grammar & G.day) === 0;
    if (behind === 'nothing' || !(name || (behind === 'office' && (another || isWord(frame, unit))))) continue;
    words.push(word.lower);
    strict ||= name || another;
    general &&= isGeneral(word);
  }
  return words.length === 0 ? NO_COMPLEMENT : { words, strict, general };
}

function isWord({ tags }: Frame, unit: number): boolean {
  const tag = tags[unit];
  return tag === Tag.ADJ || tag === Tag.NOUN || tag === Tag.PROPN;
}

const isGeneral = ({ lower, speech }: Word): boolean => (speech & Speech.anyBody) !== 0 || PLACES.has(lower);

/** No adjective that the earlier words do not bear out, and no other office: `the Syrian official` is not `a Russian official`, nor the mayor of Leeds the mayor of Hull. */
export function bearsOut(character: GrowingCharacter, { modifiers, complement: { words, strict, general } }: Qualifiers): boolean {
  if (!knowsAll(character, modifiers)) return false;
  if (general || knowsAll(character, words)) return true;
  const { complement } = character;
  // `the head of the nurses’ union` may have been the head of the union before
  return complement.length === 0 ? !strict : complement.every((word) => words.includes(word));
}

function knowsAll({ modifiers, nouns, complement }: GrowingCharacter, words: readonly string[]): boolean {
  for (const word of words) if (!modifiers.includes(word) && !nouns.includes(word) && !complement.includes(word)) return false;
  return true;
}

/** Lets the character be known by whose office it is, where nothing was known of that. */
export function learnComplement(character: GrowingCharacter, { words, general }: Complement): void {
  if (!general && character.complement.length === 0) character.complement = words;
}
