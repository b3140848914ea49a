/** The quotes of an article under a person's judgements of its claims. */
import type { Article, Attribution, Claim, Quote, Span, SpeakerId } from '../../analysis/article';
import { mentionOf, speakerOf } from '../../analysis/query/tally';
import { isJudged, type Annotation, type Reading } from '../annotation';
import { finderOf, keyOf, sameSpans, spansOf } from './overlap';
import type { Meaning, Register } from './speakers';

type ClaimReading = Extract<Reading, { kind: 'claim' }>;

/** A quote on its way into the judged article. */
interface Draft {
  readonly quote: Quote;
  /** The quote of the analysis it comes from. */
  readonly from?: number;
  /** When a person said whose words they are. */
  readonly at?: string;
}

/** `judgements`: placed annotations of claims, the one that holds last. */
export function judgedQuotes(article: Article, judgements: readonly Annotation[], register: Register): readonly Quote[] {
  const under = finderOf(article.claims.map(({ pieces }) => pieces));
  const marked = markedWords(article);
  const drafts = new Map<number, readonly Draft[]>(article.quotes.map((quote, index) => [index, [{ quote, from: index }]]));
  /** By their words: who adds again what is there already says what it is from then on. */
  const added = new Map<string, readonly Draft[]>();
  let group = article.quotes.reduce((last, quote) => Math.max(last, quote.group), -1);
  for (const annotation of judgements) {
    const { reading, verdict, at } = annotation;
    if (reading.kind !== 'claim') continue;
    const spans = spansOf(annotation.pieces);
    const claim = article.claims[under(spansOf(annotation.replaces)) ?? under(spans) ?? -1] ?? marked(spans);
    const members = claim?.quotes ?? [];
    const dropped = reading.form === 'statistic' ? verdict === 'corrected' || verdict === 'added' : verdict === 'rejected';
    if (dropped) {
      for (const member of members) drafts.set(member, []);
      added.delete(keyOf(spans));
    } else if (reading.form === 'statistic') continue;
    else if (members.length === 0) {
      if (isJudged(annotation)) added.set(keyOf(spans), addedQuotes(article.text, spans, annotation, reading, ++group, register));
    } else if (verdict !== 'open') rewrite(article, claim!, drafts, { reading, spans, at, edges: annotation.replaces.length > 0 || verdict === 'added' }, register);
  }
  return assembled([...[...drafts.values()].flat(), ...[...added.values()].flat()].map((draft) => withMeanings(draft, register.meant)));
}

/** Marks that quote nobody are no claim of the analysis, but a person may say that they are one, or that they mark nothing. */
function markedWords({ quotes }: Article): (spans: readonly Span[]) => Pick<Claim, 'pieces' | 'quotes' | 'speaker'> | undefined {
  const scare = quotes.flatMap(({ form }, index) => (form === 'scare' ? [index] : []));
  const under = finderOf(scare.map((index) => [quotes[index]!.span]));
  return (spans) => {
    const index = scare[under(spans) ?? -1];
    return index === undefined ? undefined : { pieces: [quotes[index]!.span], quotes: [index], speaker: speakerOf(quotes[index]!) };
  };
}

/** Every quote given by these words is given by them to the same speaker, unless a person has said since whose that quote is. `meant`: by where the words begin. */
function withMeanings(draft: Draft, meant: ReadonlyMap<number, Meaning>): Draft {
  if (meant.size === 0) return draft;
  const { quote, at } = draft;
  const meantBy = (span: Span | undefined): SpeakerId | undefined => {
    const found = span && meant.get(span.start);
    return found && (at === undefined || at < found.at) ? found.speaker : undefined;
  };
  const mention = mentionOf(quote);
  const speaker = meantBy(mention);
  const joint = quote.joint.map((other) => ({ ...other, speaker: meantBy(other.mention) ?? other.speaker }));
  if (!mention || speaker === undefined || speakerOf(quote) === speaker) return { ...draft, quote: { ...quote, joint } };
  return { ...draft, quote: { ...quote, joint, attribution: meaning(quote.attribution, mention, speaker), reason: { rule: 'reader', evidence: [] }, confidence: 'sure', probability: 1 } };
}

/** The same words, and whom they mean. */
const meaning = (attribution: Attribution, mention: Span, speaker: SpeakerId): Attribution =>
  attribution.kind === 'pronoun' ? { ...attribution, speaker, candidates: [] } : attribution.kind === 'named' ? { kind: 'named', mention, speaker } : { kind: 'description', mention, speaker, anonymous: false };

