/**
 * `npm run accuracy`: measures, prints, and writes docs/accuracy.md and the card in README.md.
 * Our own sample articles always; the evaluation sets of ../shared (or $NEWSMARK_SHARED) where they are, else their last figures stay.
 * `--seeds` leaves the sets out.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { analyze } from '../golden/tools/analyze';
import { marked } from '../golden/tools/seeds';
import { score } from './score';
import { between, card, seedsTable, setsTable, type SetRow } from './table';

const root = path.join(__dirname, '../..');
const page = path.join(root, 'docs/accuracy.md');
const readme = path.join(root, 'README.md');
const shared = process.env.NEWSMARK_SHARED ?? path.join(root, '../shared');
const today = new Date().toISOString().slice(0, 10);

const seeds = marked();
const found = analyze(seeds);
const table = seedsTable(score(seeds.map(({ gold }, index) => ({ gold, found: found[index]! }))));
console.log(table);
write(page, 'seeds', table);
write(readme, 'seeds', table);

const evaluate = path.join(shared, 'eval/evaluate.mjs');
if (process.argv.includes('--seeds')) console.log('\nThe evaluation sets are left out.');
else if (!fs.existsSync(evaluate)) console.log(`\nNo evaluation sets at ${shared}: their last figures stay.`);
else {
  const rows = measureSets();
  write(page, 'sets', `Measured on ${today}.\n\n${setsTable(rows)}`);
  write(readme, 'card', card(rows));
}

function measureSets(): readonly SetRow[] {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-accuracy-')), 'rows.json');
  const { status } = spawnSync(process.execPath, [evaluate, '--cli', 'node dist/cli.js analyze --jsonl', '--json', file], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`the evaluation ended with status ${status}`);
  const rows = JSON.parse(fs.readFileSync(file, 'utf8')) as readonly SetRow[];
  fs.rmSync(path.dirname(file), { recursive: true });
  return rows;
}

function write(file: string, name: string, content: string): void {
  fs.writeFileSync(file, between(fs.readFileSync(file, 'utf8'), name, content));
}
