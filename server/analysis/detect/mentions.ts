/** The phrases of a paragraph that may be speakers: names, noun phrases and pronouns, each with what its sentence says about it. */
import { Shape, Tag, type LocalSpan, type Word } from '../text/tokens';
import { Cue } from './cues';
import { isPossessive, Trait, type Frame, type FrameMention, type MentionDraft } from './frame';
import { gather, type Gathered, newGathered, taken } from './gathered';
import { govern } from './governors';
import { G } from './grammarWords';
import { joinSpeakers } from './jointSpeakers';
import type { Label } from './labels';
import { NameClass } from './nameClasses';
import { Amount } from './numberClasses';
import { namesHolder } from './nameJoints';
import { P } from './phraseWords';
import { SPEAKER_NOUN, Speech } from './speechClasses';

const NOMINAL = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.NUM;
const nominal = (tag: number): boolean => (NOMINAL >> tag & 1) === 1;

const gatheredMentions = newGathered<MentionDraft>();

/** A frame being read, and where the run of units ends that belongs to one sentence and holds no quotation: no phrase reaches further. */
interface Reading {
  readonly frame: Frame;
  readonly labels: readonly (Label | undefined)[];
  readonly names: readonly LocalSpan[];
  readonly mentions: Gathered<MentionDraft>;
  runEnd: number;
  /** The first of the names that does not end before the phrase at hand. */
  name: number;
}

/**
 * The phrases of a paragraph that may be speakers, in order; `labels` by quotation: the label of `“PENCE: We will.”` is a mention too.
 * No phrase ends inside one of `names`, which may hold what else ends a phrase: `University of Lund`, `Anton “Toni” Reuss`.
 */
export function findMentions(frame: Frame, names: readonly LocalSpan[] = [], labels: readonly (Label | undefined)[] = []): readonly FrameMention[] {
  const mentions = gatheredMentions;
  mentions.count = 0;
  const reading: Reading = { frame, labels, names, mentions, runEnd: 0, name: 0 };
  for (let unit = 0; unit < frame.count; ) {
    if (unit >= reading.runEnd) reading.runEnd = endOfRun(frame, unit);
    unit = readPhrase(reading, unit);
  }
  const { count, items } = mentions;
  for (let i = 1; i < count; i++) takeOwner(items[i]!, items[i - 1]!);
  for (let i = 0; i < count; i++) complete(frame, items[i]!, labels);
  const all = taken(mentions);
  lowerInside(all);
  joinSpeakers(frame, all);
  return all;
}

/** What stands inside `traders in Lagos, Nairobi and Cairo` depends on the traders, the last of the row too. */
function lowerInside(mentions: readonly MentionDraft[]): void {
  let holder: MentionDraft | undefined;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (holder && mention.end <= holder.end) {
      if (mention.preposition === 'none') mention.preposition = 'other';
      if (mention.verb !== holder.verb) mention.verb = -1;
    } else if (mention.form === 'nominal' && mention.end > mention.head + 1) holder = mention;
  }
}

function endOfRun({ sentences, quotation, count }: Frame, start: number): number {
  if (quotation[start]! >= 0) return start + 1;
  const sentence = sentences[start];
  let end = start + 1;
  while (end < count && sentences[end] === sentence && quotation[end]! < 0) end++;
  return end;
}

/** `the mayor’s` + `deputy` is one phrase: what stands before it governs the deputy. */
function takeOwner(mention: MentionDraft, last: MentionDraft): void {
  if (mention.form === 'nominal' && isPossessive(last) && last.form !== 'pronoun' && last.end + 1 === mention.phraseFirst) mention.phraseFirst = last.phraseFirst;
}

