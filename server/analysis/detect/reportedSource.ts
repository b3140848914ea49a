/** Who says it: the subject of a reporting word, found by grammar, with the name of the way it was found. */
import { Tag } from '../text/tokens';
import { SPEECH_VERB } from './cues';
import type { ReportedSpeech } from './facts';
import type { Frame, FrameMention } from './frame';
import { G, grammar, is, isQuotation, tagOf } from './grammarWords';
import { CueForm, type CueSite } from './reportedCues';

/** In the order of `LINKS`. */
export enum Link { subject, inverted, accordingTo, passive, noun, coordinated, fallback, none }
export const LINKS: readonly ReportedSpeech['link'][] = ['subject', 'inverted', 'according-to', 'passive', 'noun', 'coordinated', 'fallback', 'none'];

export interface Source {
  /** Index into the mentions; -1 for none. */
  readonly mention: number;
  readonly link: Link;
}

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
    const { head, verb, secondVerb, invertedVerb, possessive, preposition } = mentions[at]!;
    if (verb < 0 && secondVerb < 0 && invertedVerb < 0) continue;
    if (is(frame, head, G.day)) continue; // “Sanders on Saturday said”
    if (invertedVerb >= 0) inverted[invertedVerb] = at;
    if (possessive) continue;
    if (verb >= 0 && !(preposition === 'other' && subject[verb]! >= 0)) subject[verb] = at;
    if (secondVerb < 0) continue;
    const other = mentions[second[secondVerb]!];
    if (other === undefined || isDependent(frame, other)) second[secondVerb] = at;
  }
  return shared;
}

const NOBODY: Source = { mention: -1, link: Link.none };
const found = (mention: number, link: Link): Source => (mention < 0 ? NOBODY : { mention, link });

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

/** `according to a Russian officer`, `in the words of one aide`. */
function afterAccording({ mentions }: SubjectIndex, cue: CueSite): Source {
  const at = firstFrom(mentions, cue.last + 1);
  return at < mentions.length && mentions[at]!.phraseFirst <= Math.min(cue.last + 3, cue.to) ? found(at, Link.accordingTo) : NOBODY;
}

/** `was described by Kerry as …`: the agent; without one nobody is named. */
function agent({ mentions }: SubjectIndex, cue: CueSite): Source {
  const end = Math.min(cue.to, cue.unit + 14);
  for (let at = firstFrom(mentions, cue.unit + 1); at < mentions.length && mentions[at]!.phraseFirst <= end; at++) {
    if (mentions[at]!.preposition === 'by') return found(at, Link.passive);
  }
  return NOBODY;
}

/** `Kerry’s claim that …`, `his promise to …`. */
function possessor({ mentions }: SubjectIndex, cue: CueSite): Source {
  for (let at = firstFrom(mentions, cue.unit) - 1; at >= 0 && mentions[at]!.phraseFirst >= cue.from; at--) {
    const { possessive, end } = mentions[at]!;
    if (possessive && cue.unit - end < 5) return found(at, Link.noun);
  }
  return NOBODY;
}

/** The subject of the nearest verb to the left that has one: `X went on to say`. */
function nearestSubject(index: SubjectIndex, cue: CueSite): number {
  for (let unit = cue.unit - 1; unit >= cue.from; unit--) if (index.subject[unit]! >= 0) return index.subject[unit]!;
  return -1;
}

/** Opens a subordinate, relative or content clause: `when Olsen left`, `who left`, `said Olsen left`. */
const isDependent = (frame: Frame, { head, phraseFirst, sentence }: FrameMention): boolean =>
  is(frame, head, G.relative) || (phraseFirst > 0 && frame.sentences[phraseFirst - 1] === sentence && (is(frame, phraseFirst - 1, G.subordinator | G.that) || isSpeechVerb(frame, phraseFirst - 1)));

