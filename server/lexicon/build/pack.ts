/**
 * Packs the lists that people edit (`lists/*.tsv`, `weights/*.tsv`) into `packed/lists.generated.ts`, which the analysis imports.
 * Comment lines (`#`, with source and licence) and blank lines are dropped; nothing else is interpreted here: each room parses its own list.
 */
import fs from 'node:fs';
import path from 'node:path';

const lexicon = path.join(__dirname, '..');
const packed = path.join(lexicon, 'packed');

/** `cue-verbs.tsv` → `CUE_VERBS`. */
const constantName = (file: string): string => path.basename(file, '.tsv').replace(/[^a-z0-9]+/gi, '_').toUpperCase();

function packFile(file: string): string {
  const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return `export const ${constantName(file)}: string = ${JSON.stringify(lines.join('\n'))};`;
}

const files = ['lists', 'weights']
  .map((folder) => path.join(lexicon, folder))
  .filter((folder) => fs.existsSync(folder))
  .flatMap((folder) => fs.readdirSync(folder).filter((name) => name.endsWith('.tsv')).sort().map((name) => path.join(folder, name)));

fs.mkdirSync(packed, { recursive: true });
const banner = '// Generated from server/lexicon/lists and weights by `npm run lexicon`. Do not edit.\n';
fs.writeFileSync(path.join(packed, 'lists.generated.ts'), banner + files.map(packFile).join('\n') + '\n');
console.log(`packed ${files.length} lists`);
