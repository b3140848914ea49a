/** The articles in the segments: read a stretch at a time where the host can, else out of whole files in memory. */
import { isWhole, lengthOf } from './blocks';
import { aligned } from './bytes';
import type { Place } from './entry';
import type { StoreFiles } from './files';
import { segmentName } from './segment';

export class Segments {
  readonly #files: StoreFiles;
  readonly #inMemory = new Map<number, Uint8Array>();

  constructor(files: StoreFiles) {
    this.#files = files;
  }

  /** Takes in a file that was read or written: it is kept in memory where no stretch of it can be read. */
  hold(segment: number, bytes: Uint8Array): void {
    if (!this.#files.slice) this.#inMemory.set(segment, bytes);
  }

  /** Makes sure that articles of a segment can be read at once. False where the file is gone. */
  async open(segment: number): Promise<boolean> {
    if (this.#files.slice || this.#inMemory.has(segment)) return true;
    const bytes = await this.#files.read(segmentName(segment)).catch(() => undefined);
    if (bytes) this.#inMemory.set(segment, bytes);
    return bytes !== undefined;
  }

  forget(segment: number): void {
    this.#inMemory.delete(segment);
  }

  /** Undefined where it is not there, or not as it was written. */
  block({ segment, at, shape }: Place): Uint8Array | undefined {
    try {
      const end = at + lengthOf(shape);
      const bytes = aligned(this.#files.slice?.(segmentName(segment), at, end) ?? this.#inMemory.get(segment)?.subarray(at, end) ?? new Uint8Array());
      return isWhole(bytes, shape) ? bytes : undefined;
    } catch {
      return undefined; // gone, or shorter than it was
    }
  }
}
