/**
 * Two people, one file: what was read or written last (`base`), what is here (`mine`), what is on the disk now (`theirs`). Fields that only one
 * side changed are taken from it, notes and evidence by their ids. Where both changed one field, both annotations are kept, theirs under
 * an id of its own: they stand on the same words, and are shown as a conflict until somebody keeps one.
 */
import type { Annotation, Annotations } from './annotation';
import type { Sidecar } from './sidecar/read';

export function mergeSidecars(base: Sidecar, mine: Sidecar, theirs: Sidecar, newId: () => string): Sidecar {
  const annotations = new Map<string, Annotation>();
  for (const id of new Set([...theirs.annotations.keys(), ...mine.annotations.keys()])) {
    const [kept, second] = mergeOne(base.annotations.get(id), mine.annotations.get(id), theirs.annotations.get(id));
    if (kept) annotations.set(id, kept);
    if (second) {
      const other = newId();
      annotations.set(other, { ...second, id: other });
    }
  }
  return { annotations: oneForEach(annotations, base), others: theirs.others, extra: { ...mine.extra, ...theirs.extra } };
}

/** Two who began on the same words at the same time: one annotation, where they do not contradict each other. */
function oneForEach(annotations: ReadonlyMap<string, Annotation>, base: Sidecar): Annotations {
  const kept = new Map<string, Annotation>();
  const onWords = new Map<string, string>();
  for (const [id, annotation] of annotations) {
    const key = wordsKey(annotation);
    const first = kept.get(onWords.get(key) ?? '');
    const [both, clash] = first && !base.annotations.has(id) ? mergeOne(blank(first), first, { ...annotation, id: first.id, created: first.created }) : [undefined, annotation];
    if (first && both && !clash) kept.set(first.id, both);
    else {
      kept.set(id, annotation);
      onWords.set(key, id);
    }
  }
  return kept;
}

const wordsKey = ({ reading, pieces }: Annotation): string => JSON.stringify([reading.kind, pieces.map((anchor) => (anchor.kind === 'placed' ? anchor.span : [anchor.last, anchor.quote.exact]))]);
const blank = (annotation: Annotation): Annotation => ({ ...annotation, verdict: 'open', status: '', assignee: '', notes: [], evidence: [] });

type Merged = readonly [kept: Annotation | undefined, second?: Annotation];

export function mergeOne(base: Annotation | undefined, mine: Annotation | undefined, theirs: Annotation | undefined): Merged {
  if (!mine && !theirs) return [undefined];
  // taken away on one side: so it stays, unless the other side went on with it
  if (!mine) return [base && theirs && same(base, theirs) ? undefined : theirs];
  if (!theirs) return [base && same(base, mine) ? undefined : mine];
  if (same(mine, theirs) || (base && same(base, theirs))) return [mine];
  if (base && same(base, mine)) return [theirs];
  let clash = false;
  const field = <K extends keyof Annotation>(key: K): Annotation[K] => {
    if (same(mine[key], theirs[key]) || (base && same(base[key], theirs[key]))) return mine[key];
    if (base && same(base[key], mine[key])) return theirs[key];
    clash = true;
    return mine[key];
  };
  const reading = field('reading');
  const verdict = field('verdict');
  const status = field('status');
  const assignee = field('assignee');
  const newer = mine.at >= theirs.at ? mine : theirs;
  // where it stands and what it said are facts of the text each side saw: those of the side whose judgement holds
  const judging = base?.at === mine.at ? theirs : base?.at === theirs.at || (reading === mine.reading && verdict === mine.verdict && status === mine.status) ? mine : theirs;
  const merged: Annotation = {
    ...newer, reading, verdict, status, assignee,
    pieces: judging.pieces, replaces: judging.replaces, judged: judging.judged,
    notes: mergeList(base?.notes ?? [], mine.notes, theirs.notes),
    evidence: mergeList(base?.evidence ?? [], mine.evidence, theirs.evidence),
    extra: { ...mine.extra, ...theirs.extra },
  };
  return clash ? [merged, theirs] : [merged];
}

/** What one side took away is away; what either added or rewrote is there. Two rewritings of one note are both kept. */
function mergeList<T extends { readonly id: string; readonly at: string }>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const before = byId(base);
  const [here, there] = [byId(mine), byId(theirs)];
  const merged: T[] = [];
  for (const id of new Set([...base, ...theirs, ...mine].map((item) => item.id))) {
    const [was, left, right] = [before.get(id), here.get(id), there.get(id)];
    const leftChanged = left && !(was && same(was, left));
    const rightChanged = right && !(was && same(was, right));
    if (leftChanged) merged.push(left);
    if (rightChanged && !(left && same(left, right))) merged.push(leftChanged ? { ...right, id: `${right.id}-other` } : right);
    if (!leftChanged && !rightChanged && left && right) merged.push(left);
  }
  return merged.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]));

/** Alike in all that a file can hold. Where an anchor was found, and how, is no part of what somebody did. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (key === 'span' || key === 'last' || key === 'found' || key === 'quote' || key === 'kind' && (part === 'placed' || part === 'detached')) return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)));
  }) ?? 'undefined';

export const mapOf = (annotations: Iterable<Annotation>): Annotations => new Map([...annotations].map((annotation) => [annotation.id, annotation]));
