/** What follows a border where a content may end: another cue, another clause, a day, a place. */
import { Tag } from '../text/tokens';
import type { Frame, FrameMention } from './frame';
import { G, grammar, is, tagOf } from './grammarWords';
import { isSpeechVerb } from './reportedSource';

enum Second { cue, samePronoun, pronoun, verb, that, wh, nounPhrase, to, other }
/** In the order of `Second`. */
export const SECOND = ['cue', 'same pronoun', 'pronoun', 'verb', 'that', 'wh', 'noun phrase', 'to', 'other'] as const;

/** What follows “and” or “but”: a new cue with its own content is the best sign of an end. */
export function secondKind(frame: Frame, at: number, to: number, subject: FrameMention | undefined): Second {
  if (at >= frame.count || at > to) return Second.other;
  for (let i = at; i <= Math.min(at + 4, to); i++) {
    if (isSpeechVerb(frame, i) && !is(frame, i - 1, G.to)) return Second.cue;
    if (is(frame, i, G.comma | G.that)) break;
  }
  const bits = grammar(frame, at);
  if (bits & G.that) return Second.that;
  if (bits & G.wh) return Second.wh;
  if (bits & G.to) return Second.to;
  if (bits & G.subjectPronoun) return subject !== undefined && frame.words[subject.head]!.lower === frame.words[at]!.lower ? Second.samePronoun : Second.pronoun;
  switch (tagOf(frame, at)) {
    case Tag.VERB: case Tag.AUX: return Second.verb;
    case Tag.NOUN: case Tag.PROPN: case Tag.DET: case Tag.ADJ: case Tag.NUM: return Second.nounPhrase;
    default: return Second.other;
  }
}

enum Complement { day, venue, name, determiner, possessive, number, participle, other }
/** In the order of `Complement`. */
export const COMPLEMENT = ['day', 'venue', 'name', 'determiner', 'possessive', 'number', 'participle', 'other'] as const;

/** What a preposition governs: `on Monday`, `in the interview`. */
export function complementKind(frame: Frame, at: number): Complement {
  const bits = grammar(frame, at);
  if (bits & G.day) return Complement.day;
  if (bits & G.venue) return Complement.venue;
  if (bits & G.determiner) {
    for (let i = at + 1; i <= at + 3; i++) {
      if (is(frame, i, G.venue)) return Complement.venue;
      if (is(frame, i, G.day)) return Complement.day;
    }
    return Complement.determiner;
  }
  switch (tagOf(frame, at)) {
    case Tag.PROPN: return Complement.name;
    case Tag.NUM: return Complement.number;
    case Tag.VERB: return Complement.participle;
    default: return Complement.other;
  }
}

/** `, 59 percent of voters said`: a subject of its own and its reporting verb. */
export function phraseThenCue(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i <= Math.min(from + 8, to); i++) {
    if (isSpeechVerb(frame, i)) return i > from;
    const tag = tagOf(frame, i);
    if (tag === Tag.VERB || tag === Tag.PUNCT || tag === Tag.SCONJ) return false;
  }
  return false;
}
