/** `Syrian`, `South Koreans`: adjectives and peoples outside other names. */
import type { Demonym, Span } from '../article';
import { demonymCountry, NameClass } from '../detect/nameClasses';
import { Shape } from '../text/tokens';
import { inArticle, type Draft } from './draft';

export function findDemonyms(draft: Draft, taken: readonly Span[]): readonly Demonym[] {
  const blocked = [...taken].sort((a, b) => a.start - b.start);
  const found: Demonym[] = [];
  let next = 0;
  for (const paragraph of draft.paragraphs) {
    const { words, from, to, count } = paragraph.facts.tokens;
    for (let i = 0; i < count; i++) {
      if (!(words[i]!.name & NameClass.demonym) || !(words[i]!.shape & Shape.initialUpper)) continue;
      const pair = i > 0 ? demonymCountry(`${words[i - 1]!.lower} ${words[i]!.lower}`) : undefined;
      const country = pair ?? demonymCountry(words[i]!.lower);
      if (country === undefined) continue;
      const span = inArticle(paragraph, { from: from[pair === undefined ? i : i - 1]!, to: to[i]! });
      while (next < blocked.length && blocked[next]!.end <= span.start) next++;
      if (next < blocked.length && blocked[next]!.start < span.end) continue;
      found.push({ span, country });
    }
  }
  return found;
}
