/** What *sure*, *likely* and *a guess* have meant on articles annotated by others: how often the speaker was right, and how many of the quotes were called so. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const CLASSES = ['sure', 'likely', 'guess'] as const;

export interface Trust {
  /** Of the gold quotes that were found and given a speaker with this confidence: how many have the right one. */
  readonly right: number;
  /** Of all quotes given a speaker so, also those that the annotators did not mark. */
  readonly rightOfAll: number;
  /** Of the gold quotes that were found. */
  readonly share: number;
  readonly quotes: number;
}

export interface TrustRow {
  readonly what: string;
  readonly classes: Readonly<Record<(typeof CLASSES)[number], Trust>>;
}

const MEASURED: readonly { readonly set: string; readonly what: string }[] = [{ set: 'polnear_quoted', what: 'quoted passages' }, { set: 'polnear_speech', what: 'reported speech' }];

interface Quote { readonly confidence: string; readonly speaker: unknown }
interface Document { readonly id: string; readonly text: string; readonly quotes: readonly Quote[] }
interface Scores { readonly kinds: { readonly all?: { readonly speakerAcc: number | null; readonly overlap: { readonly tp: number }; readonly e2e: { readonly p: number } } } }
interface Scorer { score(gold: readonly Document[], found: readonly Document[], options: object): Scores }
interface Sets { readonly SETS: readonly { readonly name: string; readonly folder: string; readonly kinds?: readonly string[]; readonly ignoreUnattributed?: boolean }[] }

/** `shared`: where the sets and their scorers are. */
export async function measureTrust(shared: string, root: string): Promise<readonly TrustRow[]> {
  const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(path.join(shared, 'eval', file)).href)) as T;
  const { score } = await load<Scorer>('score_quotes.mjs');
  const { SETS } = await load<Sets>('sets.mjs');
  return MEASURED.flatMap(({ set, what }) => {
    const { folder, kinds, ignoreUnattributed } = SETS.find(({ name }) => name === set)!;
    const gold = documents(fs.readFileSync(path.join(shared, 'corpora', folder, `${set}.dev.jsonl`), 'utf8'));
    const found = analyzed(gold, root);
    const scored = (keep: (quote: Quote) => boolean): Scores['kinds']['all'] => score(gold, found.map(({ id, text, quotes }) => ({ id, text, quotes: quotes.filter(keep) })), { kinds, ignoreUn: ignoreUnattributed }).kinds.all;
    const all = scored(() => true)?.overlap.tp ?? 0;
    const trustOf = (name: (typeof CLASSES)[number]): Trust => {
      const { speakerAcc, overlap, e2e } = scored(({ confidence, speaker }) => confidence === name && speaker !== null) ?? { speakerAcc: 0, overlap: { tp: 0 }, e2e: { p: 0 } };
      return { right: 100 * (speakerAcc ?? 0), rightOfAll: 100 * e2e.p, share: (100 * overlap.tp) / Math.max(all, 1), quotes: overlap.tp };
    };
    return [{ what, classes: { sure: trustOf('sure'), likely: trustOf('likely'), guess: trustOf('guess') } }];
  });
}

const documents = (lines: string): readonly Document[] => lines.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as Document);

function analyzed(gold: readonly Document[], root: string): readonly Document[] {
  const input = gold.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--jsonl'], { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`the analysis ended with status ${status}: ${stderr}`);
  return documents(stdout);
}
