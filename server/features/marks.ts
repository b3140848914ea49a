/** Everything in the article that is drawn, under the settings, before overlaps are settled. */
import type { Article, Quote, Span } from '../analysis/article';
import { mentionOf, speakerOf } from '../analysis/query/tally';
import { pausesAt, type Steps } from '../analysis/steps';
import type { Confidence, Highlight, Settings } from '../protocol';
import { perArticleInSteps } from './annotated';

export interface Mark extends Omit<Highlight, 'range'> {
  readonly span: Span;
  readonly anonymous?: boolean;
  readonly metonym?: boolean;
}

const CERTAINTY: Readonly<Record<Confidence, number>> = { guess: 0, likely: 1, sure: 2 };

/** As certain as the settings ask for. */
export const certain = (confidence: Confidence, { confidence: from }: Settings): boolean => CERTAINTY[confidence] >= CERTAINTY[from];

/** Reported speech below the wanted confidence is left out; words in marks are there whoever said them. */
export function isShown(quote: Quote, settings: Settings): boolean {
  switch (quote.form) {
    case 'direct':
    case 'partial': return settings.show.quotes;
    case 'indirect': return settings.show.reported && certain(quote.confidence, settings);
    case 'scare': return settings.show.scare;
  }
}

/** The attribution is there, and certain enough to be told. */
export const isAttributed = (quote: Quote, settings: Settings): boolean => speakerOf(quote) !== undefined && certain(quote.confidence, settings);

export function doubtOf(quote: Quote, settings: Settings): Mark['doubt'] {
  if (quote.form === 'scare') return undefined;
  if (!isAttributed(quote, settings)) return 'unknown';
  return quote.confidence === 'guess' ? 'guess' : undefined;
}

export const marksOf = perArticleInSteps(function* ({ article, settings, slots }): Steps<readonly Mark[]> {
  const marks: Mark[] = [];
  const mentions = new Map<number, Mark>();
  const cues = new Map<number, Mark>();
  for (const [index, quote] of article.quotes.entries()) {
    if (pausesAt(index)) yield;
    if (!isShown(quote, settings)) continue;
    const doubt = doubtOf(quote, settings);
    const speaker = isAttributed(quote, settings) ? speakerOf(quote) : undefined;
    const anonymous = quote.attribution.kind === 'description' && quote.attribution.anonymous;
    const slot = speaker === undefined ? 0 : (slots[speaker] ?? 0);
    marks.push({ span: quote.outer, kind: 'quote', form: quote.form, slot, ...(doubt ? { doubt } : {}), ...(anonymous ? { anonymous } : {}) });
    const mention = mentionOf(quote);
    if (mention && settings.show.speakers && certain(quote.confidence, settings)) mentions.set(mention.start, { span: mention, kind: 'speaker', slot, ...(anonymous ? { anonymous } : {}), ...(speaker === undefined ? { doubt: 'unknown' } : {}) });
    if (settings.show.speakers && speaker !== undefined) for (const other of quote.joint) mentions.set(other.mention.start, { span: other.mention, kind: 'speaker', slot: slots[other.speaker] ?? 0 });
    if (quote.cue && settings.show.cues) cues.set(quote.cue.start, { span: quote.cue, kind: 'cue' });
  }
  yield;
  // one by one: a call takes no hundred thousand arguments, and a page of figures has more
  for (const list of [mentions.values(), cues.values(), figures(article, settings)]) for (const mark of list) marks.push(mark);
  yield;
  if (settings.show.places) {
    const spans = [...mentions.values()].map(({ span }) => span).sort((a, b) => a.start - b.start);
    for (const { span, metonym } of article.places) if (!insideAny(span, spans)) marks.push({ span, kind: 'place', ...(metonym ? { metonym } : {}) });
  }
  return marks;
});

export const isDate = (kind: Article['numbers'][number]['kind']): boolean => kind === 'date' || kind === 'time' || kind === 'duration';

const figures = ({ numbers }: Article, { show }: Settings): Mark[] =>
  numbers.filter(({ kind }) => (isDate(kind) ? show.dates : show.numbers)).map(({ span, kind }) => ({ span, kind: isDate(kind) ? 'date' : 'number' }));

/** `sorted` by start and without overlap: a place in “the Syrian official” is not drawn a second time. */
function insideAny(span: Span, sorted: readonly Span[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const before = sorted[low - 1];
  return before !== undefined && before.end >= span.end;
}
