/** The real analysis over the packed lexicon, opened once for all tests. */
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer, type AnalysisOptions, type Analyzer } from '../../../server/analysis/analyzer';
import type { Article, Span } from '../../../server/analysis/article';

const packed = path.join(__dirname, '../../../server/lexicon/packed');
const bytes = (name: string): Uint8Array => (fs.existsSync(path.join(packed, name)) ? fs.readFileSync(path.join(packed, name)) : new Uint8Array());

let shared: Analyzer | undefined;

/** A fresh analyzer, with a cache of its own. */
export const newAnalyzer = (): Analyzer => createAnalyzer({ tagger: bytes('tagger.bin'), gazetteer: bytes('gazetteer.bin') });

export function analyse(text: string, options: AnalysisOptions = { singleQuotes: 'auto' }): Article {
  shared ??= newAnalyzer();
  return shared.analyze(text, options);
}

export const slice = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);
