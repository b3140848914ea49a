/** Runs of capitals that may be names, cut at titles, demonyms and ordinary words. What each names is decided in `resolve/`. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import type { Capitals } from './capitals';
import type { NameRun, Toponym } from './facts';
import { gather, newGathered, taken } from './gathered';
import { G } from './grammarWords';
import { actsAt } from './metonyms';
import { NameClass, nameClasses } from './nameClasses';
import { aroundName, isFieldAt } from './nameContext';
import { Around } from './nameEvidence';
import { formOf, ownStart } from './nameForms';
import { abbreviatesSmall, endOfInstitution, endOfNickname, endOfTopics } from './nameJoints';
import { COMPANY_ENDS, cutRun, type NamePart, type NameParts, type NameScan } from './nameParts';
import { Speech } from './speechClasses';
import { firstFrom, toponymAt } from './toponyms';

const runs = newGathered<NameRun>();
/** The parts of the run at hand: one list for all runs. */
const parts: NameParts = { count: 0, list: [] };

/** Runs of words that may be names, in order. */
export function detectNames(text: string, tokens: Tokens, capitals: Capitals, toponyms: readonly Toponym[]): readonly NameRun[] {
  const { words, sentences } = tokens;
  const scan: NameScan = { tokens, toponyms, titleCase: false };
  runs.count = 0;
  let sentence = -1;
  let end = 0;
  for (let c = 0; c < capitals.count; c++) {
    const i = capitals.at[c]!;
    if (i < end || !isNameToken(words[i]!)) continue;
    if (sentences[i] !== sentence) {
      sentence = sentences[i]!;
      scan.titleCase = isTitleCase(tokens, i);
    }
    if (!startsName(tokens, i, scan.titleCase)) continue;
    end = endOfRun(scan, i);
    cutRun(scan, i, end, parts);
    for (let p = 0; p < parts.count; p++) if (!isModel(scan, parts.list[p]!)) gather(runs, runOf(text, scan, parts.list[p]!));
  }
  return taken(runs);
}

const GENDERED = Speech.male | Speech.female;

/** What stands beside a name and tells a woman from a man: `Mrs. Reis`, `spokeswoman Reis`, `his mother, Clara Reis,`; in `told his wife, Peter Reis said` nothing does. */
function genderBeside({ words, count }: Tokens, first: number, end: number): number {
  if (first === 0) return 0;
  const before = words[first - 1]!;
  if (before.lower !== ',' || first === 1 || end >= count || words[end]!.lower !== ',') return before.speech & GENDERED;
  return words[first - 2]!.speech & GENDERED;
}

function runOf(text: string, scan: NameScan, part: NamePart): NameRun {
  const { tokens, toponyms, titleCase } = scan;
  const { first, end } = part;
  const form = formOf(tokens, first, end, titleCase);
  const covering = toponymAt(toponyms, first);
  const toponym = covering?.endToken === end ? covering.entry : undefined;
  const last = toponym === undefined ? endOfField(tokens, end) : end;
  const from = tokens.from[first]! + ownStart(tokens.words[first]!);
  const to = tokens.to[last - 1]!;
  // a word is what it is; between words there may be a line break
  const same = form.text.length === to - from && (last - first === 1 || text.startsWith(form.text, from));
  const around = aroundName(scan, part);
  return { from, to, firstToken: first, endToken: end, text: same ? form.text : text.slice(from, to), form, around, acts: toponym === undefined ? 0 : actsAt(tokens, first, end, around), explained: (around & Around.inBrackets) !== 0 && end === first + 1 && abbreviatesSmall(tokens, first), title: genderBeside(tokens, first, last), toponym };
}

/** A capital, or a small particle that is part of its word: `al-Qaida`, `d'Estaing`. */
export const isNameToken = ({ shape }: Word): boolean => (shape & Shape.initialUpper) !== 0 || ((shape & Shape.innerUpper) !== 0 && (shape & (Shape.hyphen | Shape.apostrophe)) !== 0);

/** `IS`, `WHO` and `IT` may be names in capitals, `THE` is none. */
const blocked = (word: Word): boolean =>
  (word.name & NameClass.never) !== 0 && !((word.shape & Shape.lower) === 0 && word.text.length > 1 && word.text.length < 4 && (word.grammar & G.determiner) === 0);

function startsName(tokens: Tokens, i: number, titleCase: boolean): boolean {
  const word = tokens.words[i]!;
  if (blocked(word) || (word.text.length === 1 && !isInitialBeforeName(tokens, i))) return false;
  if (word.name & NameClass.calendar && !(word.name & NameClass.firstName && followsName(tokens, i + 1))) return false;
  return !(titleCase && isOrdinary(word));
}

const isInitialBeforeName = (tokens: Tokens, i: number): boolean => followsName(tokens, i + 1) && tokens.words[i]!.text !== 'I' && tokens.words[i]!.text !== 'A';
const followsName = (tokens: Tokens, i: number): boolean => i < tokens.count && isNameToken(tokens.words[i]!) && tokens.sentences[i] === tokens.sentences[i - 1];