/** What was only checked, and is proposed no longer, is nobody's word for it: a status is no confirmation. */
function addedQuotes(text: string, spans: readonly Span[], { verdict, at }: Annotation, { form, speaker }: ClaimReading, group: number, register: Register): readonly Draft[] {
  const attribution: Attribution = speaker === null ? { kind: 'unknown', because: 'no-name', candidates: [] } : { kind: 'given', speaker: register.named(speaker) };
  const trust = verdict === 'open' ? { confidence: 'likely', probability: 0.9 } as const : { confidence: 'sure', probability: 1 } as const;
  return spans.map((span) => ({
    at,
    quote: {
      form: form === 'statistic' ? 'indirect' : form, span, outer: form === 'indirect' || form === 'statistic' ? span : withMarks(text, span), closed: 'closed', attribution, joint: [],
      reason: { rule: 'reader', evidence: [] }, ...trust, group, cue: undefined, within: undefined,
    },
  }));
}

interface Judgement {
  readonly reading: ClaimReading;
  readonly spans: readonly Span[];
  readonly at: string;
  /** A person chose the spans. */
  readonly edges: boolean;
}

/** The claim's quotes as the person reads them: all of its own speaker change theirs, the first its form, and the pieces their edges where a person moved them. */
function rewrite(article: Article, claim: Pick<Claim, 'pieces' | 'quotes' | 'speaker'>, drafts: Map<number, readonly Draft[]>, { reading, spans, at, edges }: Judgement, register: Register): void {
  claim.quotes.forEach((member, place) => {
    const quote = article.quotes[member]!;
    const mine = speakerOf(quote) === claim.speaker;
    const form = place === 0 && reading.form !== 'statistic' ? reading.form : quote.form;
    drafts.set(member, [{ quote: { ...(mine ? attributedTo(quote, reading, at, register, article) : quote), form }, from: member, ...(mine ? { at } : {}) }]);
  });
  if (!edges || sameSpans(claim.pieces, spans)) return;
  const from = claim.quotes[0]!;
  const first = drafts.get(from)![0]!.quote;
  for (const member of claim.quotes) drafts.set(member, []);
  drafts.set(from, spans.map((span) => ({ quote: { ...first, span, outer: first.form === 'indirect' ? span : withMarks(article.text, span), closed: 'closed' }, from, at })));
}

function attributedTo(quote: Quote, reading: ClaimReading, at: string, register: Register, article: Article): Quote {
  const before = speakerOf(quote);
  const trust = { confidence: 'sure', probability: 1 } as const;
  if (reading.speaker === null) return before === undefined ? { ...quote, ...trust } : { ...quote, attribution: { kind: 'unknown', because: 'no-name', candidates: [] }, joint: [], reason: { rule: 'reader', evidence: [] }, ...trust };
  const joint = quote.joint.filter((other) => reading.joint?.some((name) => register.isCalled(other.speaker, name)));
  if (before !== undefined && register.isCalled(before, reading.speaker)) return { ...quote, joint, ...trust };
  const speaker = register.named(reading.speaker);
  if (before === speaker) return { ...quote, joint, ...trust };
  return { ...quote, attribution: attribution(), joint, reason: { rule: 'reader', evidence: [] }, ...trust };

  /** `he` and `the minister` mean the new speaker from now on; another person's name does not. */
  function attribution(): Attribution {
    const mention = mentionOf(quote);
    if (mention && quote.attribution.kind !== 'named') {
      register.means(mention, speaker, at);
      return meaning(quote.attribution, mention, speaker);
    }
    return mention && register.all()[speaker]!.name.includes(article.text.slice(mention.start, mention.end)) ? { kind: 'named', mention, speaker } : { kind: 'given', speaker };
  }
}

/** In order, the outer before the inner, with `within` counted anew; what stood in a quote that is gone, or that ends before it now, stands by itself. */
function assembled(drafts: readonly Draft[]): readonly Quote[] {
  const inOrder = [...drafts].sort((a, b) => a.quote.outer.start - b.quote.outer.start || b.quote.outer.end - a.quote.outer.end);
  const now = new Map<number, number[]>();
  inOrder.forEach(({ from }, index) => { if (from !== undefined) now.set(from, [...(now.get(from) ?? []), index]); });
  return inOrder.map(({ quote }, index) => {
    if (quote.within === undefined) return quote;
    const within = now.get(quote.within)?.find((holder) => holder < index && holds(inOrder[holder]!.quote, quote));
    return { ...quote, within };
  });
}

const holds = ({ outer }: Quote, inner: Quote): boolean => outer.start <= inner.outer.start && inner.outer.end <= outer.end;

const OPENING = new Set(['“', '‘', '"', "'", '«', '„']);
const CLOSING = new Set(['”', '’', '"', "'", '»', '“']);

/** The words with the marks that stand right round them. */
const withMarks = (text: string, { start, end }: Span): Span =>
  OPENING.has(text[start - 1] ?? '') && CLOSING.has(text[end] ?? '') ? { start: start - 1, end: end + 1 } : { start, end };
