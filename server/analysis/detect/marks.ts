/** The quotation marks of one paragraph, each with what it may do where it stands; apostrophes are left out. */
import type { Tokens } from '../text/tokens';
import type { Carry } from './facts';
import { G } from './grammarWords';
import { NameClass, nameClasses } from './nameClasses';

export interface Mark {
  readonly at: number;
  /** 2 for `` and '' */
  readonly length: number;
  /** `“ " « ''` pair among themselves, `‘ '` among themselves. */
  readonly double: boolean;
  readonly style: Exclude<Carry, ''>;
  readonly opens: boolean;
  readonly closes: boolean;
  /** An opening mark that may as well be an apostrophe: it opens only if a sure closing mark follows. */
  readonly weak: boolean;
  /** A closing mark after punctuation, which no apostrophe is. */
  readonly strong: boolean;
  /** `officials’ plans`, `lyin’ eyes`: a closing mark, or an apostrophe at the end of a word. */
  readonly trailing: boolean;
}

/** Words that begin with an apostrophe: `’em`, `’twas`. */
const ELISIONS = new Set('em til till tis twas cause bout round n twere tude im er cuz course neath gainst ere kay sup ello'.split(' '));

const NONE = -1;
const EQUALS = 0x3d, QUOTE = 0x22, APOSTROPHE = 0x27, GRAVE = 0x60, ACUTE = 0xb4;
const LEFT_GUILLEMET = 0xab, RIGHT_GUILLEMET = 0xbb, LEFT_ANGLE = 0x2039, RIGHT_ANGLE = 0x203a;
const LEFT_SINGLE = 0x2018, RIGHT_SINGLE = 0x2019, LOW_SINGLE = 0x201a, HIGH_REVERSED_SINGLE = 0x201b;
const LEFT_DOUBLE = 0x201c, RIGHT_DOUBLE = 0x201d, LOW_DOUBLE = 0x201e, HIGH_REVERSED_DOUBLE = 0x201f, FULL_WIDTH = 0xff02;

const among = (characters: string): ((code: number) => boolean) => {
  const codes = new Set(Array.from(characters, (character) => character.charCodeAt(0)));
  return (code) => codes.has(code);
};
const isBeforeOpening = among('([{-–—―/“‘"\'`«:;,\u200b');
const isBracketOrDash = among('([{–—―/-');
const isBracket = among('([{');
const isQuotedSymbol = among('“"[(…$£€#@.-–—');
const endsPhrase = among('.,!?;:…—–―-”"');
const endsSentenceOrBracket = among(',.;:!?)');

const isSpace = (code: number): boolean => code === 32 || code === NONE || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xff00);

const isMark = (code: number): boolean =>
  code < 128
    ? code === QUOTE || code === APOSTROPHE || code === GRAVE
    : (code >= LEFT_SINGLE && code <= HIGH_REVERSED_DOUBLE) || code === LEFT_GUILLEMET || code === RIGHT_GUILLEMET || code === ACUTE || code === LEFT_ANGLE || code === RIGHT_ANGLE || code === FULL_WIDTH;

/** Whether some unit of a form is a mark, be it an apostrophe: `“`, `''`, `don’t`. */
export function holdsMark(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (isMark(form.charCodeAt(i))) return true;
  return false;
}

const NO_MARKS: readonly Mark[] = [];

/** All marks belong to tokens, and few tokens hold one: only those are read again, unit by unit. */
export function findMarks(text: string, { count, from, to, words, grammar }: Tokens): readonly Mark[] {
  if ((grammar & G.quotationMark) === 0) return NO_MARKS;
  const marks: Mark[] = [];
  let doubledSingles = false;
  let at = 0;
  for (let token = 0; token < count; token++) {
    if ((words[token]!.grammar & G.quotationMark) === 0) continue;
    for (at = Math.max(at, from[token]!); at < to[token]!; at++) {
      const code = text.charCodeAt(at);
      if (!isMark(code)) continue;
      if (code === QUOTE && text.charCodeAt(at - 1) === EQUALS) {
        at = endOfAttribute(text, at);
        continue;
      }
      let length = 1;
      if (text.charCodeAt(at + 1) === code && (code === APOSTROPHE || code === GRAVE || code === LEFT_SINGLE || (code === RIGHT_SINGLE && doubledSingles))) {
        length = 2;
        if (code === LEFT_SINGLE) doubledSingles = true;
      }
      const before = at > 0 ? text.charCodeAt(at - 1) : NONE;
      const after = at + length < text.length ? text.charCodeAt(at + length) : NONE;
      const mark = length === 2 || isDouble(code) ? doubleMark(text, at, length, code, before, after) : singleMark(text, at, code, before, after);
      if (mark && (mark.opens || mark.closes)) marks.push(mark);
      at += length - 1;
    }
  }
  return marks;
}

/** `<tweet author="…">`: the value of an attribute in left-over markup is no quotation. Returns its closing mark, or `at` where none follows. */
function endOfAttribute(text: string, at: number): number {
  const end = text.indexOf('"', at + 1);
  return end < 0 ? at : end;
}

