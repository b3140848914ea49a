/** Position of a hash in a list: open addressing over typed arrays. */
export class HashIndex {
  private readonly keys: Int32Array;
  private readonly positions: Int32Array;

  constructor(hashes: ArrayLike<number>) {
    let slots = 16;
    while (slots < hashes.length * 2) slots *= 2;
    this.keys = new Int32Array(slots);
    this.positions = new Int32Array(slots);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]! | 0;
      let slot = (hash ^ (hash >>> 15)) & (slots - 1);
      while (this.positions[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.keys[slot] = hash;
      this.positions[slot] = i + 1;
    }
  }

  /** Counted from 1; 0 if it is not there. */
  find(hash: number): number {
    const { keys, positions } = this;
    const mask = keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let position = positions[slot]!; position !== 0; position = positions[(slot = (slot + 1) & mask)]!) {
      if (keys[slot] === hash) return position;
    }
    return 0;
  }
}