function complete(frame: Frame, mention: MentionDraft, labels: readonly (Label | undefined)[]): void {
  const quotation = frame.quotation[mention.first]!;
  const label = quotation < 0 ? undefined : labels[quotation];
  if (label) {
    mention.from = label.at.from;
    mention.to = label.at.to;
    return;
  }
  govern(frame, mention);
  const nominal = mention.form === 'nominal';
  if (mention.form !== 'pronoun') {
    const opening = frame.words[mention.phraseFirst]!;
    if ((opening.phrase & P.possessive) !== 0 && (opening.speech & (Speech.he | Speech.she)) !== 0) mention.traits |= Trait.owned;
    // `Piper left.`: a capital may be the sentence's or a name's, which only the article decides
    else if (nominal && !mayBeName(frame, mention) && ((frame.words[mention.head]!.speech & SPEAKER_NOUN) | (opening.speech & Speech.definite)) === 0) mention.traits |= Trait.mere;
  }
  const first = nominal ? mention.phraseFirst : mention.first;
  mention.from = frame.from[first]!;
  mention.to = frame.to[mention.end - 1]!;
}

/** One word with a capital. */
export const mayBeName = ({ words }: Frame, { form, phraseFirst, head, end }: FrameMention): boolean =>
  form === 'nominal' && phraseFirst === head && end === head + 1 && (words[head]!.shape & Shape.initialUpper) !== 0;

function push({ frame, mentions }: Reading, form: FrameMention['form'], first: number, end: number, head: number, phraseFirst: number, traits: number): void {
  // what is asked of every mention comes first: so it lies in one line of the processor's cache
  gather(mentions, {
    form, traits, sentence: frame.sentences[first]!, verb: -1, invertedVerb: -1, head, phraseFirst, first, end, preposition: 'none',
    secondVerb: -1, objectOf: -1, from: 0, to: 0, row: undefined,
  });
}

const pushOne = (reading: Reading, form: FrameMention['form'], unit: number, traits: number): void => push(reading, form, unit, unit + 1, unit, unit, traits);

/** Adds the phrase that starts at `unit`, if one does, and returns where to go on. */
function readPhrase(reading: Reading, unit: number): number {
  const { frame, labels, runEnd } = reading;
  const quotation = frame.quotation[unit]!;
  if (quotation >= 0) {
    if (labels[quotation]) pushOne(reading, 'named', unit, 0);
    return unit + 1;
  }
  const tag = frame.tags[unit]!;
  const { phrase, amount, lower } = frame.words[unit]!;
  if ((amount & Amount.weekday) !== 0) return unit + 1; // `Monday NATO said`
  const small = tag === Tag.PRON || tag === Tag.DET;
  const possessive = small && (phrase & P.possessive) !== 0;
  if (small) {
    const verbNext = unit + 1 < frame.count && (frame.tags[unit + 1] === Tag.VERB || frame.tags[unit + 1] === Tag.AUX);
    if ((phrase & P.subjectPronoun) !== 0 || ((phrase & P.objectPronoun) !== 0 && mayNameItsSource(frame, unit)) || (verbNext && tag === Tag.PRON && lower === 'that')) {
      pushOne(reading, 'pronoun', unit, 0);
      return unit + 1;
    }
    if ((phrase & P.loneDeterminer) !== 0) {
      const end = complementEnd(reading, unit + 1);
      if (end > unit + 1) {
        push(reading, 'nominal', unit, end, unit, unit, Trait.speaks); // `some of the residents`
        return unit + 1;
      }
    }
    if ((phrase & P.indefinite) !== 0 || ((phrase & P.loneDeterminer) !== 0 && (verbNext || isNamedBehind(frame, unit)))) {
      pushOne(reading, 'nominal', unit, Trait.speaks);
      return unit + 1;
    }
  }
  const determined = tag === Tag.DET || possessive;
  if (!determined && !nominal(tag)) return unit + 1;
  const head = headOf(reading, unit, determined ? unit + 1 : unit);
  if (head < 0) return unit + 1;
  if (possessive && (frame.words[head]!.cue & Cue.noun) !== 0) pushOne(reading, 'pronoun', unit, Trait.possessive); // `his claim`
  pushPhrase(reading, unit, head);
  return head + 1;
}

