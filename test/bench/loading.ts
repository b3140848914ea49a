/** What the data files cost: time to open them, memory with them and with one article. Each time in a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { argument, mb, median, ms, type Part } from './part';

/** Milliseconds and bytes. */
export interface Loaded {
  readonly read: number;
  readonly tagger: number;
  readonly gazetteer: number;
  /** 10 kB, the first that is read. */
  readonly article: number;
  /** Heap and arrays outside of it, garbage gone; `heapBefore`: with the code read and nothing opened. */
  readonly heapBefore: number;
  readonly heapLoaded: number;
  readonly heapWithArticle: number;
  readonly resident: number;
}

export function loading(): Part {
  const runs = Array.from({ length: Number(argument('starts') ?? 15) }, () => {
    const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', path.join(__dirname, 'loader.js')], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
    if (status !== 0) throw new Error('the data files could not be loaded');
    return JSON.parse(stdout) as Loaded;
  });
  const of = (key: keyof Loaded): number => median(runs.map((run) => run[key]));
  const figures = { runs: runs.length, read: of('read'), tagger: of('tagger'), gazetteer: of('gazetteer'), article: of('article'), heapBefore: of('heapBefore'), heapLoaded: of('heapLoaded'), heapWithArticle: of('heapWithArticle'), resident: of('resident') };
  return {
    title: 'Data files (medians, each in a new process)', figures,
    lines: [
      `read from the disk ${ms(figures.read)} ms, tagger opened ${ms(figures.tagger)} ms, gazetteer opened ${ms(figures.gazetteer)} ms, first article of 10 kB ${ms(figures.article)} ms`,
      `heap and arrays: ${mb(figures.heapBefore)} MB before, ${mb(figures.heapLoaded)} MB with both, ${mb(figures.heapWithArticle)} MB with an article; resident ${mb(figures.resident)} MB`,
    ],
  };
}
