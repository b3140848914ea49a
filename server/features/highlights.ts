/** The stretches that the client draws. The innermost quote wins: the outer one is cut round it, so that two lines never lie on one another. */
import { mapped, type Steps } from '../analysis/steps';
import { toRange } from '../convert';
import type { Highlight } from '../protocol';
import { perArticleInSteps } from './annotated';
import { flatten } from './flatten';
import { marksOf, type Mark } from './marks';

export const highlightsOf = perArticleInSteps(function* (doc): Steps<readonly Highlight[]> {
  const marks = yield* marksOf.inSteps(doc);
  yield;
  const quotes = yield* flatten(marks.filter(({ kind }) => kind === 'quote').map((mark) => ({ start: mark.span.start, end: mark.span.end, rank: 0, mark })));
  const stretch = ({ kind, form, doubt, slot }: Mark, start: number, end: number): Highlight => ({
    range: toRange(doc.lines, { start, end }), kind, ...(form ? { form } : {}), ...(doubt ? { doubt } : {}), ...(slot === undefined ? {} : { slot }),
  });
  return [
    ...(yield* mapped(quotes, ({ layer, start, end }) => stretch(layer.mark, start, end))),
    ...(yield* mapped(marks.filter(({ kind }) => kind !== 'quote'), (mark) => stretch(mark, mark.span.start, mark.span.end))),
  ];
});
