/** Explains the quote at an offset by asking again what the analysis asked. Nothing of this is worked out, or kept, on an ordinary run. */
import type { Quote } from '../article';
import { quoteAt } from '../query/at';
import { articleOf, type Resolved } from '../resolve/article';
import { allOf } from '../steps';
import { explainContent } from './content';
import type { Explanation } from './explanation';
import { explainNaming } from './naming';
import { explainSpeaker } from './speaker';

/** Undefined where no quote stands, nor any cue or speaker of one. */
export function explainAt(resolved: Resolved, offset: number): Explanation | undefined {
  const article = allOf(articleOf(resolved));
  const quote = quoteAt(article, offset) ?? article.quotes.find((other) => belongsTo(other, offset));
  if (!quote) return undefined;
  const decision = quote.form === 'indirect' ? explainContent(resolved.draft, quote) : explainSpeaker(resolved.draft, quote);
  const naming = explainNaming(resolved, article, quote);
  return { article, quote, decision, ...(naming ? { naming } : {}) };
}

function belongsTo({ cue, attribution }: Quote, offset: number): boolean {
  return [cue, 'mention' in attribution ? attribution.mention : undefined].some((span) => span !== undefined && span.start <= offset && offset < span.end);
}
