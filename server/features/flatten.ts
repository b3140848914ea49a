/** Layers laid on one another, seen from above. */
import type { Span } from '../analysis/article';
import { pausesAt, type Steps } from '../analysis/steps';

export interface Layer extends Span {
  /** The higher lies on top; among equals the one that starts later, then the shorter, then the later in the list. */
  readonly rank: number;
}

/** What can be seen of each layer, by start, without overlap: `[0,10)` under `[3,5)` gives 0–3, 3–5 and 5–10. */
export function* flatten<T extends Layer>(layers: readonly T[]): Steps<readonly { readonly layer: T; readonly start: number; readonly end: number }[]> {
  const byStart = layers.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  yield;
  const borders = bordersOf(byStart);
  const seen: { layer: T; start: number; end: number }[] = [];
  // few at a time; in the order of `byStart`, so that the later of two equals comes later here too
  const active: T[] = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    if (pausesAt(i)) yield;
    const start = borders[i]!;
    const end = borders[i + 1]!;
    if (start === end) continue;
    let kept = 0;
    for (const layer of active) if (layer.end > start) active[kept++] = layer;
    active.length = kept;
    while (next < byStart.length && byStart[next]!.start === start) active.push(byStart[next++]!);
    let top = active[0];
    if (!top) continue;
    for (const other of active) if (!below(other, top)) top = other;
    const last = seen[seen.length - 1];
    if (last?.layer === top && last.end === start) last.end = end;
    else seen.push({ layer: top, start, end });
  }
  return seen;
}

/** Starts and ends in order; a place where several meet stands several times. */
function bordersOf(layers: readonly Layer[]): Float64Array {
  const borders = new Float64Array(2 * layers.length);
  for (let i = 0; i < layers.length; i++) {
    borders[2 * i] = layers[i]!.start;
    borders[2 * i + 1] = layers[i]!.end;
  }
  return borders.sort();
}

const below = (a: Layer, b: Layer): boolean => (a.rank - b.rank || a.start - b.start || b.end - a.end) < 0;
