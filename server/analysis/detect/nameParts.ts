/** Cuts a run of capitals: `Russian Foreign Minister Sergei Lavrov` → a title and `Sergei Lavrov`; `Apple CEO Tim Cook` → `Apple`, a title, `Tim Cook`. */
import { Shape, type LocalSpan, type Tokens } from '../text/tokens';
import type { Toponym } from './facts';
import type { Feature } from './gazetteer';
import { NameClass } from './nameClasses';
import type { ToponymEntry } from './toponyms';

export interface NamePart {
  readonly first: number;
  readonly end: number;
  readonly title?: LocalSpan;
  readonly honorific?: boolean;
}

/** Organizations that need no adjective: `Lebanese Hezbollah`. */
const KNOWN_ALONE: ReadonlySet<string> = new Set(['hezbollah', 'hamas', 'taliban', 'isis', 'isil', 'gazprom', 'rosneft', 'interpol', 'al-qaida', 'al-qaeda', 'al-shabab', 'al-shabaab']);
const WIDE: ReadonlySet<Feature> = new Set(['country', 'area', 'continent']);
const ROLE = NameClass.title | NameClass.honorific;
/** May stand before the title proper, inside it. */
const BEFORE_TITLE = ROLE | NameClass.office;
const PEOPLE = NameClass.demonym | NameClass.creed;
/** Titles that are surnames too: `Stephen King`. */
const SURNAME_TITLES: ReadonlySet<string> = new Set(['king', 'prince', 'pope', 'bishop', 'dean', 'judge', 'marshal', 'major', 'duke', 'earl', 'baron', 'page', 'nun', 'model', 'farmer', 'driver', 'boxer', 'singer', 'miner', 'chancellor', 'mayor', 'constable', 'monk', 'priest', 'coach', 'justice']);

