/** What a figure measures: its unit, or what is counted, or what befell those who are counted. */
import type { Prepared } from '../prepared';
import { inside, type Figure, type Reduced } from '../reduced';
import { fateOf, isAnybody } from '../words/classes';
import { runOf, stemOf, type Run } from '../words/run';

export interface Quantity {
  /** Index into `Reduced.figures`. */
  readonly at: number;
  readonly figure: Figure;
  /** `count strike`, `money dollar`, `fate dead`: only equal ones are compared. */
  readonly key: string;
  /** `missile strikes`, `U.S. dollar`, `people killed`. */
  readonly label: string;
  /** Stems of its sentence without the figures. */
  readonly about: ReadonlySet<string>;
  /** No other figure of the same key in its sentence. */
  readonly lonely: boolean;
  /** One or two of something: equal in half of all articles. */
  readonly isPlain: boolean;
}

const NEAR = 6;
const JOINS = new Set(['and', 'or', 'but', 'while', 'who', 'which']);
const FATES = { dead: 'people killed', hurt: 'people hurt', missing: 'people missing', held: 'people held' } as const;

const known = new WeakMap<Prepared, readonly (Quantity | undefined)[]>();

/** By the index of the figure. */
export function quantitiesOf(article: Prepared): readonly (Quantity | undefined)[] {
  let quantities = known.get(article);
  if (!quantities) known.set(article, (quantities = article.reduced.figures.map((_, at) => quantityOf(article, at))));
  return quantities;
}

function quantityOf({ reduced, words }: Prepared, at: number): Quantity | undefined {
  const figure = reduced.figures[at]!;
  const run = words.run([figure.sentence]);
  const found = keyOf(reduced, figure, run);
  if (!found) return undefined;
  const rest = reduced.figures.filter((other, i) => i !== at && other.sentence.start === figure.sentence.start);
  return {
    at, figure, ...found,
    about: aboutOf(run, [figure, ...rest]),
    lonely: !rest.some((other) => keyOf(reduced, other, run)?.key === found.key),
    isPlain: figure.high < 3 && figure.kind === 'cardinal',
  };
}

function keyOf(reduced: Reduced, { kind, unit, counts, span }: Figure, run: Run): { readonly key: string; readonly label: string } | undefined {
  if (kind === 'duration') return undefined; // `a year` is said of anything
  const { text } = reduced;
  const counted = counts ? runOf(text, [counts]) : undefined;
  const head = counted && counted.count > 0 ? counted.keys[counted.count - 1]! : undefined;
  if (kind === 'cardinal' && (head === undefined || isAnybody(head) || fateOf(head))) {
    const fate = (head === undefined ? undefined : fateOf(head)) ?? fateNear(run, span, reduced.text, reduced.figures);
    return fate ? { key: `fate ${fate}`, label: FATES[fate] } : undefined;
  }
  if (unit !== undefined && kind !== 'percent') return { key: `${kind} ${unit.replace(/^U\.S\. /, '')}`, label: unit };
  if (kind === 'percent') return { key: 'percent', label: 'percent' };
  return head === undefined ? undefined : { key: `count ${stemOf(head)}`, label: text.slice(counts!.start, counts!.end) };
}

/** `12 years` of copied text, which are compared with nothing else, are called by their unit. */
export const labelOf = (article: Prepared, at: number): string => quantitiesOf(article)[at]?.label ?? article.reduced.figures[at]!.unit ?? article.reduced.figures[at]!.kind;

/** `killed` in `killed at least 36 people`, `dead` in `left 36 people dead`; none beyond another figure: `killing 36 people and injuring 200`. */
function fateNear({ keys, starts, ends, count }: Run, { start, end }: Figure['span'], text: string, figures: readonly Figure[]): ReturnType<typeof fateOf> {
  const first = starts.findIndex((at) => at >= start);
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < count && ends[last + 1]! <= end) last++;
  const parted = (from: number, to: number): boolean => /[,;:–—]/.test(text.slice(from, to));
  const stops = (at: number): boolean => JOINS.has(keys[at]!) || figures.some(({ span }) => inside({ start: starts[at]!, end: ends[at]! }, span));
  let after: ReturnType<typeof fateOf>, before: ReturnType<typeof fateOf>;
  for (let at = last + 1; at < Math.min(count, last + 1 + NEAR) && !after && !stops(at) && !parted(ends[at - 1]!, starts[at]!); at++) after = fateOf(keys[at]!);
  for (let at = first - 1; at >= Math.max(0, first - NEAR) && !before && !stops(at) && !parted(ends[at]!, starts[at + 1]!); at--) before = fateOf(keys[at]!);
  return after && before && after !== before ? undefined : after ?? before;
}

function aboutOf(run: Run, figures: readonly Figure[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = 0; i < run.count; i++) {
    const span = { start: run.starts[i]!, end: run.ends[i]! };
    if (run.content[i] && !figures.some((figure) => inside(span, figure.span))) stems.add(stemOf(run.keys[i]!));
  }
  return stems;
}
