/** Which articles have a feature: chains in typed arrays, since ten thousand articles have some three million entries. */

const FREE = -1;

export class Postings {
  /** Open addressing: a feature, and where its chain begins. */
  #keys = new Uint32Array(1024);
  #heads = new Int32Array(1024).fill(FREE);
  #used = 0;
  /** One entry a posting: the article, and the next entry of the chain. */
  #articles = new Int32Array(1024);
  #next = new Int32Array(1024);
  #entries = 0;
  #freed = FREE;

  add(feature: number, article: number): void {
    if (this.#used * 2 > this.#keys.length) this.#grow();
    const slot = this.#slot(feature);
    if (this.#heads[slot] === FREE && this.#keys[slot] !== keyOf(feature)) {
      this.#keys[slot] = keyOf(feature);
      this.#used++;
    }
    const entry = this.#entry();
    this.#articles[entry] = article;
    this.#next[entry] = this.#heads[slot]!;
    this.#heads[slot] = entry;
  }

  remove(feature: number, article: number): void {
    const slot = this.#slot(feature);
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

  /** The articles that have it; nothing where more than `most` do: it tells none from another. */
  articles(feature: number, most: number): readonly number[] {
    const found: number[] = [];
    for (let entry = this.#heads[this.#slot(feature)]!; entry !== FREE; entry = this.#next[entry]!) {
      if (found.length === most) return [];
      found.push(this.#articles[entry]!);
    }
    return found;
  }

  #slot(feature: number): number {
    const mask = this.#keys.length - 1;
    const key = keyOf(feature);
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
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

/** 0 is an empty place. */
const keyOf = (feature: number): number => (feature & 0x7fffffff) + 1;

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const made = new Int32Array(array.length * 2);
  made.set(array);
  return made;
}