/** `Another, Mara Lund, said`. */
const isNamedBehind = ({ words, tags, count }: Frame, unit: number): boolean => unit + 2 < count && (words[unit + 1]!.phrase & P.comma) !== 0 && tags[unit + 2] === Tag.PROPN;

/** `according to her`, but not `told her`, nor `by her husband`. */
function mayNameItsSource({ words, tags, count }: Frame, unit: number): boolean {
  if (unit === 0) return false;
  const before = words[unit - 1]!;
  if ((before.phrase & P.by) === 0 && !((before.grammar & G.to) !== 0 && unit > 1 && (words[unit - 2]!.cue & Cue.according) !== 0)) return false;
  return unit + 1 >= count || !nominal(tags[unit + 1]!);
}

/** The last unit of the noun phrase that begins before `start`, -1 where there is none. */
function headOf(reading: Reading, first: number, start: number): number {
  const { frame, runEnd } = reading;
  const { tags, words, from, to } = frame;
  let head = -1;
  let i = start;
  while (i < runEnd) {
    const tag = tags[i]!;
    const word = words[i]!;
    if (head >= 0 && tellsWhen(frame, i, runEnd)) break; // `Carter | Sunday night told`
    if (nominal(tag) || ((word.name & (NameClass.honorific | NameClass.title)) !== 0 && (word.shape & Shape.initialUpper) !== 0)) head = i++;
    else if (tag === Tag.VERB && i + 1 < runEnd && participleBefore(frame, i, start)) head = i++;
    else if (head < 0) break;
    else if ((word.phrase & P.joiner) !== 0 && from[i] === to[i - 1] && i + 1 < runEnd && from[i + 1] === to[i] && (words[i + 1]!.shape & Shape.punctuation) === 0) head = ++i, i++; // U.S.-led
    else if ((word.phrase & P.ampersand) !== 0 && i + 1 < runEnd && tags[i + 1] === Tag.PROPN) i++; // Johnson & Sons
    else if ((word.name & NameClass.particle) !== 0 && tags[head] === Tag.PROPN && nameGoesOn(frame, i)) i++; // Pieter van Aalst
    else if ((word.phrase & P.stop) !== 0 && from[i] === to[i - 1] && (words[i - 1]!.phrase & P.initialOrTitle) !== 0 && i + 1 < runEnd && tags[i + 1] === Tag.PROPN) i++; // Gov. Lund
    else {
      const last = endOfName(reading, head);
      if (last === head) break;
      i = (head = last) + 1; // `a Department for Education` + `spokesman`
    }
  }
  if (head >= 0 && i >= runEnd) head = endOfName(reading, head);
  if (head > start && tags[head] === Tag.ADJ && tags[head - 1] === Tag.NOUN && head + 1 < runEnd && tags[head + 1] === Tag.ADP) head--; // `a person` familiar with the talks
  if (head < 0 || ((tags[head] === Tag.ADJ || tags[head] === Tag.NUM) && !mayHead(frame, first, head))) return -1;
  return head;
}

/** The last unit of the name that the head lies in: `Engineers` for `Corps` in `the Army Corps of Engineers`. */
function endOfName(reading: Reading, head: number): number {
  const { frame: { from, to, count }, names } = reading;
  while (reading.name < names.length && names[reading.name]!.to <= from[head]!) reading.name++;
  const name = names[reading.name];
  if (!name || name.from > from[head]! || name.to <= to[head]!) return head;
  let last = head;
  while (last + 1 < count && to[last + 1]! <= name.to) last++;
  return last;
}

/** The first unit of the name that ends with the phrase and holds more than one phrase; the head where there is none. */
function startOfName({ frame: { from, to }, names, name }: Reading, first: number, head: number): number {
  const covering = names[name];
  if (!covering || covering.to !== to[head]! || covering.from < from[first]!) return head;
  let start = first;
  while (from[start]! < covering.from) start++;
  return start;
}

