/** Who is quoted how much, and whether one voice fills the article. */
import type { Article, Quote, Speaker } from '../analysis/article';
import { isSaidBy, tally } from '../analysis/query/tally';
import type { Finding, Voice } from './finding';

export function voicesOf(article: Article): readonly Voice[] {
  const tallies = tally(article);
  const sum = tallies.reduce((words, one) => words + one.words, 0);
  const voices: Voice[] = [];
  const firsts = firstQuotes(article);
  for (const { id, name, role, kind } of article.speakers) {
    const { quotes, words } = tallies[id]!;
    const first = firsts.get(id);
    if (quotes > 0 && first) voices.push({ speaker: id, name, role, kind: VOICES[kind], quotes, words, share: sum === 0 ? 0 : words / sum, first: first.outer });
  }
  return voices.sort((a, b) => b.words - a.words || a.first.start - b.first.start);
}

const VOICES: Readonly<Record<Speaker['kind'], Voice['kind']>> = { person: 'named', organization: 'organization', group: 'unnamed', unnamed: 'unnamed' };

function firstQuotes({ quotes, speakers }: Article): ReadonlyMap<number, Quote> {
  const firsts = new Map<number, Quote>();
  for (const quote of quotes) {
    if (quote.form === 'scare') continue;
    const { attribution } = quote;
    if (attribution.kind !== 'unknown' && attribution.speaker !== undefined && !firsts.has(attribution.speaker)) firsts.set(attribution.speaker, quote);
    for (const { speaker } of quote.joint) if (!firsts.has(speaker) && speakers[speaker] && isSaidBy(quote, speaker)) firsts.set(speaker, quote);
  }
  return firsts;
}

/** Enough is said for a share to tell something. */
const ENOUGH = { quotes: 4, words: 120 };
const MOST = 0.8;

export function oneSource(voices: readonly Voice[]): readonly Finding[] {
  const [main] = voices;
  if (!main || main.quotes < ENOUGH.quotes || main.words < ENOUGH.words || main.share < MOST) return [];
  return [{ rule: 'one-source', name: main.name, share: main.share, span: main.first, confidence: 'likely', evidence: [] }];
}
