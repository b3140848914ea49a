/**
 * Fits the three rankers of reported speech (sources, contents, ends) and writes `weights/reported.tsv`.
 *   npx tsx server/lexicon/build/fit-reported.ts ARTICLES.jsonl [--sparsity 0.0005]
 * Articles: `{"text","quotes":[{"kind":"indirect|mixed|direct|other","start","end","cue":{"start","end"},"speaker":{"start","end"}}]}` a line.
 * Adaptive subgradient with dual averaging (Xiao 2010, Duchi 2011): a weight that does not pay for itself stays exactly 0.
 */
import fs from 'node:fs';
import path from 'node:path';
import { clauseEnds, newClauseEnds } from '../../analysis/detect/clause';
import { Cue } from '../../analysis/detect/cues';
import type { Frame, FrameMention } from '../../analysis/detect/frame';
import { is, G } from '../../analysis/detect/grammarWords';
import { type Features, newFeatures, softmax } from '../../analysis/detect/ranker';
import { choiceFeatures, choiceSpace, viewCue } from '../../analysis/detect/reportedChoice';
import { candidates, type Candidate, Place } from '../../analysis/detect/reportedContents';
import { type CueSite, findCues } from '../../analysis/detect/reportedCues';
import { endFeatures, endSpace } from '../../analysis/detect/reportedEnds';
import { startWalk } from '../../analysis/detect/reportedEndWalk';
import { indexSubjects, newOffers, offerSources } from '../../analysis/detect/reportedSource';
import { contextOf, findSource, nobodyFeatures, sourceFeatures, sourceSpace, sourceWeights } from '../../analysis/detect/reportedSourceChoice';
import { readParagraphs } from './read-paragraphs';

interface Gold {
  readonly kind: 'direct' | 'indirect' | 'mixed' | 'other';
  readonly start: number;
  readonly end: number;
  readonly cue?: { readonly start: number; readonly end: number } | null;
  readonly speaker?: { readonly start: number; readonly end: number } | null;
}
/** One decision: the features of each option, and which options are right. */
interface Example {
  readonly options: readonly (readonly number[])[];
  readonly right: readonly number[];
}

const argument = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1]!;
};

/** A weight below this is left out. */
const SMALLEST = 0.1;

const sources: Example[] = [];
const choices: Example[] = [];
const endings: Example[] = [];
const tally = { cues: 0, reported: 0, reachable: 0 };

/** Gold contents of one cue, in the paragraph's offsets. */
interface Piece { readonly from: number; readonly to: number }

const overlap = (a: Piece, b: Piece): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) / Math.max(a.to - a.from, b.to - b.from);

/** How well an open start fits a gold piece: the gold may or may not hold a leading “that”. */
function startFit(frame: Frame, start: number, gold: readonly Piece[], after: number): number {
  const piece = gold.find(({ from }) => from >= after);
  if (!piece) return 0;
  const starts = [frame.from[start]!, is(frame, start, G.that) ? frame.from[start + 1] ?? -99 : -99, is(frame, start - 1, G.that) ? frame.from[start - 1]! : -99];
  const miss = Math.min(...starts.map((at) => Math.abs(at - piece.from)));
  if (miss <= 2) return 0.95;
  return miss <= 8 ? 0.7 : 0.8 * overlap({ from: frame.from[start]!, to: Math.max(piece.to, frame.from[start]! + 1) }, piece);
}

function fit(frame: Frame, cue: CueSite, candidate: Candidate, gold: readonly Piece[]): number {
  if (candidate.place === Place.none) return 0;
  const after = frame.from[cue.unit]!;
  let sum = 0;
  if (candidate.last >= 0) sum += Math.max(...gold.map((piece) => overlap({ from: frame.from[candidate.start]!, to: frame.to[candidate.last]! }, piece)));
  else sum += startFit(frame, candidate.start, gold, after);
  if (candidate.second >= 0) sum += startFit(frame, candidate.second, gold, after);
  return sum / Math.max(gold.length, candidate.second >= 0 ? 2 : 1);
}

function featuresOf(fill: (out: Features) => void): number[] {
  const features = newFeatures();
  fill(features);
  return features.ids;
}