/** The subject of the sentence's main verb: `X attacked Y, saying …`; the first that opens no subordinate, relative or content clause. */
function mainSubject(index: SubjectIndex, frame: Frame, cue: CueSite): number {
  let fallback = -1;
  for (let unit = cue.from; unit < cue.unit; unit++) {
    const at = index.subject[unit]!;
    if (at < 0) continue;
    if (!isDependent(frame, index.mentions[at]!)) return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
}

/** `After thanking the crowd, he praised …`: the subject of the first verb to the right. */
function laterSubject({ mentions }: SubjectIndex, frame: Frame, cue: CueSite): number {
  for (let at = firstFrom(mentions, cue.unit + 1); at < mentions.length && mentions[at]!.phraseFirst <= cue.to; at++) {
    const { phraseFirst, head, verb, possessive } = mentions[at]!;
    if (verb > head && !possessive && is(frame, phraseFirst - 1, G.comma)) return at;
  }
  return -1;
}

/** A phrase before the cue that no preposition governs: the last of the sentence, or the first. */
function freeMention({ mentions }: SubjectIndex, frame: Frame, cue: CueSite, which: 'first' | 'last'): number {
  let chosen = -1;
  for (let at = firstFrom(mentions, cue.unit) - 1; at >= 0 && mentions[at]!.first >= cue.from; at--) {
    const { end, head, preposition, possessive } = mentions[at]!;
    if (end > cue.unit || preposition !== 'none' || possessive || is(frame, head, G.day)) continue;
    chosen = at;
    if (which === 'last') break;
  }
  return chosen;
}

/** Steps left over adverbs and auxiliaries that belong to the cue verb. */
function beforeVerb(frame: Frame, cue: CueSite): number {
  let unit = cue.unit - 1;
  while (unit >= cue.from && (tagOf(frame, unit) === Tag.ADV || tagOf(frame, unit) === Tag.AUX || is(frame, unit, G.negation))) unit--;
  return unit;
}

export function findSource(frame: Frame, index: SubjectIndex, cue: CueSite): Source {
  const { unit } = cue;
  switch (cue.form) {
    case CueForm.according:
      return afterAccording(index, cue);
    case CueForm.passive:
      return agent(index, cue);
    case CueForm.noun: {
      const owner = possessor(index, cue);
      return owner.mention >= 0 ? owner : found(nearestSubject(index, cue), Link.fallback);
    }
    case CueForm.past:
    case CueForm.present:
    case CueForm.base:
    case CueForm.participle: {
      if (index.subject[unit]! >= 0) return found(index.subject[unit]!, Link.subject);
      if (index.inverted[unit]! >= 0 && mayInvert(frame, cue)) return found(index.inverted[unit]!, Link.inverted);
      if (index.second[unit]! >= 0) return found(index.second[unit]!, Link.coordinated);
      const before = grammar(frame, beforeVerb(frame, cue));
      if (before & G.to) {
        const nearest = nearestSubject(index, cue);
        return found(nearest >= 0 ? nearest : freeMention(index, frame, cue, 'last'), Link.coordinated);
      }
      if (cue.form === CueForm.participle || before & (G.coordinator | G.comma)) return found(ofSentence(index, frame, cue), Link.fallback);
      return found(freeMention(index, frame, cue, 'last'), Link.fallback);
    }
  }
}

/** Whom a verb without a subject leans on: the subject of its sentence, before it or, where it opens the sentence, after it. */
function ofSentence(index: SubjectIndex, frame: Frame, cue: CueSite): number {
  const main = mainSubject(index, frame, cue);
  if (main >= 0) return main;
  const later = cue.unit - cue.from <= 3 ? laterSubject(index, frame, cue) : -1;
  return later >= 0 ? later : freeMention(index, frame, cue, 'first');
}

/** `…, said Carter` and `As noted by`: only after a pause and never in -ing, where the phrase that follows is the object. */
const mayInvert = (frame: Frame, cue: CueSite): boolean =>
  cue.form !== CueForm.participle && !isQuotation(frame, cue.unit + 1) && (cue.unit === cue.from || is(frame, cue.unit - 1, G.comma | G.dash | G.subordinator) || isQuotation(frame, cue.unit - 1));

/** A reporting or quoting verb at unit `i`. */
export const isSpeechVerb = (frame: Frame, i: number): boolean => tagOf(frame, i) === Tag.VERB && (frame.words[i]!.cue & SPEECH_VERB) !== 0;
