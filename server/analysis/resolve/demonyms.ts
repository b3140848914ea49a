/** Adjectives and peoples outside other names. */
import type { Demonym, Span } from '../article';
import { inArticle, type Draft } from './draft';

/** `taken`: names of people and organizations, in order. */
export function findDemonyms(draft: Draft, taken: readonly Span[]): readonly Demonym[] {
  const found: Demonym[] = [];
  let next = 0;
  for (const paragraph of draft.paragraphs) {
    for (const { at, country } of paragraph.facts.demonyms) {
      const span = inArticle(paragraph, at);
      while (next < taken.length && taken[next]!.end <= span.start) next++;
      if (next < taken.length && taken[next]!.start < span.end) continue;
      found.push({ span, country });
    }
  }
  return found;
}
