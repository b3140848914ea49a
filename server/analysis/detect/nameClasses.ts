/** Classes of words that help to recognise names, looked up once per form. */
import { COMMON_WORDS, COUNTRIES, FIRST_NAMES, NAME_WORDS } from '../../lexicon/packed/lists.generated';
import { speakerNoun } from './speakerNouns';

export const enum NameClass {
  /** president, Gen., spokesman: a person may follow */
  title = 1,
  /** Mr., Sir: a person follows */
  honorific = 2,
  firstName = 4,
  /** Ministry, Inc., University: head of an organization's name */
  organizationWord = 8,
  /** Syrian, Frenchmen, Korean */
  demonym = 16,
  /** an ordinary English word in any form, though it may be a name too */
  commonWord = 32,
  /** de, van, bin: small words inside names */
  particle = 64,
  /** Jr., III */
  suffix = 128,
  /** Foreign, Deputy, Chief: stands before an office */
  office = 256,
  /** River, County, Lake */
  placeWord = 512,
  /** Street, Airport */
  facility = 1024,
  /** War, Cup, Act, GDP: names something else */
  thing = 2048,
  /** Muslim, Arab, European: peoples and faiths of no one country */
  creed = 4096,
  /** Northern, South */
  direction = 8192,
  /** Monday, Sept. */
  calendar = 16384,
  /** The, But, According: begins sentences, never a name */
  never = 32768,
  /** Mary: mostly a woman's, which is weak evidence */
  femaleName = 65536,
  /** John: mostly a man's */
  maleName = 131072,

  // what follows is said of a name by the words beside it, not by those it is made of
  /** of, and, upon: small words inside names of places */
  placeLink = 1 << 18,
  /** -, of, &, 's, “: a name may go on behind it */
  link = 1 << 19,
  /** in, at, near */
  locating = 1 << 20,
  /** from, to, toward */
  moving = 1 << 21,
  /** by, with, against */
  relating = 1 << 22,
  /** town, province: names a kind of place */
  placeNoun = 1 << 23,
  /** province, airport: follows the name of a place */
  afterPlace = 1 << 24,
  /** militia, party: follows the name of a group */
  afterGroup = 1 << 25,
  /** newspaper, company: stands before the name of a group */
  beforeGroup = 1 << 26,
  /** doctor, residents: a person may follow */
  personNoun = 1 << 27,
  /** a mark after which a sentence, or a quotation inside one, begins */
  opening = 1 << 28,
  /** Maritime, Fisheries: what an institution is for, and too rare to be listed as an ordinary word */
  topic = 1 << 29,
}

/** The classes that a word has by itself, whatever stands beside it. */
export const OWN_CLASSES = NameClass.placeLink - 1;

const CLASSES: Readonly<Record<string, number>> = {
  title: NameClass.title, honorific: NameClass.honorific, office: NameClass.office, organization: NameClass.organizationWord, place: NameClass.placeWord, facility: NameClass.facility,
  thing: NameClass.thing, creed: NameClass.creed, direction: NameClass.direction, calendar: NameClass.calendar, particle: NameClass.particle, suffix: NameClass.suffix, never: NameClass.never, topic: NameClass.topic,
};

const classes = new Map<string, number>();
const note = (word: string, bit: number): void => { classes.set(word, (classes.get(word) ?? 0) | bit); };
for (const line of NAME_WORDS.split('\n')) {
  const [name, words] = line.split('\t') as [string, string];
  for (const word of words.split(' ')) note(word, CLASSES[name] ?? 0);
}
for (const word of COMMON_WORDS.split(/[ \n]/)) note(word, NameClass.commonWord);
const FIRST_NAME_BITS: Readonly<Record<string, number>> = { female: NameClass.firstName | NameClass.femaleName, male: NameClass.firstName | NameClass.maleName, either: NameClass.firstName };
for (const line of FIRST_NAMES.split('\n')) {
  const [whose, names] = line.split('\t') as [string, string];
  for (const name of names.split(' ')) note(name, FIRST_NAME_BITS[whose] ?? NameClass.firstName);
}