/** A day that is no part of a name or of a longer phrase (`the Sunday Mail`, `the Monday meeting`), or `last week`. */
function tellsWhen({ words, tags, count }: Frame, i: number, runEnd: number): boolean {
  const { amount, grammar } = words[i]!;
  const next = i + 1 < runEnd && i + 1 < count ? i + 1 : -1;
  if ((grammar & G.time) !== 0) return next >= 0 && (words[next]!.grammar & G.day) !== 0;
  return (amount & Amount.weekday) !== 0 && (next < 0 || !nominal(tags[next]!) || (words[next]!.grammar & G.day) !== 0);
}

/** A name follows the particles from `i` on: `van der Berg`, but not `de facto`. */
function nameGoesOn({ tags, words, count }: Frame, i: number): boolean {
  let next = i + 1;
  while (next < count && (words[next]!.name & NameClass.particle) !== 0 && tags[next] !== Tag.PROPN) next++;
  return next < count && tags[next] === Tag.PROPN;
}

/** `a retired general`, `Rising Sun`: a participle inside the phrase. */
function participleBefore({ tags, words }: Frame, i: number, start: number): boolean {
  const next = tags[i + 1]!;
  const { phrase, grammar, cue, shape } = words[i]!;
  if ((shape & Shape.initialUpper) !== 0 && i > start) return next === Tag.PROPN;
  if (((phrase & P.ed) === 0 && (grammar & G.ing) === 0) || i === 0 || (next !== Tag.NOUN && next !== Tag.ADJ && next !== Tag.PROPN)) return false;
  const before = tags[i - 1];
  return (i === start ? before === Tag.DET : before === Tag.ADJ || before === Tag.NUM) && (cue === 0 || before === Tag.DET);
}

/** `the rich`, `another Republican`: an adjective stands for its noun after a determiner or with a capital; `official` is tagged as one now and then. */
const mayHead = ({ tags, words }: Frame, first: number, head: number): boolean =>
  (first < head && (tags[first] === Tag.DET || tags[first] === Tag.PRON)) || (words[head]!.shape & Shape.initialUpper) !== 0 || words[head]!.speaker !== undefined;

function pushPhrase(reading: Reading, first: number, head: number): void {
  const { frame, runEnd } = reading;
  const { tags, words, sentences, from, to, quotation } = frame;
  const end = head + 1;
  const clitic = end < runEnd && from[end] === to[head] && tags[end] === Tag.PART ? words[end]!.lower : '';
  const possessive = clitic === "'s" || clitic === "'";
  const startsSentence = head === 0 || sentences[head - 1] !== sentences[head] || quotation[head - 1]! >= 0;
  const named = tags[head] === Tag.PROPN || (tags[head] !== Tag.NUM && (words[head]!.shape & Shape.initialUpper) !== 0 && (!startsSentence || isNoWord(words[head]!)));
  if (named) {
    push(reading, 'named', Math.min(nameStart(frame, first, head), startOfName(reading, first, head)), end, head, first, possessive ? Trait.possessive : 0);
    return;
  }
  const speaking = words[head]!.speaker !== undefined;
  push(reading, 'nominal', first, (speaking || tags[head] === Tag.NUM) && !possessive ? complementEnd(reading, end) : end, head, first, (possessive ? Trait.possessive : 0) | (speaking ? Trait.speaks : 0));
}

/** In `“No,” Calder said` a capital says nothing, but there is no such word. */
const isNoWord = ({ name, speaker }: Word): boolean => (name & NameClass.commonWord) === 0 && speaker === undefined;

/** Where the bare name begins: after the last title, and after what is no name. */
function nameStart({ tags, words }: Frame, first: number, head: number): number {
  let start = head;
  for (let i = head - 1; i >= first; i--) {
    const { phrase, name, shape } = words[i]!;
    const joins = (phrase & (P.hyphen | P.stop | P.ampersand)) !== 0 || ((name & NameClass.particle) !== 0 && tags[i] !== Tag.PROPN);
    const named = tags[i] === Tag.PROPN || ((shape & Shape.initialUpper) !== 0 && tags[i] === Tag.ADJ && i > first);
    if (!joins && (!named || (name & (NameClass.honorific | NameClass.title)) !== 0)) break;
    if (!joins) start = i;
  }
  return start;
}

