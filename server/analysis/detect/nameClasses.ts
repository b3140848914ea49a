/** Classes of words that help to recognise names, looked up once per form. */
import { COMMON_WORDS, COUNTRIES, FIRST_NAMES, NAME_WORDS } from '../../lexicon/packed/lists.generated';

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
}

const CLASSES: Readonly<Record<string, number>> = {
  title: NameClass.title, honorific: NameClass.honorific, office: NameClass.office, organization: NameClass.organizationWord, place: NameClass.placeWord, facility: NameClass.facility,
  thing: NameClass.thing, creed: NameClass.creed, direction: NameClass.direction, calendar: NameClass.calendar, particle: NameClass.particle, suffix: NameClass.suffix, never: NameClass.never,
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
  if (prefix > 0) return nameClasses(lower.slice(prefix), text.slice(prefix));
  const plural = lower.endsWith('s') ? (classes.get(lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)) ?? 0) & (NameClass.organizationWord | NameClass.facility | NameClass.placeWord) : 0;
  return (classes.get(lower) ?? 0) | plural | (isCommon(lower) ? NameClass.commonWord : 0);
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

/** An ordinary word or a regular form of one: `attacks`, `tried`, `running`. */
function isCommon(lower: string): boolean {
  if (common(lower)) return true;
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'er', 'ly']) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue;
    const stem = lower.slice(0, -ending.length);
    if (common(stem) || (ending !== 's' && common(`${stem}e`)) || (stem.endsWith('i') && common(`${stem.slice(0, -1)}y`)) || (stem.at(-1) === stem.at(-2) && common(stem.slice(0, -1)))) return true;
  }
  return false;
}
