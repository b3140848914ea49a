/** Which articles have a key: chains in typed arrays, quick to change. */

const FREE = -1;

/** Keys count by their lower 31 bits: 0 is an empty place. */
export const keyOf = (key: number): number => key & 0x7fffffff;

export class Postings {
  /** Open addressing: a key and 1, and where its chain begins. */
  #keys = new Uint32Array(1024);
  #heads = new Int32Array(1024).fill(FREE);
  #used = 0;
  /** One entry a posting: the article, and the next entry of the chain. */
  #articles = new Int32Array(1024);
  #next = new Int32Array(1024);
  #entries = 0;
  #freed = FREE;

  add(key: number, article: number): void {
    if (this.#used * 2 > this.#keys.length) this.#grow();
    const slot = this.#slot(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = keyOf(key) + 1;
      this.#used++;
    }
    const entry = this.#entry();
    this.#articles[entry] = article;
    this.#next[entry] = this.#heads[slot]!;
    this.#heads[slot] = entry;
  }

  remove(key: number, article: number): void {
    const slot = this.#slot(key);
    let before = FREE;
    for (let entry = this.#heads[slot]!; entry !== FREE; before = entry, entry = this.#next[entry]!) {
      if (this.#articles[entry] !== article) continue;
      if (before === FREE) this.#heads[slot] = this.#next[entry]!;
      else this.#next[before] = this.#next[entry]!;
      this.#next[entry] = this.#freed;
      this.#freed = entry;
      return;
    }
  }

  /** Puts the articles that have it behind those found, and stops when there are more than `most`. */
  collect(key: number, most: number, found: number[]): void {
    for (let entry = this.#heads[this.#slot(key)]!; entry !== FREE && found.length <= most; entry = this.#next[entry]!) found.push(this.#articles[entry]!);
  }

  each(visit: (key: number, article: number) => void): void {
    for (let slot = 0; slot < this.#keys.length; slot++) {
      for (let entry = this.#heads[slot]!; entry !== FREE; entry = this.#next[entry]!) visit(this.#keys[slot]! - 1, this.#articles[entry]!);
    }
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    const wanted = keyOf(key) + 1;
    let slot = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== wanted) slot = (slot + 1) & mask;
    return slot;
  }

  #entry(): number {
    if (this.#freed !== FREE) {
      const entry = this.#freed;
      this.#freed = this.#next[entry]!;
      return entry;
    }
    if (this.#entries === this.#articles.length) {
      this.#articles = longer(this.#articles);
      this.#next = longer(this.#next);
    }
    return this.#entries++;
  }

  #grow(): void {
    const keys = this.#keys, heads = this.#heads;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2).fill(FREE);
    this.#used = 0;
    for (let i = 0; i < keys.length; i++) {
      if (heads[i] === FREE) continue;
      const slot = this.#slot(keys[i]! - 1);
      this.#keys[slot] = keys[i]!;
      this.#heads[slot] = heads[i]!;
      this.#used++;
    }
  }
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const made = new Int32Array(array.length * 2);
  made.set(array);
  return made;
}
