/** Files → the articles as the last flush left them. */
import { lengthOf, readKeys } from './blocks';
import { aligned } from './bytes';
import type { StoreFiles } from './files';
import { decodeLookups, LOOKUPS, type Lookups } from './lookups';
import { decodeSegment, segmentName, segmentNumber } from './segment';
import { Segments } from './segments';
import { Stock } from './stock';

export interface Opened {
  readonly stock: Stock;
  /** The highest number that a segment ever had. */
  readonly last: number;
  /** Segments that the lookups do not know: they were read from end to end. */
  readonly behind: number;
}

export async function openStock(files: StoreFiles, analyser: string): Promise<Opened> {
  const names = await files.list();
  const numbers = names.flatMap((name) => segmentNumber(name) ?? []).sort((a, b) => a - b);
  const lookups = names.includes(LOOKUPS) ? await readLookups(files, analyser) : 'none';
  const segments = new Segments(files);
  const isRead = typeof lookups === 'object';
  const stock = isRead ? await known(segments, lookups, new Set(numbers)) : new Stock(segments);
  if (lookups === 'broken') stock.broken.add(LOOKUPS);
  const newer = numbers.filter((number) => !isRead || number > lookups.covers);
  for (const number of newer) await replay(stock, files, number, analyser);
  stock.removed.clear();
  return { stock, last: Math.max(numbers.at(-1) ?? 0, isRead ? lookups.covers : 0), behind: newer.length };
}

async function readLookups(files: StoreFiles, analyser: string): Promise<Lookups | 'broken' | 'foreign'> {
  try {
    const bytes = await files.read(LOOKUPS);
    const lookups = bytes ? decodeLookups(bytes, analyser) : { kind: 'broken' as const };
    return lookups.kind === 'whole' ? lookups : lookups.kind;
  } catch {
    return 'broken';
  }
}

/** What the lookups know, without what lies in files that are gone. */
async function known(segments: Segments, { entries, buried, settled, vocabulary }: Lookups, there: ReadonlySet<number>): Promise<Stock> {
  const stock = new Stock(segments, settled, vocabulary);
  const open = new Map<number, boolean>();
  for (const { id, stamp, date, place } of entries) {
    const { segment } = place;
    let isOpen = open.get(segment);
    if (isOpen === undefined) open.set(segment, (isOpen = there.has(segment) && (await segments.open(segment))));
    stock.held.set(id, { kind: 'kept', stamp, date, place });
    if (isOpen) continue;
    stock.broken.add(segmentName(segment));
    stock.remove(id);
  }
  for (const id of buried) stock.buried.add(id);
  return stock;
}

async function replay(stock: Stock, files: StoreFiles, number: number, analyser: string): Promise<void> {
  const file = await files.read(segmentName(number)).catch(() => undefined);
  const bytes = aligned(file ?? new Uint8Array());
  const segment = decodeSegment(bytes, number, analyser);
  if (segment.kind === 'foreign') return;
  if (segment.kind === 'broken') stock.broken.add(segmentName(number));
  for (const id of segment.removed) {
    stock.remove(id);
    stock.buried.add(id);
  }
  for (const entry of segment.entries) {
    const { at, shape } = entry.place;
    const { features, terms } = readKeys(bytes.subarray(at, at + lengthOf(shape)), shape);
    stock.take(entry, features, terms);
  }
  stock.segments.hold(number, bytes);
}
