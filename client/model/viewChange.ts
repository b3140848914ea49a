/** Makes of the view that is there the one that the server tells the changes of. */
import type { Moved, Position, ReadyView, Splice, ViewChange } from '../../server/protocol';

/** Undefined where the change is one of another view. What stays as it was is the same value as before. */
export function changed(view: ReadyView | undefined, { base, lists, moved, ...rest }: ViewChange): ReadyView | undefined {
  if (view?.result !== base) return undefined;
  const after = <T>(items: readonly T[], splices: readonly Splice<T>[]): readonly T[] => spliced(moved.by === 0 ? items : (shifted(items, moved) as readonly T[]), splices);
  return {
    ...rest,
    state: 'ready',
    claims: after(view.claims, lists.claims),
    speakers: after(view.speakers, lists.speakers),
    numbers: after(view.numbers, lists.numbers),
    places: after(view.places, lists.places),
    highlights: after(view.highlights, lists.highlights),
  };
}

function spliced<T>(items: readonly T[], splices: readonly Splice<T>[]): readonly T[] {
  if (splices.length === 0) return items;
  const after: T[] = [];
  let from = 0;
  for (const { start, deleteCount, items: put } of splices) {
    for (; from < start; from++) after.push(items[from]!);
    for (const item of put) after.push(item);
    from = start + deleteCount;
  }
  for (; from < items.length; from++) after.push(items[from]!);
  return after;
}

/** With every position in it moved; itself where none is. */
function shifted(value: unknown, moved: Moved): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => shifted(item, moved));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if ('character' in value) {
    const { line, character } = value as Position;
    return line >= moved.from ? { line: line + moved.by, character } : value;
  }
  let copy: Record<string, unknown> | undefined;
  for (const [key, field] of Object.entries(value)) {
    const other = shifted(field, moved);
    if (other !== field) (copy ??= { ...value })[key] = other;
  }
  return copy ?? value;
}
