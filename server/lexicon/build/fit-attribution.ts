/**
 * Fits the weights that say who said a quotation: `tsx server/lexicon/build/fit-attribution.ts TRAIN.jsonl [--test FILE] [--dry]`.
 * Conditional logistic regression over the candidates of each quotation, “nobody” among them, in two rounds: first with the annotated
 * speaker of the quotation before, then with the one that the first round's weights give it, as it will be in use.
 * Thresholds of confidence are read off answers that a fit on two thirds gave for the other third. Nothing is random.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extract, FEATURE_NAMES, newRanker, walkSites } from '../../analysis/resolve/attribution/ranker';
import type { Site } from '../../analysis/resolve/attribution/site';
import { newViews } from '../../analysis/resolve/attribution/view';
import { classify } from '../../analysis/detect/wordClasses';
import { allOf } from '../../analysis/steps';
import { createReader } from '../../analysis/text/reader';
import { goldOf, readCorpus, rightCandidates, type GoldArticle, type GoldQuote } from './attribution/corpus';
import { fit, type Problem } from './attribution/logistic';
import { measure, thresholdFor, type Answer } from './attribution/measure';

const STEPS = 100;
const RIDGE = 1;
/** A weight smaller than this is dropped, and the rest fitted again. */
const SMALLEST = 0.1;
const FOLDS = 3;
const SURE = 98;
const LIKELY = 87;

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { test: { type: 'string' }, dry: { type: 'boolean' } } });
const [trainFile] = positionals;
if (trainFile === undefined) throw new Error('usage: fit-attribution.ts TRAIN.jsonl [--test FILE] [--dry]');

const packed = path.join(__dirname, '../packed');
const reader = createReader(fs.readFileSync(path.join(packed, 'tagger.bin')), classify);

const train = readCorpus(trainFile, reader);
const weights = fitArticles(train);
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const inFold = (_article: GoldArticle, index: number): boolean => index % FOLDS === fold;
  const others = fitArticles(train.filter((article, index) => !inFold(article, index)));
  return train.filter(inFold).flatMap((article) => answersFor(article, others));
}).flat();
const sure = thresholdFor(held, SURE);
const likely = thresholdFor(held, LIKELY, sure.probability);
const figures = [`${train.length} articles, each third answered by a fit on the others: ${figuresOf(held, train)}`, `sure from ${sure.probability.toFixed(2)} on: ${sure.share.toFixed(1)} % of the passages found`];
console.log(figures.join('\n'));
if (options.test !== undefined) {
  const test = readCorpus(options.test, reader);
  console.log(`${path.basename(options.test)}: ${figuresOf(test.flatMap((article) => answersFor(article, weights)), test)}`);
}
if (!options.dry) fs.writeFileSync(path.join(__dirname, '../weights/quoted.tsv'), fileOf(weights));

/** Two rounds on the articles; the second leaves out features that hardly weighed in the first, and sees both kinds of history. */
function fitArticles(articles: readonly GoldArticle[]): Float64Array {
  const annotated = articles.flatMap((article) => problemsOf(article));
  const first = fit(annotated, FEATURE_NAMES.length, { steps: STEPS, ridge: RIDGE });
  const allowed = new Set([...first.keys()].filter((feature) => Math.abs(first[feature]!) >= SMALLEST));
  const problems = [...annotated, ...articles.flatMap((article) => problemsOf(article, first))];
  return fit(problems, FEATURE_NAMES.length, { steps: STEPS, ridge: 2 * RIDGE, allowed }).map((weight) => Math.round(weight * 100) / 100);
}

/** The quotations of an article with the features of every answer; the quotation before has its annotated speaker, or the one `weights` give it. */
function problemsOf(article: GoldArticle, weights?: Float64Array): Problem[] {
  const problems: Problem[] = [];
  const rank = weights && newRanker(weights);
  allOf(walkSites(newViews(article.paragraphs), (site, candidates, previous) => {
    const gold = goldOf(article, site);
    const right = new Set(gold ? rightCandidates(article, gold, candidates) : []);
    const nobody = !gold?.speaker;
    if (right.size > 0 || (nobody && !isHeadlineSpeech(site, gold))) {
      const answers = [undefined, ...candidates].map((candidate) => {
        const features: number[] = [];
        extract(site, candidate, previous, (feature) => features.push(feature));
        return Int32Array.from(features);
      });
      problems.push({ answers, right: [nobody, ...candidates.map((_, index) => right.has(index))] });
    }
    return rank ? candidates[rank(site, candidates, previous).best] : candidates[Math.min(...right)];
  }));
  return problems;
}

/** The corpus counts speech in single marks in a headline as indirect, so that a quotation there seems to quote nobody. */
function isHeadlineSpeech({ view, quotation }: Site, gold: GoldQuote | undefined): boolean {
  return !gold && view.paragraph.index === 0 && (quotation.mark === '‘' || quotation.mark === "'");
}

function answersFor(article: GoldArticle, weights: Float64Array): Answer[] {
  const answers: Answer[] = [];
  const rank = newRanker(weights);
  allOf(walkSites(newViews(article.paragraphs), (site, candidates, previous) => {
    const { best, probabilities, nobody } = rank(site, candidates, previous);
    const gold = goldOf(article, site);
    answers.push({
      given: best >= 0,
      quoted: gold !== undefined,
      right: gold !== undefined && rightCandidates(article, gold, candidates).includes(best),
      probability: best >= 0 ? probabilities[best]! : nobody,
    });
    return candidates[best];
  }));
  return answers;
}

function figuresOf(answers: readonly Answer[], articles: readonly GoldArticle[]): string {
  const gold = articles.reduce((sum, { quotes }) => sum + quotes.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length, 0);
  const { overlap, speaker } = measure(answers, gold);
  return `overlap ${overlap.toFixed(1)}, with speaker ${speaker.toFixed(1)}`;
}

function fileOf(fitted: Float64Array): string {
  const rows = FEATURE_NAMES.map((name, feature) => [name, fitted[feature]!] as const).filter(([, weight]) => weight !== 0);
  return [
    '# source: fitted by server/lexicon/build/fit-attribution.ts on PolNeAR (Newell et al., LREC 2018), training part; no text of it is kept here',
    '# licence: MIT',
    '# What speaks for an answer to “who said this quotation?”. Columns: feature, weight. The answers of a quotation (each mention near it, and nobody) share',
    `# probability by the softmax of their sums. Conditional logistic regression, Adam, ${STEPS} steps on the whole batch, ridge ${RIDGE}; weights under ${SMALLEST} dropped after the first round.`,
    ...figures.map((line) => `# ${line}`),
    `threshold: sure\t${sure.probability.toFixed(3)}`,
    `threshold: likely\t${likely.probability.toFixed(3)}`,
    ...rows.map(([name, weight]) => `${name}\t${weight}`),
    '',
  ].join('\n');
}
