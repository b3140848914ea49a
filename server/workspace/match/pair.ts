/** All that two articles have in common: a pure function of the two, so that it can be kept until one of them changes. */
import type { Prepared, PreparedUtterance } from '../prepared';
import { compareNames } from '../words/names';
import { stemsOf } from '../words/run';
import { matchFigures, type FigureMatch } from './figures';
import { matchNames, type NameMatch } from './names';
import { isStrikingSentence, matchSentences, type SentenceMatch } from './sentences';
import { slotsOf } from './slots';
import { areDated, daysApart, kinshipOf, type Kinship } from './story';
import { isStriking, matchInStory, matchVerbatim, type UtteranceMatch } from './utterances';

/** Plain data: articles by id, items by their index. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly kinship: Kinship;
  readonly utterances: readonly UtteranceMatch[];
  readonly sentences: readonly SentenceMatch[];
  readonly figures: readonly FigureMatch[];
  readonly names: readonly NameMatch[];
}

export function comparePair(a: Prepared, b: Prepared): Pair {
  const alike = matchSentences(a, b);
  const verbatim = matchVerbatim(a, b);
  const kinship = kinshipOf(a, b, alike.length, verbatim.filter(isStriking).length);
  const sentences = kinship === 'none' ? alike.filter(isStrikingSentence) : alike;
  const utterances = matchInStory(a, b, verbatim, kinship).filter((match) => isTrusted(a, b, match) && (match.relation !== 'retold' || daysApart(a, b) <= 1));
  return { a: a.reduced.id, b: b.reduced.id, kinship, sentences, utterances, figures: matchFigures(a, b, sentences, kinship, isAnchored(a, b, sentences, verbatim)), names: matchNames(a, b, kinship) };
}

/** By their days, or by wording: two polls have one sentence on the margin of error, and what is written week by week has some that come back. */
function isAnchored(a: Prepared, b: Prepared, sentences: readonly SentenceMatch[], verbatim: readonly UtteranceMatch[]): boolean {
  if (areDated(a, b)) return true;
  const shared = verbatim.filter(isStriking).length + sentences.filter((match) => slotsOf(a, b, match).length === 0).length;
  return shared > 0 && shared >= ANCHORED * Math.min(a.reduced.sentences.length, b.reduced.sentences.length);
}

const ANCHORED = 0.1;

const SHORT_WORDS = 5;
const SHORT_CONTENT = 3;
/** Two people may use one slogan. */
const SLOGAN_CONTENT = 4;
const SLOGAN_WORDS = 8;
/** With other words around it a slogan is longer: `unfit to be president of the United States`. */
const REWORDED_CONTENT = 6;

/** In a row, and nearly all that the shorter one has: no slogan with other words around it. */
const UNMISTAKABLE = 9;
const WHOLE = 0.9;
/** Words in common of all words: the whole of both is alike. */
const ALIKE = 0.75;

/** Two short fragments may be alike by chance: one speaker, or what stands around them, must speak for it. */
function isTrusted(a: Prepared, b: Prepared, { a: i, b: j, content, longest, shared, relation }: UtteranceMatch): boolean {
  const one = a.utterances[i]!, other = b.utterances[j]!;
  if (content >= 2 && (longest >= Math.max(UNMISTAKABLE, WHOLE * Math.min(one.run.count, other.run.count)) || (shared > UNMISTAKABLE && 2 * shared >= ALIKE * (one.run.count + other.run.count)))) return true;
  const { source: x } = one.utterance, { source: y } = other.utterance;
  const isSlogan = content < (relation === 'reworded' ? REWORDED_CONTENT : SLOGAN_CONTENT) || longest < SLOGAN_WORDS || relation === 'merged';
  if (x.kind === 'named' && y.kind === 'named') {
    if ([x.name, ...x.joint].some((name) => [y.name, ...y.joint].some((own) => compareNames(name, own) !== 'different'))) return true;
    if (x.entity === 'person' && y.entity === 'person' && isSlogan) return false;
  }
  if (x.kind === 'anonymous' || y.kind === 'anonymous') {
    if (isSlogan && relation !== 'identical' && relation !== 'trimmed') return false;
  }
  if (content >= SHORT_CONTENT && Math.min(one.run.count, other.run.count) >= SHORT_WORDS) return true;
  return sharedAround(a, b, one, other) >= 3;
}

function sharedAround(a: Prepared, b: Prepared, one: PreparedUtterance, other: PreparedUtterance): number {
  const around = stemsOf(a.words.run([one.utterance.sentence]));
  let count = 0;
  for (const stem of stemsOf(b.words.run([other.utterance.sentence]))) if (around.has(stem) && !one.stems.has(stem)) count++;
  return count;
}
