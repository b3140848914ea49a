/** Whom a quote is given to, in words that say how far that may be trusted: `said by`, `probably`, `unclear: A or B`. */
import type { Article, Confidence, Quote, Speaker } from '../article';
import { holderOf, speakerOf } from './tally';
import { all, names, either, type Phrase } from './why';

const WORDS: Readonly<Record<Confidence, string>> = { sure: 'said by ', likely: 'probably ', guess: 'unclear, perhaps ' };

export function verdict(article: Article, quote: Quote): Phrase {
  const { form, attribution, joint, confidence } = quote;
  if (form === 'scare') return ['nobody is quoted'];
  const speaker = attribution.kind === 'unknown' || attribution.speaker === undefined ? undefined : article.speakers[attribution.speaker];
  if (speaker) return [WORDS[confidence], ...all([{ name: speaker.name }, ...joint.flatMap((other) => names(article, [other.speaker]))]), ...byTheAccountOf(article, quote, speaker)];
  const candidates = attribution.kind === 'unknown' || attribution.kind === 'pronoun' ? names(article, attribution.candidates) : [];
  switch (candidates.length) {
    case 0: return ['speaker unknown'];
    case 1: return [WORDS.guess, candidates[0]!];
    default: return ['unclear: ', ...either(candidates)];
  }
}

/** Of a quotation inside another: who says so. */
function byTheAccountOf(article: Article, quote: Quote, { id }: Speaker): Phrase {
  const holder = holderOf(article, quote);
  const teller = holder && speakerOf(holder);
  if (teller === undefined) return [];
  return teller === id ? [', by their own account'] : [', as ', { name: article.speakers[teller]!.name }, ' tells it'];
}
