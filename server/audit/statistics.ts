/** Percentages that nobody is said to have counted. */
import type { Article, Span } from '../analysis/article';
import { paragraphIndexAt } from '../analysis/query/sentence';
import type { Finding } from './finding';
import { findPhrase, loweredOf, told } from './text';

/** Words that tell of a source, a count or a record, anywhere in the paragraph or the one before. */
const SOURCES = [
  'according to', 'per', 'data', 'figures', 'statistics', 'survey', 'surveyed', 'poll', 'polls', 'polling', 'census', 'study', 'studies', 'report', 'reports', 'reported', 'estimate', 'estimates', 'estimated', 'records', 'filing', 'filings', 'analysis',
  'index', 'results', 'result', 'found', 'showed', 'shows', 'show', 'said', 'says', 'say', 'vote', 'votes', 'voted', 'ballots', 'election', 'margin', 'respondents', 'stocks', 'shares', 'closed', 'announced', 'forecast', 'review', 'research', 'audit', 'ranking', 'document', 'documents', 'told', 'officials', 'would', 'will',
];

export function sourcelessStatistics(article: Article): readonly Finding[] {
  return article.claims.flatMap(({ kind, span, numbers }): readonly Finding[] => {
    if (kind !== 'statistic' || !numbers.some((index) => article.numbers[index]?.kind === 'percent')) return [];
    const at = paragraphIndexAt(article.paragraphs, span.start);
    const around = [article.paragraphs[at - 1], article.paragraphs[at]].flatMap((paragraph) => (paragraph ? [paragraph.span] : []));
    const own = article.paragraphs[at];
    if (own?.role !== 'body' || around.some((paragraph) => namesSource(article, loweredOf(article), paragraph))) return [];
    return [{ rule: 'sourceless-statistic', words: told(article, span), span, confidence: 'guess', evidence: [] }];
  });
}

function namesSource({ quotes }: Article, lower: string, { start, end }: Span): boolean {
  const part = lower.slice(start, end);
  return SOURCES.some((word) => findPhrase(part, word) >= 0) || quotes.some(({ outer, form, attribution }) => form !== 'scare' && attribution.kind !== 'unknown' && outer.start < end && outer.end > start);
}
