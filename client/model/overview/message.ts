/** What the page of the overview may ask for, and to which words that leads. A page is not trusted: what is not exactly this is nothing. */
import type { Overview, Range } from '../../../server/protocol';
import { compare } from '../walk';

export const LISTS = ['unknown', 'speaker', 'place', 'date', 'undated', 'figure'] as const;
export type ListName = (typeof LISTS)[number];

/** One item of the page: `place 3`, or of the time line the words `mention` of the day `index`. */
export interface Item {
  readonly list: ListName;
  readonly index: number;
  readonly mention: number;
}

/** `stay`: the words are shown while the keyboard remains in the page. */
export interface Go extends Item {
  readonly kind: 'go';
  /** Of the overview that the page shows. */
  readonly page: number;
  readonly stay: boolean;
}

export function readMessage(data: unknown): Go | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, list, index, mention, page, stay } = data as Readonly<Record<string, unknown>>;
  const known = LISTS.find((name) => name === list);
  if (kind !== 'go' || known === undefined || !isIndex(index) || !isIndex(mention) || !isIndex(page) || typeof stay !== 'boolean') return undefined;
  return { kind, list: known, index, mention, page, stay };
}

const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Where the words of an item stand; empty for one that is not there. */
export function rangesOf(overview: Overview, { list, index, mention }: Item): readonly Range[] {
  switch (list) {
    case 'unknown': return overview.unknown.ranges;
    case 'speaker': return overview.speakers[index]?.ranges ?? [];
    case 'place': return overview.places[index]?.ranges ?? [];
    case 'date': return one(overview.dates[index]?.mentions[mention]);
    case 'undated': return one(overview.undated[index]);
    case 'figure': return one(overview.figures[index]);
  }
}

const one = (found: { readonly range: Range } | undefined): readonly Range[] => (found ? [found.range] : []);

/** The first; from one that is selected on to the next, and from the last to the first again. */
export function nextRange(ranges: readonly Range[], selected: Range | undefined): Range | undefined {
  const now = selected === undefined ? -1 : ranges.findIndex(({ start, end }) => compare(start, selected.start) === 0 && compare(end, selected.end) === 0);
  return ranges[(now + 1) % Math.max(1, ranges.length)];
}

/** What the page left behind when the window closed. */
export function readState(state: unknown): string | undefined {
  const uri = typeof state === 'object' && state !== null ? (state as { readonly uri?: unknown }).uri : undefined;
  return typeof uri === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(uri) ? uri : undefined;
}
