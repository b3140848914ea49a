/** Cuts a run of capitals: `Russian Foreign Minister Sergei Lavrov` → a title and `Sergei Lavrov`; `Apple CEO Tim Cook` → `Apple`, a title, `Tim Cook`. */
import { Shape, type Tokens } from '../text/tokens';
import type { Toponym } from './facts';
import { NameClass } from './nameClasses';
import { namesHolder } from './nameJoints';
import { featureBits, placeFacts } from './placeFacts';
import { toponymAt, toponymBefore } from './toponyms';

/** What the rules of names look at. */
export interface NameScan {
  readonly tokens: Tokens;
  readonly toponyms: readonly Toponym[];
  /** Of the sentence at hand: a headline, in which a capital says nothing. */
  titleCase: boolean;
}

/** Parts found so far; one list and its parts are filled again and again. */
export interface NameParts {
  count: number;
  readonly list: NamePart[];
}

export interface NamePart {
  first: number;
  end: number;
  /** A title stands directly before. */
  titled: boolean;
  /** That title is a courtesy: `Mr.` */
  honorific: boolean;
}

/** Organizations that need no adjective: `Lebanese Hezbollah`. */
const KNOWN_ALONE: ReadonlySet<string> = new Set(['hezbollah', 'hamas', 'taliban', 'isis', 'isil', 'gazprom', 'rosneft', 'interpol', 'al-qaida', 'al-qaeda', 'al-shabab', 'al-shabaab']);
/** What a company's name ends in, which names nothing alone: `Tidewater Ltd.` */
export const COMPANY_ENDS: ReadonlySet<string> = new Set(['Inc', 'Ltd', 'LLC', 'Corp', 'Inc.', 'Ltd.', 'LLC.', 'Corp.']);
const WIDE = featureBits('country', 'area', 'continent');
const ROLE = NameClass.title | NameClass.honorific;
/** May stand before the title proper, inside it. */
const BEFORE_TITLE = ROLE | NameClass.office;
const PEOPLE = NameClass.demonym | NameClass.creed;
/** Titles that are surnames too: `Stephen King`. */
const SURNAME_TITLES: ReadonlySet<string> = new Set(['king', 'prince', 'pope', 'bishop', 'dean', 'judge', 'marshal', 'major', 'duke', 'earl', 'baron', 'page', 'nun', 'model', 'farmer', 'driver', 'boxer', 'singer', 'miner', 'chancellor', 'mayor', 'constable', 'monk', 'priest', 'coach', 'justice']);

/** Words that end a title behind others, and are none alone: `Chief Executive`, `Det Con`. */
const SECOND_HALVES: ReadonlyMap<string, ReadonlySet<string>> = new Map([['executive', new Set(['chief'])], ['canon', new Set(['rev', 'rev.', 'reverend'])], ['con', new Set(['det', 'temporary'])]]);

const has = ({ words }: Tokens, i: number, bits: number): boolean => (words[i]!.name & bits) !== 0;

/** Puts the names of the run `[first, end)` into `parts`. */
export function cutRun(scan: NameScan, first: number, end: number, parts: NameParts): void {
  const { tokens, toponyms } = scan;
  parts.count = 0;
  // `in Bishop Auckland`: a town that begins like a title; but `Prince George said`
  if (first > 0 && has(tokens, first - 1, NameClass.locating) && toponymAt(toponyms, first)?.endToken === end && end - first > 1 && tokens.words[end]?.lower !== "'s") return add(parts, first, end, false, false);
  const head = headBeforeHolder(scan, first, end);
  if (head >= 0) {
    add(parts, first, head + 1, false, false);
    return add(parts, head + 1, end, true, false);
  }
  const behind = nameBehindOffice(tokens, first, end);
  if (behind >= 0) return add(parts, behind, end, true, false);
  // a sentence begins with a capital whatever the word: “Rescue Agency” is rare, “Outraged Carter” is not; but “Mercy Valley” is one name
  const start = end - first > 1 && tokens.words[first + 1]!.lower !== '&' && isMereOpening(tokens, first) && !(end - first === 2 && (COMPANY_ENDS.has(tokens.words[first + 1]!.text) || has(tokens, first + 1, NameClass.placeWord))) && !coveredTogether(toponyms, first) ? first + 1 : first;
  const title = lastTitle(tokens, start, end);
  if (title < 0) return cutPeople(scan, start, end, end, parts);
  let titleFirst = title;
  while (titleFirst > start && (has(tokens, titleFirst - 1, BEFORE_TITLE) || isHyphen(tokens, titleFirst - 1)) && !coveredBefore(toponyms, titleFirst)) titleFirst--;
  if (titleFirst > start) cutPeople(scan, start, titleFirst, end, parts);
  // `Gen Z`
  if (title + 1 < end && !(title + 2 === end && tokens.words[end - 1]!.text.length === 1)) add(parts, title + 1, end, true, has(tokens, title, NameClass.honorific));
}

