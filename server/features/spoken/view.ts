/** The answer to `newsmark/transcript`, but for its report. */
import type { SpokenQuote } from '../../protocol';
import type { Annotated } from '../annotated';
import { wordsAt } from '../words';
import { evidenceOf, placeOf, spokenChecks, wholeOf, type SpokenCheck } from './checked';
import { rangeOf } from './problems';

export const spokenQuotes = (doc: Annotated): readonly SpokenQuote[] => spokenChecks(doc).map((check): SpokenQuote => {
  const { verdict, pieces } = check;
  const place = placeOf(verdict);
  const evidence = evidenceOf(check);
  const quoted = pieces.map((piece) => wordsAt(doc, piece)).join(' … ');
  const spoken = place && evidence ? { ...evidence, words: place.words, another: verdict.kind !== 'not-found' && verdict.label.kind === 'differs', noted: isNoted(doc, check, evidence) } : undefined;
  return { range: rangeOf(doc, check), verdict: verdict.kind, quoted, ...(spoken ? { spoken } : {}) };
});

/** The same file and place stands under the claim already. */
function isNoted({ article, judged }: Annotated, check: SpokenCheck, { source, locator }: { readonly source: string; readonly locator: string }): boolean {
  const whole = wholeOf(check);
  const claim = article.claims.findIndex(({ pieces }) => pieces.some((piece) => piece.start < whole.end && whole.start < piece.end));
  return judged.on.claims.get(claim)?.evidence.some((known) => known.source === source && known.locator === locator) ?? false;
}
