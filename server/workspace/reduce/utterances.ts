/** Quotations and reported speech with whom the article gives them to. */
import type { Article, Quote, SpeakerId } from '../../analysis/article';
import { speakerOf } from '../../analysis/query/tally';
import { inside, spanOf, type Source, type Utterance } from '../reduced';
import type { Sentences } from './sentences';
import type { Statuses } from './statuses';

type Speech = Quote & { readonly form: Utterance['form'] };
type StatusOf = (quote: Quote) => string | undefined;

/** Marks that quote nobody and what is quoted inside a quotation are left out. */
export function reduceUtterances(article: Article, sentences: Sentences, statuses: Statuses): readonly Utterance[] {
  const speech = article.quotes.filter((quote): quote is Speech => quote.form !== 'scare' && quote.within === undefined && quote.span.end > quote.span.start);
  const groups = new Map<string, Speech[]>();
  for (const quote of speech) {
    const key = quote.form === 'indirect' ? `i${quote.group}-${speakerOf(quote)}` : `q${quote.group}`;
    const group = groups.get(key);
    if (group) group.push(quote);
    else groups.set(key, [quote]);
  }
  const checked = new Map([...statuses.claims].flatMap(([claim, status]) => (article.claims[claim]?.quotes ?? []).map((quote) => [article.quotes[quote]!, status] as const)));
  return held([...groups.values()].map((quotes) => utteranceOf(article, quotes, sentences, (quote) => checked.get(quote))));
}

function utteranceOf(article: Article, quotes: readonly Speech[], sentences: Sentences, statusOf: StatusOf): Utterance {
  const named = quotes.find(({ attribution }) => attribution.kind !== 'unknown') ?? quotes[0]!;
  const pieces = quotes.map(({ span }) => span);
  const status = quotes.map(statusOf).find(Boolean);
  return {
    pieces,
    form: quotes.some(({ form }) => form === 'direct') ? 'direct' : named.form,
    sentence: sentences.round({ start: pieces[0]!.start, end: pieces[pieces.length - 1]!.end }),
    source: sourceOf(article, named, sentences),
    confidence: named.confidence,
    ...(status ? { status } : {}),
  };
}

/** Each with the first reported claim that it stands in. They come by start: a claim that has ended holds none that follow. */
function held(utterances: readonly Utterance[]): readonly Utterance[] {
  const claims = utterances.flatMap((utterance, index) => (utterance.form === 'indirect' ? [{ index, span: spanOf(utterance) }] : []));
  let open: typeof claims = [];
  let next = 0;
  return utterances.map((utterance) => {
    if (utterance.form === 'indirect') return utterance;
    const span = spanOf(utterance);
    open = open.filter(({ span: { end } }) => end > span.start);
    for (; next < claims.length && claims[next]!.span.start <= span.start; next++) if (claims[next]!.span.end > span.start) open.push(claims[next]!);
    const holder = open.find((claim) => inside(span, claim.span));
    return holder ? { ...utterance, holder: holder.index } : utterance;
  });
}

function sourceOf(article: Article, quote: Quote, sentences: Sentences): Source {
  const { attribution } = quote;
  const paragraph = sentences.paragraph(quote.span);
  switch (attribution.kind) {
    case 'unknown': return { kind: 'unknown' };
    case 'pronoun':
      if (attribution.speaker === undefined) return { kind: 'pronoun', words: article.text.slice(attribution.mention.start, attribution.mention.end), mention: attribution.mention };
      return speakerSource(article, quote, attribution.speaker, 'pronoun', attribution.mention, near(attribution.mention, paragraph));
    case 'named': return speakerSource(article, quote, attribution.speaker, 'name', attribution.mention, near(attribution.mention, paragraph));
    case 'description': {
      if (!attribution.anonymous) return speakerSource(article, quote, attribution.speaker, 'description', attribution.mention, near(attribution.mention, paragraph));
      const speaker = article.speakers[attribution.speaker];
      return { kind: 'anonymous', name: speaker?.name ?? article.text.slice(attribution.mention.start, attribution.mention.end), many: speaker?.kind === 'group', mention: attribution.mention, near: near(attribution.mention, paragraph) };
    }
    case 'given': return speakerSource(article, quote, attribution.speaker, 'given', undefined, true);
  }
}

const near = (mention: { readonly start: number; readonly end: number }, paragraph: { readonly start: number; readonly end: number } | undefined): boolean => paragraph !== undefined && inside(mention, paragraph);

/** `a voice-over`: no name, whatever it was taken for. */
const DESCRIBED = /^(?:an?|the|one|some|several|many|two|three|his|her|their|its)\s+\p{Ll}/iu;

function speakerSource({ speakers, text }: Article, { joint }: Quote, id: SpeakerId, via: Extract<Source, { readonly kind: 'named' }>['via'], mention: Quote['cue'], isNear: boolean): Source {
  const speaker = speakers[id];
  if (!speaker) return { kind: 'unknown' };
  const { name, kind, role } = speaker;
  if (kind === 'unnamed' || kind === 'group' || DESCRIBED.test(name)) return { kind: 'anonymous', name: name || (mention ? text.slice(mention.start, mention.end) : ''), many: kind === 'group', ...(mention ? { mention } : {}), near: isNear };
  return { kind: 'named', name, entity: kind, ...(role === undefined ? {} : { role }), via, ...(mention ? { mention } : {}), near: isNear, joint: joint.flatMap((other) => speakers[other.speaker]?.name ?? []) };
}
