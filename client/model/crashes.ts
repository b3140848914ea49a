/** Which documents the server was reading when it ended. What ends it twice in a row is set aside: a third time would help nobody. */
export class Crashes {
  readonly #underWay = new Set<string>();
  /** How often in a row the server ended while it read a document. */
  readonly #ends = new Map<string, number>();
  readonly #aside = new Set<string>();

  /** Documents that the server must not read, by uri. */
  get aside(): readonly string[] { return [...this.#aside]; }

  begun(uri: string): void {
    this.#underWay.add(uri);
  }

  /** Read, whatever came of it. */
  through(uri: string): void {
    this.#underWay.delete(uri);
    this.#ends.delete(uri);
  }

  closed(uri: string): void {
    this.#underWay.delete(uri);
  }

  /** The server ended by itself; the documents that are set aside for it from now on. */
  ended(): readonly string[] {
    const fresh: string[] = [];
    for (const uri of [...this.#ends.keys()]) if (!this.#underWay.has(uri)) this.#ends.delete(uri);
    for (const uri of this.#underWay) {
      const ends = (this.#ends.get(uri) ?? 0) + 1;
      this.#ends.set(uri, ends);
      if (ends < ENOUGH) continue;
      this.#ends.delete(uri);
      this.#aside.add(uri);
      fresh.push(uri);
    }
    this.#underWay.clear();
    return fresh;
  }

  /** Somebody wants it to be read once more. */
  retry(uri: string): void {
    this.#aside.delete(uri);
  }
}

const ENOUGH = 2;
