/**
 * Two people, one file: what was read or written last (`base`), what is here (`mine`), what is on the disk now (`theirs`). Fields that only one
 * side changed are taken from it, notes and evidence by their ids. Where both changed one field, both annotations are kept, theirs under
 * an id of its own: they stand on the same words, and are shown as a conflict until somebody keeps one.
 */
import type { Anchor, Annotation, Annotations } from './annotation';
import type { Sidecar } from './sidecar/read';

export interface MergedSidecar extends Sidecar {
  /** Of mine, those that live on in an annotation of theirs: by their old ids. */
  readonly renamed: ReadonlyMap<string, string>;
}

export function mergeSidecars(base: Sidecar, mine: Sidecar, theirs: Sidecar, newId: () => string): MergedSidecar {
  const annotations = new Map<string, Annotation>();
  for (const id of new Set([...theirs.annotations.keys(), ...mine.annotations.keys()])) {
    const [kept, second] = mergeOne(base.annotations.get(id), mine.annotations.get(id), theirs.annotations.get(id));
    if (kept) annotations.set(id, kept);
    if (second) {
      const other = newId();
      annotations.set(other, { ...second, id: other });
    }
  }
  return { ...oneForEach(annotations, base), transcripts: mergeList(base.transcripts, mine.transcripts, theirs.transcripts), others: theirs.others, extra: { ...mine.extra, ...theirs.extra } };
}

/** Two who began on the same words at the same time: one annotation, where they do not contradict each other. */
function oneForEach(annotations: ReadonlyMap<string, Annotation>, base: Sidecar): Pick<MergedSidecar, 'annotations' | 'renamed'> {
  const renamed = new Map<string, string>();
  const kept = new Map<string, Annotation>();
  const onWords = new Map<string, string>();
  for (const [id, annotation] of annotations) {
    const key = wordsKey(annotation);
    const first = kept.get(onWords.get(key) ?? '');
    const [both, clash] = first && isSmall(first) && !base.annotations.has(id) ? mergeOne(blank(first), first, { ...annotation, id: first.id, created: first.created }) : [undefined, annotation];
    if (first && both && !clash) {
      kept.set(first.id, both);
      renamed.set(id, first.id);
    } else {
      kept.set(id, annotation);
      onWords.set(key, id);
    }
  }
  return { annotations: kept, renamed };
}

/** What many wrote on the same words is not gathered in one without end: each joining compares all of it. */
const MOST_JOINED = 32;
const isSmall = ({ notes, evidence, otherBodies }: Annotation): boolean => notes.length + evidence.length + otherBodies.length < MOST_JOINED;

const wordsKey = ({ reading, pieces }: Annotation): string => JSON.stringify([reading.kind, pieces.map((anchor) => (anchor.kind === 'placed' ? anchor.span : [anchor.last, anchor.quote.exact]))]);
/** As it was before anybody judged or wrote anything on it. */
export const blank = (annotation: Annotation): Annotation => ({ ...annotation, verdict: 'open', status: '', assignee: '', notes: [], evidence: [], otherBodies: [] });

type Merged = readonly [kept: Annotation | undefined, second?: Annotation];

export function mergeOne(base: Annotation | undefined, mine: Annotation | undefined, theirs: Annotation | undefined): Merged {
  if (!mine && !theirs) return [undefined];
  // taken away on one side: so it stays, unless the other side went on with it
  if (!mine) return [base && theirs && same(base, theirs) ? undefined : theirs];
  if (!theirs) return [base && same(base, mine) ? undefined : mine];
  if (same(mine, theirs) || (base && same(base, theirs))) return [mine];
  if (base && same(base, mine)) return [anchored(theirs, base, mine)];
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
  const { pieces, replaces } = judging === theirs && base ? anchored(theirs, base, mine) : judging;
  const merged: Annotation = {
    ...newer, reading, verdict, status, assignee, pieces, replaces, judged: judging.judged,
    otherBodies: mergeBodies(base?.otherBodies ?? [], mine.otherBodies, theirs.otherBodies),
    notes: mergeList(base?.notes ?? [], mine.notes, theirs.notes),
    evidence: mergeList(base?.evidence ?? [], mine.evidence, theirs.evidence),
    extra: { ...mine.extra, ...theirs.extra },
  };
  return clash ? [merged, theirs] : [merged];
}

/** The words have been followed here through every edit; where the other side did not choose others, these are surer than looking for them. */
function anchored(theirs: Annotation, base: Annotation, mine: Annotation): Annotation {
  const stayed = (there: readonly Anchor[], before: readonly Anchor[], here: readonly Anchor[]): boolean =>
    there.length === before.length && before.length === here.length && there.every(({ quote }, i) => quote.exact === before[i]!.quote.exact);
  const pieces = stayed(theirs.pieces, base.pieces, mine.pieces) ? mine.pieces : theirs.pieces;
  return { ...theirs, pieces, replaces: stayed(theirs.replaces, base.replaces, mine.replaces) ? mine.replaces : theirs.replaces };
}

/** Bodies that we do not know have no names: those that either added are there, those that either took away are not. */
function mergeBodies(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): readonly unknown[] {
  const [before, here, there] = [base, mine, theirs].map((bodies) => new Set(bodies.map(canonical)));
  const kept = (body: unknown, other: ReadonlySet<string>): boolean => other.has(canonical(body)) || !before!.has(canonical(body));
  return [...mine.filter((body) => kept(body, there!)), ...theirs.filter((body) => !here!.has(canonical(body)) && !before!.has(canonical(body)))];
}

/** What one side took away is away; what either added or rewrote is there. Two rewritings of one note are both kept. */
function mergeList<T extends { readonly id: string; readonly at: string }>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const before = mapOf(base);
  const [here, there] = [mapOf(mine), mapOf(theirs)];
  const merged: T[] = [];
  const taken = new Set([...before.keys(), ...here.keys(), ...there.keys()]);
  const free = (id: string): string => {
    let own = id;
    while (taken.has(own)) own += '-other';
    taken.add(own);
    return own;
  };
  for (const id of new Set([...base, ...theirs, ...mine].map((item) => item.id))) {
    const [was, left, right] = [before.get(id), here.get(id), there.get(id)];
    const leftChanged = left && !(was && same(was, left));
    const rightChanged = right && !(was && same(was, right));
    if (leftChanged) merged.push(left);
    if (rightChanged && !(left && same(left, right))) merged.push(leftChanged ? { ...right, id: free(`${right.id}-other`) } : right);
    if (!leftChanged && !rightChanged && left && right) merged.push(left);
  }
  return merged.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

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

export const mapOf = <T extends { readonly id: string }>(items: Iterable<T>): ReadonlyMap<string, T> => new Map([...items].map((item) => [item.id, item]));
