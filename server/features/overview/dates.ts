/** The time line of the overview: days in their order, each with the words that name it. */
import type { NumberMention } from '../../analysis/article';
import { sentenceOf } from '../../analysis/query/sentence';
import { mapped, type Steps } from '../../analysis/steps';
import { toRange } from '../../convert';
import { gapBetween, timePoints, type TimePoint } from '../../exports/timeline';
import type { DateMention, DatePoint } from '../../protocol';
import { perArticle, type Annotated } from '../annotated';
import { oneLine, shorten } from '../words';

/** Of a sentence, this much on either side of the words. */
const ASIDE = 48;

const pointsOf = perArticle(({ article }) => timePoints(article));
const bySpan = perArticle(({ article }) => new Map(article.numbers.map((number) => [number.span, number])));

export function* datePoints(doc: Annotated): Steps<readonly DatePoint[]> {
  const points = pointsOf(doc);
  yield;
  return yield* mapped(points, (point, i) => ({
    label: point.label,
    gap: i === 0 ? '' : gapBetween(points[i - 1]!, point),
    days: i === 0 ? 0 : point.day - points[i - 1]!.day,
    isArticle: point.isArticle,
    mentions: mentionsOf(doc, point),
  }));
}

const mentionsOf = (doc: Annotated, { mentions }: TimePoint): readonly DateMention[] => mentions.map((span) => mention(doc, bySpan(doc).get(span)!));

export function undatedMentions(doc: Annotated): Steps<readonly DateMention[]> {
  const dated = new Set(pointsOf(doc).flatMap(({ mentions }) => mentions));
  return mapped(doc.article.numbers.filter(({ kind, span }) => kind === 'date' && !dated.has(span)), (number) => mention(doc, number));
}

function mention(doc: Annotated, { span, anchor }: NumberMention): DateMention {
  const { text } = doc.article;
  const sentence = sentenceOf(doc.article, span);
  return {
    before: lastOf(spaced(text.slice(sentence.start, span.start)).trimStart()),
    words: oneLine(text.slice(span.start, span.end)),
    after: shorten(spaced(text.slice(span.end, sentence.end)).trimEnd(), ASIDE),
    doubt: anchor?.confidence === 'guess' ? 'a guess' : anchor?.confidence === 'likely' ? 'likely' : '',
    range: toRange(doc.lines, span),
  };
}

/** The blanks next to the words stay. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** Cut at a word: `…the vote on `. */
function lastOf(text: string): string {
  if (text.length <= ASIDE) return text;
  const space = text.indexOf(' ', text.length - ASIDE);
  return space < 0 || space === text.length - 1 ? `…${[...text].slice(-ASIDE).join('')}` : `…${text.slice(space + 1)}`;
}