function learnEnd(frame: Frame, cue: CueSite, candidate: Candidate, start: number, gold: readonly Piece[], subject: FrameMention | undefined): void {
  const piece = gold.find(({ from, to }) => from >= frame.from[cue.unit]! && to > frame.from[start]!);
  if (!piece) return;
  const ends = newClauseEnds();
  clauseEnds(frame, start, cue.to, ends);
  const misses = ends.last.map((last) => Math.abs(frame.to[last]! - piece.to));
  const least = Math.min(...misses);
  if (ends.count < 2 || least > 15) return;
  const walk = startWalk(frame, cue, candidate.place, start, subject);
  const options = ends.last.map((last, i) => featuresOf((out) => endFeatures(walk, last, ends.border[i]!, out)));
  endings.push({ options, right: misses.flatMap((miss, i) => (miss <= least + 1 ? [i] : [])) });
}

function learnCue(frame: Frame, cue: CueSite, mentions: readonly FrameMention[], gold: readonly Piece[]): void {
  const source = findSource(frame, indexSubjects(frame, mentions), cue);
  const subject = mentions[source.mention];
  const offered = candidates(frame, cue, mentions, subject);
  const view = viewCue(cue, source, subject);
  let right = [0];
  if (gold.length > 0) {
    tally.reported++;
    const fits = offered.map((candidate) => fit(frame, cue, candidate, gold));
    const best = Math.max(...fits);
    if (best < 0.45) return;
    tally.reachable++;
    right = fits.flatMap((value, i) => (value >= best - 0.02 ? [i] : []));
    const chosen = offered[right[0]!]!;
    if (chosen.last < 0) learnEnd(frame, cue, chosen, chosen.start, gold, subject);
    if (chosen.second >= 0) learnEnd(frame, cue, chosen, chosen.second, gold, subject);
  }
  choices.push({ options: offered.map((candidate) => featuresOf((out) => choiceFeatures(frame, view, candidate, out))), right });
}

/** Of a cue that reports: the mention that its annotated speaker overlaps, or nobody. */
function learnSource(frame: Frame, cue: CueSite, mentions: readonly FrameMention[], speaker: Piece | undefined): void {
  const offers = newOffers();
  offerSources(frame, indexSubjects(frame, mentions), cue, offers);
  const right = speaker === undefined ? [0] : offers.mention.slice(0, offers.count).flatMap((mention, i) => (overlap(mentions[mention]!, speaker) > 0 ? [i + 1] : []));
  if (offers.count === 0 || right.length === 0) return;
  const context = contextOf(frame, cue);
  const options = offers.mention.slice(0, offers.count).map((mention, i) => featuresOf((out) => sourceFeatures(frame, cue, context, mentions[mention]!, offers.ways[i]!, out)));
  sources.push({ options: [featuresOf((out) => nobodyFeatures(cue, context, out)), ...options], right });
}

type Lesson = 'sources' | 'contents';

function learn(paragraphs: ReturnType<typeof readParagraphs>, quotes: readonly Gold[], lesson: Lesson): void {
  for (const { start, facts } of paragraphs) {
    const { frame, mentions } = facts;
    for (const cue of findCues(frame)) {
      if (lesson === 'contents') tally.cues++;
      const from = frame.from[cue.unit]! + start;
      const to = frame.to[cue.unit]! + start;
      const mine = quotes.filter((quote) => quote.cue && quote.cue.start <= from && to <= quote.cue.end);
      const reported = mine.filter(({ kind }) => kind === 'indirect' || kind === 'mixed');
      if (reported.length === 0 && mine.some(({ kind }) => kind === 'other') && !(cue.classes & Cue.attitude)) continue;
      const speaker = reported[0]?.speaker;
      if (lesson === 'contents') learnCue(frame, cue, mentions, reported.map((quote) => ({ from: quote.start - start, to: quote.end - start })).sort((a, b) => a.from - b.from));
      else if (reported.length > 0) learnSource(frame, cue, mentions, speaker ? { from: speaker.start - start, to: speaker.end - start } : undefined);
    }
  }
}

/** Runs in another order of the examples: their mean is steadier than any. */
const SEEDS = [7, 77, 777];
const meanOf = (runs: readonly Float64Array[]): Float64Array => runs[0]!.map((_, i) => runs.reduce((sum, run) => sum + run[i]!, 0) / runs.length);