/** An ordinary word that begins a sentence and is nothing else. */
function isMereOpening(tokens: Tokens, i: number): boolean {
  return has(tokens, i, NameClass.commonWord) && !has(tokens, i, ~(NameClass.commonWord | NameClass.thing) & 0xffff) && isSentenceStart(tokens, i);
}

/** The last word of a title that something follows, or that ends the run; -1 for none. */
function lastTitle(tokens: Tokens, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const { lower } = tokens.words[i]!;
    if (!has(tokens, i, ROLE) && !(i > from && SECOND_HALVES.get(lower)?.has(tokens.words[i - 1]!.lower))) continue;
    if (lower === 'st.' || lower === 'st' || lower === 'saint') continue;
    if (i === to - 1) {
      if (to - from === 1) return i;
      if (to - from > 2 && tokens.words[i - 2]!.lower === 'house') continue; // of Representatives
      if (has(tokens, i - 1, NameClass.firstName | NameClass.suffix) || (SURNAME_TITLES.has(lower) && !has(tokens, i - 1, BEFORE_TITLE | PEOPLE)) || has(tokens, i, NameClass.organizationWord)) continue;
      return i;
    }
    // “General Motors”, “Chief Justice Court”: an organization that begins with a title
    if (has(tokens, to - 1, NameClass.organizationWord | NameClass.facility | NameClass.placeWord) && !has(tokens, i + 1, NameClass.firstName)) return -1;
    const next = tokens.words[i + 1]!;
    if (lower === 'dean' && i === from && to - i === 2 && !isSentenceStart(tokens, i)) continue; // mostly a first name: `pupil Dean Watts`, but `Dean Robert Watts`
    if (next.lower === 'of' || next.lower === 'for' || next.lower === "'s" || next.name & NameClass.never) continue;
    // “Martin Luther King Jr”: a first name before makes it a surname
    if (i > from && has(tokens, i - 1, NameClass.firstName) && !has(tokens, i - 1, BEFORE_TITLE) && (next.name & NameClass.suffix || SURNAME_TITLES.has(lower))) continue;
    return i;
  }
  return -1;
}

