/** All lexical classes of a word, worked out when the reader first meets its form. */
import type { Classify } from '../text/reader';
import { cueClasses } from './cues';
import { grammarClasses } from './grammarClasses';
import { nameClasses } from './nameClasses';
import { amountClasses } from './numberClasses';
import { phraseClasses } from './phraseWords';
import { speakerNoun } from './speakerNouns';
import { speechClasses } from './speechClasses';

export const classify: Classify = (lower, text) => ({
  cue: cueClasses(lower), name: nameClasses(lower, text), amount: amountClasses(lower, text), grammar: grammarClasses(lower), phrase: phraseClasses(lower, text), speech: speechClasses(lower), speaker: speakerNoun(lower),
});
