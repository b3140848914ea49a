/** The stretches of a text-bound annotation as brat wants them: no line breaks inside, in code points, their texts joined by a blank. */
import type { Span } from '../../analysis/article';
import type { Points } from '../../annotation/sidecar/format';

/** Each line of a stretch by itself, without the blanks at its ends; what is only blank is left out. */
export function fragmentsOf(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => [...text.slice(span.start, span.end).matchAll(/[^\r\n\u0085\u2028\u2029\v\f]+/g)].flatMap(({ index, 0: line }) => {
    const before = line.length - line.trimStart().length;
    const start = span.start + index + before;
    return line.trim() === '' ? [] : [{ start, end: start + line.trim().length }];
  }));
}

/** `0 5;16 23` */
export const offsetsOf = (fragments: readonly Span[], points: Points): string => fragments.map(({ start, end }) => `${points.toPoints(start)} ${points.toPoints(end)}`).join(';');

/** A tab would end the field. */
export const wordsOf = (text: string, fragments: readonly Span[]): string => fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
