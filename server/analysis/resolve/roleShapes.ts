/** Roles told by the shape of a paragraph: headline, byline, dateline. */
import { NameClass } from '../detect/nameClasses';
import { Shape, Tag, type Tokens, type Word } from '../text/tokens';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CALENDAR = words(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. '
  + 'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.',
);
const CLOCK = words('at a.m. p.m. am pm gmt utc et est edt pt bst cet noon midnight');
const PARTICLES = words('and de del der den di da dos du van von bin ibn al el la le ter ten of the & in');
const BYLINE_NOUNS = words('story text words report written posted reported analysis opinion review photos');
const STAMPS = words('published updated posted modified last first');

const shapeOf = (word: Word | undefined, bit: number): boolean => word !== undefined && (word.shape & bit) !== 0;
const isMark = (word: Word): boolean => shapeOf(word, Shape.punctuation) && !shapeOf(word, Shape.digit | Shape.lower | Shape.initialUpper);
const DASHES = words('- -- --- – — ―');
const isDash = (word: Word | undefined): boolean => word !== undefined && DASHES.has(word.text);
const isStop = (word: Word | undefined): boolean => word !== undefined && word.text === '.';

/** No letter and no digit: `***`, `---`. */
export const isOrnament = ({ words: all }: Tokens): boolean => all.every(isMark);

/** `By Jane Doe`, `By Jane Doe and John Roe, Associated Press`, `Published: 5 May 2015`; `Jane Doe in Beirut` where the first name is known. */
export function isByline({ count, words: all, tags }: Tokens): boolean {
  if (count < 2 || count > 30 || isStop(all[count - 1])) return false;
  const lower = all[0]!.lower;
  const by = lower === 'by' ? 0 : BYLINE_NOUNS.has(lower) && all[1]!.lower === 'by' ? 1 : -1;
  if (by >= 0) return isNameList(all, by + 1);
  if (STAMPS.has(lower)) return count <= 15 && all.some((word) => shapeOf(word, Shape.digit));
  const named = (all[0]!.name & NameClass.firstName) !== 0 && shapeOf(all[0], Shape.initialUpper) && shapeOf(all[1], Shape.initialUpper);
  return named && count <= 8 && isNameList(all, 0) && !tags.includes(Tag.VERB) && !tags.includes(Tag.AUX);
}

/** Up to the first mark all words have a capital, but for `and`, `van`, `of`. */
function isNameList(all: readonly Word[], from: number): boolean {
  let capitals = 0;
  for (let i = from; i < all.length; i++) {
    const word = all[i]!;
    if (isMark(word)) break;
    if (shapeOf(word, Shape.initialUpper) && !CALENDAR.has(word.lower)) capitals++;
    else if (capitals === 0 || !(PARTICLES.has(word.lower) || shapeOf(word, Shape.digit) || CALENDAR.has(word.lower))) return false;
  }
  return capitals > 0;
}

/** A paragraph that is only a dateline: `Monday, May 18, 2015`, `BEIRUT, Oct. 7 —`, `MOSCOW (Reuters) —`. */
export function isDateline(tokens: Tokens): boolean {
  const { count, words: all } = tokens;
  if (count === 0 || count > 14) return false;
  return isDate(tokens) || isPlaceAndDash(all, count);
}

function isDate({ words: all }: Tokens): boolean {
  let dates = 0;
  for (const word of all) {
    if (CALENDAR.has(word.lower) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(word.text)) dates++;
    else if (!(isMark(word) && !/[!?“"]/.test(word.text)) && !shapeOf(word, Shape.digit) && !CLOCK.has(word.lower)) return false;
  }
  return dates > 0 && all.length > 1;
}

function isPlaceAndDash(all: readonly Word[], count: number): boolean {
  const dated = all.some((word) => CALENDAR.has(word.lower));
  const dash = isDash(all[count - 1]);
  if (!shapeOf(all[0], Shape.initialUpper) || !(dash || (dated && isCapitals(all[0]!)))) return false;
  return all.every((word) => shapeOf(word, Shape.initialUpper) || isMark(word) || shapeOf(word, Shape.digit) || PARTICLES.has(word.lower));
}

const isCapitals = ({ text, shape }: Word): boolean => text.length > 1 && (shape & Shape.initialUpper) !== 0 && (shape & Shape.lower) === 0;

/** `— Jane Doe`, `-- Jane Doe in London` */
export const isSignature = ({ count, words: all }: Tokens): boolean => count >= 2 && count <= 9 && isDash(all[0]) && isNameList(all, 1) && !isStop(all[count - 1]);

export type HeadlineShape = 'open' | 'stopped' | 'none';

const LONGEST_HEADLINE = 30;
const LONGEST_STOPPED = 17;
const REPORTING = words('said told added');

/** `open`: short and without a final stop. `stopped`: one short sentence that may be a headline where longer paragraphs follow. */
export function headlineShape({ count, words: all, sentences }: Tokens): HeadlineShape {
  const last = all[count - 1];
  if (last === undefined || count > LONGEST_HEADLINE || /^[:,]$/.test(last.text)) return 'none';
  if (!isStop(all[lastBeforeClosing(all, count)])) return isOpening(all) ? 'none' : 'open';
  const single = sentences[count - 1] === 0;
  return single && count <= LONGEST_STOPPED && !all.some((word) => REPORTING.has(word.lower)) ? 'stopped' : 'none';
}

const LONGEST_CROSSHEAD = 8;
const SHORTEST_PROSE = 12;

/** `Broader target list`: a few words without a stop or a colon. Only a heading where prose stands on both sides. */
export function isCrosshead(tokens: Tokens): boolean {
  const { count, words: all } = tokens;
  if (count > LONGEST_CROSSHEAD || headlineShape(tokens) !== 'open') return false;
  const first = all[0]!;
  return (shapeOf(first, Shape.initialUpper) || isQuotationMark(first)) && !all.some(({ text }) => text === ':' || text === ';' || text === '?' || text === '!');
}

export const isProse = ({ count, words: all }: Tokens): boolean => count >= SHORTEST_PROSE && /^[.?!…]+$/.test(all[lastBeforeClosing(all, count)]!.text);

const isQuotationMark = ({ text }: Word): boolean => /^['"‘“«]$/.test(text);

function lastBeforeClosing(all: readonly Word[], count: number): number {
  let end = count - 1;
  while (end > 0 && /^['"’”)]+$/.test(all[end]!.text)) end--;
  return end;
}

/** A list item or a speaker's label is no headline. */
const isOpening = (all: readonly Word[]): boolean => isDash(all[0]) || /^[*•]/.test(all[0]!.text);

/** `# Port to close` */
export const isMarkdownHeading = (text: string, start: number): boolean => {
  let level = 0;
  while (text.charCodeAt(start + level) === 35) level++;
  return level > 0 && level <= 6 && text.charCodeAt(start + level) === 32;
};
