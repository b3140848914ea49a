/** Makes the trainer's file out of a clone of GUM: `npx tsx server/lexicon/build/read-gum.ts GUM_FOLDER > gum_clean.jsonl`. */
import fs from 'node:fs';
import path from 'node:path';
import { readConllu, readSplits } from './tagger/conllu';

/** Genres whose texts may be reused, changed and sold. */
const GENRES: ReadonlySet<string> = new Set(['academic', 'court', 'interview', 'news', 'speech', 'textbook', 'vlog']);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? git clone https://github.com/amir-zeldes/gum');
const splitOf = readSplits(fs.readFileSync(path.join(folder, 'splits.md'), 'utf8'));
for (const name of fs.readdirSync(path.join(folder, 'dep')).sort()) {
  const id = path.basename(name, '.conllu');
  if (!name.endsWith('.conllu') || !GENRES.has(id.split('_')[1] ?? '')) continue;
  process.stdout.write(`${JSON.stringify(readConllu(fs.readFileSync(path.join(folder, 'dep', name), 'utf8'), splitOf(id)))}\n`);
}