/** `a spokesman` + `for the ministry of health`, `a person` + `familiar with the talks`, `one` + `of them`: the whole phrase names the speaker. */
function complementEnd(reading: Reading, end: number): number {
  const { name } = reading;
  const best = endOfComplements(reading, end);
  reading.name = name; // the phrases inside are read once more, each for itself
  return best;
}

function endOfComplements(reading: Reading, end: number): number {
  const { frame, runEnd } = reading;
  const { tags, words, from, to } = frame;
  let best = end;
  for (let i = end; i < runEnd; ) {
    const preposition = (words[i]!.phrase & P.privy) !== 0 && i + 1 < runEnd ? i + 1 : i;
    if ((words[preposition]!.phrase & (preposition > i ? P.complementPreposition | P.preposition : P.complementPreposition)) === 0) break;
    let j = preposition + 1;
    if (j < runEnd && (words[j]!.phrase & P.objectPronoun) !== 0) return j + 1;
    const determined = j < runEnd && (tags[j] === Tag.DET || (words[j]!.phrase & P.possessive) !== 0);
    if (determined) j++;
    else if (words[preposition]!.lower === 'on') break; // `a colleague on the committee`, but `officials on Friday`
    if (namesHolder(frame, j, runEnd)) break;
    const head = j < runEnd ? headOf(reading, j, j) : -1;
    if (head < 0) break;
    best = i = head + 1;
    if (i < runEnd && (words[i]!.phrase & P.genitive) !== 0 && from[i] === to[i - 1]) {
      const owned = headOf(reading, i + 1, i + 1);
      if (owned < 0) break;
      best = i = owned + 1;
    }
    best = i = endOfRow(reading, i, words[end - 1]!.speaker?.plural ?? false);
  }
  return best;
}

/** Past `, Nairobi and Cairo` in `traders in Lagos, Nairobi and Cairo`, and past `, Minnesota` in `a nurse from St. Paul, Minnesota, said`; where it is now, if no such row follows. */
function endOfRow(reading: Reading, first: number, plural: boolean): number {
  const { frame: { tags, words }, runEnd } = reading;
  if (first >= runEnd || tags[first - 1] !== Tag.PROPN) return first;
  let end = first;
  for (let i = first; i + 1 < runEnd; ) {
    const and = words[i]!.lower === 'and' ? i : (words[i]!.phrase & P.comma) !== 0 && words[i + 1]!.lower === 'and' ? i + 1 : -1;
    if (and < 0 && (words[i]!.phrase & P.comma) === 0) break;
    let start = (and < 0 ? i : and) + 1;
    const determined = start < runEnd && tags[start] === Tag.DET;
    if (determined) start++;
    if (start >= runEnd || tags[start] !== Tag.PROPN || (determined && !plural)) break; // `a spokesman for Lund and the mayor` are two
    const head = headOf(reading, start, start);
    if (head < 0) break;
    if (and >= 0) return head + 1;
    if (i === first && isPlaceBehind(reading, start, head)) end = head + 1;
    i = head + 1;
  }
  return end;
}

/** `Minnesota`, between commas, in front of the verb; `Ana Reis` would be who is described. */
function isPlaceBehind({ frame: { words, tags }, runEnd }: Reading, start: number, head: number): boolean {
  const after = head + 1;
  return (start === head || (words[start]!.name & NameClass.firstName) === 0) && after + 1 < runEnd && (words[after]!.phrase & P.comma) !== 0 && (tags[after + 1] === Tag.VERB || tags[after + 1] === Tag.AUX) && (words[start]!.name & NameClass.firstName) === 0;
}
