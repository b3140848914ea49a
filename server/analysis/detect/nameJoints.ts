/** Where a name of several capitals goes on, behind `and` and commas in an institution's name and a nickname in its marks, and where it begins behind a title. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import { NameClass } from './nameClasses';

const KNOWN = NameClass.organizationWord | NameClass.title | NameClass.honorific | NameClass.firstName | NameClass.demonym | NameClass.creed | NameClass.calendar | NameClass.never | NameClass.facility;

/** Nouns that no list holds but that are plainly no names. */
const ABSTRACT = /(?:[ts]ion|ment|ity|ities|ics|ism)$/;

/** An ordinary word with a capital, which names nothing by itself: `Safety`. */
const isTopic = ({ name, shape, lower }: Word): boolean =>
  (name & KNOWN) === 0 && (shape & (Shape.initialUpper | Shape.lower)) === (Shape.initialUpper | Shape.lower) && ((name & (NameClass.commonWord | NameClass.topic)) !== 0 || ABSTRACT.test(lower));

/** Heads of institutions that are offices elsewhere: `Health and Safety Executive`. */
const LAST_WORDS: ReadonlySet<string> = new Set(['executive']);
const isHead = (word: Word): boolean => (word.shape & Shape.initialUpper) !== 0 && ((word.name & NameClass.organizationWord) !== 0 || LAST_WORDS.has(word.lower));

/** Most topics one institution has: `Alcohol, Tobacco, Firearms and Explosives`. */
const MOST_TOPICS = 6;

/**
 * Past the institution whose topics are joined at `joint`: `Food` | `and Drug Administration`. The run `[first, joint)` and what follows are ordinary words
 * up to a head: neither `Google and Justice Department` nor `Lund and Health Department` is one name. -1 for none.
 */
export function endOfInstitution({ words, sentences, count }: Tokens, first: number, joint: number): number {
  for (let i = first; i < joint; i++) if (!isTopic(words[i]!)) return -1;
  const sentence = sentences[joint];
  let end = joint + 1;
  while (end < count && end - joint < MOST_TOPICS && sentences[end] === sentence && (isTopic(words[end]!) || isHead(words[end]!))) end++;
  return end - joint > 2 && isHead(words[end - 1]!) ? end : -1;
}

/**
 * Past the topics that follow the comma in `Bureau of Alcohol` | `, Tobacco, Firearms and Explosives`; -1 where no `and` closes the row:
 * `the Bureau of Alcohol, Congress said`.
 */
export function endOfTopics({ words, sentences, count }: Tokens, comma: number): number {
  const sentence = sentences[comma];
  let i = comma;
  for (let topics = 0; topics < MOST_TOPICS && i + 1 < count && sentences[i + 1] === sentence; topics++) {
    const { lower } = words[i]!;
    const last = lower === 'and' || lower === '&' || (lower === ',' && words[i + 1]!.lower === 'and');
    if (last && lower === ',') i++;
    if (!last && lower !== ',') return -1;
    if (i + 1 >= count || sentences[i + 1] !== sentence || !isTopic(words[i + 1]!)) return -1;
    i += 2;
    while (i < count && sentences[i] === sentence && isTopic(words[i]!)) i++;
    if (last) return i;
  }
  return -1;
}

const OPENING: ReadonlySet<string> = new Set(['"', '“', "'", '‘', '``', '(']);
const CLOSING: ReadonlySet<string> = new Set(['"', '”', "'", '’', "''", ')']);

/**
 * Past the nickname whose mark opens at `mark`, and the surname behind it: `Anton` | `“Toni” Reuss`, `“Toni” van der Reuss`. -1 for none, as in `told Anton “Toni” was gone`
 * and, with an ordinary word, in `called Reuss “Chief” Anton`.
 */
export function endOfNickname({ words, from, to, sentences, count }: Tokens, mark: number): number {
  if (mark < 1 || mark + 3 >= count || !OPENING.has(words[mark]!.lower) || from[mark] === to[mark - 1]) return -1;
  if ((words[mark - 1]!.name & NameClass.firstName) === 0) return -1;
  const close = CLOSING.has(words[mark + 2]!.lower) ? mark + 2 : mark + 4 < count && CLOSING.has(words[mark + 3]!.lower) ? mark + 3 : -1;
  if (close < 0 || sentences[close + 1] !== sentences[mark - 1] || from[close + 1] === to[close]) return -1;
  let last = close + 1;
  while (last + 1 < count && last < close + 3 && words[last]!.name & NameClass.particle && (words[last]!.shape & Shape.initialUpper) === 0) last++;
  const surname = words[last]!;
  return (words[mark + 1]!.shape & Shape.initialUpper) !== 0 && (surname.shape & Shape.initialUpper) !== 0 && (surname.name & (NameClass.never | NameClass.calendar)) === 0 ? last + 1 : -1;
}

/** `Opposition Ida Cole` behind `Leader of the`, `Torvik Ana Reis` behind `mayor of`: the title ends and a name begins; in `a spokesman for Gov. Ida Cole` it does not. */
export function namesHolder({ words, count }: { readonly words: readonly Word[]; readonly count: number }, at: number, end = count): boolean {
  if (at + 2 >= end) return false;
  const [office, first, last] = [words[at]!, words[at + 1]!, words[at + 2]!];
  return isCapital(office) && isCapital(last) && (office.name & (NameClass.title | NameClass.honorific | NameClass.firstName | NameClass.demonym | NameClass.creed)) === 0
    && (first.name & NameClass.firstName) !== 0 && isCapital(first) && (last.name & (NameClass.organizationWord | NameClass.facility | NameClass.placeWord)) === 0;
}

const isCapital = ({ shape }: Word): boolean => (shape & Shape.initialUpper) !== 0;

/**
 * Do small words before the bracket begin with the letters of the acronym at `at`, and name no institution: `gross state domestic product (` | `GSDP`?
 * Not for `the ministry of health (MoH)`.
 */
export function abbreviatesSmall({ words }: { readonly words: readonly Word[] }, at: number): boolean {
  const letters = words[at]!.lower;
  if (letters.length < 2 || words[at]!.shape & Shape.lower) return false;
  let i = at - 2;
  for (let left = letters.length; left > 0; i--) {
    if (i < 0) return false;
    const { lower, shape, speaker, name } = words[i]!;
    if (shape & Shape.initialUpper || speaker !== undefined || name & NameClass.organizationWord) return false;
    if (lower[0] === letters[left - 1]) left--;
    else if (!SKIPPED.has(lower)) return false;
  }
  return true;
}
const SKIPPED: ReadonlySet<string> = new Set(['of', 'the', 'a', 'and', 'for', 'in', 'per', '-']);
