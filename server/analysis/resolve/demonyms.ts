/** Adjectives and peoples outside other names. */
import type { Demonym, Span } from '../article';
import { inArticle, type Draft } from './draft';

/** `taken`: names of people and organizations, in order. */
export function findDemonyms(draft: Draft, taken: readonly Span[]): readonly Demonym[] {
  const found: Demonym[] = [];
  let next = 0;
  for (let p = 0; p < draft.paragraphs.length; p++) {
    const paragraph = draft.paragraphs[p]!;
    const { demonyms } = paragraph.facts;
    for (let i = 0; i < demonyms.length; i++) {
      const { at, country } = demonyms[i]!;
      const span = inArticle(paragraph, at);
      while (next < taken.length && taken[next]!.end <= span.start) next++;
      if (next < taken.length && taken[next]!.start < span.end) continue;
      found.push({ span, country });
    }
  }
  return found;
}
