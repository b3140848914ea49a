/** The quotes of an article under a person's judgements of its claims. */
import type { Article, Attribution, Claim, Quote, Span, SpeakerId } from '../../analysis/article';
import { mentionOf, speakerOf } from '../../analysis/query/tally';
import type { Annotation, Reading } from '../annotation';
import { findingUnder, spansOf } from './overlap';
import type { Register } from './speakers';

type ClaimReading = Extract<Reading, { kind: 'claim' }>;

/** A quote on its way into the judged article, with the quote of the analysis it comes from. */
interface Draft {
  readonly quote: Quote;
  readonly from?: number;
}

/** `judgements`: placed annotations of claims, the one that holds last. */
export function judgedQuotes(article: Article, judgements: readonly Annotation[], register: Register): readonly Quote[] {
  const proposals = article.claims.map(({ pieces }) => pieces);
  const drafts = new Map<number, readonly Draft[]>(article.quotes.map((quote, index) => [index, [{ quote, from: index }]]));
  const added: Draft[] = [];
  let group = article.quotes.reduce((last, quote) => Math.max(last, quote.group), -1);
  for (const annotation of judgements) {
    if (annotation.reading.kind !== 'claim') continue;
    const spans = spansOf(annotation.pieces);
    const claim = article.claims[findingUnder(proposals, spansOf(annotation.replaces)) ?? findingUnder(proposals, spans) ?? -1];
    const members = claim?.quotes ?? [];
    if (annotation.verdict === 'rejected') for (const member of members) drafts.set(member, []);
    else if (annotation.reading.form === 'statistic' && members.length === 0) continue;
    else if (members.length === 0) added.push(...addedQuotes(article.text, spans, annotation.reading, ++group, register));
    else if (annotation.verdict !== 'open') rewrite(article, claim!, drafts, annotation.reading, spans, annotation.replaces.length > 0 || annotation.verdict === 'added', register);
  }
  return assembled([...drafts.values()].flat().concat(added));
}

/** Every quote given by these words is given by them to the same speaker. `meant`: speakers by where the words begin. */
export const withMeanings = (quotes: readonly Quote[], meant: ReadonlyMap<number, SpeakerId>): readonly Quote[] =>
  quotes.map((quote) => {
    const mention = mentionOf(quote);
    const speaker = mention && meant.get(mention.start);
    if (!mention || speaker === undefined || speakerOf(quote) === speaker) return quote;
    return { ...quote, attribution: meaning(quote.attribution, mention, speaker), reason: { rule: 'reader', evidence: [] }, confidence: 'sure', probability: 1 };
  });

/** The same words, and whom they mean. */
const meaning = (attribution: Attribution, mention: Span, speaker: SpeakerId): Attribution =>
  attribution.kind === 'pronoun' ? { ...attribution, speaker, candidates: [] } : attribution.kind === 'named' ? { kind: 'named', mention, speaker } : { kind: 'description', mention, speaker, anonymous: false };

function addedQuotes(text: string, spans: readonly Span[], { form, speaker }: ClaimReading, group: number, register: Register): readonly Draft[] {
  const attribution: Attribution = speaker === null ? { kind: 'unknown', because: 'no-name', candidates: [] } : { kind: 'given', speaker: register.named(speaker) };
  return spans.map((span) => ({
    quote: {
      form: form === 'statistic' ? 'indirect' : form, span, outer: form === 'indirect' || form === 'statistic' ? span : withMarks(text, span), closed: 'closed', attribution, joint: [],
      reason: { rule: 'reader', evidence: [] }, confidence: 'sure', probability: 1, group, cue: undefined, within: undefined,
    },
  }));
}

/** The claim's quotes as the person reads them: all of its own speaker change theirs, the first its form, and the pieces their edges where a person moved them (`edges`). */
function rewrite(article: Article, claim: Claim, drafts: Map<number, readonly Draft[]>, reading: ClaimReading, spans: readonly Span[], edges: boolean, register: Register): void {
  const speaker = reading.speaker === null ? undefined : register.named(reading.speaker);
  const moved = edges && !sameSpans(claim.pieces, spans);
  claim.quotes.forEach((member, place) => {
    const quote = article.quotes[member]!;
    const mine = speakerOf(quote) === claim.speaker;
    const form = place === 0 && reading.form !== 'statistic' ? reading.form : quote.form;
    drafts.set(member, [{ quote: { ...(mine ? attributedTo(quote, speaker, register, article) : quote), form }, from: member }]);
  });
  if (!moved) return;
  const first = drafts.get(claim.quotes[0]!)![0]!.quote;
  for (const member of claim.quotes) drafts.set(member, []);
  drafts.set(claim.quotes[0]!, spans.map((span, i) => ({
    quote: { ...first, span, outer: first.form === 'indirect' ? span : withMarks(article.text, span), closed: 'closed' }, ...(i === 0 ? { from: claim.quotes[0]! } : {}),
  })));
}

function attributedTo(quote: Quote, speaker: SpeakerId | undefined, register: Register, article: Article): Quote {
  const before = speakerOf(quote);
  if (speaker === undefined) return { ...quote, attribution: { kind: 'unknown', because: 'no-name', candidates: [] }, joint: [], reason: { rule: 'reader', evidence: [] }, confidence: 'sure', probability: 1 };
  if (before !== undefined && register.now(before) === speaker) return { ...quote, confidence: 'sure', probability: 1 };
  return { ...quote, attribution: attribution(), joint: quote.joint.filter((other) => register.now(other.speaker) !== speaker), reason: { rule: 'reader', evidence: [] }, confidence: 'sure', probability: 1 };

  /** `he` and `the minister` mean the new speaker from now on; another person's name does not. */
  function attribution(): Attribution {
    const mention = mentionOf(quote);
    if (mention && quote.attribution.kind !== 'named') {
      register.means(mention, speaker!);
      return meaning(quote.attribution, mention, speaker!);
    }
    return mention && register.all()[speaker!]!.name.includes(article.text.slice(mention.start, mention.end)) ? { kind: 'named', mention, speaker: speaker! } : { kind: 'given', speaker: speaker! };
  }
}

/** In order, the outer before the inner, with `within` counted anew; what stood in a quote that is gone stands by itself. */
function assembled(drafts: readonly Draft[]): readonly Quote[] {
  const inOrder = [...drafts].sort((a, b) => a.quote.outer.start - b.quote.outer.start || b.quote.outer.end - a.quote.outer.end);
  const now = new Map(inOrder.flatMap(({ from }, index) => (from === undefined ? [] : [[from, index] as const])));
  return inOrder.map(({ quote }) => {
    if (quote.within === undefined) return quote;
    const holder = now.get(quote.within);
    return { ...quote, within: holder };
  });
}

const OPENING = new Set(['“', '‘', '"', "'", '«', '„']);
const CLOSING = new Set(['”', '’', '"', "'", '»', '“']);

/** The words with the marks that stand right round them. */
const withMarks = (text: string, { start, end }: Span): Span =>
  OPENING.has(text[start - 1] ?? '') && CLOSING.has(text[end] ?? '') ? { start: start - 1, end: end + 1 } : { start, end };

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean => a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
