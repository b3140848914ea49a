/** Possible names as they are written, each worked out once for all paragraphs that hold it, and found word by word: `Ash` → `Carter`. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import { internalized } from '../text/vocabulary';
import { NameClass, nameClasses, prefixLength } from './nameClasses';
import { Inside, Whole } from './nameEvidence';
import { insideName } from './nameInside';
import { acronymOf, bareSurname, isSignificant } from './nameWords';

export interface NameForm {
  /** As written, its words one blank apart where the text has blanks: `Ida Cole`, `al-Qaida`. */
  readonly text: string;
  /** In small letters, without hyphens that stand alone and nicknames in marks: `anton reuss` for `Anton “Toni” Reuss`. */
  readonly words: readonly string[];
  /** These words in one: `ash carter`. */
  readonly key: string;
  /** Bits of `Inside`. */
  readonly inside: number;
  /** Those bits of `Whole` that the form alone decides. */
  readonly whole: number;
  /** Its last word, as a surname: `carter`. */
  readonly surname: string;
  /** `sohr` for `Syrian Observatory for Human Rights`; none where there is but one word to abbreviate. */
  readonly acronym: string | undefined;
  /** How many ordinary words stand before what may be the name itself: two in `Embattled Governor Ida Cole`. */
  readonly padding: number;
  /** Its key in the gazetteer, once asked for: belongs to `resolve/placeRanking.ts`. */
  placeKey: string | undefined;
  /** Its words as those of a person, once asked for: belongs to `resolve/people.ts`. */
  proper: readonly string[] | undefined;
  /** Its words in small letters, once asked for: belongs to `resolve/smallWords.ts`. */
  small: readonly object[] | undefined;
  /** The last article it was met in, and its group there: belongs to `resolve/nameUnits.ts`. */
  article: number;
  group: number;
}

/** Where the words of a name lead, from its first word on, with which it is kept. */
interface Branch {
  readonly generation: number;
  inText: NameForm | undefined;
  /** In a headline a capital says nothing, so that forms are judged apart there. */
  inHeadlines: NameForm | undefined;
  next: Map<Word, Branch> | undefined;
}

/** With more forms all branches are grown anew; forms already handed out live on with their holders. */
const MOST_FORMS = 20_000;
let generation = 0;
let size = 0;

const newBranch = (): Branch => ({ generation, inText: undefined, inHeadlines: undefined, next: undefined });

/** The form of the words `[first, end)`. */
export function formOf(tokens: Tokens, first: number, end: number, titleCase: boolean): NameForm {
  let branch = firstBranch(tokens.words[first]!);
  for (let i = first + 1; i < end; i++) {
    const word = tokens.words[i]!;
    let next = branch.next?.get(word);
    if (!next) (branch.next ??= new Map()).set(word, (next = newBranch()));
    branch = next;
  }
  return titleCase ? (branch.inHeadlines ??= newForm(tokens, first, end, true)) : (branch.inText ??= newForm(tokens, first, end, false));
}

function firstBranch(word: Word): Branch {
  const known = word.names as Branch | undefined;
  if (known?.generation === generation) return known;
  const fresh = newBranch();
  word.names = fresh;
  return fresh;
}

function newForm(tokens: Tokens, first: number, end: number, titleCase: boolean): NameForm {
  if (++size > MOST_FORMS) {
    generation++;
    size = 0;
  }
  const all = tokens.words.slice(first, end);
  const inside = insideName(all, titleCase);
  const words: string[] = [];
  let text = '';
  let nickname = false;
  all.forEach((word, index) => {
    const prefix = index === 0 ? ownStart(word) : 0;
    if (index > 0 && tokens.from[first + index]! > tokens.to[first + index - 1]!) text += ' ';
    text += word.text.slice(prefix);
    const aside = isNicknameMark(word);
    if (aside) nickname = !nickname;
    if (word.lower !== '-' && !nickname && !aside) words.push(word.lower.slice(prefix));
  });
  const acronym = words.filter(isSignificant).length > 1 ? acronymOf(words) : undefined;
  return {
    // engine's own copies: these are looked up in maps and compared with the text again and again
    text: internalized(text), words, key: internalized(words.join(' ')), inside, whole: ownFacts(all, words.length, inside, titleCase), surname: bareSurname(words.at(-1) ?? ''), acronym, padding: paddingOf(all, words.length), placeKey: undefined, proper: undefined, small: undefined, article: 0, group: 0,
  };
}

/** One word at least is the name. `count`: without hyphens and nicknames. */
function paddingOf(all: readonly Word[], count: number): number {
  let padding = 0;
  while (padding < count - 1 && (all[padding]!.name & (NameClass.commonWord | NameClass.never)) !== 0 && (all[padding]!.name & NameClass.firstName) === 0) padding++;
  return padding;
}

const NICKNAME_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'", '``', "''", '(', ')']);
const isNicknameMark = ({ lower }: Word): boolean => NICKNAME_MARKS.has(lower);

/** Where the name begins in its first word: 5 in `anti-NATO`. */
export const ownStart = ({ shape, text }: Word): number => (shape & Shape.initialUpper ? 0 : prefixLength(text));

function ownFacts(all: readonly Word[], count: number, inside: number, titleCase: boolean): number {
  const first = all[0]!;
  let facts = count > 1 && startsWithAcronym(first, all.at(-1)!) ? Whole.acronymFirst : 0;
  if (!(inside & Inside.oneWord)) return isListed(all.filter(({ lower }) => lower !== '-')) ? facts | Whole.knownOrganization : facts;
  if (inside & Inside.allCommon) facts |= Whole.commonClass;
  if (inside & Inside.allCapitals && !titleCase) facts |= Whole.capitalsAcronym;
  if (first.name & NameClass.thing) facts |= Whole.knownThing;
  if (first.name & NameClass.organizationWord && !(first.name & NameClass.commonWord)) facts |= Whole.knownOrganization;
  return facts;
}

/** `Red Cross`, `House of Lords`: listed with a hyphen between its words. */
const isListed = (all: readonly Word[]): boolean =>
  all.length <= 3 && (nameClasses(all.map(({ lower }) => lower).join('-'), '') & NameClass.organizationWord) !== 0;

/** `CCTV America`, `NBC News`: capitals throughout in the first word, but not in the last. */
const startsWithAcronym = (first: Word, last: Word): boolean =>
  first.text.length > 2 && (first.shape & (Shape.lower | Shape.dot | Shape.digit)) === 0 && (last.shape & Shape.lower) !== 0;
