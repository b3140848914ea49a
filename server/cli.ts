/** INTERIM: `analyze --jsonl` only, so that the analysis can be measured. */
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createAnalyzer } from './analysis/analyzer';
import { toJson } from './json';

const data = (name: string): Uint8Array => {
  const file = path.join(__dirname, '../server/lexicon/packed', name);
  return fs.existsSync(file) ? fs.readFileSync(file) : new Uint8Array();
};
const analyzer = createAnalyzer({ tagger: data('tagger.bin'), gazetteer: data('gazetteer.bin') });
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.trim() === '') return;
  const { id, text, date } = JSON.parse(line);
  process.stdout.write(JSON.stringify(toJson(id, analyzer.analyze(text, { singleQuotes: 'auto', ...(date ? { date } : {}) }))) + '\n');
});
