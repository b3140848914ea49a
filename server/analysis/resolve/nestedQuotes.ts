/** Puts the quotations inside quotations among the article's quotes: `“She told me, ‘Leave now,’” Lund said.` “She” is whoever Lund means by it, “I” would be Lund. */
import type { Attribution, Quote } from '../article';
import { Speech } from '../detect/speechClasses';
import type { AttributedQuotation } from './attribution';
import type { NestedQuotation } from './attribution/nested';
import type { Referent } from './cast/character';
import { NO_ONE } from './joint';
import { inArticle } from './draft';
import { attributionTo, reasonOf, unknownSpeaker, type Context } from './sources';

/** Never more than likely: the ranker was fitted on what reporters write, not on what they quote. */
const LIKELY = 0.55;

/** The quotes by start, with the nested ones among them, each knowing which it stands in. `quoteOf`: by quotation. */
export function withNested(context: Context, quotes: readonly Quote[], quoteOf: ReadonlyMap<AttributedQuotation, Quote>, nested: readonly NestedQuotation[], firstGroup: number): readonly Quote[] {
  const holders = new Map<Quote, Quote>();
  const outermost = new Set<Quote>();
  nested.forEach((quotation, index) => {
    const outer = quoteOf.get(quotation.told)!;
    outermost.add(outer);
    holders.set(nestedQuote(context, quotation, outer, context.cast.tellers[index]!, firstGroup + index), outer);
  });
  const all = [...quotes, ...holders.keys()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const places = new Map<Quote, number>();
  for (let i = 0; i < all.length; i++) if (outermost.has(all[i]!)) places.set(all[i]!, i);
  for (let i = 0; i < all.length; i++) {
    const holder = holders.get(all[i]!);
    if (holder) all[i] = { ...all[i]!, within: places.get(holder)! };
  }
  return all;
}

function nestedQuote(context: Context, nested: NestedQuotation, outer: Quote, teller: Referent, group: number): Quote {
  const { paragraph, quotation, form, rule, cue, probability } = nested;
  const introduced = cue && inArticle(paragraph, cue);
  const attribution = attributionInside(context, nested, outer, teller);
  return {
    form,
    span: inArticle(paragraph, quotation.inner),
    outer: inArticle(paragraph, quotation.outer),
    closed: quotation.closed === 'closed' ? 'closed' : 'unterminated',
    cue: introduced,
    attribution,
    joint: NO_ONE,
    reason: reasonOf(context, rule, introduced, attribution, teller),
    confidence: attribution.kind !== 'unknown' && attribution.speaker !== undefined && probability >= LIKELY ? 'likely' : 'guess',
    probability,
    group,
    within: undefined,
  };
}

function attributionInside(context: Context, { paragraph, source, runnersUp }: NestedQuotation, { attribution }: Quote, teller: Referent): Attribution {
  if (!source) return unknownSpeaker(context, 'no-cue', []);
  const { lower, speech } = paragraph.facts.frame.words[source.mention.head]!;
  const told = attributionTo(context, paragraph, source.index, teller);
  if (told.kind !== 'pronoun') return told;
  const outer = attribution.kind === 'unknown' ? undefined : attribution.speaker;
  if ((speech & Speech.firstPerson) === 0) return { ...told, candidates: told.candidates.filter((id) => id !== outer) };
  if (outer === undefined) return told;
  return lower === 'i' ? { ...told, speaker: outer } : { ...told, candidates: [outer] };
}
