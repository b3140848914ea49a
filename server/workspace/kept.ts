/** A map of bounded size that forgets what was not asked for the longest. */
export class Kept<K, V> {
  readonly #most: number;
  readonly #map = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K, make: () => V): V {
    let value = this.#map.get(key);
    if (value === undefined) value = make();
    else this.#map.delete(key);
    this.#map.set(key, value);
    if (this.#map.size > this.#most) this.#map.delete(this.#map.keys().next().value!);
    return value;
  }

  delete(key: K): void {
    this.#map.delete(key);
  }
}
