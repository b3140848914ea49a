/**
 * `npm run bench -- archive [--sizes 100,1000] [--stories]`: what an archive costs as it grows. Each size is made in a process of its own, and opened
 * again in another, so that none profits from what the one before has compiled or holds.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { indexing, reopening, type Indexed, type Reopened } from './archiveRuns';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

async function step(kind: string, folder: string, size: number): Promise<void> {
  console.log(JSON.stringify(kind === 'index' ? await indexing(folder, size) : await reopening(folder, size, process.argv.includes('--stories'))));
}

function child<T>(kind: 'index' | 'reopen', folder: string, size: number): T {
  const stories = process.argv.includes('--stories') ? ['--stories'] : [];
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', __filename, '--step', kind, '--folder', folder, '--size', String(size), ...stories], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${kind} of ${size} articles failed`);
  return JSON.parse(stdout) as T;
}

function table(): void {
  const sizes = (argument('sizes') ?? '100,1000,10000').split(',').map(Number);
  const rows = sizes.map((size) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-bench-'));
    try {
      return { size, ...child<Indexed>('index', folder, size), ...child<Reopened>('reopen', folder, size) };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
  const line = (title: string, cell: (row: (typeof rows)[number]) => string): void => console.log(`| ${title} | ${rows.map(cell).join(' | ')} |`);
  const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  line('articles', ({ size }) => size.toLocaleString('en'));
  console.log(`|---|${rows.map(() => '---|').join('')}`);
  line('an article: analysis + reduce + put + flush, ms', ({ analysis, reduce, put, flush }) => `${ms(analysis)} + ${ms(reduce)} + ${ms(put)} + ${ms(flush)} = ${ms(analysis + reduce + put + flush)}`);
  line('all of it, ms of the processor', ({ processor }) => ms(processor));
  line('while indexing: heap and arrays, resident', ({ heap, resident }) => `${heap.toFixed(0)}, ${resident.toFixed(0)} MB`);
  line('on the disk, an article', ({ disk, size }) => `${disk.toFixed(1)} MB, ${((1000 * disk) / size).toFixed(1)} kB`);
  line('opened again, ms: by the clock, of the processor', ({ open, openProcessor }) => `${ms(open)}, ${ms(openProcessor)}`);
  line('opened: heap and arrays, resident after all below', ({ heapOpened, residentOpened }) => `${heapOpened.toFixed(0)}, ${residentOpened.toFixed(0)} MB`);
  for (const name of rows[0]!.queries.map((query) => query.name)) {
    line(`query \`${name}\`: hits, first and all, ms`, ({ queries }) => {
      const { hits, first, all } = queries.find((query) => query.name === name)!;
      return `${hits}, ${ms(first)} and ${ms(all)}`;
    });
  }
  line('edit: reduced, put, findings anew: median, 95 %, most, ms', ({ edit }) => edit.map(ms).join(', '));
  line('the same of the processor', ({ editProcessor }) => editProcessor.map(ms).join(', '));
  line('keep an edit, ms', ({ keep }) => ms(keep));
  line('partners and findings of one', ({ partners, findings }) => `${partners.toFixed(1)}, ${findings.toFixed(1)}`);
  if (process.argv.includes('--stories')) line('all stories, an article, ms of the processor', ({ stories = 0, size }) => ms(stories / size));
}

const kind = argument('step');
if (kind === undefined) table();
else void step(kind, argument('folder')!, Number(argument('size')));
