/** The phrases of a paragraph that may be speakers: names, noun phrases and pronouns, each with what its sentence says about it. */
import { Shape, Tag, type LocalSpan } from '../text/tokens';
import { isNoWord, nameStart, startOfName } from './bareNames';
import { complementEnd } from './complements';
import { Cue } from './cues';
import { isPossessive, Trait, type Frame, type FrameMention, type MentionDraft } from './frame';
import { gather, type Gathered, newGathered, taken } from './gathered';
import { govern } from './governors';
import { G } from './grammarWords';
import { joinSpeakers } from './jointSpeakers';
import type { Label } from './labels';
import { headOf, nominal, type Phrases } from './nounPhrases';
import { Amount } from './numberClasses';
import { P } from './phraseWords';
import { SPEAKER_NOUN, Speech } from './speechClasses';

const gatheredMentions = newGathered<MentionDraft>();

/** The mentions of a frame being read. */
interface Reading extends Phrases {
  readonly labels: readonly (Label | undefined)[];
  readonly mentions: Gathered<MentionDraft>;
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
