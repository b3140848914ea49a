/** The shape of a paragraph, of which `resolve/roles.ts` tells headlines, bylines and datelines by where it stands. */
import { Shape, Tag, type Tokens, type Word } from '../text/tokens';
import { NameClass } from './nameClasses';
import { P } from './phraseWords';

/** Bits. Most paragraphs are `prose` and no more. */
export const enum ParagraphShape {
  /** `By Jane Doe and John Roe, Associated Press` */
  byline = 1,
  /** `BEIRUT, Oct. 7 —` */
  dateline = 2,
  /** Short and without a final stop: `Port to close` */
  openHeadline = 4,
  /** One short sentence that may be a headline where longer paragraphs follow. */
  stoppedHeadline = 8,
  /** `— Jane Doe` */
  signature = 16,
  /** `Broader target list`: only a heading where prose stands on both sides. */
  crosshead = 32,
  prose = 64,
  /** Ends in a semicolon, as a headline of several lines may. */
  semicolon = 128,
  /** Begins in lower case: broken text. */
  smallStart = 256,
}

/** Longer ones are prose or nothing. */
const LONGEST_SHAPED = 30;

/** Bits of `ParagraphShape`. */
export function shapeOf(tokens: Tokens): number {
  const { count, words: all } = tokens;
  if (count === 0) return 0;
  let bits = isProse(tokens) ? ParagraphShape.prose : 0;
  if (all[count - 1]!.text === ';') bits |= ParagraphShape.semicolon;
  if ((all[0]!.shape & (Shape.lower | Shape.initialUpper)) === Shape.lower) bits |= ParagraphShape.smallStart;
  if (count > LONGEST_SHAPED) return bits;
  if (isByline(tokens)) bits |= ParagraphShape.byline;
  if (isDateline(tokens)) bits |= ParagraphShape.dateline;
  if (isSignature(tokens)) bits |= ParagraphShape.signature;
  const headline = headlineShape(tokens);
  if (headline === 'stopped') bits |= ParagraphShape.stoppedHeadline;
  if (headline === 'open') bits |= ParagraphShape.openHeadline | (isCrosshead(tokens) ? ParagraphShape.crosshead : 0);
  return bits;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CALENDAR = words(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. '
  + 'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.',
);
const CLOCK = words('at a.m. p.m. am pm gmt utc et est edt pt bst cet noon midnight');
const PARTICLES = words('and de del der den di da dos du van von bin ibn al el la le ter ten of the & in');
const BYLINE_NOUNS = words('story text words report written posted reported analysis opinion review photos');
const STAMPS = words('published updated posted modified last first');

const has = (word: Word | undefined, bit: number): boolean => word !== undefined && (word.shape & bit) !== 0;
const isMark = (word: Word): boolean => has(word, Shape.punctuation) && !has(word, Shape.digit | Shape.lower | Shape.initialUpper);
const DASHES = words('- -- --- – — ―');
const isDash = (word: Word | undefined): boolean => word !== undefined && DASHES.has(word.text);
const isStop = (word: Word | undefined): boolean => word !== undefined && word.text === '.';

/** No letter and no digit: `***`, `---`. */
export function isOrnament({ count, words: all }: Tokens): boolean {
  for (let i = 0; i < count; i++) if (!isMark(all[i]!)) return false;
  return true;
}

/** `By Jane Doe`, `By Jane Doe and John Roe, Associated Press`, `Published: 5 May 2015`; `Jane Doe in Beirut` where the first name is known. */
function isByline({ count, words: all, tags }: Tokens): boolean {
  if (count < 2 || isStop(all[count - 1])) return false;
  const lower = all[0]!.lower;
  const by = lower === 'by' ? 0 : BYLINE_NOUNS.has(lower) && all[1]!.lower === 'by' ? 1 : -1;
  if (by >= 0) return isNameList(all, by + 1);
  if (STAMPS.has(lower)) return count <= 15 && all.some((word) => has(word, Shape.digit));
  const named = (all[0]!.name & NameClass.firstName) !== 0 && has(all[0], Shape.initialUpper) && has(all[1], Shape.initialUpper);
  return named && count <= 8 && isNameList(all, 0) && !tags.includes(Tag.VERB) && !tags.includes(Tag.AUX);
}

/** Up to the first mark all words have a capital, but for `and`, `van`, `of`. */
function isNameList(all: readonly Word[], from: number): boolean {
  let capitals = 0;
  for (let i = from; i < all.length; i++) {
    const word = all[i]!;
    if (isMark(word)) break;
    if (has(word, Shape.initialUpper) && !CALENDAR.has(word.lower)) capitals++;
    else if (capitals === 0 || !(PARTICLES.has(word.lower) || has(word, Shape.digit) || CALENDAR.has(word.lower))) return false;
  }
  return capitals > 0;
}

/** A paragraph that is only a dateline: `Monday, May 18, 2015`, `BEIRUT, Oct. 7 —`, `MOSCOW (Reuters) —`. */
function isDateline(tokens: Tokens): boolean {
  const { count, words: all } = tokens;
  if (count === 0 || count > 14) return false;
  return isDate(tokens) || isPlaceAndDash(all, count);
}

function isDate({ words: all }: Tokens): boolean {
  let dates = 0;
  for (const word of all) {
    if (CALENDAR.has(word.lower) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(word.text)) dates++;
    else if (!(isMark(word) && !/[!?“"]/.test(word.text)) && !has(word, Shape.digit) && !CLOCK.has(word.lower)) return false;
  }
  return dates > 0 && all.length > 1;
}

function isPlaceAndDash(all: readonly Word[], count: number): boolean {
  const dated = all.some((word) => CALENDAR.has(word.lower));
  const dash = isDash(all[count - 1]);
  if (!has(all[0], Shape.initialUpper) || !(dash || (dated && isCapitals(all[0]!)))) return false;
  return all.every((word) => has(word, Shape.initialUpper) || isMark(word) || has(word, Shape.digit) || PARTICLES.has(word.lower));
}

const isCapitals = ({ text, shape }: Word): boolean => text.length > 1 && (shape & Shape.initialUpper) !== 0 && (shape & Shape.lower) === 0;

/** `— Jane Doe`, `-- Jane Doe in London` */
const isSignature = ({ count, words: all }: Tokens): boolean => count >= 2 && count <= 9 && isDash(all[0]) && isNameList(all, 1) && !isStop(all[count - 1]);

type HeadlineShape = 'open' | 'stopped' | 'none';

const LONGEST_STOPPED = 17;
const REPORTING = words('said told added');

/** `open`: short and without a final stop. `stopped`: one short sentence that may be a headline where longer paragraphs follow. */
function headlineShape({ count, words: all, sentences }: Tokens): HeadlineShape {
  const last = all[count - 1];
  if (last === undefined || /^[:,]$/.test(last.text)) return 'none';
  if (!isStop(all[lastBeforeClosing(all, count)])) return isOpening(all) ? 'none' : 'open';
  const single = sentences[count - 1] === 0;
  return single && count <= LONGEST_STOPPED && !all.some((word) => REPORTING.has(word.lower)) ? 'stopped' : 'none';
}

const LONGEST_CROSSHEAD = 8;
const SHORTEST_PROSE = 12;

/** An open headline of a few words without a stop or a colon. */
function isCrosshead({ count, words: all }: Tokens): boolean {
  if (count > LONGEST_CROSSHEAD) return false;
  const first = all[0]!;
  return (has(first, Shape.initialUpper) || isQuotationMark(first)) && !all.some(({ text }) => text === ':' || text === ';' || text === '?' || text === '!');
}

const isProse = ({ count, words: all }: Tokens): boolean => count >= SHORTEST_PROSE && (all[lastBeforeClosing(all, count)]!.phrase & P.endMark) !== 0;

const isQuotationMark = ({ text }: Word): boolean => /^['"‘“«]$/.test(text);

function lastBeforeClosing(all: readonly Word[], count: number): number {
  let end = count - 1;
  while (end > 0 && /^['"’”)]+$/.test(all[end]!.text)) end--;
  return end;
}

/** A list item or a speaker's label is no headline. */
const isOpening = (all: readonly Word[]): boolean => isDash(all[0]) || /^[*•]/.test(all[0]!.text);

/** `# Port to close` */
export function isMarkdownHeading(paragraph: string): boolean {
  let level = 0;
  while (paragraph.charCodeAt(level) === 35) level++;
  return level > 0 && level <= 6 && paragraph.charCodeAt(level) === 32;
}
