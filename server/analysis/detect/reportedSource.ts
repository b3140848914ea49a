/** Which mentions the grammar of a sentence offers as the source of a reporting word; the ranker in `reportedSourceChoice.ts` chooses. */
import { Tag } from '../text/tokens';
import { Cue, cueLemma, SPEECH_VERB } from './cues';
import { isPossessive, type Frame, type FrameMention } from './frame';
import { G, is, isQuotation, tagOf } from './grammarWords';
import { CueForm, type CueSite } from './reportedCues';

/**
 * How a mention stands to the reporting word: `subject` <She> said · `inverted` said <Carter> · `accordingTo` according to <her> ·
 * `agent` was described by <Carter> · `owner` <her> claim that · `shared` <Carter> praised them and said · `beside` quoted <a soldier> as saying ·
 * `nearest` the subject of the nearest verb before · `main` the first subject that opens no clause inside another · `firstSubject` the first of all ·
 * `later` After thanking them, <he> praised · `free`, `firstFree` the last, the first phrase that no preposition governs · `object` told <Carter> that he said
 */
export enum Way { subject, inverted, accordingTo, agent, owner, shared, beside, nearest, main, firstSubject, later, free, firstFree, object }
/** In the order of `Way`. */
export const WAYS = ['subject', 'inverted', 'according to', 'agent', 'owner', 'shared', 'beside', 'nearest', 'main', 'first subject', 'later', 'free', 'first free', 'object'] as const;

/** Mentions that the grammar offers, each once, with the ways that lead to it as bits in the order of `Way`. */
export interface Offers {
  count: number;
  readonly mention: number[];
  readonly ways: number[];
}

export const newOffers = (): Offers => ({ count: 0, mention: [], ways: [] });

/** Mentions of a paragraph by the verb they belong to, so that each cue finds its subject at once; -1 for none. */
export interface SubjectIndex {
  mentions: readonly FrameMention[];
  readonly subject: number[];
  readonly second: number[];
  readonly inverted: number[];
}

/** One index serves all paragraphs in turn; its lists grow to the longest. */
const shared: SubjectIndex = { mentions: [], subject: [], second: [], inverted: [] };

/** Holds until the next call. */
export function indexSubjects(frame: Frame, mentions: readonly FrameMention[]): SubjectIndex {
  const { subject, second, inverted } = shared;
  shared.mentions = mentions;
  for (let unit = 0; unit < frame.count; unit++) subject[unit] = second[unit] = inverted[unit] = -1;
  for (let at = 0; at < mentions.length; at++) {
    const { head, verb, secondVerb, invertedVerb, preposition, objectOf } = mentions[at]!;
    if (verb < 0 && secondVerb < 0 && invertedVerb < 0) continue;
    if (is(frame, head, G.day)) continue; // “Sanders on Saturday said”
    if (invertedVerb >= 0) inverted[invertedVerb] = at;
    if (isPossessive(mentions[at]!)) continue;
    if (verb >= 0 && !((preposition === 'other' || preposition === 'by' || objectOf >= 0) && subject[verb]! >= 0)) subject[verb] = at;
    if (secondVerb < 0) continue;
    const other = second[secondVerb]!;
    if (other < 0 || isDependent(frame, mentions[other]!)) second[secondVerb] = at;
  }
  return shared;
}

