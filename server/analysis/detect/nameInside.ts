/** Reads what a possible name is made of. */
import { Shape, type Word } from '../text/tokens';
import { NameClass, prefixLength } from './nameClasses';
import { Inside } from './nameEvidence';

const SURNAME_ENDINGS: ReadonlySet<string> = new Set(['ov', 'ev', 'ova', 'eva', 'sky', 'ski', 'enko', 'uk', 'son', 'sen', 'ez', 'ic', 'vić', 'ić', 'ian', 'yan', 'oglu', 'opoulos', 'stein', 'berg', 'mann', 'man', 'ini', 'elli', 'etti', 'ucci', 'ella', 'otti', 'vili', 'adze', 'escu', 'poulos', 'nen', 'wicz', 'czyk', 'awa', 'moto', 'mura', 'shita']);
const PLACE_ENDINGS: ReadonlySet<string> = new Set(['ia', 'land', 'ville', 'burg', 'burgh', 'ton', 'ham', 'shire', 'stan', 'abad', 'pur', 'grad', 'field', 'ford', 'port', 'bury', 'polis', 'dorf', 'stadt', 'heim', 'mouth', 'wick', 'istan', 'town', 'sk']);
const [SHORTEST_ENDING, LONGEST_ENDING] = [2, 7];

/** Bits of `Inside` for the words of one name. */
export function insideName(words: readonly Word[], titleCase: boolean): number {
  const end = words.length;
  let inside = 0;
  let count = 0;
  let common = 0;
  for (let i = 0; i < end; i++) {
    const { name, shape, lower, text } = words[i]!;
    if (lower === '-') { inside |= Inside.hyphen; continue; }
    if (text === '&') { inside |= Inside.ampersand; continue; }
    if (shape & Shape.punctuation) continue;
    count++;
    const last = i === end - 1;
    // `IS` and `US` are not the small words
    const ordinary = (name & (NameClass.commonWord | NameClass.never)) !== 0 && (titleCase || (shape & Shape.lower) !== 0 || text.length > 5);
    if (ordinary) common++;
    if (i === 0 && name & NameClass.firstName) inside |= Inside.firstNameFirst;
    if (last && i > 0 && name & NameClass.firstName) inside |= Inside.firstNameLast;
    if (i > 0 && /^\p{Lu}\.?$/u.test(text) && !last) inside |= Inside.initial;
    if ((name & NameClass.particle && (shape & Shape.initialUpper) === 0) || ((shape & Shape.initialUpper) === 0 && shape & Shape.innerUpper && prefixLength(text) === 0)) inside |= Inside.particle;
    if (name & NameClass.suffix && i > 0) inside |= Inside.suffix;
    if (name & NameClass.organizationWord) inside |= last ? Inside.organizationLast | Inside.organizationWord : Inside.organizationWord;
    if ((lower === 'of' || lower === 'for' || lower === 'on') && i > 0) inside |= Inside.organizationOf;
    if (name & NameClass.placeWord && count + (end - i - 1) > 1) inside |= Inside.placeWord;
    if (name & NameClass.facility && i > 0) inside |= Inside.facility;
    if (name & NameClass.thing) inside |= Inside.thing;
    if (name & NameClass.demonym) inside |= Inside.demonym;
    if (name & NameClass.creed) inside |= Inside.creed;
    if (name & NameClass.title) inside |= Inside.titleWord;
    if (name & NameClass.office) inside |= Inside.office;
    if (name & NameClass.direction) inside |= Inside.direction;
    if (shape & Shape.digit) inside |= Inside.digit;
    if ((shape & Shape.lower) === 0 && text.length > 1 && shape & Shape.initialUpper) inside |= Inside.allCapitals;
    else if (shape & Shape.innerUpper && shape & Shape.initialUpper) inside |= Inside.innerCapital;
    if (i === 0 && ordinary) inside |= Inside.firstCommon;
    if (last) {
      if (ordinary) inside |= Inside.lastCommon;
      inside |= endingOf(lower);
      if (lower.length < 4) inside |= Inside.short;
    }
  }
  if (common === count) inside |= Inside.allCommon;
  return inside | (count <= 1 ? Inside.oneWord : count === 2 ? Inside.twoWords : count === 3 ? Inside.threeWords : Inside.moreWords);
}

function endingOf(lower: string): number {
  let bits = 0;
  if (lower.length < 5) return bits;
  for (let length = SHORTEST_ENDING; length <= LONGEST_ENDING; length++) {
    const ending = lower.slice(-length);
    if (SURNAME_ENDINGS.has(ending)) bits |= Inside.surnameEnding;
    if (PLACE_ENDINGS.has(ending)) bits |= Inside.placeEnding;
  }
  return bits;
}
