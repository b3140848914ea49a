/** How much a unit of a frame looks like the verb of an attribution. */
import { Tag, type Word } from '../text/tokens';
import { Cue, cueLemma, SPEECH_VERB } from './cues';
import { PHRASES_WITH_ADVERB, QUOTING_PHRASES } from './quotingPhrases';
import { Speech } from './speechClasses';

/** 0 no verb, 1 any verb, 2 a verb of speech, 3 one of the verbs that quotations lean on: `said`, `told`, `wrote`. */
export type VerbStrength = 0 | 1 | 2 | 3;

/** `said`, `tells`, `added`: a finite form of a verb of speech that is nothing else, whatever the tagger holds it to be. */
export const isReportingForm = ({ cue }: Word): boolean => (cue & Cue.reportingForm) !== 0;

export function verbStrength(word: Word, tag: number): VerbStrength {
  if (tag !== Tag.VERB && !isReportingForm(word)) return 0;
  if ((word.cue & SPEECH_VERB) === 0) return 1;
  return (word.cue & Cue.common) !== 0 ? 3 : 2;
}

/** Whether a verb and the word after it introduce a quotation: `shot` + `back`. */
export function isQuotingPhrase(verb: Word, next: Word | undefined): boolean {
  return next !== undefined && (next.speech & Speech.behindVerb) !== 0 && QUOTING_PHRASES.has(`${cueLemma(verb.lower) ?? verb.lower} ${next.lower}`);
}

/** `shot back`, `points out`: what may be a noun alone is a verb before its adverb. */
export const isCuePhrase = (verb: Word, next: Word | undefined): boolean => next !== undefined && PHRASES_WITH_ADVERB.has(`${cueLemma(verb.lower) ?? verb.lower} ${next.lower}`);
