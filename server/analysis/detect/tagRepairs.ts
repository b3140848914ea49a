/** Mends part-of-speech tags around reporting verbs, where a wrong tag costs a speaker. */
import { Shape, Tag, type Word } from '../text/tokens';
import { Cue, SPEECH_VERB } from './cues';
import { G } from './grammarWords';
import { NameClass } from './nameClasses';
import { P } from './phraseWords';
import { isCuePhrase, isReportingForm } from './reportingVerbs';

/** Tags a capitalised word before `said` may keep: `But said`, `Officials said`, `He said`. */
const KEPT_BEFORE_VERB = 1 << Tag.PROPN | 1 << Tag.PRON | 1 << Tag.DET | 1 << Tag.ADV | 1 << Tag.SCONJ | 1 << Tag.CCONJ | 1 << Tag.ADP | 1 << Tag.NOUN | 1 << Tag.AUX | 1 << Tag.NUM;
const NOMINAL = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.PRON;
const NAME = 1 << Tag.PROPN | 1 << Tag.PRON;
const STARTS_CONTENT = 1 << Tag.PRON | 1 << Tag.DET;

const SENTENCE_ADVERBS = new Set('also then later now once still thus so too here there soon instead however meanwhile moreover further again'.split(' '));

/** What the tagger takes a name for where it knows nothing better. */
const UNLIKELY = 1 << Tag.INTJ | 1 << Tag.X | 1 << Tag.ADV | 1 << Tag.VERB;
const INTERJECTIONS = new Set('yeah hey wow ugh oh ah uh um ok okay hi hello yes no please hmm huh gosh gee alas amen bye ha'.split(' '));
/** In no list of words and like no adverb, as `Romania` is: what stands so can only name. */
const mayOnlyName = ({ name, lower, grammar }: Word): boolean => (name & (NameClass.commonWord | NameClass.never | NameClass.calendar)) === 0 && grammar === 0 && !lower.endsWith('ly') && !INTERJECTIONS.has(lower);

/** `later Thursday told`, `quickly denied` */
function leadsToVerb(i: number, count: number, words: readonly Word[], tags: readonly number[]): boolean {
  let at = i;
  while (at < count && at - i < 3 && (tags[at] === Tag.ADV || (words[at]!.grammar & (G.day | G.time)) !== 0)) at++;
  return at < count && (tags[at] === Tag.VERB || tags[at] === Tag.AUX);
}

const among = (set: number, tag: number): boolean => (set >> tag & 1) === 1;

/** The tags as they should be: `read`, or a copy where some had to be mended. */
export function repairTags(count: number, words: readonly Word[], read: readonly number[], sentences: readonly number[], quotation: readonly number[]): readonly number[] {
  let own: number[] | undefined;
  for (let i = 0; i < count; i++) {
    const { cue, shape, grammar } = words[i]!;
    const tag = read[i]!;
    if (cue === 0 && (grammar & G.opensCue) === 0 && ((shape & Shape.initialUpper) === 0 || tag === Tag.PROPN)) continue;
    const mended = mendedTag(i, tag, count, words, own ?? read, sentences, quotation);
    if (mended !== tag) (own ??= read.slice())[i] = mended;
  }
  return own ?? read;
}

function mendedTag(i: number, tag: number, count: number, words: readonly Word[], tags: readonly number[], sentences: readonly number[], quotation: readonly number[]): number {
  const word = words[i]!;
  const next = i + 1 < count && sentences[i + 1] === sentences[i] ? words[i + 1]! : undefined;
  const previous = i > 0 && sentences[i - 1] === sentences[i] ? words[i - 1]! : undefined;
  if ((word.shape & Shape.initialUpper) !== 0) {
    if (!previous && tag === Tag.ADV && next && introduces(i + 1, words, quotation) && !word.lower.endsWith('ly') && !SENTENCE_ADVERBS.has(word.lower)) return Tag.PROPN; // `Limbaugh continued: “…”`
    if (tag !== Tag.PROPN && next && next.cue !== 0 && isReportingForm(next) && !among(KEPT_BEFORE_VERB, tag)) return Tag.PROPN; // `Lynch said`
    if ((!previous || quotation[i - 1]! >= 0) && tag !== Tag.PROPN && tag !== Tag.PRON && words[i + 1]?.text === ':' && (quotation[i + 2]! >= 0 || (i === 0 && (word.shape & Shape.lower) === 0))) return Tag.PROPN; // `Lynch: “…”`, `LYNCH: We will.`
    if (among(UNLIKELY, tag) && mayOnlyName(word) && next && ((next.phrase & (P.comma | P.by)) !== 0 || leadsToVerb(i + 1, count, words, tags))) return Tag.PROPN; // `Romania, which lies there`
    if ((tag === Tag.VERB || tag === Tag.ADJ) && previous && previous.cue !== 0 && isReportingForm(previous)) return Tag.PROPN; // `said Lynch`
  }
  if (tag === Tag.NOUN && (word.grammar & G.opensCue) !== 0 && previous && (among(NAME, tags[i - 1]!) || (previous.shape & Shape.initialUpper) !== 0) && isCuePhrase(word, next)) return Tag.VERB; // `Lynch shot back`, `he points out`
  if (tag === Tag.NOUN && (word.cue & Cue.attitude) !== 0 && previous && tags[i - 1] === Tag.PROPN && word.lower.endsWith('s') && next && startsContent(i + 1, words, tags, quotation)) return Tag.VERB; // `Lynch fears that`
  if (word.cue === 0 || tag === Tag.VERB) return tag;
  if (isReportingForm(word) || (previous && introduces(i, words, quotation))) return Tag.VERB;
  const claims = tag === Tag.NOUN && (word.cue & SPEECH_VERB) !== 0 && (word.cue & (Cue.noun | Cue.weakNoun)) !== 0 && previous && among(NOMINAL, tags[i - 1]!) && next && (startsContent(i + 1, words, tags, quotation) || isTagOf(i, words, tags, quotation)); // `Lynch claims that`, `“…,” Lynch answers.`
  return claims ? Tag.VERB : tag;
}

/** `continued: “…”`, `stating: “…”`: a common reporting verb in the past, or the participle of any, at a quotation. */
function introduces(i: number, words: readonly Word[], quotation: readonly number[]): boolean {
  const { cue, phrase, grammar } = words[i]!;
  const mayIntroduce = (phrase & P.ed) !== 0 ? (cue & Cue.common) !== 0 && (cue & Cue.quote) !== 0 : (grammar & G.ing) !== 0 && (cue & (Cue.say | Cue.that | Cue.quote)) !== 0;
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
