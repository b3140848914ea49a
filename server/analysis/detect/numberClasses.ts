/** Classes of words of the grammar of numbers and dates, and the lists they come from. */
import { CALENDAR, CHANGES, CURRENCIES, DESIGNATORS, HOLIDAYS, NUMERALS, UNITS } from '../../lexicon/packed/lists.generated';
import { HEDGE_WORDS } from './amounts/hedgeWords';

/** Bits of `Word.amount`. Most words have none. */
export const enum Amount {
  /** `three`, `thirty` */
  numeral = 1,
  /** `million`, `dozen`, `bn` */
  scale = 2,
  /** `third`, `thirtieth` */
  ordinal = 4,
  /** `kilometers`, `%`, `week`; also the first word of `square kilometers` */
  unit = 8,
  /** `$`, `US$`, `yen`, `EUR` */
  currency = 16,
  month = 32,
  weekday = 64,
  /** `half`, `thirds`, `½` */
  fraction = 512,
  /** holds a digit: `1,000`, `20m`, `F-16` */
  digit = 1024,
  /** `today`, `noon`, `last`, `ago`: may begin a date that has neither digits nor a calendar name */
  time = 256,
  /** several of these classes joined by hyphens: `twenty-five`, `three-year` */
  compound = 2048,
  season = 4096,
  /** first word of a holiday's name */
  holiday = 8192,
  /** `morning` */
  dayPart = 16384,
  /** `single`, `couple`: a numeral only after `a` */
  afterArticle = 32768,
  /** `a`, `an` */
  indefinite = 128,
  /** `the` */
  definite = 65536,
  dash = 131072,
  /** digits and their separators, nothing else: `1,400`, `.25` */
  figure = 262144,
  /** digits without any separator: `2014`, not `2,014` */
  plain = 524288,
  /** `and`, `point`, `out`: may go on a numeral behind its first word */
  numeralLink = 1048576,
  /** `to`, `:`, `a.m.`, `fiscal`: may tie a number or a word like `last` into a date */
  dateLink = 2097152,
  /** `last`, `early`: dates only with what stands behind them */
  leading = 4194304,
  /** `will`, `scheduled`: the sentence speaks of the future */
  ahead = 8388608,
  /** `said`, `told`: the sentence tells what was said, and does not */
  back = 16777216,
  /** `or`, `through`, `plus`: behind a number they may make it a range or a bound */
  bound = 33554432,
  /** `about`, `least`: may make the number behind them rough or one-sided */
  hedge = 67108864,
  /** `minus`, `no.`, `flight`: may give the number behind them a sign, or make it a name */
  naming = 134217728,
  /** `m`, `in`, `may`: units that are ordinary words too, or one letter */
  shy = 268435456,
  /** `fell`, `up`, `by`, `from`: the number behind them may tell of a change */
  change = 536870912,
}

/** Classes at which a number or date may begin. */
export const STARTS = Amount.numeral | Amount.scale | Amount.ordinal | Amount.currency | Amount.month | Amount.weekday | Amount.fraction | Amount.digit | Amount.time | Amount.compound | Amount.season | Amount.holiday;

/** Classes that begin one only behind an article: `a week`, `a couple`. */
export const BEHIND_ARTICLE = Amount.unit | Amount.afterArticle;

/** Words of numerals. */
export const NUMBER_WORD = Amount.numeral | Amount.scale | Amount.ordinal | Amount.fraction;

/** Behind a figure or a number word: a numeral with none of these behind it is one piece long. */
export const GOES_ON = NUMBER_WORD | Amount.digit | Amount.numeralLink | Amount.dash;

/** A number that stands before one of these may be measured, dated or joined to another. */
export const REACHES = GOES_ON | Amount.unit | Amount.currency | Amount.month | Amount.dateLink | Amount.bound;

/** Behind a quantity or a date: what may join another to it. */
export const JOINTS = Amount.dash | Amount.numeralLink | Amount.dateLink | Amount.bound;

