/** What a desk found of an article's claims: `verified`, by index into `Article.claims` and `Article.numbers`. */
export interface Statuses {
  readonly claims: ReadonlyMap<number, string>;
  readonly numbers: ReadonlyMap<number, string>;
}

export const UNCHECKED: Statuses = { claims: new Map(), numbers: new Map() };
