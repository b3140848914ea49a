/** Tokens and sentence borders of one paragraph in one pass over its units: no regular expression, nothing cut out. */
import { Border, borderAfterAbbreviation, stopBelongs, wordStartsSentence } from './borders';
import { hashRun, hashStep, isBlank, isWordKind, KIND, Kind } from './characters';
import { Shape } from './tokens';
import { Trait } from './traits';
import type { Vocabulary } from './vocabulary';
import { BLANKS_BEHIND, cliticLength, newWordScan, scanWord } from './words';

/** Reused from paragraph to paragraph; grows to the longest. */
export interface TokenBuffer {
  /** The paragraph, with some blanks behind it: an array of units is read faster than a string, which may be a slice of a longer one. */
  units: Uint16Array;
  count: number;
  /** Plain arrays, from which others of the right size are copied. */
  readonly from: number[];
  readonly to: number[];
  /** Ids of the vocabulary. */
  ids: Int32Array;
  /** 1 where a sentence starts. */
  starts: Uint8Array;
  /** Part-of-speech tags; the tagger writes them. */
  readonly tags: number[];
}

export const newTokenBuffer = (capacity = 4096): TokenBuffer => ({
  units: new Uint16Array(capacity + BLANKS_BEHIND), count: 0, from: [], to: [], ids: new Int32Array(capacity), starts: new Uint8Array(capacity), tags: [],
});

/** How many tokens after `?”` a reporting verb may stand: `“Why?” the prime minister asked`. */
const VERB_WITHIN = 4;

/** Tokens: a text without a stop is read on as another sentence, since the work on a sentence grows with its square. */
const LONGEST_SENTENCE = 500;

const scan = newWordScan();

const BLANK = 32;

/** What is known on the way through a paragraph. */
interface Pass {
  readonly units: Uint16Array;
  readonly length: number;
  readonly vocabulary: Vocabulary;
  readonly buffer: TokenBuffer;
  border: Border;
  /** The token that began the sentence. */
  first: number;
  straightOpen: boolean;
  /** The token that started a sentence after `?”`: taken back when a reporting verb follows; else -1. */
  doubtful: number;
  /** Did the bracket that stands open begin its sentence? `(He declined.) She …` */
  bracketStarts: boolean;
}

/** Line breaks inside the paragraph count as blanks. */
export function tokenize(text: string, vocabulary: Vocabulary, buffer: TokenBuffer): void {
  const length = text.length;
  if (buffer.ids.length < length + 2) Object.assign(buffer, newTokenBuffer(length * 2));
  buffer.count = 0;
  const { units } = buffer;
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  units.fill(BLANK, length, length + BLANKS_BEHIND);
  const pass: Pass = { units, length, vocabulary, buffer, border: Border.certain, first: 0, straightOpen: false, doubtful: -1, bracketStarts: false };
  for (let i = 0; i < length; ) {
    const kind = KIND[units[i]!]!;
    if (isBlank(kind)) i++;
    else if (isWordKind(kind) || (kind === Kind.stop && beginsDecimal(units, i))) i = readWord(pass, i);
    else if (kind === Kind.apostrophe && standsOnWord(units, i) && cliticLength(units, i) > 0) i = readClitic(pass, i);
    else i = readMark(pass, i, kind);
  }
}

function push(pass: Pass, start: number, end: number, id: number, starting: boolean): void {
  const { buffer } = pass;
  const { count } = buffer;
  const starts = starting || count - pass.first >= LONGEST_SENTENCE;
  if (starts) pass.first = count;
  buffer.from[count] = start;
  buffer.to[count] = end;
  buffer.ids[count] = id;
  buffer.starts[count] = starts ? 1 : 0;
  buffer.count = count + 1;
}

/** Reads a word, with its abbreviation stop and with the `n't` or `not` tight behind it. Like the other readers it returns where it ends. */
function readWord(pass: Pass, start: number): number {
  const { units, vocabulary, border } = pass;
  scanWord(units, start, scan);
  let end = scan.end;
  let id = vocabulary.intern(units, start, end, scan.hash, scan.shape);
  const traits = vocabulary.traits[id]!;
  const starting = border !== Border.none && wordStartsSentence(border, scan.shape, traits);
  settleDoubt(pass, starting, traits);
  pass.border = Border.none;
  if (scan.cut < 0 && units[end]! === 46 && units[end + 1]! !== 46 && takesStop(pass, start, end, traits)) {
    id = vocabulary.intern(units, start, ++end, hashStep(scan.hash, 46), scan.shape | Shape.dot);
    pass.border = borderAfterAbbreviation(traits);
  }
  push(pass, start, end, id, starting);
  if (scan.cut < 0) return end;
  const second = scan.cut + 3; // n't, not
  const shape = units[second - 2]! === 111 ? Shape.lower : Shape.lower | Shape.apostrophe;
  push(pass, scan.cut, second, vocabulary.intern(units, scan.cut, second, hashRun(units, scan.cut, second), shape), false);
  return second;
}

/** `“Why now?” Smith asked`: the sentence that seemed to start at `Smith` goes on when a reporting verb follows soon. */
function settleDoubt(pass: Pass, starting: boolean, traits: number): void {
  const { count, starts } = pass.buffer;
  if (starting && pass.border === Border.afterQuote) pass.doubtful = count;
  else if (pass.doubtful >= 0) {
    const reports = (traits & Trait.speech) !== 0;
    if (reports) starts[pass.doubtful] = 0;
    if (reports || count - pass.doubtful >= VERB_WITHIN) pass.doubtful = -1;
  }
}

