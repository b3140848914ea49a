/**
 * One archive made, and one opened again, with what each step takes. Times in milliseconds, memory in megabytes. Time of the processor, all
 * threads together, stays the same on a machine that does other things as well; the clock does not.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../server/analysis/analyzer';
import { storeFolder } from '../../server/storeFolder';
import { memoryFiles, openArchive } from '../../server/workspace/archive';
import { reduce } from '../../server/workspace/reduce/reduce';
import { parseQuery } from '../../server/workspace/search/query';
import { edited, madeNews } from './news';

export interface Indexed {
  /** An article, on average. */
  readonly analysis: number;
  readonly reduce: number;
  readonly put: number;
  readonly flush: number;
  /** All of it, of the processor. */
  readonly processor: number;
  readonly heap: number;
  readonly resident: number;
  readonly disk: number;
}

export interface Reopened {
  readonly open: number;
  readonly openProcessor: number;
  readonly heapOpened: number;
  readonly residentOpened: number;
  readonly queries: readonly { readonly name: string; readonly hits: number; readonly first: number; readonly all: number }[];
  readonly edit: Spread;
  readonly editProcessor: Spread;
  readonly keep: number;
  readonly partners: number;
  readonly findings: number;
  readonly stories?: number;
}

/** Median, 95th percentile, maximum. */
export type Spread = readonly [number, number, number];

const VERSION = 'bench';
const BATCH = 64;
/** Enough for the engine to compile what is timed. */
const WARMUP = 400;
const EDITS = 200, WARM_EDITS = 40;

const data = (name: string): Uint8Array => fs.readFileSync(path.join(__dirname, '../../dist', name));
const newAnalyzer = () => createAnalyzer({ tagger: data('tagger.bin'), gazetteer: data('gazetteer.bin') });

export async function indexing(folder: string, size: number): Promise<Indexed> {
  const analyzer = newAnalyzer();
  const { heapUsed: before } = memory();
  const archive = await openArchive(storeFolder(folder), VERSION);
  const warming = await openArchive(memoryFiles(), VERSION);
  let warm = 0;
  for (const { id, text } of madeNews(2 * WARMUP)) if (++warm > WARMUP) warming.put(reduce(id, analyzer.analyze(`${text}\n\nWarm.`)), { hash: id });
  await warming.flush();
  let analysis = 0, reducing = 0, putting = 0, flushing = 0, working = 0, made = 0;
  for (const { id, text } of madeNews(size)) {
    const begun = performance.now(), work = processor();
    const article = analyzer.analyze(text);
    const analysed = performance.now();
    const reduced = reduce(id, article);
    const ready = performance.now();
    archive.put(reduced, { hash: `sha256:${id.padStart(64, '0')}`, modified: 1_700_000_000_000 + made, size: text.length });
    const put = performance.now();
    analysis += analysed - begun;
    reducing += ready - analysed;
    putting += put - ready;
    if (++made % BATCH === 0 || made === size) await archive.flush();
    flushing += performance.now() - put;
    working += processor() - work;
  }
  const { heapUsed, rss } = memory();
  return { analysis: analysis / size, reduce: reducing / size, put: putting / size, flush: flushing / size, processor: working / size, heap: heapUsed - before, resident: rss, disk: sizeOf(folder) };
}

export async function reopening(folder: string, size: number, hasStories: boolean): Promise<Reopened> {
  const analyzer = newAnalyzer();
  const { heapUsed: before } = memory();
  const begun = performance.now(), work = processor();
  const archive = await openArchive(storeFolder(folder), VERSION);
  const one = archive.ids[archive.ids.length >> 1]!;
  archive.partnersOf(one);
  archive.findingsOf(one);
  for (const hit of archive.search(parseQuery('harbor'))) if (hit) break;
  const open = performance.now() - begun, openProcessor = processor() - work;
  const speaker = archive.articleOf(archive.ids[0]!)!.utterances.flatMap(({ source }) => (source.kind === 'named' ? [source.name] : []))[0]!;
  const queries = [`speaker:"${speaker}"`, 'reservoir embargo', '"hidden archive of the"', 'number:4000..4005 unit:boats', 'harbor'].map((name, i) => ({ ...timed(() => archive.search(parseQuery(name))), name: i === 0 ? 'speaker:"a name"' : name }));
  const texts = [...madeNews(size)];
  const times: number[] = [], works: number[] = [];
  let partners = 0, findings = 0, keeping = 0;
  for (let turn = 0; turn < EDITS + WARM_EDITS; turn++) {
    const { id, text } = texts[(turn * 7919) % size]!;
    const article = analyzer.analyze(edited(text, turn));
    const start = performance.now(), startWork = processor();
    archive.put(reduce(id, article), { hash: `edit ${turn}` });
    const found = archive.findingsOf(id);
    if (turn >= WARM_EDITS) {
      times.push(performance.now() - start);
      works.push(processor() - startWork);
    }
    const unkept = performance.now();
    await archive.flush();
    keeping += performance.now() - unkept;
    partners += archive.partnersOf(id).length;
    findings += found.length;
  }
  const turns = EDITS + WARM_EDITS;
  const { heapUsed, rss } = memory();
  const storied = processor();
  if (hasStories) for (const story of archive.walkStories()) void story;
  return {
    open, openProcessor, heapOpened: heapUsed - before, residentOpened: rss, queries, edit: spread(times), editProcessor: spread(works),
    keep: keeping / turns, partners: partners / turns, findings: findings / turns, ...(hasStories ? { stories: processor() - storied } : {}),
  };
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  return [sorted[sorted.length >> 1]!, sorted[Math.floor(sorted.length * 0.95)]!, sorted[sorted.length - 1]!];
}

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(search: () => Iterable<unknown>): { readonly hits: number; readonly first: number; readonly all: number } {
  const begun = performance.now();
  let hits = 0, first = 0;
  for (const hit of search()) if (hit && ++hits === 1) first = performance.now() - begun;
  return { hits, first, all: performance.now() - begun };
}

/** After all garbage is gone; arrays outside the heap count as well. */
function memory(): { readonly heapUsed: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heapUsed: (heapUsed + arrayBuffers) / 1e6, rss: rss / 1e6 };
}

const sizeOf = (folder: string): number => fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0) / 1e6;
