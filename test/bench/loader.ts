/** In a process of its own, with nothing else in it: opens the data files, reads one article, and tells what that took. */
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../server/analysis/analyzer';
import { openGazetteer } from '../../server/analysis/detect/toponyms';
import { classify } from '../../server/analysis/detect/wordClasses';
import { createReader } from '../../server/analysis/text/reader';
import { madeText } from './corpus';
import type { Loaded } from './loading';

const bytes = (name: string): Uint8Array => fs.readFileSync(path.join(__dirname, name));

/** Garbage gone. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const text = madeText(10_000);
const heapBefore = held();
const begun = performance.now();
const tagger = bytes('tagger.bin'), gazetteer = bytes('gazetteer.bin');
const read = performance.now();
createReader(tagger, classify);
const tagged = performance.now();
openGazetteer(gazetteer);
const placed = performance.now();
const analyzer = createAnalyzer({ tagger, gazetteer });
const heapLoaded = held();
const unread = performance.now();
const article = analyzer.analyze(text);
const done = performance.now();
const heapWithArticle = held();
if (article.claims.length === 0 || analyzer.cache.asked === 0) throw new Error('nothing was found');
const loaded: Loaded = { read: read - begun, tagger: tagged - read, gazetteer: placed - tagged, article: done - unread, heapBefore, heapLoaded, heapWithArticle, resident: process.memoryUsage().rss };
console.log(JSON.stringify(loaded));
