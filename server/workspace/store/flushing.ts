/**
 * Articles → files. New ones go into a segment of their own, so that a flush costs what has changed. When enough has come since the lookups
 * were written they are written anew, and segments that are small or mostly out of date are made into one before. No file that the lookups
 * on the disk need is removed before new ones have taken their place.
 */
import { encodeBlock, lengthOf } from './blocks';
import type { Entry } from './entry';
import type { StoreFiles } from './files';
import { encodeLookups, LOOKUPS } from './lookups';
import type { Opened } from './opening';
import { encodeSegment, segmentName, segmentNumber, type Block } from './segment';
import type { Held, Stock } from './stock';
import { termKey } from '../lookup/vocabulary';
import { placeOf } from '../lookup/sorted';

/** Reading segments at the next opening costs more than the lookups do. */
const MOST_BEHIND = 48;
const FEW_ARTICLES = 64;
/** The part of all articles that may be missing in the lookups: writing them costs the same for each article so. */
const PART_BEHIND = 0.25;
/** A file that is worth being one. */
const LARGE = 1 << 18;
/** Made into one at a time. */
const MOST_MOVED = 1 << 25;

/** A block on its way into a file, and what was held for it. */
interface Moving extends Block {
  readonly was: Held;
}

export class Flushing {
  readonly #stock: Stock;
  readonly #files: StoreFiles;
  readonly #analyser: string;
  #last: number;
  #behind: number;
  #under: Promise<void> = Promise.resolve();

  constructor(files: StoreFiles, analyser: string, { stock, last, behind }: Opened) {
    this.#stock = stock;
    this.#files = files;
    this.#analyser = analyser;
    this.#last = last;
    this.#behind = behind;
  }

  /** One after the other. */
  flush(): Promise<void> {
    const next = this.#under.then(() => this.#flush());
    this.#under = next.catch(() => undefined);
    return next;
  }

  async #flush(): Promise<void> {
    const { index } = this.#stock;
    await this.#writeFresh();
    if (this.#behind <= MOST_BEHIND && index.recent <= Math.max(FEW_ARTICLES, index.size * PART_BEHIND)) return;
    await this.#gather();
    while (this.#stock.fresh.size + this.#stock.removed.size > 0) await this.#writeFresh();
    await this.#sweep(await this.#writeLookups());
  }

  /** What is there now: more may come while it is written. */
  async #writeFresh(): Promise<void> {
    const { held, fresh, removed, buried } = this.#stock;
    const gone = [...removed];
    if (fresh.size + gone.length === 0) return;
    const blocks = [...fresh].flatMap((id): readonly Moving[] => {
      const was = held.get(id);
      return was?.kind === 'fresh' ? [{ id, stamp: was.stamp, date: was.article.date, was, ...encodeBlock(was.article, was.terms) }] : [];
    });
    await this.#writeSegment(blocks, gone);
    for (const id of gone) if (removed.delete(id)) buried.add(id);
  }

  /** What changed while the file was written stays as it is now. */
  async #writeSegment(blocks: readonly Moving[], removed: readonly string[]): Promise<void> {
    const { held, fresh, segments } = this.#stock;
    const number = ++this.#last;
    const { bytes, entries } = encodeSegment(this.#analyser, number, blocks, removed);
    await this.#files.write(segmentName(number), bytes);
    segments.hold(number, bytes);
    this.#behind++;
    entries.forEach(({ id, stamp, date, place }, i) => {
      if (held.get(id) !== blocks[i]!.was) return;
      held.set(id, { kind: 'kept', stamp, date, place });
      fresh.delete(id);
    });
  }

  /** Small segments and those of which less than half is in use become one. */
  async #gather(): Promise<void> {
    const { held, segments, buried } = this.#stock;
    const used = new Map<number, { bytes: number; end: number }>();
    for (const one of held.values()) {
      if (one.kind !== 'kept') continue;
      const { segment, at, shape } = one.place;
      const use = used.get(segment) ?? { bytes: 0, end: 0 };
      used.set(segment, { bytes: use.bytes + lengthOf(shape), end: Math.max(use.end, at + lengthOf(shape)) });
    }
    const sparse = new Set<number>();
    let moving = 0;
    for (const [segment, { bytes, end }] of used) {
      if ((bytes >= LARGE && bytes * 2 >= end) || moving + bytes > MOST_MOVED) continue;
      sparse.add(segment);
      moving += bytes;
    }
    if (sparse.size < 2) return;
    const blocks = [...held].flatMap(([id, one]): readonly Moving[] => {
      if (one.kind !== 'kept' || !sparse.has(one.place.segment)) return [];
      const bytes = segments.block(one.place);
      return bytes ? [{ id, stamp: one.stamp, date: one.date, shape: one.place.shape, bytes, was: one }] : [];
    });
    await this.#writeSegment(blocks, [...buried]);
  }

  /** What is looked up is made one at once, in memory too, and then written: what comes meanwhile is not in it. Gives the segments that they need. */
  async #writeLookups(): Promise<ReadonlySet<number>> {
    const { held, index, vocabulary, buried } = this.#stock;
    const settled = index.settle();
    const entries = settled.ids.map((id) => entryOf(id, held.get(id)));
    const bytes = encodeLookups(this.#analyser, { covers: this.#last, buried: [...buried], entries, settled, vocabulary: vocabulary.settle((key) => placeOf(settled.terms, key) >= 0) });
    const behind = this.#behind;
    await this.#files.write(LOOKUPS, bytes);
    this.#behind -= behind;
    return new Set(entries.map(({ place }) => place.segment));
  }

  /** Files that nothing is read from any more, and drafts that a crash left. */
  async #sweep(used: ReadonlySet<number>): Promise<void> {
    const { segments } = this.#stock;
    for (const name of await this.#files.list()) {
      const number = segmentNumber(name);
      if (name === LOOKUPS || (number !== undefined && used.has(number))) continue;
      await this.#files.remove(name);
      if (number !== undefined) segments.forget(number);
    }
  }
}

/** Asked only when all is in files. */
function entryOf(id: string, held: Held | undefined): Entry {
  if (held?.kind === 'kept') return { id, stamp: held.stamp, date: held.date, place: held.place };
  throw new Error(`${id} is to be looked up and is in no file`);
}
