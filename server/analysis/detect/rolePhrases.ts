/** Roles told by fixed phrases: `Reporting by …`, `© 2024 …`, `(AP Photo/…)`, `Read more:`. */
import type { Role } from '../article';
import { LOWER } from '../text/characters';
import type { Tokens } from '../text/tokens';
import { G } from './grammarWords';
import { ENDINGS, INNER, OPENINGS, type RolePhrase, WHOLES } from './rolePhraseList';

const LETTER_A = 97;
const LETTER_Z = 122;
const STOP = 46;

/** Every paragraph is asked, so phrases are compared in place: nothing is cut out or folded. */
export function roleByPhrase(paragraph: string, tokens: Tokens): Role | undefined {
  if (paragraph === '') return undefined;
  const phrase = openingOf(paragraph) ?? wholeOf(paragraph) ?? innerOf(paragraph, tokens) ?? endingOf(paragraph);
  return phrase?.role;
}

function openingOf(paragraph: string): RolePhrase | undefined {
  const sameUnit = OPENINGS.get(LOWER[paragraph.charCodeAt(0)]!);
  if (sameUnit === undefined) return undefined;
  for (const phrase of sameUnit) {
    if (paragraph.length <= phrase.longest && opens(phrase.first, paragraph) && (phrase.second === '' || folded(paragraph).includes(phrase.second))) return phrase;
  }
  return undefined;
}

const folded = (paragraph: string): string => paragraph.toLowerCase().replaceAll('’', "'");

/** `comments` begins `Comments (3)`, not `Commentsville`. */
const opens = (phrase: string, paragraph: string): boolean =>
  standsAt(phrase, paragraph, 0) && !(isLatin(phrase.charCodeAt(phrase.length - 1)) && phrase.length < paragraph.length && isLatin(LOWER[paragraph.charCodeAt(phrase.length)]!));

function standsAt(phrase: string, paragraph: string, start: number): boolean {
  if (start < 0 || start + phrase.length > paragraph.length) return false;
  for (let i = 0; i < phrase.length; i++) if (phrase.charCodeAt(i) !== LOWER[paragraph.charCodeAt(start + i)]) return false;
  return true;
}

const isLatin = (unit: number): boolean => unit >= LETTER_A && unit <= LETTER_Z;

function wholeOf(paragraph: string): RolePhrase | undefined {
  const sameLength = WHOLES.get(paragraph.length);
  return sameLength?.find((phrase) => standsAt(phrase.first, paragraph, 0));
}

/** The first of the list that stands anywhere: around a token that holds its key. */
function innerOf(paragraph: string, { count, from, words, grammar: together }: Tokens): RolePhrase | undefined {
  if ((together & G.notice) === 0) return undefined;
  let best = INNER.length;
  for (let token = 0; token < count; token++) {
    const { grammar, lower } = words[token]!;
    if ((grammar & G.notice) === 0) continue;
    for (let k = 0; k < best; k++) {
      const { first, key, keyAt, longest } = INNER[k]!;
      const at = paragraph.length <= longest ? lower.indexOf(key) : -1;
      if (at >= 0 && standsAt(first, paragraph, from[token]! + at - keyAt)) best = k;
    }
  }
  return INNER[best];
}

/** A stop may follow: `The pier on Monday (Port of Lunde via AP).` */
function endingOf(paragraph: string): RolePhrase | undefined {
  const { length } = paragraph;
  const end = paragraph.charCodeAt(length - 1) === STOP ? length - 1 : length;
  if (end === 0) return undefined;
  const sameUnit = ENDINGS.get(LOWER[paragraph.charCodeAt(end - 1)]!);
  return sameUnit?.find((phrase) => length <= phrase.longest && standsAt(phrase.first, paragraph, end - phrase.first.length));
}
