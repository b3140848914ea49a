/** The linear ranker: which features there are, what they weigh, and how a candidate is scored. */
import { QUOTED } from '../../../lexicon/packed/lists.generated';
import { pausesAt, type Steps } from '../../steps';
import type { Word } from '../../text/tokens';
import { candidatesFor, type Candidate, type Decided } from './candidates';
import { newFeatureTable } from './featureTable';
import { mentionFeatures } from './mentionFeatures';
import { siteFeatures } from './siteFeatures';
import { sitesOf, type Site } from './site';
import { endsInColon, type Views } from './view';

const table = newFeatureTable();
const ofSite = siteFeatures(table);
const ofMention = mentionFeatures(table);

/** By number. */
export const FEATURE_NAMES: readonly string[] = table.names;

/** Calls `add` with the number of each feature of an answer; no candidate stands for “nobody”. */
export function extract(site: Site, candidate: Candidate | undefined, previous: Decided | undefined, add: (feature: number) => void): void {
  if (candidate) ofMention.extract(site, candidate, previous, add);
  else ofSite.extract(site, previous, add);
}

/** Goes through the outermost quotations in order; each answer is known to the next. There is a place to pause behind some dozens of them. */
export function* walkSites(views: Views, decide: (site: Site, candidates: readonly Candidate[], previous: Decided | undefined) => Candidate | undefined): Steps<void> {
  let previous: Decided | undefined;
  const spoken = new Set<Word>();
  let count = 0;
  for (const { index, facts } of views.paragraphs) {
    if (facts.quotations.length === 0) continue;
    const before = views.paragraphs[index - 1];
    for (const site of sitesOf(views.at(index)!, before !== undefined && endsInColon(before.facts.frame))) {
      const source = decide(site, candidatesFor(site, views, previous), previous);
      if (source && source.mention.form !== 'pronoun') spoken.add(source.view.frame.words[source.mention.head]!);
      previous = { site, source, spoken };
      if (pausesAt(count++)) yield;
    }
  }
}

/** `feature<TAB>weight` lines; a name the table does not know is a weight of an older table. */
export function readWeights(lines: string): Float64Array {
  const numbers = new Map(FEATURE_NAMES.map((name, number) => [name, number]));
  const weights = new Float64Array(FEATURE_NAMES.length);
  for (const line of lines.split('\n')) {
    const [name = '', weight = '0'] = line.split('\t');
    const number = numbers.get(name);
    if (number !== undefined) weights[number] = Number(weight);
  }
  return weights;
}

export interface Ranking {
  /** By candidate. */
  readonly probabilities: readonly number[];
  readonly nobody: number;
  /** Index of the best candidate, -1 where nobody is quoted. */
  readonly best: number;
}

/**
 * Whether anybody is quoted is one question, whom the other: candidates that share the chance of having spoken (`Lund` and `she`) speak up together
 * against nobody. From this share of nobody on a quotation quotes none; chosen on articles held out.
 */
const NOBODY_FROM = 0.45;

export type Rank = (site: Site, candidates: readonly Candidate[], previous: Decided | undefined) => Ranking;

export function newRanker(weights: Float64Array): Rank {
  const score = new Float64Array(1); // a plain variable would be boxed anew at each feature
  const add = (feature: number): void => { score[0]! += weights[feature]!; };
  const scoreOf = (site: Site, candidate: Candidate | undefined, previous: Decided | undefined): number => {
    score[0] = 0;
    extract(site, candidate, previous, add);
    return score[0];
  };
  return (site, candidates, previous) => {
    const nobody = scoreOf(site, undefined, previous);
    const scores = new Array<number>(candidates.length);
    let best = -1;
    let highest = -Infinity;
    for (let i = 0; i < candidates.length; i++) {
      const value = (scores[i] = scoreOf(site, candidates[i], previous));
      if (value <= highest) continue;
      highest = value;
      best = i;
    }
    const share = softmax(scores, nobody, Math.max(highest, nobody));
    return { probabilities: scores, nobody: share, best: share < NOBODY_FROM ? best : -1 };
  };
}

/** Turns the scores into probabilities, in place; returns that of nobody. */
function softmax(scores: number[], nobody: number, highest: number): number {
  const chance = Math.exp(nobody - highest);
  let total = chance;
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(scores[i]! - highest);
  for (let i = 0; i < scores.length; i++) scores[i]! /= total;
  return chance / total;
}

/** Those that ship, by number. */
export const WEIGHTS = readWeights(QUOTED);

export const rank: Rank = newRanker(WEIGHTS);

/** From which probability on an answer counts as sure, and as likely; chosen on the training part, see the weights file. */
export const THRESHOLDS = { sure: rowOf(QUOTED, 'threshold: sure', 0.9), likely: rowOf(QUOTED, 'threshold: likely', 0.55) };

function rowOf(lines: string, name: string, otherwise: number): number {
  const row = lines.split('\n').find((line) => line.startsWith(`${name}\t`));
  return row === undefined ? otherwise : Number(row.slice(name.length + 1));
}
