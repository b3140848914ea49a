/** How much a unit of a frame looks like the verb of an attribution. */
import { CUE_PHRASES } from '../../lexicon/packed/lists.generated';
import { Tag, type Word } from '../text/tokens';
import { Cue, cueLemma, SPEECH_VERB } from './cues';

/** 0 no verb, 1 any verb, 2 a verb of speech, 3 one of the verbs that quotations lean on: `said`, `told`, `wrote`. */
export type VerbStrength = 0 | 1 | 2 | 3;

/** `said`, `tells`, `added`: a finite form of a verb of speech that is nothing else, whatever the tagger holds it to be. */
export const isReportingForm = ({ cue }: Word): boolean => (cue & Cue.reportingForm) !== 0;

export function verbStrength(word: Word, tag: number): VerbStrength {
  if (tag !== Tag.VERB && !isReportingForm(word)) return 0;
  if ((word.cue & SPEECH_VERB) === 0) return 1;
  return (word.cue & Cue.common) !== 0 ? 3 : 2;
}

/** `shoot back`, `put it`: two words that report, the first as a lemma. */
const PAIRS = CUE_PHRASES.split('\n').map((line) => line.split('\t') as [string, string]).filter(([phrase]) => phrase.split(' ').length === 2);
/** Those that introduce a quotation. */
const PHRASES = new Set(PAIRS.filter(([, classes]) => classes.split(' ').includes('quote')).map(([phrase]) => phrase));
/** Those that end in an adverb, as no noun does: `point out`. */
const WITH_ADVERB = new Set(PAIRS.map(([phrase]) => phrase).filter((phrase) => / (?:back|out|off|up|down|in|aside)$/.test(phrase)));
const SECOND_WORDS = new Set([...PHRASES].map((phrase) => phrase.split(' ')[1]!));

/** Whether a verb and the word after it introduce a quotation: `shot` + `back`. */
export function isQuotingPhrase(verb: Word, next: Word | undefined): boolean {
  return next !== undefined && SECOND_WORDS.has(next.lower) && PHRASES.has(`${cueLemma(verb.lower) ?? verb.lower} ${next.lower}`);
}

/** `shot back`, `points out`: what may be a noun alone is a verb before its adverb. */
export const isCuePhrase = (verb: Word, next: Word | undefined): boolean => next !== undefined && WITH_ADVERB.has(`${cueLemma(verb.lower) ?? verb.lower} ${next.lower}`);
