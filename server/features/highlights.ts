/** The stretches that the client draws. The innermost quote wins: the outer one is cut round it, so that two lines never lie on one another. */
import { toRange } from '../convert';
import type { Highlight } from '../protocol';
import { perArticle } from './annotated';
import { flatten } from './flatten';
import { marksOf, type Mark } from './marks';

export const highlightsOf = perArticle((doc): readonly Highlight[] => {
  const marks = marksOf(doc);
  const quotes = flatten(marks.filter(({ kind }) => kind === 'quote').map((mark) => ({ start: mark.span.start, end: mark.span.end, rank: 0, mark })));
  const stretch = ({ kind, form, doubt, slot }: Mark, start: number, end: number): Highlight => ({
    range: toRange(doc.lines, { start, end }), kind, ...(form ? { form } : {}), ...(doubt ? { doubt } : {}), ...(slot === undefined ? {} : { slot }),
  });
  return [
    ...quotes.map(({ layer, start, end }) => stretch(layer.mark, start, end)),
    ...marks.filter(({ kind }) => kind !== 'quote').map((mark) => stretch(mark, mark.span.start, mark.span.end)),
  ];
});
