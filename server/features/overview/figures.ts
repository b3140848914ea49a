/** The number table of the overview: what each figure says, and in whose words it stands. */
import type { NumberMention } from '../../analysis/article';
import { mapped, type Steps } from '../../analysis/steps';
import { toRange } from '../../convert';
import type { ClaimView, FigureRow, FigureSource, ReadyView } from '../../protocol';
import type { Annotated } from '../annotated';
import { CHANGES, HEDGES } from '../hover/number';
import { unitName } from '../units';
import { shownClaims } from '../view';
import { grouped, raised, together, wordsAt } from '../words';
import { formOf } from './speakers';

export function* figureRows(doc: Annotated, view: ReadyView): Steps<readonly FigureRow[]> {
  const sources = sourcesOf(doc, view);
  return (yield* mapped(doc.article.numbers, (number, index) => figureRow(doc, number, sources.get(index) ?? { kind: 'writer' }))).flat();
}

/** Days and hours stand in the time line. */
function figureRow(doc: Annotated, { span, value, unit, counts, approx, change }: NumberMention, whose: FigureSource): readonly FigureRow[] {
  if (typeof value === 'string') return [];
  return [{
    text: wordsAt(doc, span),
    value: typeof value === 'number' ? grouped(value) : `${grouped(value.low)}–${grouped(value.high)}`,
    unit: unit === undefined ? '' : unitName(typeof value === 'number' ? value : value.high, unit),
    counts: counts ? wordsAt(doc, counts) : '',
    hedge: approx ? HEDGES[approx] : '',
    change: change ? CHANGES[change.direction][change.role] : '',
    whose,
    range: toRange(doc.lines, span),
  }];
}

/** By index of a number. A claim that stands in another comes later, and it is its speaker's words. */
function sourcesOf(doc: Annotated, { speakers }: ReadyView): ReadonlyMap<number, FigureSource> {
  const sources = new Map<number, FigureSource>();
  for (const { claim, view } of shownClaims(doc)) {
    const source = sourceOf(view, speakers);
    if (source) for (const number of claim.numbers) sources.set(number, source);
  }
  return sources;
}

function sourceOf(claim: ClaimView, speakers: ReadyView['speakers']): FigureSource | undefined {
  const form = formOf(claim);
  if (form === undefined) return undefined;
  if (claim.speaker === undefined) return { kind: 'unknown', form };
  return { kind: 'speaker', form, name: raised(together([claim.speaker, ...(claim.joint ?? [])].flatMap((id) => speakers[id]?.name ?? []))) };
}
