/** Tokens and sentence borders of one paragraph in one pass over its units: no regular expression, nothing cut out. */
import { Border, borderAfterAbbreviation, stopBelongs, wordStartsSentence } from './borders';
import { HASH_SEED, hashStep, hashUnits, isBlank, isWordKind, KIND, Kind } from './characters';
import { Shape } from './tokens';
import { Trait } from './traits';
import type { Vocabulary } from './vocabulary';
import { cliticLength, newWordScan, scanWord } from './words';

/** Reused from paragraph to paragraph; grows to the longest. */
export interface TokenBuffer {
  count: number;
  from: Int32Array;
  to: Int32Array;
  /** Ids of the vocabulary. */
  ids: Int32Array;
  /** 1 where a sentence starts. */
  starts: Uint8Array;
}

export const newTokenBuffer = (capacity = 4096): TokenBuffer => ({
  count: 0, from: new Int32Array(capacity), to: new Int32Array(capacity), ids: new Int32Array(capacity), starts: new Uint8Array(capacity),
});

/** How many tokens after `?”` a reporting verb may stand: `“Why?” the prime minister asked`. */
const VERB_WITHIN = 4;

const scan = newWordScan();

/** Line breaks inside the paragraph count as blanks. */
export function tokenize(text: string, vocabulary: Vocabulary, buffer: TokenBuffer): void {
  const length = text.length;
  if (buffer.from.length < length + 2) Object.assign(buffer, newTokenBuffer(length * 2));
  const { from, to, ids, starts } = buffer;
  let count = 0;
  let border: Border = Border.certain;
  let straightOpen = false;
  /** The token that started a sentence after `?”`: taken back when a reporting verb follows. */
  let doubtful = -1;
  /** Did the bracket that stands open begin its sentence? `(He declined.) She …` */
  let bracketStarts = false;

  const push = (start: number, end: number, id: number, starting: boolean): void => {
    from[count] = start;
    to[count] = end;
    ids[count] = id;
    starts[count++] = starting ? 1 : 0;
  };

  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const kind = KIND[unit]!;
    if (isBlank(kind)) {
      i++;
      continue;
    }
    const start = i;

    if (isWordKind(kind) || (kind === Kind.stop && beginsDecimal(text, i))) {
      scanWord(text, i, scan);
      i = scan.end;
      let id = vocabulary.intern(text, start, i, scan.hash, scan.shape);
      const traits = vocabulary.traits[id]!;
      const starting = border !== Border.none && wordStartsSentence(border, scan.shape, traits);
      if (starting && border === Border.afterQuote) doubtful = count;
      else if (doubtful >= 0) {
        if ((traits & Trait.speech) !== 0) starts[doubtful] = 0;
        if ((traits & Trait.speech) !== 0 || count - doubtful >= VERB_WITHIN) doubtful = -1;
      }
      border = Border.none;
      if (scan.cut < 0 && i < length && text.charCodeAt(i) === 46 && text.charCodeAt(i + 1) !== 46 && takesStop(text, i, traits, start)) {
        id = vocabulary.intern(text, start, ++i, hashStep(scan.hash, 46), scan.shape | Shape.dot);
        border = borderAfterAbbreviation(traits);
      }
      push(start, i, id, starting);
      if (scan.cut >= 0) {
        i = scan.cut + 3; // n't, not
        push(scan.cut, i, vocabulary.intern(text, scan.cut, i, hashUnits(text, scan.cut, i), text.charCodeAt(i - 2) === 111 ? Shape.lower : Shape.lower | Shape.apostrophe), false);
      }
      continue;
    }

    if (kind === Kind.apostrophe && count > 0 && to[count - 1] === i && isWordKind(KIND[text.charCodeAt(i - 1)]!) || kind === Kind.apostrophe && i > 0 && text.charCodeAt(i - 1) === 46) {
      const clitic = cliticLength(text, i);
      if (clitic > 0) {
        i += clitic;
        push(start, i, vocabulary.intern(text, start, i, hashUnits(text, start, i), Shape.lower | Shape.apostrophe), false);
        border = Border.none;
        continue;
      }
    }

    i = markEnd(text, i, unit, kind);
    let hash = HASH_SEED;
    for (let j = start; j < i; j++) hash = hashStep(hash, text.charCodeAt(j));

    const before = start > 0 ? KIND[text.charCodeAt(start - 1)]! : Kind.blank;
    const after = i < length ? KIND[text.charCodeAt(i)]! : Kind.blank;
    let opening = kind === Kind.open;
    let closing = kind === Kind.close;
    if (unit === 0x201c && isBlank(after) && !isBlank(before) && before !== Kind.open) {
      // a wrong mark, or a German closing one: it stands tight on the word before
      opening = false;
      closing = true;
    } else if (kind === Kind.straight || kind === Kind.apostrophe) {
      const freeBefore = isBlank(before) || before === Kind.open;
      if (freeBefore !== isBlank(after)) opening = freeBefore;
      else opening = kind === Kind.straight ? !straightOpen : freeBefore;
      closing = !opening;
      if (kind === Kind.straight) straightOpen = opening;
    }

    let starting = border === Border.certain;
    let next: Border = kind === Kind.stop && i - start !== 2 || kind === Kind.end ? Border.afterStop : Border.none;
    if (kind === Kind.stop && count === 1 && isItemNumber(text, from[0]!, to[0]!)) next = Border.none;
    if (border !== Border.certain && border !== Border.none) {
      if (opening) starting = markOpensSentence(unit, border, after, isBlank(before) || kind === Kind.open);
      else if (closing) next = borderAfterClosing(unit, border, count > 0 && text.charCodeAt(from[count - 1]!) === 46, bracketStarts);
      else if (border === Border.afterStop) starting = kind === Kind.symbol || unit === 42 || unit === 0x2022;
    }
    if (unit === 40 || unit === 91) bracketStarts = starting;
    if (doubtful >= 0 && kind !== Kind.hyphen) doubtful = -1;
    push(start, i, vocabulary.intern(text, start, i, hash, Shape.punctuation), starting);
    border = next;
  }
  buffer.count = count;
}

