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

const NEAR = 5;
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

function keyOf({ text }: Reduced, { kind, unit, counts, span }: Figure, run: Run): { readonly key: string; readonly label: string } | undefined {
  if (kind === 'duration') return undefined; // `a year` is said of anything
  const counted = counts ? runOf(text, [counts]) : undefined;
  const head = counted && counted.count > 0 ? counted.keys[counted.count - 1]! : undefined;
  if (kind === 'cardinal' && (head === undefined || isAnybody(head) || fateOf(head))) {
    const fate = (head === undefined ? undefined : fateOf(head)) ?? fateNear(run, span);
    return fate ? { key: `fate ${fate}`, label: FATES[fate] } : undefined;
  }
  if (unit !== undefined && kind !== 'percent') return { key: `${kind} ${unit.replace(/^U\.S\. /, '')}`, label: unit };
  if (kind === 'percent') return { key: 'percent', label: 'percent' };
  return head === undefined ? undefined : { key: `count ${stemOf(head)}`, label: text.slice(counts!.start, counts!.end) };
}

/** `killed` in `killed at least 36 people`, `dead` in `left 36 people dead`. */
function fateNear(run: Run, { start, end }: Figure['span']): ReturnType<typeof fateOf> {
  const first = run.starts.findIndex((at) => at >= start);
  if (first < 0) return undefined;
  let last = first;
  while (run.ends[last + 1] !== undefined && run.ends[last + 1]! <= end) last++;
  for (let away = 1; away <= NEAR; away++) {
    for (const key of [run.keys[last + away], run.keys[first - away]]) {
      const fate = key === undefined ? undefined : fateOf(key);
      if (fate) return fate;
    }
  }
  return undefined;
}

function aboutOf(run: Run, figures: readonly Figure[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = 0; i < run.count; i++) {
    const span = { start: run.starts[i]!, end: run.ends[i]! };
    if (run.content[i] && !figures.some((figure) => inside(span, figure.span))) stems.add(stemOf(run.keys[i]!));
  }
  return stems;
}
