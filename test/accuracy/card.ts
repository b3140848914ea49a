/**
 * `npm run accuracy`: measures, prints, and writes docs/accuracy.md and the card in README.md.
 * Our own sample articles always; the evaluation sets of ../shared (or $NEWSMARK_SHARED) where they are, else their last figures stay.
 * `--seeds` leaves the sets out; `--trust` measures of them what sure, likely and a guess mean, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { analyze } from '../golden/tools/analyze';
import { marked } from '../golden/tools/seeds';
import { score } from './score';
import { measureTrust } from './confidence';
import { between, card, seedsTable, setsTable, trustDetails, trustTable, type SetRow } from './table';

const root = path.join(__dirname, '../..');
const page = path.join(root, 'docs/accuracy.md');
const readme = path.join(root, 'README.md');
const shared = process.env.NEWSMARK_SHARED ?? path.join(root, '../shared');
const today = new Date().toISOString().slice(0, 10);

async function main(): Promise<void> {
  measureSeeds();
  const evaluate = path.join(shared, 'eval/evaluate.mjs');
  if (process.argv.includes('--seeds')) console.log('\nThe evaluation sets are left out.');
  else if (!fs.existsSync(evaluate)) console.log(`\nNo evaluation sets at ${shared}: their last figures stay.`);
  else {
    const trust = await measureTrust(shared, root);
    console.log(`\n${trustDetails(trust)}`);
    write(page, 'trust', trustDetails(trust));
    write(readme, 'trust', trustTable(trust));
    if (process.argv.includes('--trust')) return;
    const rows = measureSets(evaluate);
    write(page, 'sets', `Measured on ${today}.\n\n${setsTable(rows)}`);
    write(readme, 'card', card(rows));
  }
}

function measureSeeds(): void {
  const seeds = marked();
  const found = analyze(seeds);
  const table = seedsTable(score(seeds.map(({ gold }, index) => ({ gold, found: found[index]! }))));
  console.log(table);
  write(page, 'seeds', table);
  write(readme, 'seeds', table);
}

function measureSets(evaluate: string): readonly SetRow[] {
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

void main();