export function cutRun(tokens: Tokens, first: number, end: number, toponyms: readonly Toponym[], byStart: ReadonlyMap<number, number>, titleCase: boolean): readonly NamePart[] {
  const { words } = tokens;
  const has = (i: number, bits: number): boolean => (words[i]!.name & bits) !== 0;
  const parts: NamePart[] = [];
  let start = first;

  // a sentence begins with a capital whatever the word: “Rescue Agency” is rare, “Outraged Carter” is not
  if (isSentenceStart(tokens, first) && end - first > 1 && has(first, NameClass.commonWord) && !has(first, ~(NameClass.commonWord | NameClass.thing) & 0xffff) && !coveredTogether(first)) start++;

  const title = lastTitle(start, end);
  if (title >= 0) {
    let titleFirst = title;
    while (titleFirst > start && (has(titleFirst - 1, BEFORE_TITLE) || isHyphen(titleFirst - 1)) && !coveredBefore(titleFirst)) titleFirst--;
    if (titleFirst > start) parts.push(...cutPeople(start, titleFirst));
    if (title + 1 < end) parts.push({ first: title + 1, end, title: { from: tokens.from[titleFirst]!, to: tokens.to[title]! }, ...(has(title, NameClass.honorific) ? { honorific: true } : {}) });
    return parts;
  }
  return cutPeople(start, end);

  /** The last word of a title that something follows, or that ends the run; -1 for none. */
  function lastTitle(from: number, to: number): number {
    for (let i = to - 1; i >= from; i--) {
      if (!has(i, ROLE)) continue;
      const saint = words[i]!.lower === 'st.' || words[i]!.lower === 'st' || words[i]!.lower === 'saint';
      if (saint) continue;
      if (i === to - 1) {
        if (to - from === 1) return i;
        if (has(i - 1, NameClass.firstName | NameClass.suffix) || (SURNAME_TITLES.has(words[i]!.lower) && !has(i - 1, BEFORE_TITLE | PEOPLE)) || has(i, NameClass.organizationWord)) continue;
        return i;
      }
      // “General Motors”, “Chief Justice Court”: an organization that begins with a title
      if (has(to - 1, NameClass.organizationWord | NameClass.facility | NameClass.placeWord) && !has(i + 1, NameClass.firstName)) return -1;
      if (words[i + 1]!.lower === 'of' || words[i + 1]!.lower === 'for' || has(i + 1, NameClass.never)) continue;
      // “Martin Luther King Jr”: a first name before makes it a surname
      if (i > from && has(i - 1, NameClass.firstName) && !has(i - 1, BEFORE_TITLE) && (has(i + 1, NameClass.suffix) || SURNAME_TITLES.has(words[i]!.lower))) continue;
      return i;
    }
    return -1;
  }

  /** `Russian Vladimir Putin` → the name alone; `Russian Defense Ministry` stays whole. */
  function cutPeople(from: number, to: number): NamePart[] {
    let begin = from;
    while (begin < to && !coveredTogether(begin) && (has(begin, NameClass.demonym) || isLooseCreed(begin, to) || (has(begin, NameClass.direction) && begin + 1 < to && has(begin + 1, PEOPLE)))) begin++;
    if (begin === to) return [];
    if (begin > from && isOrganization(from, to) && !(to - begin === 1 && KNOWN_ALONE.has(words[begin]!.lower))) begin = from;
    // offices left over in front of nothing: “Foreign”
    let last = to;
    while (last > begin && has(last - 1, NameClass.office) && !has(last - 1, NameClass.organizationWord | NameClass.firstName) && last - begin > 1 && has(last - 1, NameClass.commonWord) && to < end) last--;
    return cutPlaces(begin, last);
  }

  /** `Iran-Iraq`, `Mideast Syria`: places side by side; a direction before a place is no part of it. */
  function cutPlaces(from: number, to: number): NamePart[] {
    if (from >= to) return [];
    if (isOrganization(from, to)) return [{ first: from, end: to }];
    const cuts: NamePart[] = [];
    let begin = from;
    for (let i = from; i < to; i++) {
      const index = byStart.get(i);
      const toponym = index === undefined ? undefined : toponyms[index];
      if (!toponym || toponym.endToken > to) continue;
      const hyphen = isHyphen(toponym.endToken) && toponym.endToken < to;
      const after = byStart.get(toponym.endToken + 1);
      if (i === begin && hyphen && after !== undefined && toponyms[after]!.endToken <= to) {
        cuts.push({ first: i, end: toponym.endToken });
        begin = toponym.endToken + 1;
      } else if (i === begin && toponym.endToken < to && (titleCase ? isPlain(toponym.endToken) : sideBySide(toponym, byStart.get(toponym.endToken)))) {
        cuts.push({ first: i, end: toponym.endToken });
        begin = toponym.endToken;
        while (titleCase && begin < to && isPlain(begin)) begin++;
      } else if (i === begin + 1 && toponym.endToken === to && has(begin, NameClass.direction)) return [...cuts, { first: i, end: to }];
      else if (i === begin && titleCase && toponym.endToken < to && byStart.has(toponym.endToken) && !has(begin, NameClass.firstName)) {
        cuts.push({ first: i, end: toponym.endToken });
        begin = toponym.endToken;
      }
      i = Math.max(i, toponym.endToken - 1);
    }
    if (begin < to) cuts.push({ first: begin, end: to });
    return cuts;
  }

  /** `Muslim`, `Democrat Ida Cole`; but `Islamic State` is one name. */
  function isLooseCreed(i: number, to: number): boolean {
    return has(i, NameClass.creed) && (i + 1 === to || has(i + 1, NameClass.firstName | PEOPLE));
  }
  function isOrganization(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (has(i, NameClass.organizationWord | NameClass.facility) && (i === to - 1 || i > from) && (words[i]!.shape & Shape.lower) !== 0) return true;
    return false;
  }
  /** In a headline: an ordinary word or an office after a place. */
  function isPlain(i: number): boolean {
    return has(i, NameClass.commonWord | NameClass.office | NameClass.title) && !has(i, NameClass.organizationWord | NameClass.firstName | NameClass.placeWord | NameClass.facility);
  }
  /** Two countries or parts of the world, as agencies label pictures: `Mideast Syria`. */
  function sideBySide(one: Toponym, next: number | undefined): boolean {
    return next !== undefined && isWide(one) && isWide(toponyms[next]!);
  }
  function isWide({ entry }: Toponym): boolean {
    const { gazetteer, places } = entry as ToponymEntry;
    return places.some((id) => WIDE.has(gazetteer.entry(id).feature));
  }
  function coveredTogether(i: number): boolean {
    const index = byStart.get(i);
    return index !== undefined && toponyms[index]!.endToken > i + 1;
  }
  function coveredBefore(i: number): boolean {
    return toponyms.some(({ firstToken, endToken }) => firstToken < i && endToken >= i && endToken - firstToken > 1);
  }
  function isHyphen(i: number): boolean {
    return i < tokens.count && words[i]!.lower === '-';
  }
}

/** The first word of a sentence, or of a quotation inside one. */
export function isSentenceStart(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.sentences[i] !== tokens.sentences[i - 1]) return true;
  const before = tokens.words[i - 1]!;
  if (before.text === ':' || before.text === '•') return true;
  return (before.shape & Shape.punctuation) !== 0 && '"“‘«``('.includes(before.text) && before.text !== '(';
}
