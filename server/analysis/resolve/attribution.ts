/** Who said each quotation: candidates over paragraphs, scored by an explainable ranker with “nobody” as one of them. */
import type { Confidence, QuoteForm, RuleId, UnknownReason } from '../article';
import type { FrameMention } from '../detect/frame';
import type { LocalSpan } from '../text/tokens';
import type { Draft } from './draft';

/** One quotation with the mention that is its speaker; who that mention names is decided in `speakers.ts`. */
export interface AttributedQuotation {
  readonly paragraph: number;
  /** Index into the paragraph's `quotations`. */
  readonly quotation: number;
  /** Without the marks; a label in capitals (`PENCE:`) left out. */
  readonly inner: LocalSpan;
  readonly form: Exclude<QuoteForm, 'indirect'>;
  readonly source?: { readonly paragraph: number; readonly mention: FrameMention };
  /** The runners-up, best first, for refusals. */
  readonly candidates: readonly { readonly paragraph: number; readonly mention: FrameMention }[];
  readonly because: UnknownReason;
  readonly cue?: { readonly paragraph: number; readonly at: LocalSpan };
  readonly rule: RuleId;
  readonly confidence: Confidence;
  readonly probability: number;
  readonly group: number;
}

export function attributeQuotations(_draft: Draft): readonly AttributedQuotation[] {
  return [];
}
