/** Who speaks how much, and in which form. The claims are those of the Claims view, so that both say the same. */
import type { QuoteForm } from '../../analysis/article';
import { wordCount } from '../../analysis/query/tally';
import type { ClaimView, Overview, Range, ReadyView, Share, ShareForm, SpeakerShare } from '../../protocol';
import type { Annotated } from '../annotated';
import { isShown } from '../marks';
import { shownClaims } from '../view';

/** Marked words quote nobody. */
export const FORMS: Readonly<Record<QuoteForm, ShareForm | undefined>> = { direct: 'direct', partial: 'partial', indirect: 'reported', scare: undefined };

export const formOf = ({ form }: ClaimView): ShareForm | undefined => (form === undefined ? undefined : FORMS[form]);

interface Sum extends Share {
  readonly quotes: Record<ShareForm, number>;
  readonly words: Record<ShareForm, number>;
  checked: number;
  readonly ranges: Range[];
  named: boolean;
}

const nothing = (): Sum => ({ quotes: { direct: 0, partial: 0, reported: 0 }, words: { direct: 0, partial: 0, reported: 0 }, checked: 0, ranges: [], named: false });

export function speakerShares(doc: Annotated, { speakers }: ReadyView): Pick<Overview, 'speakers' | 'unknown'> {
  const unknown = nothing();
  const sums = speakers.map(nothing);
  for (const { claim: { quotes }, view: claim } of shownClaims(doc)) {
    const form = formOf(claim);
    if (form === undefined) continue;
    const words = wordsByForm(doc, quotes);
    for (const sum of claim.speaker === undefined ? [unknown] : [claim.speaker, ...(claim.joint ?? [])].flatMap((id) => sums[id] ?? [])) {
      sum.quotes[form]++;
      for (const key of ['direct', 'partial', 'reported'] as const) sum.words[key] += words[key];
      if ((claim.mark?.status ?? '') !== '') sum.checked++;
      if (!claim.anonymous) sum.named = true;
      sum.ranges.push(claim.range);
    }
  }
  const rows = sums.flatMap(({ named, ...share }, id): SpeakerShare[] => {
    const { name, role, kind } = speakers[id]!;
    return share.ranges.length === 0 ? [] : [{ name, ...(role === undefined ? {} : { role }), anonymous: kind === 'unnamed' || !named, ...share }];
  });
  const { named: _, ...share } = unknown;
  return { speakers: rows.sort((a, b) => total(b.words) - total(a.words) || total(b.quotes) - total(a.quotes)), unknown: share };
}

const total = ({ direct, partial, reported }: Share['words']): number => direct + partial + reported;

/** In `the work was “long overdue” and would end` two words are a partial quote and six are reported. Quotes come by start, the outer before the inner. */
function wordsByForm({ article, settings }: Annotated, quotes: readonly number[]): Readonly<Record<ShareForm, number>> {
  const words = { direct: 0, partial: 0, reported: 0 };
  let outer: { readonly end: number; readonly form: ShareForm } | undefined;
  for (const index of quotes) {
    const quote = article.quotes[index];
    const form = quote && FORMS[quote.form];
    if (!quote || !form || !isShown(quote, settings)) continue;
    const count = wordCount(article.text, quote.span);
    words[form] += count;
    if (outer && quote.span.end <= outer.end) words[outer.form] = Math.max(0, words[outer.form] - count);
    else outer = { end: quote.span.end, form };
  }
  return words;
}