/** First which features pay for themselves, then the weights of those alone, no longer pulled towards 0. */
function fitRanker(examples: Example[], features: number, sparsity: number, epochs: number): Float64Array {
  const kept = meanOf(SEEDS.map((seed) => train(examples, features, sparsity, epochs / 2, () => true, seed)));
  const weights = meanOf(SEEDS.map((seed) => train(examples, features, sparsity / 20, epochs, (feature) => Math.abs(kept[feature]!) >= SMALLEST, seed)));
  return weights.map((weight) => Math.round(100 * weight) / 100);
}

function train(all: Example[], features: number, sparsity: number, epochs: number, keep: (feature: number) => boolean, shuffle: number): Float64Array {
  const examples = all.map(({ options, right }) => ({ options: options.map((option) => option.filter(keep)), right }));
  const gradients = new Float64Array(features);
  const squares = new Float64Array(features);
  const rate = 0.35;
  let step = 0;
  const weight = (feature: number): number => {
    const sum = gradients[feature]!;
    const kept = Math.abs(sum) - sparsity * step;
    return kept <= 0 ? 0 : (-Math.sign(sum) * kept * rate) / Math.sqrt(1 + squares[feature]!);
  };
  let seed = shuffle;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const mean = new Float64Array(features);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let hits = 0;
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    for (const { options, right } of examples) {
      step++;
      const chances = softmax(options.map((option) => option.reduce((sum, feature) => sum + weight(feature), 0)));
      const good = right.reduce((sum, i) => sum + chances[i]!, 0);
      if (right.includes(chances.indexOf(Math.max(...chances)))) hits++;
      const change = new Map<number, number>();
      options.forEach((option, i) => {
        const slope = chances[i]! - (right.includes(i) ? chances[i]! / Math.max(good, 1e-9) : 0);
        if (Math.abs(slope) > 1e-5) for (const feature of option) change.set(feature, (change.get(feature) ?? 0) + slope);
      });
      for (const [feature, slope] of change) {
        gradients[feature]! += slope;
        squares[feature]! += slope * slope;
      }
      if (epoch >= epochs / 2 && step % 200 === 0) {
        averaged++;
        for (let f = 0; f < features; f++) mean[f]! += weight(f);
      }
    }
    if (epoch === epochs - 1) console.log(`  epoch ${epoch + 1}: right ${((100 * hits) / examples.length).toFixed(1)} %`);
  }
  return mean.map((sum) => sum / averaged);
}

const file = process.argv[2]!;
const articles = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => {
  const { text, quotes } = JSON.parse(line) as { readonly text: string; readonly quotes: readonly Gold[] };
  return { paragraphs: readParagraphs(text), quotes };
});
const sparsity = Number(argument('sparsity', '0.0005'));
const epochs = Number(argument('epochs', '14'));

for (const { paragraphs, quotes } of articles) learn(paragraphs, quotes, 'sources');
sourceWeights.set(fitRanker(sources, sourceSpace.names.length, sparsity, epochs));
for (const { paragraphs, quotes } of articles) learn(paragraphs, quotes, 'contents'); // with the sources that the fitted ranker finds
console.log(tally, { sources: sources.length, choices: choices.length, endings: endings.length });

const rows = [
  ...named(sourceSpace.names, sourceWeights),
  ...named(choiceSpace.names, fitRanker(choices, choiceSpace.names.length, sparsity, epochs)),
  ...named(endSpace.names, fitRanker(endings, endSpace.names.length, sparsity, epochs)),
];
function named(names: readonly string[], weights: Float64Array): string[] {
  return names.flatMap((name, i) => (Math.abs(weights[i]!) >= SMALLEST ? [`${name}\t${weights[i]}`] : []));
}
fs.writeFileSync(
  path.join(__dirname, '../weights/reported.tsv'),
  `# source: fitted by server/lexicon/build/fit-reported.ts on the train part of PolNeAR (840 US news articles): ${choices.length} cues, ${endings.length} contents
# licence: MIT
# Rankers of reported speech. Columns: feature, weight. “source” chooses who says it, “content” where a content stands, “end” where it ends. ${rows.length} weights over classes of words; no words but closed-class ones.
${rows.join('\n')}\n`,
);
console.log(`${rows.length} weights`);
