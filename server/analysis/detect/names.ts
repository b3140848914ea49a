/** Runs of capitals that may be names, cut at titles, demonyms and ordinary words. What each names is decided in `resolve/`. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import type { NameRun, Toponym } from './facts';
import { NameClass, prefixLength } from './nameClasses';
import { describeName, isFieldAt } from './nameContext';
import { cutRun } from './nameParts';

/** Runs of words that may be names, in order. */
export function detectNames(_text: string, tokens: Tokens, toponyms: readonly Toponym[] = []): readonly NameRun[] {
  const runs: NameRun[] = [];
  const byStart = new Map(toponyms.map((toponym, index) => [toponym.firstToken, index]));
  let sentence = -1;
  let titleCase = false;
  for (let i = 0; i < tokens.count; ) {
    if (tokens.sentences[i] !== sentence) {
      sentence = tokens.sentences[i]!;
      titleCase = isTitleCase(tokens, i);
    }
    if (!startsName(tokens, i, titleCase)) { i++; continue; }
    const end = endOfRun(tokens, i, titleCase, toponyms, byStart);
    for (const part of cutRun(tokens, i, end, toponyms, byStart, titleCase)) {
      const from = tokens.from[part.first]!;
      const first = tokens.words[part.first]!;
      if (isModel(tokens, part.first, part.end, byStart)) continue;
      const evidence = describeName(tokens, part, toponyms, byStart, titleCase);
      const last = evidence.toponym === undefined ? endOfField(tokens, part.end) : part.end;
      const at = { from: first.shape & Shape.initialUpper ? from : from + prefixLength(first.text), to: tokens.to[last - 1]! };
      runs.push({ at, firstToken: part.first, endToken: part.end, evidence });
    }
    i = end;
  }
  return runs;
}

/** A capital, or a small particle that is part of its word: `al-Qaida`, `d'Estaing`. */
export const isNameToken = ({ shape }: Word): boolean => (shape & Shape.initialUpper) !== 0 || ((shape & Shape.innerUpper) !== 0 && (shape & (Shape.hyphen | Shape.apostrophe)) !== 0);

const blocked = (word: Word): boolean => (word.name & NameClass.never) !== 0 && !((word.shape & Shape.lower) === 0 && word.text.length > 1 && word.text.length < 4);

function startsName(tokens: Tokens, i: number, titleCase: boolean): boolean {
  const word = tokens.words[i]!;
  if (!isNameToken(word) || blocked(word) || (word.text.length === 1 && !isInitialBeforeName(tokens, i))) return false;
  if (word.name & NameClass.calendar && !(word.name & NameClass.firstName && followsName(tokens, i + 1))) return false;
  return !(titleCase && isOrdinary(word));
}

const isInitialBeforeName = (tokens: Tokens, i: number): boolean => followsName(tokens, i + 1) && tokens.words[i]!.text !== 'I' && tokens.words[i]!.text !== 'A';
const followsName = (tokens: Tokens, i: number): boolean => i < tokens.count && isNameToken(tokens.words[i]!) && tokens.sentences[i] === tokens.sentences[i - 1];

/** In a headline a capital says nothing, so that ordinary words end a name there. */
export const isOrdinary = ({ name }: Word): boolean =>
  (name & NameClass.commonWord) !== 0 && (name & (NameClass.organizationWord | NameClass.title | NameClass.firstName | NameClass.office | NameClass.placeWord | NameClass.direction)) === 0;

const JOINING_AND: ReadonlySet<string> = new Set(['and', '&']);
const JOINING_OF: ReadonlySet<string> = new Set(['of', 'for', 'on']);
/** What is “on” something: `Council on Foreign Relations`. */
const ON_HEADS: ReadonlySet<string> = new Set(['council', 'committee', 'commission', 'conference', 'center', 'centre', 'panel', 'forum', 'institute', 'convention']);
/** Words after a hyphen that are no part of a name: `London-based`. */
const AFTER_HYPHEN: ReadonlySet<string> = new Set(['led', 'based', 'born', 'backed', 'held', 'run', 'owned', 'style', 'made', 'bound', 'era', 'like', 'wide', 'area', 'funded', 'trained', 'speaking', 'controlled', 'occupied']);

