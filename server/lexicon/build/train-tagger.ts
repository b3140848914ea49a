/**
 * Trains the tagger and writes `packed/tagger.bin`: `npx tsx server/lexicon/build/train-tagger.ts GUM.jsonl`.
 * What ships learns from the train and dev documents; the figures printed are of a model that saw the train documents alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { type Document, readCorpus, sentencesOf } from './tagger/corpus';
import { buildDictionary } from './tagger/dictionary';
import { measure } from './tagger/measure';
import { packModel } from './tagger/packModel';
import { train } from './tagger/perceptron';
import { readWordnet, wordnetTable } from './tagger/wordnetClasses';

const file = process.argv[2];
if (file === undefined) throw new Error('Which file? docs/data-sources.md says how to make it.');

const documents = readCorpus(file);
const wordnet = readWordnet();

function trainOn(part: readonly Document[]): Buffer {
  const sentences = sentencesOf(part);
  const dictionary = buildDictionary(sentences);
  return packModel(train(sentences, dictionary, wordnetTable(wordnet)), dictionary, wordnet);
}

const figures = (model: Buffer, part: readonly Document[]): string => {
  const { tags, aligned, sentences } = measure(model, part);
  return `tags ${tags.toFixed(2)} % (${aligned.toFixed(2)} % of tokens aligned), sentences F1 ${sentences.toFixed(2)}`;
};

const test = documents.filter(({ split }) => split === 'test');
const measured = trainOn(documents.filter(({ split }) => split === 'train'));
console.log(`test, all genres   ${figures(measured, test)}`);
console.log(`test, news         ${figures(measured, test.filter(({ genre }) => genre === 'news'))}`);

const shipped = trainOn(documents.filter(({ split }) => split !== 'test'));
const out = path.join(__dirname, '../packed/tagger.bin');
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, shipped);
console.log(`${path.relative(process.cwd(), out)}: ${shipped.length} bytes, ${zlib.gzipSync(shipped, { level: 9 }).length} gzipped`);
console.log(`shipped, test      ${figures(shipped, test)}`);