/** `'s` `’re`, tight on a word. */
function readClitic(pass: Pass, start: number): number {
  const { units, vocabulary } = pass;
  const end = start + cliticLength(units, start);
  push(pass, start, end, vocabulary.intern(units, start, end, hashRun(units, start, end), Shape.lower | Shape.apostrophe), false);
  pass.border = Border.none;
  return end;
}

function readMark(pass: Pass, start: number, kind: number): number {
  const { units, vocabulary, border } = pass;
  const unit = units[start]!;
  const end = markEnd(units, start, unit, kind);
  const before = start > 0 ? KIND[units[start - 1]!]! : Kind.blank;
  const after = KIND[units[end]!]!;
  const opening = isOpening(unit, kind, before, after, pass.straightOpen);
  if (kind === Kind.straight) pass.straightOpen = opening;

  let starting = border === Border.certain;
  let next: Border = Border.none;
  if (kind === Kind.end || (kind === Kind.stop && end - start !== 2 && !isItemNumber(pass))) next = Border.afterStop;
  if (border !== Border.certain && border !== Border.none) {
    if (opening) starting = markOpensSentence(unit, border, after, isBlank(before) || kind === Kind.open);
    else if (kind === Kind.open || kind === Kind.close || kind === Kind.straight || kind === Kind.apostrophe) next = borderAfterClosing(pass, unit);
    else if (border === Border.afterStop) starting = kind === Kind.symbol || unit === 42 || unit === 0x2022;
  }
  if (unit === 40 || unit === 91) pass.bracketStarts = starting;
  if (kind !== Kind.hyphen) pass.doubtful = -1;
  push(pass, start, end, vocabulary.intern(units, start, end, hashRun(units, start, end), Shape.punctuation), starting);
  pass.border = next;
  return end;
}

/** Straight marks and apostrophes open or close by what stands tight beside them. */
function isOpening(unit: number, kind: number, before: number, after: number, straightOpen: boolean): boolean {
  const freeBefore = isBlank(before) || before === Kind.open;
  switch (kind) {
    case Kind.open:
      // a wrong mark, or a German closing one: it stands tight on the word before
      return !(unit === 0x201c && !freeBefore && !isWordKind(after));
    case Kind.straight:
      return freeBefore !== isBlank(after) ? freeBefore : !straightOpen;
    case Kind.apostrophe:
      return freeBefore;
    default:
      return false;
  }
}

/** After a letter, a digit, or the stop of `U.S.` */
function standsOnWord(units: Uint16Array, i: number): boolean {
  if (i === 0) return false;
  const before = KIND[units[i - 1]!]!;
  return isWordKind(before) || before === Kind.stop;
}

/** `1. Fish return to the river`: is the one token so far a number of a list? */
function isItemNumber({ units, buffer: { count, from, to } }: Pass): boolean {
  if (count !== 1 || to[0]! - from[0]! > 2) return false;
  return KIND[units[from[0]!]!] === Kind.digit && KIND[units[to[0]! - 1]!] === Kind.digit;
}

/** `.5` after a blank. */
const beginsDecimal = (units: Uint16Array, i: number): boolean =>
  KIND[units[i + 1]!] === Kind.digit && (i === 0 || isBlank(KIND[units[i - 1]!]!));

/** Does the stop at `i` belong to the word just scanned? */
function takesStop({ units, length }: Pass, start: number, i: number, traits: number): boolean {
  if ((traits & (Trait.abbreviation | Trait.initial)) === 0 && scan.dots === 0) return false;
  let j = i + 1;
  while (j < length && isBlank(KIND[units[j]!]!)) j++;
  const kind = KIND[units[j]!]!;
  const next = j >= length ? 'end' : kind === Kind.digit ? 'digit' : kind === Kind.upper ? 'capital' : 'other';
  if ((traits & Trait.initial) !== 0 && (traits & Trait.abbreviation) === 0) {
    // `and I.` and the B of `’B.` end a sentence
    if (units[start]! === 73 && next !== 'capital') return false;
    if (start > 0 && KIND[units[start - 1]!] === Kind.apostrophe) return false;
  }
  return stopBelongs(traits, scan.shape, scan.dots, scan.end - start, next);
}

/** Runs of one mark are one token: `...` `?!` `--` `***` ` `` ` `''`; so is a pair of surrogates. */
function markEnd(units: Uint16Array, i: number, unit: number, kind: number): number {
  let end = i + 1;
  if (kind === Kind.stop || unit === 45 || unit === 42 || unit === 95 || unit === 61) while (units[end] === unit) end++;
  else if (kind === Kind.end) while (KIND[units[end]!] === Kind.end) end++;
  else if (unit === 96 || unit === 39) end += units[end] === unit ? 1 : 0;
  else if (unit >= 0xd800 && unit < 0xdc00 && (units[end]! & 0xfc00) === 0xdc00) end++;
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
function borderAfterClosing({ units, border, buffer, bracketStarts }: Pass, unit: number): Border {
  if (unit === 41 || unit === 93) return bracketStarts ? Border.afterStop : Border.none;
  if (border === Border.afterAbbreviation || border === Border.afterMonth) return Border.afterStop;
  const afterFullStop = units[buffer.from[buffer.count - 1]!]! === 46;
  return border === Border.afterStop && afterFullStop ? Border.afterStop : Border.afterQuote;
}
