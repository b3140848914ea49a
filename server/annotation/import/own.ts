/** An annotation that this program wrote: it comes back as it was, and stands where it stood if its words and their neighbours do. */
import type { Annotation } from '../annotation';
import { isRecord, listOf, pointsOf, textOf, type Points } from '../sidecar/format';
import { annotationReader } from '../sidecar/read';

/** Undefined for one of another program. */
export function ownAnnotations(text: string): (item: unknown) => Annotation | undefined {
  const points = pointsOf(text);
  const [readThere, readMoved] = [annotationReader(text, true), annotationReader(text, false)];
  return (item) => {
    if (!isRecord(item) || item['nm:verdict'] === undefined) return undefined;
    const targets = [...listOf(item['target']), ...listOf(item['nm:replaces'])];
    return (targets.every((target) => standsThere(text, target, points)) ? readThere : readMoved)(item);
  };
}

function standsThere(text: string, target: unknown, { toUnits }: Points): boolean {
  const selectors = isRecord(target) ? listOf(target['selector']).filter(isRecord) : [];
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const [start, end] = [toUnits(Number(position?.['start'])), toUnits(Number(position?.['end']))];
  if (!quoted || !(start < end)) return false;
  const [prefix, suffix] = [textOf(quoted['prefix']), textOf(quoted['suffix'])];
  return text.slice(start, end) === quoted['exact'] && text.slice(Math.max(0, start - prefix.length), start) === prefix && text.startsWith(suffix, end);
}
