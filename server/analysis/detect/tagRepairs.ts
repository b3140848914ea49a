/** Mends part-of-speech tags around reporting verbs, where a wrong tag costs a speaker. */
import { Shape, Tag, type Word } from '../text/tokens';
import { Cue, SPEECH_VERB } from './cues';
import { G } from './grammarWords';
import { P } from './phraseWords';
import { isCuePhrase, isReportingForm } from './reportingVerbs';

/** Tags a capitalised word before `said` may keep: `But said`, `Officials said`, `He said`. */
const KEPT_BEFORE_VERB = 1 << Tag.PROPN | 1 << Tag.PRON | 1 << Tag.DET | 1 << Tag.ADV | 1 << Tag.SCONJ | 1 << Tag.CCONJ | 1 << Tag.ADP | 1 << Tag.NOUN | 1 << Tag.AUX | 1 << Tag.NUM;
const NOMINAL = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.PRON;
const NAME = 1 << Tag.PROPN | 1 << Tag.PRON;
const STARTS_CONTENT = 1 << Tag.PRON | 1 << Tag.DET;

const SENTENCE_ADVERBS = new Set('also then later now once still thus so too here there soon instead however meanwhile moreover further again'.split(' '));

const among = (set: number, tag: number): boolean => (set >> tag & 1) === 1;

/** Changes `tags` in place; they are the frame's own copy. */
export function repairTags(count: number, words: readonly Word[], tags: number[], sentences: readonly number[], quotation: readonly number[]): void {
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    const tag = tags[i]!;
    const upper = (word.shape & Shape.initialUpper) !== 0;
    if (word.cue === 0 && (word.grammar & G.opensCue) === 0 && (!upper || tag === Tag.PROPN)) continue;
    const next = i + 1 < count && sentences[i + 1] === sentences[i] ? words[i + 1]! : undefined;
    const previous = i > 0 && sentences[i - 1] === sentences[i] ? words[i - 1]! : undefined;
    if (upper && !previous && tag === Tag.ADV && next && introduces(i + 1, words, quotation) && !word.lower.endsWith('ly') && !SENTENCE_ADVERBS.has(word.lower)) tags[i] = Tag.PROPN; // `Limbaugh continued: “…”`
    else if (upper && tag !== Tag.PROPN && next && next.cue !== 0 && isReportingForm(next) && !among(KEPT_BEFORE_VERB, tag)) tags[i] = Tag.PROPN; // `Lynch said`
    else if (upper && (!previous || quotation[i - 1]! >= 0) && tag !== Tag.PROPN && tag !== Tag.PRON && words[i + 1]?.text === ':' && (quotation[i + 2]! >= 0 || (i === 0 && (word.shape & Shape.lower) === 0))) tags[i] = Tag.PROPN; // `Lynch: “…”`, `LYNCH: We will.`
    else if (upper && (tag === Tag.VERB || tag === Tag.ADJ) && previous && previous.cue !== 0 && isReportingForm(previous)) tags[i] = Tag.PROPN; // `said Lynch`
    else if (tag === Tag.NOUN && (word.grammar & G.opensCue) !== 0 && previous && (among(NAME, tags[i - 1]!) || (previous.shape & Shape.initialUpper) !== 0) && isCuePhrase(word, next)) tags[i] = Tag.VERB; // `Lynch shot back`, `he points out`
    else if (tag === Tag.NOUN && (word.cue & Cue.attitude) !== 0 && previous && tags[i - 1] === Tag.PROPN && word.lower.endsWith('s') && next && startsContent(i + 1, words, tags, quotation)) tags[i] = Tag.VERB; // `Lynch fears that`
    else if (word.cue !== 0 && tag !== Tag.VERB) {
      if (isReportingForm(word) || (previous && introduces(i, words, quotation))) tags[i] = Tag.VERB;
      else if (tag === Tag.NOUN && (word.cue & SPEECH_VERB) !== 0 && (word.cue & (Cue.noun | Cue.weakNoun)) !== 0 && previous && among(NOMINAL, tags[i - 1]!) && next && (startsContent(i + 1, words, tags, quotation) || isTagOf(i, words, tags, quotation))) tags[i] = Tag.VERB; // `Lynch claims that`, `“…,” Lynch answers.`
    }
  }
}

/** `continued: “…”`, `stating: “…”`: a common reporting verb in the past, or the participle of any, at a quotation. */
function introduces(i: number, words: readonly Word[], quotation: readonly number[]): boolean {
  const { cue, lower } = words[i]!;
  const mayIntroduce = lower.endsWith('ed') ? (cue & Cue.common) !== 0 && (cue & Cue.quote) !== 0 : lower.endsWith('ing') && (cue & (Cue.say | Cue.that | Cue.quote)) !== 0;
  if (!mayIntroduce) return false;
  const next = words[i + 1]?.text;
  return quotation[i + 1]! >= 0 || ((next === ':' || next === ',') && quotation[i + 2]! >= 0);
}

/** `“…,” Lynch answers.`, `the plan was dead, the Torvik Times reports.`: nothing but a name between the verb and what is reported, and a stop behind it. */
function isTagOf(i: number, words: readonly Word[], tags: readonly number[], quotation: readonly number[]): boolean {
  if (tags[i - 1] !== Tag.PROPN || !words[i]!.lower.endsWith('s') || (words[i + 1]!.phrase & P.endMark) === 0) return false;
  let before = i - 1;
  while (before > 0 && (tags[before] === Tag.PROPN || tags[before] === Tag.DET)) before--;
  return quotation[before]! >= 0 || (words[before]!.phrase & P.comma) !== 0;
}

function startsContent(i: number, words: readonly Word[], tags: readonly number[], quotation: readonly number[]): boolean {
  return quotation[i]! >= 0 || words[i]!.lower === 'that' || words[i]!.text === ':' || among(STARTS_CONTENT, tags[i]!);
}
