/** All terms that articles have, sorted: which begin with what somebody typed, or pass a test. */
import { hashOf } from '../words/run';

export const termKey = (term: string): number => hashOf(term);

export class Vocabulary {
  /** One line a term, with a break at both ends: some hundred thousand strings would take ten times the memory. */
  #settled: string;
  #recent = new Set<string>();

  constructor(settled = '\n') {
    this.#settled = settled;
  }

  add(terms: Iterable<string>): void {
    for (const term of terms) this.#recent.add(term);
  }

  /** A term may come twice, and may be of no article any more. */
  * beginningWith(start: string): Iterable<string> {
    for (let at = this.#settled.indexOf(`\n${start}`); at >= 0 && at + 1 < this.#settled.length && this.#settled.startsWith(start, at + 1);) {
      const end = this.#settled.indexOf('\n', at + 1);
      yield this.#settled.slice(at + 1, end);
      at = end;
    }
    for (const term of this.#recent) if (term.startsWith(start)) yield term;
  }

  /** Keeps those that some article has. */
  settle(isUsed: (key: number) => boolean): string {
    const terms = new Set(this.#settled.split('\n'));
    for (const term of this.#recent) terms.add(term);
    terms.delete('');
    this.#settled = `\n${[...terms].filter((term) => isUsed(termKey(term))).sort().map((term) => `${term}\n`).join('')}`;
    this.#recent = new Set();
    return this.#settled;
  }
}