/** Any class but those of a bare figure or number word. */
export const MORE_THAN_BARE = ~(Amount.digit | Amount.figure | Amount.plain | Amount.numeral);

/** Classes at which a quantity may begin. */
export const QUANTITY_START = NUMBER_WORD | Amount.digit | Amount.currency | Amount.indefinite;

/** Classes at which a date may begin. */
export const DATE_START = Amount.month | Amount.weekday | Amount.digit | Amount.numeral | Amount.ordinal | Amount.fraction | Amount.time | Amount.season | Amount.holiday | Amount.unit;

/** Words that may begin a relative date or a range; what they mean is for `dates/` to say. */
const TIME_WORDS = 'today yesterday tomorrow tonight now this last next past previous following coming upcoming earlier later early late mid the end beginning start weekend weekends noon midnight midday overnight quarter q1 q2 q3 q4 h1 h2 daytime middle twenties thirties forties fifties sixties seventies eighties nineties noughties current'
  .split(' ').filter((word) => !['the', 'now'].includes(word));

const AFTER_ARTICLE = ['single', 'couple'];

/** Units that are ordinary words too, or one letter: only right behind digits. */
export const SHY_UNITS: readonly string[] = 'm g t l h v w j c f st ha mo mi mb cl ms bp pp pa kn dm min sec gal hp nm mp kw mw kb gb tb gm'.split(' ');

/** Small words that tie numbers and dates together. They make no `compound` of `day-to-day`. */
const LINKS: readonly (readonly [bit: number, words: string])[] = [
  [Amount.indefinite, 'a an'],
  [Amount.definite, 'the'],
  [Amount.dash, '- – — − ‐ ‑'],
  [Amount.numeralLink, 'and & point / ⁄ x × ^ out in over st nd rd th'],
  [Amount.dateLink, "to until and : / . am pm a.m. p.m. a.m p.m a p in at on of s 's ' ’s ’ o o' o'clock oclock past min mins minutes century st nd rd th before after few several calendar fiscal financial school academic current q till noon midnight starting commencing ending ended mondays tuesdays wednesdays thursdays fridays saturdays sundays tonight tomorrow yesterday this last"],
  [Amount.dateLink, 'eastern pacific central mountain local ad a.d. bc b.c. bce ce gmt utc est edt et pt pst pdt cst cdt ct mst mdt cet cest bst ist aest aedt msk jst z'],
  [Amount.leading, 'last this next current past previous following coming upcoming early late mid earlier later start beginning middle'],
  [Amount.bound, 'or through plus +'],
  [Amount.shy, `${SHY_UNITS.join(' ')} in in. pm s may`],
  [Amount.hedge, HEDGE_WORDS.join(' ')],
  [Amount.naming, `minus negative # . no. nos. ${DESIGNATORS.replaceAll('\n', ' ')}`],
  [Amount.ahead, "will 'll shall upcoming scheduled expected due planned plans until set would"],
  [Amount.back, 'said told reported announced'],
  [Amount.change, `by to from of ${CHANGES.split('\n').map((row) => row.slice(0, row.indexOf('\t'))).join(' ')}`],
];

const CLASS_OF_NUMERAL: Readonly<Record<string, number>> = {
  zero: Amount.numeral, unit: Amount.numeral, tens: Amount.numeral, scale: Amount.scale, abbreviated: Amount.scale,
  ordinal: Amount.ordinal, parts: Amount.fraction, fraction: Amount.fraction, vulgar: Amount.fraction, multitude: Amount.scale,
};
const CLASS_OF_CALENDAR: Readonly<Record<string, number>> = {
  month: Amount.month, weekday: Amount.weekday, season: Amount.season, part: Amount.dayPart, day: Amount.time, clock: Amount.time,
};

/** Rows of a packed list, split at tabs. */
export const rowsOf = (list: string): readonly (readonly string[])[] => list.split('\n').filter((line) => line !== '').map((line) => line.split('\t'));