/** The first mention that begins at or after `unit`, by bisection; their number where none does. */
export function firstFrom(mentions: readonly FrameMention[], unit: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.phraseFirst < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function offer(offers: Offers, mention: number, way: Way): void {
  if (mention < 0) return;
  let at = 0;
  while (at < offers.count && offers.mention[at] !== mention) at++;
  if (at === offers.count) {
    offers.mention[at] = mention;
    offers.ways[at] = 0;
    offers.count++;
  }
  offers.ways[at]! |= 1 << way;
}

/** Fills in what the grammar offers for a cue. */
export function offerSources(frame: Frame, index: SubjectIndex, cue: CueSite, offers: Offers): void {
  const { unit } = cue;
  offers.count = 0;
  if (cue.form === CueForm.according) {
    offer(offers, afterAccording(index, cue), Way.accordingTo);
    return;
  }
  if (cue.form === CueForm.noun) offer(offers, owner(index, cue), Way.owner);
  else if (cue.form !== CueForm.passive) {
    offer(offers, index.subject[unit]!, Way.subject);
    if (mayInvert(frame, cue)) offer(offers, index.inverted[unit]!, Way.inverted);
    offer(offers, index.second[unit]!, Way.shared);
    if (unit - cue.from <= 3) offer(offers, laterSubject(index, frame, cue), Way.later);
  }
  if (cue.form === CueForm.passive || cue.form === CueForm.noun) offer(offers, agent(index, frame, cue), Way.agent);
  offerSubjects(index, frame, cue, offers);
  offerFree(index, frame, cue, offers);
}

/** `according to a Russian officer`, `in the words of one aide`. */
function afterAccording({ mentions }: SubjectIndex, cue: CueSite): number {
  let at = firstFrom(mentions, cue.last + 1);
  if (at >= mentions.length || mentions[at]!.phraseFirst > Math.min(cue.last + 3, cue.to)) return -1;
  while (at + 1 < mentions.length && isPossessive(mentions[at]!) && mentions[at + 1]!.phraseFirst === mentions[at]!.phraseFirst) at++; // `the port’s` + `engineer`
  return at;
}

/** `was described by Kerry as …`, `a statement by Kerry that …`: one that no other verb stands before. */
function agent({ mentions }: SubjectIndex, frame: Frame, cue: CueSite): number {
  const end = Math.min(cue.to, cue.unit + (cue.form === CueForm.noun ? 4 : 14));
  for (let at = firstFrom(mentions, cue.unit + 1); at < mentions.length && mentions[at]!.phraseFirst <= end; at++) {
    if (mentions[at]!.preposition === 'by') return at;
  }
  return -1;
}

/** `Kerry’s claim that …`, `his promise to …`. */
function owner({ mentions }: SubjectIndex, cue: CueSite): number {
  for (let at = firstFrom(mentions, cue.unit) - 1; at >= 0 && mentions[at]!.phraseFirst >= cue.from; at--) {
    const { end } = mentions[at]!;
    if (isPossessive(mentions[at]!) && cue.unit - end < 5) return at;
  }
  return -1;
}

/** Opens a subordinate, relative or content clause: `when Olsen left`, `who left`, `said Olsen left`. */
export const isDependent = (frame: Frame, { head, phraseFirst, sentence }: FrameMention): boolean =>
  is(frame, head, G.relative) || (phraseFirst > 0 && frame.sentences[phraseFirst - 1] === sentence && (is(frame, phraseFirst - 1, G.subordinator | G.that) || isSpeechVerb(frame, phraseFirst - 1)));

/** Its clause belongs to a noun, and ends with the comma: `thanked the crews <who> worked all night, saying`, `the claim that <the army> failed, calling`. */
const isInsidePhrase = (frame: Frame, { head, phraseFirst }: FrameMention): boolean =>
  is(frame, head, G.relative) || (phraseFirst > 1 && is(frame, phraseFirst - 1, G.that) && tagOf(frame, phraseFirst - 2) === Tag.NOUN);

/** The subjects of the verbs before the cue. */
function offerSubjects(index: SubjectIndex, frame: Frame, cue: CueSite, offers: Offers): void {
  let first = -1;
  let main = -1;
  let nearest = -1;
  const closed = cue.form === CueForm.participle && is(frame, cue.unit - 1, G.comma);
  for (let unit = cue.from; unit < cue.unit; unit++) {
    const at = index.subject[unit]!;
    if (at < 0 || (closed && isInsidePhrase(frame, index.mentions[at]!))) continue;
    nearest = at;
    if (first < 0) first = at;
    if (main < 0 && !isDependent(frame, index.mentions[at]!)) main = at;
  }
  offer(offers, nearest, Way.nearest);
  offer(offers, main, Way.main);
  offer(offers, first, Way.firstSubject);
}

/** `After thanking the crowd, he praised …`: the subject of the first verb to the right. */
function laterSubject({ mentions }: SubjectIndex, frame: Frame, cue: CueSite): number {
  for (let at = firstFrom(mentions, cue.unit + 1); at < mentions.length && mentions[at]!.phraseFirst <= cue.to; at++) {
    const { phraseFirst, head, verb } = mentions[at]!;
    if (verb > head && !isPossessive(mentions[at]!) && is(frame, phraseFirst - 1, G.comma)) return at;
  }
  return -1;
}

/** Phrases before the cue: those that no preposition governs, the object of the nearest verb, and what stands right beside the cue. */
function offerFree({ mentions }: SubjectIndex, frame: Frame, cue: CueSite, offers: Offers): void {
  let free = -1;
  let firstFree = -1;
  let object = -1;
  for (let at = firstFrom(mentions, cue.unit) - 1; at >= 0 && mentions[at]!.first >= cue.from; at--) {
    const { end, head, preposition, objectOf } = mentions[at]!;
    if (end > cue.unit || isPossessive(mentions[at]!) || is(frame, head, G.day)) continue;
    if (end === cue.unit || (end === cue.unit - 1 && frame.words[end]!.lower === 'as')) offer(offers, at, Way.beside);
    if (objectOf >= 0 && object < 0) object = at;
    if (preposition !== 'none') continue;
    if (free < 0) free = at;
    firstFree = at;
  }
  offer(offers, free, Way.free);
  offer(offers, firstFree, Way.firstFree);
  offer(offers, object, Way.object);
}

const RELAYS = new Set(['quote', 'cite', 'report']);

/** The verb hands on what its object says: `quoted a soldier as saying`, `reported one witness saying`. */
export const isRelay = (frame: Frame, verb: number, as: boolean): boolean => verb >= 0 && (as ? isSpeechVerb(frame, verb) : RELAYS.has(cueLemma(frame.words[verb]!.lower) ?? ''));

/** Whose words a participle gives after such a verb; -1 where no such verb stands before it. */
export function relayed({ mentions }: SubjectIndex, frame: Frame, { form, unit, from }: CueSite): number {
  if (form !== CueForm.participle || unit === from) return -1;
  const as = frame.words[unit - 1]!.lower === 'as';
  const end = as ? unit - 1 : unit;
  for (let at = firstFrom(mentions, end) - 1; at >= 0 && mentions[at]!.first >= from; at--) if (mentions[at]!.end === end) return isRelay(frame, mentions[at]!.objectOf, as) ? at : -1;
  return -1;
}

/** Whether a verb only hands on what its object says: the content belongs to the participle that follows. */
export function isRelaying({ mentions }: SubjectIndex, frame: Frame, { unit, to }: CueSite): boolean {
  for (let at = firstFrom(mentions, unit + 1); at < mentions.length && mentions[at]!.phraseFirst <= unit + 1; at++) {
    const { end, objectOf } = mentions[at]!;
    if (objectOf !== unit || end > to) continue;
    const as = frame.words[end]!.lower === 'as';
    const participle = as ? end + 1 : end;
    if (participle <= to && is(frame, participle, G.ing) && isSpeechVerb(frame, participle) && isRelay(frame, unit, as)) return true;
  }
  return false;
}

/** `…, said Carter` and `As noted by`: only after a pause, and never in -ing or where somebody is told, for then the phrase that follows is the object. */
const mayInvert = (frame: Frame, cue: CueSite): boolean =>
  ((cue.classes & Cue.tell) === 0 || (cue.classes & Cue.that) !== 0) && cue.form !== CueForm.participle && !isQuotation(frame, cue.unit + 1) && (cue.unit === cue.from || is(frame, cue.unit - 1, G.comma | G.dash | G.subordinator) || isQuotation(frame, cue.unit - 1));

/** A reporting or quoting verb at unit `i`. */
export const isSpeechVerb = (frame: Frame, i: number): boolean => tagOf(frame, i) === Tag.VERB && (frame.words[i]!.cue & SPEECH_VERB) !== 0;