/** `1. Fish return to the river` */
const isItemNumber = (text: string, from: number, to: number): boolean => to - from <= 2 && KIND[text.charCodeAt(from)] === Kind.digit && KIND[text.charCodeAt(to - 1)] === Kind.digit;

/** `.5` after a blank. */
const beginsDecimal = (text: string, i: number): boolean =>
  i + 1 < text.length && KIND[text.charCodeAt(i + 1)] === Kind.digit && (i === 0 || isBlank(KIND[text.charCodeAt(i - 1)]!));

function takesStop(text: string, i: number, traits: number, start: number): boolean {
  if ((traits & (Trait.abbreviation | Trait.initial)) === 0 && scan.dots === 0) return false;
  let j = i + 1;
  while (j < text.length && isBlank(KIND[text.charCodeAt(j)]!)) j++;
  const kind = j < text.length ? KIND[text.charCodeAt(j)]! : Kind.blank;
  const next = j >= text.length ? 'end' : kind === Kind.digit ? 'digit' : kind === Kind.upper ? 'capital' : 'other';
  if ((traits & Trait.initial) !== 0 && (traits & Trait.abbreviation) === 0) {
    // `and I.` and the B of `’B.` end a sentence
    if (text.charCodeAt(start) === 73 && next !== 'capital') return false;
    if (start > 0 && KIND[text.charCodeAt(start - 1)] === Kind.apostrophe) return false;
  }
  return stopBelongs(traits, scan.shape, scan.dots, scan.end - start, next);
}

/** Runs of one mark are one token: `...` `?!` `--` `***` ` `` ` `''`; so is a pair of surrogates. */
function markEnd(text: string, i: number, unit: number, kind: number): number {
  const length = text.length;
  let end = i + 1;
  if (kind === Kind.stop || unit === 45 || unit === 42 || unit === 95 || unit === 61) while (end < length && text.charCodeAt(end) === unit) end++;
  else if (kind === Kind.end) while (end < length && KIND[text.charCodeAt(end)] === Kind.end) end++;
  else if (unit === 96 || unit === 39) end += end < length && text.charCodeAt(end) === unit ? 1 : 0;
  else if (unit >= 0xd800 && unit < 0xdc00 && end < length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
  return end;
}

/** An opening mark starts the sentence when what follows begins like one. */
function markOpensSentence(unit: number, border: Border, after: number, free: boolean): boolean {
  const capital = after === Kind.upper;
  if (border === Border.afterAbbreviation || border === Border.afterMonth) return capital && unit !== 40;
  if (border === Border.afterStop && !free) return false;
  return unit === 40 ? capital : capital || after === Kind.digit || after === Kind.open || after === Kind.apostrophe || after === Kind.stop || after === Kind.end;
}

/** Closing marks after a stop belong to the sentence before. A stop before `)` ends the sentence only if the bracket began it. */
function borderAfterClosing(unit: number, border: Border, afterFullStop: boolean, bracketStarts: boolean): Border {
  if (unit === 41 || unit === 93) return bracketStarts ? Border.afterStop : Border.none;
  if (border === Border.afterStop && afterFullStop) return Border.afterStop;
  return border === Border.afterAbbreviation || border === Border.afterMonth ? Border.afterStop : Border.afterQuote;
}
