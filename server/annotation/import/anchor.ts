/** Where an annotation of another program stands: by its quote, else by its position. */
import type { Span } from '../../analysis/article';
import type { Anchor, Found, TextQuote } from '../annotation';
import { fold, type Folded } from '../folded';
import { locate } from '../locate';
import { isRecord, listOf, pointsOf, textOf, type Json } from '../sidecar/format';
import { THOROUGH } from '../sidecar/read';
import { quoteAt } from '../words';

/** Undefined for a target without words or a position in the text, as the whole document is. */
export type FindAnchor = (target: unknown) => Anchor | undefined;

export function anchorFinder(text: string): FindAnchor {
  const points = pointsOf(text);
  let folded: Folded | undefined;
  let looked = 0;
  return (target) => {
    const selectors = selectorsOf(isRecord(target) ? target['selector'] : undefined, 0);
    const quoted = selectors.find((selector) => typeOf(selector) === 'TextQuoteSelector' && textOf(selector['exact']) !== '');
    const position = selectors.find((selector) => typeOf(selector) === 'TextPositionSelector');
    const stood = position && spanOf(position);
    if (!quoted) return stood && placed(stood.points, 'likely');
    return byQuote({ exact: textOf(quoted['exact']), prefix: textOf(quoted['prefix']), suffix: textOf(quoted['suffix']) }, stood);
  };

  function placed(span: Span, found: Found): Anchor {
    return { kind: 'placed', quote: quoteAt(text, span), span, found };
  }

  /** The model counts code points; not every program does. */
  function spanOf({ start, end }: Json): { readonly points: Span; readonly units: Span } | undefined {
    if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) return undefined;
    const span = { start: points.toUnits(start), end: points.toUnits(end) };
    return span.end > text.length ? undefined : { points: span, units: { start, end } };
  }

  function byQuote(quote: TextQuote, stood: { readonly points: Span; readonly units: Span } | undefined): Anchor {
    for (const span of stood ? [stood.points, stood.units] : []) if (text.slice(span.start, span.end) === quote.exact) return placed(span, 'sure');
    const only = quote.prefix === '' && quote.suffix === '' ? onlyPlace(quote.exact) : undefined;
    if (only) return placed(only, 'likely');
    const located = locate((folded ??= fold(text)), quote, stood?.points.start ?? 0, ++looked > THOROUGH);
    return located ? placed(located.span, located.found) : { kind: 'detached', quote, last: stood?.points ?? { start: 0, end: 0 } };
  }

  function onlyPlace(exact: string): Span | undefined {
    const start = text.indexOf(exact);
    return start >= 0 && text.indexOf(exact, start + 1) < 0 ? { start, end: start + exact.length } : undefined;
  }
}

const typeOf = (record: Json): string => textOf(record['type'] ?? record['@type']).replace(/^oa:/, '');
/** No real file nests deeper. */
const DEEPEST = 8;

/** Alternatives, choices and refinements as one list, those that refine before what they refine. */
function selectorsOf(value: unknown, depth: number): readonly Json[] {
  if (depth > DEEPEST) return [];
  return listOf(value).filter(isRecord).flatMap((selector) => [...selectorsOf(selector['refinedBy'], depth + 1), ...(typeOf(selector) === 'Choice' ? selectorsOf(selector['items'], depth + 1) : [selector])]);
}