/** Where the name begins in `State Ida Cole` after `Secretary of`, `Opposition Ida Cole` after `Leader of the`, `Torvik Ana Reis` after `mayor of`; -1 where it begins at once, or does not follow. */
function nameBehindOffice(tokens: Tokens, first: number, end: number): number {
  const of = tokens.words[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (of < 1 || (tokens.words[of]!.lower !== 'of' && tokens.words[of]!.lower !== 'for') || !has(tokens, of - 1, NameClass.title)) return -1;
  let i = first;
  while (i < end && has(tokens, i, NameClass.office) && !has(tokens, i, NameClass.firstName)) i++;
  if (i > first && i < end && has(tokens, i, NameClass.firstName)) return i;
  return end - first === 3 && namesHolder(tokens, first) ? first + 1 : -1;
}

/** Who lead an institution without a title of the list. */
const HEADS: ReadonlySet<string> = new Set(['head', 'boss']);

/** The last word of the institution in `Refugee Council Ida Cole` behind `head of the`: the office ends and its holder's name begins; -1 for none. */
function headBeforeHolder({ tokens, toponyms }: NameScan, first: number, end: number): number {
  const of = tokens.words[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (of < 1 || (tokens.words[of]!.lower !== 'of' && tokens.words[of]!.lower !== 'for') || !(has(tokens, of - 1, NameClass.title) || HEADS.has(tokens.words[of - 1]!.lower))) return -1;
  let head = end - 1;
  while (head > first && !has(tokens, head, NameClass.organizationWord | NameClass.facility)) head--;
  const holder = end - head - 1;
  if (head === first || holder < 2 || holder > 3 || toponymAt(toponyms, head + 1)) return -1;
  for (let i = head + 1; i < end; i++) if (!(tokens.words[i]!.shape & Shape.initialUpper) || has(tokens, i, NameClass.placeWord | NameClass.thing | NameClass.demonym | (i > head + 1 ? 0 : NameClass.title))) return -1;
  return has(tokens, head + 1, NameClass.firstName) || !has(tokens, head + 1, NameClass.commonWord) ? head : -1;
}

/** `Russian Vladimir Putin` → the name alone; `Russian Defense Ministry` stays whole. `end` is that of the run. */
function cutPeople(scan: NameScan, from: number, to: number, end: number, parts: NameParts): void {
  const { tokens } = scan;
  let begin = from;
  while (begin < to && isPeople(scan, begin, to)) begin++;
  if (begin === to) return;
  if (begin > from && isOrganization(tokens, from, to) && !(to - begin === 1 && KNOWN_ALONE.has(tokens.words[begin]!.lower))) begin = from;
  // offices left over in front of nothing: “Foreign”
  let last = to;
  if (to < end) while (last - begin > 1 && has(tokens, last - 1, NameClass.office) && !has(tokens, last - 1, NameClass.organizationWord | NameClass.firstName) && has(tokens, last - 1, NameClass.commonWord)) last--;
  if (isOrganization(tokens, begin, last)) add(parts, begin, last, false, false);
  else cutPlaces(scan, begin, last, parts);
}

/** A people, a faith or a direction before a people, in front of what they are part of: `Northern Irish`. */
function isPeople({ tokens, toponyms }: NameScan, i: number, to: number): boolean {
  if (!has(tokens, i, PEOPLE | NameClass.direction) || coveredTogether(toponyms, i)) return false;
  const alone = i + 1 === to;
  if (has(tokens, i, NameClass.demonym)) return true;
  // `Muslim`, `Democrat Ida Cole`; but `Islamic State` is one name
  if (has(tokens, i, NameClass.creed) && (alone || has(tokens, i + 1, NameClass.firstName | PEOPLE))) return true;
  return !alone && has(tokens, i, NameClass.direction) && has(tokens, i + 1, PEOPLE);
}

function add(parts: NameParts, first: number, end: number, titled: boolean, honorific: boolean): void {
  const part = (parts.list[parts.count++] ??= { first, end, titled, honorific });
  part.first = first;
  part.end = end;
  part.titled = titled;
  part.honorific = honorific;
}

/** `Iran-Iraq`, `Mideast Syria`: places side by side; a direction before a place is no part of it. */
function cutPlaces({ tokens, toponyms, titleCase }: NameScan, from: number, to: number, parts: NameParts): void {
  let begin = from;
  for (let i = from; i < to; i++) {
    const toponym = toponymAt(toponyms, i);
    if (!toponym || toponym.endToken > to) continue;
    const { endToken } = toponym;
    if (i === begin && endToken < to) {
      const after = isHyphen(tokens, endToken) ? toponymAt(toponyms, endToken + 1) : undefined;
      if (after && after.endToken <= to) {
        add(parts, i, endToken, false, false);
        begin = endToken + 1;
      } else if (titleCase ? isPlain(tokens, endToken) : areWide(toponym, toponymAt(toponyms, endToken))) {
        add(parts, i, endToken, false, false);
        begin = endToken;
        while (titleCase && begin < to && isPlain(tokens, begin)) begin++;
      } else if (titleCase && toponymAt(toponyms, endToken) && !has(tokens, i, NameClass.firstName)) {
        add(parts, i, endToken, false, false);
        begin = endToken;
      }
    } else if (i === begin + 1 && endToken === to && has(tokens, begin, NameClass.direction)) {
      add(parts, i, to, false, false);
      return;
    }
    i = Math.max(i, endToken - 1);
  }
  if (begin < to) add(parts, begin, to, false, false);
}

function isOrganization({ words }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { name, shape } = words[i]!;
    if (name & (NameClass.organizationWord | NameClass.facility) && (i === to - 1 || i > from) && shape & Shape.lower) return true;
  }
  return false;
}

/** In a headline: an ordinary word or an office after a place. */
const isPlain = (tokens: Tokens, i: number): boolean =>
  has(tokens, i, NameClass.commonWord | NameClass.office | NameClass.title) && !has(tokens, i, NameClass.organizationWord | NameClass.firstName | NameClass.placeWord | NameClass.facility);

/** Two countries or parts of the world, as agencies label pictures: `Mideast Syria`. */
const areWide = (one: Toponym, next: Toponym | undefined): boolean => next !== undefined && isWide(one) && isWide(next);
const isWide = ({ entry }: Toponym): boolean => (placeFacts(entry).features & WIDE) !== 0;

/** A toponym of several words begins here. */
const coveredTogether = (toponyms: readonly Toponym[], i: number): boolean => (toponymAt(toponyms, i)?.endToken ?? 0) > i + 1;

/** A toponym of several words reaches up to the token, or over it. */
function coveredBefore(toponyms: readonly Toponym[], i: number): boolean {
  const last = toponymBefore(toponyms, i);
  return last !== undefined && last.endToken >= i && last.endToken - last.firstToken > 1;
}

const isHyphen = ({ words, count }: Tokens, i: number): boolean => i < count && words[i]!.lower === '-';

/** The first word of a sentence, or of a quotation inside one. */
export const isSentenceStart = ({ words, sentences }: Tokens, i: number): boolean =>
  i === 0 || sentences[i] !== sentences[i - 1] || (words[i - 1]!.name & NameClass.opening) !== 0;