function endOfRun(tokens: Tokens, first: number, titleCase: boolean, toponyms: readonly Toponym[], byStart: ReadonlyMap<number, number>): number {
  const { words, from, to, sentences } = tokens;
  let end = first + 1;
  let joined = false;
  for (let reached = first; end < tokens.count && sentences[end] === sentences[first]; ) {
    // `Trinidad and Tobago`, `Democratic Republic of the Congo`: the gazetteer knows better what belongs together
    for (; reached < end; reached++) {
      const index = byStart.get(reached);
      if (index !== undefined && toponyms[index]!.endToken > end) end = toponyms[index]!.endToken;
    }
    if (end >= tokens.count || sentences[end] !== sentences[first]) break;
    const word = words[end]!;
    const last = words[end - 1]!;
    if (isNameToken(word) && !blocked(word)) {
      if (word.name & NameClass.calendar && !(word.name & NameClass.firstName) || (titleCase && isOrdinary(word)) || (word.text === 'I' )) break;
      end++;
      continue;
    }
    const close = from[end] === to[end - 1];
    const next = end + 1 < tokens.count && sentences[end + 1] === sentences[first] ? words[end + 1]! : undefined;
    if (!next) break;
    if (word.lower === '-' && close && from[end + 1] === to[end]) {
      if (isNameToken(next) && !blocked(next)) { end += 2; continue; }
      if (end - first > 1 && next.shape & Shape.lower && isGivenName(last, next)) { end += 2; continue; }
      break;
    }
    if (word.name & NameClass.particle && word.shape & Shape.lower && (isNameToken(next) || (next.name & NameClass.particle && end + 2 < tokens.count && isNameToken(words[end + 2]!) && next.shape & Shape.lower))) {
      if (titleCase || blocked(next) && !(next.name & NameClass.particle)) break;
      end += isNameToken(next) ? 2 : 3;
      continue;
    }
    if (word.text === '&' && isNameToken(next)) { end += 2; continue; }
    if (isPossessive(word) && OWNERS.has(last.lower) && end - first > 1 && isNameToken(next) && next.name & (NameClass.organizationWord | NameClass.facility)) { end += 2; continue; }
    if (word.text === ',' && next.shape & Shape.initialUpper && (next.name & NameClass.suffix || /^(?:Inc|Ltd|LLC|Corp)\.?$/.test(next.text))) { end += 2; continue; }
    if (JOINING_OF.has(word.lower) && heads(last) && (word.lower !== 'on' || ON_HEADS.has(last.lower))) {
      const after = next.lower === 'the' ? words[end + 2] : next;
      if (!after || !isNameToken(after) || blocked(after) || after.name & NameClass.calendar) break;
      end += next.lower === 'the' ? 3 : 2;
      joined = true;
      continue;
    }
    if (joined && JOINING_AND.has(word.lower) && isNameToken(next) && next.name & NameClass.commonWord && !(next.name & NameClass.title)) { end += 2; continue; }
    break;
  }
  return end;
}

/** Who own an institution inside its name: `Boston Children's Hospital`. */
const OWNERS: ReadonlySet<string> = new Set(['children', 'women', 'men', 'people', 'girls', 'boys', 'veterans', 'workers', 'teachers', 'farmers', 'peoples', 'writers', 'lawyers', 'officers', 'king', 'queen', 'bishop', 'traveler', 'traveller']);
const isPossessive = ({ lower }: Word): boolean => lower === "'s" || lower === '’s' || lower === "'" || lower === '’';

/** The second half of an East Asian given name: `Ki-moon`, `Wai-ching`. */
const isGivenName = (last: Word, next: Word): boolean =>
  !AFTER_HYPHEN.has(next.lower) && (next.name & NameClass.commonWord ? last.lower.length < 5 && next.lower.length < 6 : next.lower.length < 7);

/** A word that an “of” or “for” completes to an organization's name. */
const heads = ({ name, shape, lower }: Word): boolean =>
  (name & NameClass.organizationWord) !== 0 && (shape & Shape.lower) !== 0 && !NO_HEADS.has(lower);
const NO_HEADS: ReadonlySet<string> = new Set(['inc.', 'inc', 'corp.', 'corp', 'co.', 'united', 'police', 'times', 'news', 'company', 'army', 'government', 'reuters', 'bloomberg', 'taliban', 'hamas', 'republicans', 'democrats', 'group']);

/** `Iskander-M`, `Pantsir-S1`: a word, a hyphen and a few capitals or digits name a make; `Jay-Z` and `India-UK` do not. */
function isModel(tokens: Tokens, first: number, end: number, byStart: ReadonlyMap<number, number>): boolean {
  const last = tokens.words[end - 1]!;
  if (end - first === 3 && tokens.words[end - 2]!.lower === '-') return !byStart.has(end - 1) && isMake(tokens.words[first]!) && isMark(last.text, 0);
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

/** A line without a final stop where four of five longer words have a capital. */
function isTitleCase(tokens: Tokens, first: number): boolean {
  let capitals = 0;
  let all = 0;
  let stopped = false;
  for (let i = first; i < tokens.count && tokens.sentences[i] === tokens.sentences[first]; i++) {
    const { shape, lower, name } = tokens.words[i]!;
    stopped = lower === '.' || (stopped && (shape & Shape.punctuation) !== 0);
    if (shape & (Shape.punctuation | Shape.digit) || lower.length < 4 || name & (NameClass.never | NameClass.particle)) continue;
    all++;
    if (shape & Shape.initialUpper) capitals++;
  }
  return all >= 4 && !stopped && capitals >= 0.8 * all;
}
