/** Who is timed: our whole analysis, wink-nlp's tagging, compromise's quotations, people, places and values, chrono's dates. */
import fs from 'node:fs';
import path from 'node:path';
import * as chrono from 'chrono-node';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { createAnalyzer } from '../../server/analysis/analyzer';
import { detectNumbers } from '../../server/analysis/detect/numbers';
import { classify } from '../../server/analysis/detect/wordClasses';
import { splitParagraphs } from '../../server/analysis/text/paragraphs';
import { createReader } from '../../server/analysis/text/reader';
import type { Contender } from './measure';

const data = (name: string): Uint8Array => {
  const file = path.join(__dirname, '../../dist', name);
  if (!fs.existsSync(file)) throw new Error(`${file} is not there: run \`npm run build\` first`);
  return fs.readFileSync(file);
};
export const lexicon = { tagger: data('tagger.bin'), gazetteer: data('gazetteer.bin') };

/**
 * Fresh text each time: every line ends in a figure of this run, so that no paragraph is known from the run before.
 * The words are, as in an editor that has been open for a while; wink-nlp keeps such a store of words too.
 */
export function newsmarkFresh(text: string): Contender {
  const analyzer = createAnalyzer(lexicon);
  const lines = text.split('\n');
  let turn = 10;
  let fresh = text;
  return {
    name: 'Newsmark, whole analysis', length: text.length,
    prepare: () => {
      turn++;
      fresh = lines.map((line) => (line === '' ? line : `${line} ${turn}`)).join('\n');
    },
    run: () => {
      const { asked, found } = analyzer.cache;
      const claims = analyzer.analyze(fresh).claims.length;
      const known = (analyzer.cache.found - found) / (analyzer.cache.asked - asked);
      if (known > 0.05) throw new Error(`${Math.round(100 * known)} % of the paragraphs came from the cache`);
      return claims;
    },
  };
}

/** The same article again: what an editor asks after a change elsewhere. */
export function newsmarkWarm(text: string): Contender {
  const analyzer = createAnalyzer(lexicon);
  return { name: 'Newsmark, again (paragraphs known)', length: text.length, run: () => analyzer.analyze(text).claims.length };
}

const tagger = wink(winkModel, ['sbd', 'pos']);
const { its } = tagger;

/** Sentences and parts of speech, read out: what our analysis does in its first step. */
export const winkTagging = (text: string): Contender => ({
  name: 'wink-nlp, tagging (sbd, pos; tags read out)', length: text.length,
  run: () => tagger.readDoc(text).tokens().out(its.pos as never).length,
});
export const winkBare = (text: string): Contender => ({ name: 'wink-nlp, readDoc alone', length: text.length, run: () => tagger.readDoc(text).tokens().length() });

export const compromiseAll = (text: string): Contender => ({
  name: 'compromise, people, places, values, quotations', length: text.length,
  run: () => {
    const doc = compromise(text);
    const found = [doc.people().out('array'), doc.places().out('array'), doc.numbers().out('array'), doc.quotations().out('array')] as readonly string[][];
    return found.reduce((sum, list) => sum + list.length, 0);
  },
});

/** Our numbers and dates with all they rest on: paragraphs, tokens, sentences and tags. */
export function newsmarkDates(text: string): Contender {
  const reader = createReader(lexicon.tagger, classify);
  return {
    name: 'Newsmark, numbers and dates alone', length: text.length,
    run: () => {
      let found = 0;
      for (const { start, end } of splitParagraphs(text)) {
        const paragraph = text.slice(start, end);
        found += detectNumbers(paragraph, reader.read(paragraph)).length;
      }
      return found;
    },
  };
}

/** Any day: what is relative counts from it. */
const DAY = new Date(Date.UTC(2026, 0, 5));
export const chronoAlone = (text: string): Contender => ({ name: 'chrono, dates alone', length: text.length, run: () => chrono.parse(text, DAY).length });
