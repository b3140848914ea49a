/** Asks the built command line, as any user of it would. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Gold, GoldNumber, GoldPlace, GoldQuote, Named } from './marked';

/** What comes out for an article: the gold's shape, with a confidence. */
export interface Annotated {
  readonly id: string;
  readonly quotes: readonly (GoldQuote & { readonly confidence: 'sure' | 'likely' | 'guess' })[];
  readonly numbers: readonly GoldNumber[];
  readonly places: readonly GoldPlace[];
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
  readonly speakers: Gold['speakers'];
}

const cli = path.join(__dirname, '../../../dist/cli.js');

export function analyze(articles: readonly { readonly id: string; readonly text: string }[]): readonly Annotated[] {
  if (!fs.existsSync(cli)) throw new Error('dist/cli.js is not there: run `npm run build` first');
  const input = articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'analyze', '--jsonl'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`the command line ended with status ${status}: ${stderr}`);
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Annotated);
}
