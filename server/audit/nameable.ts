/** Unnamed sources that the article itself may give away. */
import type { Article } from '../analysis/article';
import type { Finding } from './finding';
import { told, wordsOf } from './text';

const SMALL = new Set(['a', 'an', 'the', 'of', 'for', 'at', 'in', 'on', 'from', 'to', 'and', 'one', 'senior', 'top', 'former']);
const content = (words: string): readonly string[] => wordsOf(words).filter((word) => !SMALL.has(word)).map((word) => word.replace(/[’']s$/, ''));

/** `a Harbour Board spokesman` and `Ed Reis, spokesman for the Harbour Board`: every word that tells who it is stands in one person's role. */
export function couldBeNamed(article: Article): readonly Finding[] {
  const named = article.speakers.filter(({ kind, role }) => kind === 'person' && role !== undefined && !/\b(?:former|ex)\b/i.test(role)).map((speaker) => ({ speaker, role: new Set(content(speaker.role ?? '')) }));
  if (named.length === 0) return [];
  const asked = new Set<number>();
  return article.quotes.flatMap(({ attribution, form, confidence }): readonly Finding[] => {
    if (attribution.kind !== 'description' || !attribution.anonymous || form === 'scare' || confidence === 'guess' || asked.has(attribution.speaker)) return [];
    asked.add(attribution.speaker);
    const words = told(article, attribution.mention);
    // only what tells of one house: `a Harbour Board spokesman`, not `an adviser to both`
    if (!/^an?\s/i.test(words) || !/\s\p{Lu}/u.test(words) || /^\s+(?:of|to|for|at|with|in|from|who)\b/.test(article.text.slice(attribution.mention.end))) return [];
    const own = content(words);
    // two telling words at least: `a spokesman` may be anybody's
    if (own.length < 2) return [];
    const same = named.filter(({ role }) => own.every((word) => role.has(word)));
    return same.length === 1 ? [{ rule: 'could-be-named', words, name: same[0]!.speaker.name, span: attribution.mention, confidence: 'guess', evidence: same[0]!.speaker.mentions.slice(0, 1).map(({ span }) => span) }] : [];
  });
}
