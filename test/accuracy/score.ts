/** Compares what comes out with the gold: which spans, and what was said of them. */
import type { Annotated } from '../golden/tools/analyze';
import type { Gold } from '../golden/tools/marked';

interface Item {
  readonly start: number;
  readonly end: number;
}

/** One row of the table. `right`: of the pairs found, how many have the right speaker, value or country. */
export interface Row {
  readonly what: string;
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly overlap: number;
  readonly right?: { readonly label: string; readonly of: number; readonly is: number };
}

export interface Scored {
  readonly gold: Gold;
  readonly found: Annotated;
}

const shared = (a: Item, b: Item): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
/** Of two overlapping spans: the part of their common extent that both cover. */
const fit = (a: Item, b: Item): number => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Pairs by best fit, each span once. */
export function pairs<G extends Item, F extends Item>(gold: readonly G[], found: readonly F[]): (readonly [G, F])[] {
  const all = gold.flatMap((g) => found.flatMap((f) => (shared(g, f) > 0 ? [{ g, f, fit: fit(g, f) }] : [])));
  const used = new Set<Item>();
  return all.sort((a, b) => b.fit - a.fit || a.g.start - b.g.start).flatMap(({ g, f }) => {
    if (used.has(g) || used.has(f)) return [];
    used.add(g).add(f);
    return [[g, f] as const];
  });
}

interface Measure<G extends Item, F extends Item> {
  readonly what: string;
  readonly gold: (gold: Gold) => readonly G[];
  readonly found: (found: Annotated) => readonly F[];
  /** `undefined`: the gold says nothing to compare with. */
  readonly right?: { readonly label: string; readonly is: (gold: G, found: F) => boolean | undefined };
}

function row<G extends Item, F extends Item>(articles: readonly Scored[], { what, gold, found, right }: Measure<G, F>): Row {
  const counted = { gold: 0, found: 0, exact: 0, overlap: 0, of: 0, is: 0 };
  for (const article of articles) {
    const want = gold(article.gold);
    const got = found(article.found);
    counted.gold += want.length;
    counted.found += got.length;
    for (const [g, f] of pairs(want, got)) {
      counted.overlap++;
      if (g.start === f.start && g.end === f.end) counted.exact++;
      const is = right?.is(g, f);
      if (is !== undefined) counted.of++;
      if (is) counted.is++;
    }
  }
  const { of, is, ...rest } = counted;
  return { what, ...rest, ...(right ? { right: { label: right.label, of, is } } : {}) };
}

type Quotes<T> = T extends { readonly quotes: readonly (infer Q)[] } ? Q : never;
const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';
const sameName = (a: string, b: string): boolean => a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase()) || lastWord(a) === lastWord(b);

/** Right: the name agrees; where no name can be known, none was given. */
function speakerRight(gold: Quotes<Gold>, found: Quotes<Annotated>): boolean {
  const want = gold.speaker?.name ?? null;
  const got = found.speaker?.name ?? null;
  if (want === null) return got === null || (gold.speaker !== null && got.toLowerCase() === gold.speaker.text.toLowerCase());
  return got !== null && sameName(want, got);
}

const sameValue = (a: unknown, b: unknown): boolean => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)) : JSON.stringify(a) === JSON.stringify(b));

export function score(articles: readonly Scored[]): readonly Row[] {
  const quoted = (kinds: readonly string[]) => ({
    gold: ({ quotes }: Gold) => quotes.filter(({ kind }) => kinds.includes(kind)),
    found: ({ quotes }: Annotated) => quotes.filter(({ kind }) => kinds.includes(kind)),
  });
  const speaker = { label: 'speaker', is: speakerRight };
  return [
    row(articles, { what: 'quoted words', ...quoted(['direct', 'partial']), right: speaker }),
    row(articles, { what: '… direct', ...quoted(['direct']), right: speaker }),
    row(articles, { what: '… partial', ...quoted(['partial']), right: speaker }),
    row(articles, { what: 'reported speech', ...quoted(['indirect']), right: speaker }),
    row(articles, { what: 'scare marks', ...quoted(['scare']) }),
    row(articles, {
      what: 'numbers and dates', gold: ({ numbers }) => numbers, found: ({ numbers }) => numbers,
      right: { label: 'kind and value', is: (gold, found) => gold.kind === found.kind && (gold.kind === 'time' || sameValue(gold.value, found.value)) },
    }),
    row(articles, { what: 'places', gold: ({ places }) => places, found: ({ places }) => places, right: { label: 'country', is: (gold, found) => gold.country === found.country } }),
    row(articles, { what: '… for a government', gold: ({ places }) => places.filter(({ metonym }) => metonym), found: ({ places }) => places.filter(({ metonym }) => metonym) }),
    row(articles, { what: 'people', gold: ({ people }) => people, found: ({ people }) => people, right: { label: 'full name', is: (gold, found) => gold.name === found.name } }),
    row(articles, { what: 'organizations', gold: ({ organizations }) => organizations, found: ({ organizations }) => organizations }),
  ];
}

/** Precision, recall and their harmonic mean, in percent. */
export function prf(hits: number, { gold, found }: Row): { readonly p: number; readonly r: number; readonly f1: number } {
  const p = found === 0 ? 0 : (100 * hits) / found;
  const r = gold === 0 ? 0 : (100 * hits) / gold;
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
