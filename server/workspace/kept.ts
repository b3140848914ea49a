/** A map of bounded size that forgets what was not asked for the longest. What is not there to be made is not kept. */
export class Kept<K, V> {
  readonly #most: number;
  readonly #map = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get<Made extends V | undefined>(key: K, make: () => Made): V | Made {
    let value: V | Made | undefined = this.#map.get(key);
    if (value === undefined) value = make();
    else this.#map.delete(key);
    if (value === undefined) return value as Made;
    this.#map.set(key, value);
    if (this.#map.size > this.#most) this.#map.delete(this.#map.keys().next().value!);
    return value;
  }

  delete(key: K): void {
    this.#map.delete(key);
  }
}