const firstWord = (name: string): string => name.split(' ')[0]!;

/** A tokeniser may cut the ending off: `valentine's`, `valentine`. */
export const firstForms = (word: string): readonly string[] => (word.includes("'") ? [word, word.slice(0, word.indexOf("'"))] : [word]);

/** `TRY` and `SEK`, with their capitals; `try` is a verb. A few are written small too, and two are one letter: `R250 million`, `N5 billion`. */
const CODES = new Set(['usd', 'eur', 'gbp', 'R', 'N']);
const CLASSES: ReadonlyMap<string, number> = collectClasses();

function collectClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (form: string, bit: number) => classes.set(form, (classes.get(form) ?? 0) | bit);
  for (const [form = '', kind = ''] of rowsOf(NUMERALS)) add(form, CLASS_OF_NUMERAL[kind] ?? 0);
  for (const [form = '', kind = ''] of rowsOf(CALENDAR)) {
    add(form, CLASS_OF_CALENDAR[kind] ?? 0);
    if (kind === 'month' || kind === 'weekday') add(`${form}.`, CLASS_OF_CALENDAR[kind] ?? 0);
  }
  for (const [, , , , forms = ''] of rowsOf(UNITS)) for (const form of forms.split('|')) add(firstWord(form).toLowerCase(), Amount.unit);
  for (const word of ['square', 'cubic']) add(word, Amount.unit);
  for (const [, code = '', words = '', symbols = ''] of rowsOf(CURRENCIES)) {
    if (code !== '') CODES.add(code);
    for (const form of `${words} ${symbols}`.split(' ')) if (form !== '') add(form.toLowerCase(), Amount.currency);
  }
  for (const [name = ''] of rowsOf(HOLIDAYS)) for (const form of firstForms(firstWord(name))) add(form, Amount.holiday);
  for (const word of TIME_WORDS) add(word, Amount.time);
  for (const word of AFTER_ARTICLE) add(word, Amount.afterArticle);
  return classes;
}

const LINK_CLASSES: ReadonlyMap<string, number> = collectLinks();

function collectLinks(): Map<string, number> {
  const links = new Map<string, number>();
  for (const [bit, words] of LINKS) for (const word of words.split(' ')) links.set(word, (links.get(word) ?? 0) | bit);
  return links;
}

/** The classes of a word that is no number itself: `and` → `numeralLink`, `dateLink`. */
export const linkClasses = (lower: string): number => LINK_CLASSES.get(lower) ?? 0;

const SMALL_HOLIDAYS = new Set(['christmas', 'easter', 'thanksgiving', 'halloween', 'black', 'earth', 'boxing', 'independence', 'valentine', "valentine's"]);
const DIGIT = /[0-9]/;
const FIGURE = /^[0-9.](?:.*[0-9])?$/su;
const PLAIN = /^[0-9]{1,15}$/;

/** Amount classes of a form, 0 for most words. `twenty-five` → `compound`, `F-16` → `digit`. */
export function amountClasses(lower: string, text: string): number {
  let own = CLASSES.get(lower) ?? 0;
  if (CODES.has(text)) own |= Amount.currency;
  // holidays have capitals: `new` and `good` are ordinary words
  if ((own & Amount.holiday) !== 0 && lower === text && !SMALL_HOLIDAYS.has(lower)) own &= ~Amount.holiday;
  if (DIGIT.test(lower)) return own | digitClasses(lower);
  if (own === 0 && lower.includes('-') && lower.length <= 60 && lower.split('-').some((part) => CLASSES.has(part))) return Amount.compound;
  return own | linkClasses(lower);
}

/** Classes of a form that holds a digit. */
export const digitClasses = (lower: string): number => Amount.digit | (FIGURE.test(lower) ? Amount.figure : 0) | (PLAIN.test(lower) ? Amount.plain : 0);