/** In a headline a capital says nothing, so that ordinary words end a name there. */
export const isOrdinary = ({ name }: Word): boolean =>
  (name & NameClass.commonWord) !== 0 && (name & (NameClass.organizationWord | NameClass.title | NameClass.firstName | NameClass.office | NameClass.placeWord | NameClass.direction)) === 0;

/** What is “on” something: `Council on Foreign Relations`. */
const ON_HEADS: ReadonlySet<string> = new Set(['council', 'committee', 'commission', 'conference', 'center', 'centre', 'panel', 'forum', 'institute', 'convention']);
/** Words after a hyphen that are no part of a name: `London-based`. */
const AFTER_HYPHEN: ReadonlySet<string> = new Set(['led', 'based', 'born', 'backed', 'held', 'run', 'owned', 'style', 'made', 'bound', 'era', 'like', 'wide', 'area', 'funded', 'trained', 'speaking', 'controlled', 'occupied']);

function endOfRun({ tokens, toponyms, titleCase }: NameScan, first: number): number {
  const { words, from, to, sentences, count } = tokens;
  const sentence = sentences[first];
  let end = first + 1;
  let joined = false;
  for (let place = firstFrom(toponyms, first); end < count && sentences[end] === sentence; ) {
    // `Trinidad and Tobago`, `Democratic Republic of the Congo`: the gazetteer knows better what belongs together
    for (; place < toponyms.length && toponyms[place]!.firstToken < end; place++) end = Math.max(end, toponyms[place]!.endToken);
    if (end >= count || sentences[end] !== sentence) break;
    const word = words[end]!;
    const last = words[end - 1]!;
    const { lower, name } = word;
    if (name & NameClass.calendar && isNameToken(word) && isListed(last, word)) { end++; continue; }
    // `Gilberto Reis Jr. Manila has …`: a suffix ends a person's name, but `Reis Jr. Hospital`
    if (last.name & NameClass.suffix && (last.lower === 'jr.' || last.lower === 'sr.') && end - first > 2 && isNameToken(word) && !(name & (NameClass.organizationWord | NameClass.facility | NameClass.placeWord | NameClass.thing | NameClass.calendar))) break;
    if (isNameToken(word) && !blocked(word)) {
      if ((name & NameClass.calendar && !(name & NameClass.firstName)) || (titleCase && isOrdinary(word)) || word.text === 'I') break;
      end++;
      continue;
    }
    // most names end before a word behind which none goes on
    if (!(name & (NameClass.link | NameClass.particle)) || end + 1 >= count || sentences[end + 1] !== sentence) break;
    const next = words[end + 1]!;
    const named = isNameToken(next);
    if (lower === '-' && from[end] === to[end - 1] && from[end + 1] === to[end]) {
      if ((named && !blocked(next)) || (end - first > 1 && next.shape & Shape.lower && isGivenName(last, next))) { end += 2; continue; }
      break;
    }
    if (name & NameClass.particle && word.shape & Shape.lower && (named || (next.name & NameClass.particle && end + 2 < count && isNameToken(words[end + 2]!) && next.shape & Shape.lower))) {
      if ((titleCase && !SURNAME_PARTICLES.has(lower)) || (blocked(next) && !(next.name & NameClass.particle))) break;
      end += named ? 2 : 3;
      continue;
    }
    if (lower === '&' && named) { end += 2; continue; }
    if (isPossessive(lower) && named && next.name & (NameClass.organizationWord | NameClass.facility) && (lower === "'" ? last.name & NameClass.commonWord || OWNERS.has(last.lower) : OWNERS.has(last.lower) && (end - first > 1 || CROWNS.has(last.lower)))) { end += 2; continue; }
    if (lower === ',' && next.shape & Shape.initialUpper && (next.name & NameClass.suffix || COMPANY_ENDS.has(next.text))) { end += 2; continue; }
    if ((lower === 'of' || lower === 'for' || lower === 'on') && (heads(last) || isListedOf(last, next)) && (lower !== 'on' || ON_HEADS.has(last.lower))) {
      const after = next.lower === 'the' ? words[end + 2] : next;
      if (!after || !isNameToken(after) || blocked(after) || after.name & NameClass.calendar) break;
      end += next.lower === 'the' ? 3 : 2;
      joined = true;
      continue;
    }
    if (joined && (lower === 'and' || lower === '&') && named && (next.name & NameClass.commonWord || SCIENCE.test(next.lower)) && !(next.name & NameClass.title)) { end += 2; continue; }
    const further = titleCase ? -1 : lower === 'and' ? endOfInstitution(tokens, first, end) : lower === ',' ? (joined ? endOfTopics(tokens, end) : -1) : endOfNickname(tokens, end);
    if (further < 0) break;
    end = further;
  }
  return end;
}