/** What words say of a name beside them. */
const NEIGHBORS: readonly (readonly [number, string])[] = [
  [NameClass.placeLink, "of and the upon on in 's"],
  [NameClass.link, "- & 's ' , of for on and \" “ ‘ ("],
  [NameClass.locating, 'in at near outside inside across throughout around within via over'],
  [NameClass.moving, 'from to toward towards into through leaving reach'],
  [NameClass.relating, 'by with for against between about on after before like than'],
  [NameClass.placeNoun, 'town city village province region district state county suburb neighborhood neighbourhood capital port island area governorate municipality hamlet republic territory peninsula resort cities towns villages provinces streets coast borders borough hub'],
  [NameClass.afterPlace, 'province region district governorate city airport border coast area suburb countryside peninsula river state county village town island port provinces countries'],
  [NameClass.afterGroup, 'news radio television tv group militants militia party movement fighters rebels insurgents officials company spokesman spokeswoman spokesperson shares stock network newspaper agency website government airline executives investigators'],
  [NameClass.beforeGroup, 'group party company network newspaper agency website station broadcaster daily magazine charity firm militia tank organization organisation airline bank retailer maker giant chain club startup'],
  [NameClass.opening, ': • " “ ‘ « ` ``'],
];
for (const [bit, words] of NEIGHBORS) for (const word of words.split(' ')) note(word, bit);

/** `syrian` → `SY`, `south korean` → `KR`. */
const demonyms = new Map<string, string>();
for (const line of COUNTRIES.split('\n')) {
  const [country, , , , , names] = line.split('\t');
  for (const name of (names ?? '').split('|')) {
    if (name === '') continue;
    const lower = name.toLowerCase();
    if (!demonyms.has(lower)) demonyms.set(lower, country!);
    note(lower.slice(lower.lastIndexOf(' ') + 1), NameClass.demonym);
  }
}

/** The country of an adjective or a people in small letters; undefined for other words. */
export const demonymCountry = (lower: string): string | undefined => demonyms.get(lower);

/** Name classes of a form, 0 for most words. */
export function nameClasses(lower: string, text: string): number {
  const prefix = prefixLength(text);
  if (prefix > 0) return nameClasses(lower.slice(prefix), text.slice(prefix)) & OWN_CLASSES;
  const plural = lower.endsWith('s') ? (classes.get(lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)) ?? 0) & (NameClass.organizationWord | NameClass.facility | NameClass.placeWord) : 0;
  const person = speakerNoun(lower)?.kind === 'person' ? NameClass.personNoun : 0;
  return (classes.get(lower) ?? 0) | plural | person | (isCommon(lower) ? NameClass.commonWord : 0);
}

/** What the lists of first names say of a form; `text` as for `nameClasses`, which does much more. */
export function firstNameClasses(lower: string, text: string): number {
  const prefix = prefixLength(text);
  return prefix > 0 ? firstNameClasses(lower.slice(prefix), text.slice(prefix)) : (classes.get(lower) ?? 0) & (NameClass.femaleName | NameClass.maleName);
}

const common = (word: string): boolean => ((classes.get(word) ?? 0) & NameClass.commonWord) !== 0;

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'as', 'ash', 'an', 'ar', 'at', 'az', 'ez', 'es', 'ul']);

/** Letters before the name in a word such as `anti-ISIL` or `pro-Russia`; 0 for `al-Qaida` and for words without a prefix. */
export function prefixLength(text: string): number {
  const hyphen = text.indexOf('-');
  if (hyphen < 0 || hyphen === text.length - 1) return 0;
  const [first, next] = [text[0]!, text[hyphen + 1]!];
  return first === first.toLowerCase() && next !== next.toLowerCase() && !ARTICLES.has(text.slice(0, hyphen)) ? hyphen + 1 : 0;
}

/** What takes -es: `churches`, `heroes`, `parties`. */
const SIBILANT = /(?:s|x|z|ch|sh|o|i)$/;

/** By their last letter. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([['s', ['s', 'es']], ['d', ['d', 'ed']], ['g', ['ing']], ['r', ['er']], ['y', ['ly']]]);
const NO_ENDINGS: readonly string[] = [];

/** An ordinary word or a regular form of one: `attacks`, `tried`, `running`. */
function isCommon(lower: string): boolean {
  if (common(lower)) return true;
  for (const ending of ENDINGS.get(lower.charAt(lower.length - 1)) ?? NO_ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue;
    const stem = lower.slice(0, -ending.length);
    if ((ending === 'es' && !SIBILANT.test(stem)) || (ending === 'd' && !stem.endsWith('e'))) continue; // `Mendes` is no form of “mend”
    if (common(stem) || (ending !== 's' && common(`${stem}e`)) || (stem.endsWith('i') && common(`${stem.slice(0, -1)}y`)) || (stem.at(-1) === stem.at(-2) && common(stem.slice(0, -1)))) return true;
  }
  return false;
}
