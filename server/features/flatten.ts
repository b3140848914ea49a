/** Layers laid on one another, seen from above. */
import type { Span } from '../analysis/article';

export interface Layer extends Span {
  /** The higher lies on top; among equals the one that starts later, then the shorter, then the later in the list. */
  readonly rank: number;
}

/** What can be seen of each layer, by start, without overlap: `[0,10)` under `[3,5)` gives 0–3, 3–5 and 5–10. */
export function flatten<T extends Layer>(layers: readonly T[]): readonly { readonly layer: T; readonly start: number; readonly end: number }[] {
  const byStart = layers.filter(({ start, end }) => start < end).map((layer, index) => ({ layer, index })).sort((a, b) => a.layer.start - b.layer.start);
  const borders = [...new Set(byStart.flatMap(({ layer }) => [layer.start, layer.end]))].sort((a, b) => a - b);
  const seen: { layer: T; start: number; end: number }[] = [];
  let active: typeof byStart = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i]!;
    const end = borders[i + 1]!;
    active = active.filter(({ layer }) => layer.end > start);
    while (next < byStart.length && byStart[next]!.layer.start === start) active.push(byStart[next++]!);
    if (active.length === 0) continue;
    const { layer } = active.reduce((top, other) => (above(other, top) ? other : top));
    const last = seen[seen.length - 1];
    if (last?.layer === layer && last.end === start) last.end = end;
    else seen.push({ layer, start, end });
  }
  return seen;
}

interface Placed {
  readonly layer: Layer;
  readonly index: number;
}

function above(a: Placed, b: Placed): boolean {
  const by = a.layer.rank - b.layer.rank || a.layer.start - b.layer.start || b.layer.end - a.layer.end || a.index - b.index;
  return by > 0;
}
