/** Who says it: the subject of a reporting word, found by grammar, with the name of the way it was found. */
import { Tag } from '../text/tokens';
import { SPEECH_VERB } from './cues';
import type { ReportedSpeech } from './facts';
import type { Frame, FrameMention } from './frame';
import { G, grammar, is, isQuotation, tagOf } from './grammarWords';
import type { CueSite } from './reportedCues';

export type Link = ReportedSpeech['link'];
export const LINKS: readonly Link[] = ['subject', 'inverted', 'according-to', 'passive', 'noun', 'coordinated', 'fallback', 'none'];

export interface Source {
  /** Index into the mentions; -1 for none. */
  readonly mention: number;
  readonly link: Link;
}

/** Mentions of a paragraph by the verb they belong to, so that each cue finds its subject at once. */
export interface SubjectIndex {
  readonly mentions: readonly FrameMention[];
  readonly subject: Int16Array;
  readonly second: Int16Array;
  readonly inverted: Int16Array;
}

export function indexSubjects(frame: Frame, mentions: readonly FrameMention[]): SubjectIndex {
  const empty = (): Int16Array => new Int16Array(frame.count).fill(-1);
  const index = { mentions, subject: empty(), second: empty(), inverted: empty() };
  mentions.forEach((mention, at) => {
    if (is(frame, mention.head, G.day)) return; // “Sanders on Saturday said”
    if (mention.invertedVerb >= 0) index.inverted[mention.invertedVerb] = at;
    if (mention.possessive) return;
    if (mention.verb >= 0 && !(mention.preposition === 'other' && index.subject[mention.verb]! >= 0)) index.subject[mention.verb] = at;
    const other = mention.secondVerb < 0 ? undefined : mentions[index.second[mention.secondVerb]!];
    if (mention.secondVerb >= 0 && (other === undefined || isDependent(frame, other))) index.second[mention.secondVerb] = at;
  });
  return index;
}

const NOBODY: Source = { mention: -1, link: 'none' };
const found = (mention: number, link: Link): Source => (mention < 0 ? NOBODY : { mention, link });

/** The first mention that begins at or after `unit`. */
function firstFrom(mentions: readonly FrameMention[], unit: number): number {
  return mentions.findIndex((mention) => mention.phraseFirst >= unit);
}

/** `according to a Russian officer`, `in the words of one aide`. */
function afterAccording({ mentions }: SubjectIndex, cue: CueSite): Source {
  const at = firstFrom(mentions, cue.last + 1);
  const mention = mentions[at];
  return mention && mention.phraseFirst <= cue.last + 3 && mention.phraseFirst <= cue.to ? found(at, 'according-to') : NOBODY;
}

/** `was described by Kerry as …`: the agent; without one nobody is named. */
function agent({ mentions }: SubjectIndex, cue: CueSite): Source {
  return found(mentions.findIndex((mention) => mention.preposition === 'by' && mention.phraseFirst > cue.unit && mention.phraseFirst <= Math.min(cue.to, cue.unit + 14)), 'passive');
}

/** `Kerry’s claim that …`, `his promise to …`. */
function possessor(index: SubjectIndex, cue: CueSite): Source {
  const { mentions } = index;
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at]!;
    if (mention.phraseFirst >= cue.unit) continue;
    if (mention.phraseFirst < cue.from) break;
    if (mention.possessive && cue.unit - mention.end < 5) return found(at, 'noun');
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
  is(frame, head, G.relative) || (frame.sentences[phraseFirst - 1] === sentence && (is(frame, phraseFirst - 1, G.subordinator | G.that) || isSpeechVerb(frame, phraseFirst - 1)));

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
  return mentions.findIndex((mention) => mention.phraseFirst > cue.unit && mention.phraseFirst <= cue.to && mention.verb > mention.head && !mention.possessive && is(frame, mention.phraseFirst - 1, G.comma));
}

/** A phrase before the cue that no preposition governs: the first of the sentence, or the last. */
function freeMention({ mentions }: SubjectIndex, frame: Frame, cue: CueSite, first: boolean): number {
  let chosen = -1;
  mentions.forEach((mention, at) => {
    if (mention.first < cue.from || mention.end > cue.unit || mention.preposition !== 'none' || mention.possessive || is(frame, mention.head, G.day)) return;
    if (!first || chosen < 0) chosen = at;
  });
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
    case 'according':
      return afterAccording(index, cue);
    case 'passive':
      return agent(index, cue);
    case 'noun': {
      const owner = possessor(index, cue);
      return owner.mention >= 0 ? owner : found(nearestSubject(index, cue), 'fallback');
    }
    case 'past':
    case 'present':
    case 'base':
    case 'participle': {
      if (index.subject[unit]! >= 0) return found(index.subject[unit]!, 'subject');
      if (mayInvert(frame, cue) && index.inverted[unit]! >= 0) return found(index.inverted[unit]!, 'inverted');
      if (index.second[unit]! >= 0) return found(index.second[unit]!, 'coordinated');
      const before = grammar(frame, beforeVerb(frame, cue));
      if (before & G.to) return found(first(nearestSubject(index, cue), freeMention(index, frame, cue, false)), 'coordinated');
      if (cue.form === 'participle' || before & (G.coordinator | G.comma)) {
        const main = mainSubject(index, frame, cue);
        return found(first(main, laterWhenFronted(index, frame, cue), freeMention(index, frame, cue, true)), 'fallback');
      }
      return found(freeMention(index, frame, cue, false), 'fallback');
    }
  }
}

const first = (...mentions: readonly number[]): number => mentions.find((mention) => mention >= 0) ?? -1;

/** `…, said Carter` and `As noted by`: only after a pause and never in -ing, where the phrase that follows is the object. */
const mayInvert = (frame: Frame, cue: CueSite): boolean =>
  cue.form !== 'participle' && !isQuotation(frame, cue.unit + 1) && (cue.unit === cue.from || is(frame, cue.unit - 1, G.comma | G.dash | G.subordinator) || isQuotation(frame, cue.unit - 1));

const laterWhenFronted = (index: SubjectIndex, frame: Frame, cue: CueSite): number => (cue.unit - cue.from <= 3 ? laterSubject(index, frame, cue) : -1);

/** A reporting or quoting verb at unit `i`. */
export const isSpeechVerb = (frame: Frame, i: number): boolean => tagOf(frame, i) === Tag.VERB && ((frame.words[i]?.cue ?? 0) & SPEECH_VERB) !== 0;