const isDouble = (code: number): boolean => code === QUOTE || code === FULL_WIDTH || (code >= LEFT_DOUBLE && code <= HIGH_REVERSED_DOUBLE) || code === LEFT_GUILLEMET || code === RIGHT_GUILLEMET;

function doubleMark(text: string, at: number, length: number, code: number, before: number, after: number): Mark | undefined {
  const opening = before === NONE || isSpace(before) || isBeforeOpening(before);
  let opens: boolean;
  let closes: boolean;
  switch (length === 2 && code === APOSTROPHE ? QUOTE : code) {
    case LEFT_DOUBLE: // German „…“ closes with it
    case LEFT_GUILLEMET: // and »…« with this
      closes = isSpace(after) ? !isSpace(before) : !opening && endsSentenceOrBracket(after);
      opens = !closes;
      break;
    case LOW_DOUBLE:
    case GRAVE:
    case LEFT_SINGLE:
      opens = true;
      closes = false;
      break;
    case RIGHT_DOUBLE: // a wrong-handed mark at the start of a word opens, as in Swedish
    case RIGHT_GUILLEMET:
      opens = (isSpace(before) || isBracketOrDash(before)) && isWord(after);
      closes = !opens;
      break;
    case HIGH_REVERSED_DOUBLE:
    case RIGHT_SINGLE:
      opens = false;
      closes = true;
      break;
    default: {
      const mayOpen = opening && !isSpace(after);
      const mayClose = !isSpace(before) && (isSpace(after) || !isWord(after));
      opens = mayOpen || !mayClose;
      closes = mayClose || !mayOpen;
      if (length === 1 && isDigit(before) && isInches(text, at)) return undefined;
    }
  }
  return { at, length, double: true, style: doubleStyle(code, length), opens, closes, weak: false, strong: false, trailing: false };
}

function doubleStyle(code: number, length: number): Mark['style'] {
  if (length === 2) return '``';
  if (code === QUOTE || code === FULL_WIDTH) return '"';
  return code === LEFT_GUILLEMET || code === RIGHT_GUILLEMET ? '«' : '“';
}

/** `6'2"`: feet before the digits. */
function isInches(text: string, at: number): boolean {
  let i = at - 1;
  while (isDigit(text.charCodeAt(i))) i--;
  const feet = text.charCodeAt(i);
  return (feet === APOSTROPHE || feet === RIGHT_SINGLE) && isDigit(text.charCodeAt(i - 1));
}

function singleMark(text: string, at: number, code: number, before: number, after: number): Mark | undefined {
  const wordBefore = isWord(before);
  const wordAfter = isWord(after);
  if (wordBefore && wordAfter) return undefined; // an apostrophe in a word
  const opening = before === NONE || isSpace(before) || isBeforeOpening(before);
  let opens = false;
  let closes = false;
  let weak = false;
  switch (code) {
    case LEFT_SINGLE:
    case LOW_SINGLE:
    case HIGH_REVERSED_SINGLE:
    case LEFT_ANGLE:
      if (!opening && !wordAfter && !isSpace(before) && !isBracketOrDash(before)) closes = true;
      else opens = !isSpace(after);
      weak = opens && isElision(text, at + 1);
      break;
    case RIGHT_SINGLE:
    case RIGHT_ANGLE:
      if (opening && wordAfter) {
        if (isElision(text, at + 1)) return undefined;
        opens = weak = isSpace(before) || before === LEFT_DOUBLE || before === QUOTE || before === 40;
      } else closes = !isSpace(before) && !isBracket(before);
      break;
    default:
      opens = opening && !isSpace(after) && (wordAfter || isQuotedSymbol(after));
      closes = !isSpace(before) && !wordAfter;
      if (opens && !closes && isElision(text, at + 1)) weak = true;
  }
  const curly = code === APOSTROPHE || code === GRAVE || code === ACUTE ? "'" : code === LEFT_ANGLE || code === RIGHT_ANGLE ? '«' : '‘';
  return {
    at, length: 1, double: false, style: curly, opens, closes, weak,
    strong: closes && endsPhrase(before),
    trailing: closes && isSpace(after) && after !== NONE && isWord(text.charCodeAt(at + 2)) && (before === 115 || before === 83 || (before === 110 && dropsG(text, at))),
  };
}

/** `lyin’`, `Keepin’`: an ordinary word with a g behind it; `Putin` is none. */
function dropsG(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && isWord(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, end).toLowerCase();
  return word.endsWith('in') && (nameClasses(`${word}g`, '') & NameClass.commonWord) !== 0 && (nameClasses(word, '') & NameClass.commonWord) === 0;
}

/** `’em`, `’90s`, `’8` */
function isElision(text: string, start: number): boolean {
  if (isDigit(text.charCodeAt(start))) return isDigit(text.charCodeAt(start + 1)) && !isDigit(text.charCodeAt(start + 2));
  let end = start;
  while (end - start < 8 && isWord(text.charCodeAt(end))) end++;
  return ELISIONS.has(text.slice(start, end).toLowerCase());
}