/** `Institute of Volcanology and Seismology` */
const SCIENCE = /(?:ology|graphy|onomy|iatry|culture)$/;
/** Who own an institution inside its name: `Boston Children's Hospital`. */
const OWNERS: ReadonlySet<string> = new Set(['children', 'women', 'men', 'people', 'girls', 'boys', 'veterans', 'workers', 'teachers', 'farmers', 'peoples', 'writers', 'lawyers', 'officers', 'king', 'queen', 'bishop', 'traveler', 'traveller', 'magistrates']);
/** No small words of headlines, so that a surname goes on behind them there: `Luis de la Cruz`. */
const SURNAME_PARTICLES: ReadonlySet<string> = new Set(['de', 'da', 'dos', 'das', 'du', 'del', 'della', 'di', 'von', 'van', 'der', 'bin', 'ibn', 'bint', 'abu', 'wa']);
/** Those who own one alone: `King's College`. */
const CROWNS: ReadonlySet<string> = new Set(['king', 'queen', 'bishop']);
const isPossessive = (lower: string): boolean => lower === "'s" || lower === "'";

/** The second half of an East Asian given name: `Ki-moon`, `Wai-ching`. */
const isGivenName = (last: Word, next: Word): boolean =>
  !AFTER_HYPHEN.has(next.lower) && (next.name & NameClass.commonWord ? last.lower.length < 5 && next.lower.length < 6 : next.lower.length < 7);

/** `Sheffield Wednesday`: listed with a hyphen. */
const isListed = (last: Word, next: Word): boolean => (nameClasses(`${last.lower}-${next.lower}`, '') & NameClass.organizationWord) !== 0;
/** `House of Commons`: listed with hyphens. */
const isListedOf = (last: Word, next: Word): boolean => last.lower === 'house' && (nameClasses(`${last.lower}-of-${next.lower}`, '') & NameClass.organizationWord) !== 0;

/** A word that an “of” or “for” completes to an organization's name. */
const heads = ({ name, shape, lower }: Word): boolean =>
  (name & NameClass.organizationWord) !== 0 && (shape & Shape.lower) !== 0 && !NO_HEADS.has(lower);
const NO_HEADS: ReadonlySet<string> = new Set(['inc.', 'inc', 'corp.', 'corp', 'co.', 'united', 'police', 'times', 'news', 'company', 'army', 'government', 'reuters', 'bloomberg', 'taliban', 'hamas', 'republicans', 'democrats', 'group']);

/** `Iskander-M`, `Pantsir-S1`: a word, a hyphen and a few capitals or digits name a make; `Jay-Z` and `India-UK` do not. */
function isModel({ tokens: { words }, toponyms }: NameScan, { first, end }: NamePart): boolean {
  const last = words[end - 1]!;
  if (end - first === 3 && words[end - 2]!.lower === '-') return isMake(words[first]!) && isMark(last.text, 0) && !toponymAt(toponyms, end - 1);
  return end - first === 1 && (last.shape & Shape.hyphen) !== 0 && isMake(last) && isMark(last.text, last.text.lastIndexOf('-') + 1);
}
const isMake = ({ shape, text, name }: Word): boolean => (shape & (Shape.initialUpper | Shape.lower)) === (Shape.initialUpper | Shape.lower) && text.length > 3 && (name & (NameClass.firstName | NameClass.organizationWord)) === 0;
function isMark(text: string, from: number): boolean {
  if (text.length === from || text.length - from > 3) return false;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 65 && code <= 90) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}

/** Past `gas field` in `Shaar gas field`, where no town of that name is known: the small words belong to the name. */
const endOfField = (tokens: Tokens, end: number): number => (isFieldAt(tokens, end) ? end + 2 : end);

/** A line without a final stop where four of five longer words have a capital. `at` is one of its tokens. */
function isTitleCase({ count, words, sentences }: Tokens, at: number): boolean {
  const sentence = sentences[at];
  let first = at;
  let end = at + 1;
  while (first > 0 && sentences[first - 1] === sentence) first--;
  while (end < count && sentences[end] === sentence) end++;
  if (isStopped(words, first, end)) return false;
  let capitals = 0;
  let all = 0;
  for (let i = first; i < end; i++) {
    const { shape, lower, name } = words[i]!;
    if (shape & (Shape.punctuation | Shape.digit) || lower.length < 4 || name & (NameClass.never | NameClass.particle)) continue;
    all++;
    if (shape & Shape.initialUpper) capitals++;
  }
  return all >= 4 && capitals >= 0.8 * all;
}

/** Ends with a stop, maybe before closing marks. */
function isStopped(words: readonly Word[], first: number, end: number): boolean {
  for (let i = end - 1; i >= first; i--) {
    if (words[i]!.lower === '.') return true;
    if (!(words[i]!.shape & Shape.punctuation)) return false;
  }
  return false;
}
