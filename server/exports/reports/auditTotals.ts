/** Many audits added up. */
import type { AuditedArticle } from '../../protocol';

export interface Totals {
  /** Sources that have a name, the most words first. */
  readonly voices: readonly VoiceTotal[];
  /** All that have none, together. */
  readonly unnamed: VoiceTotal;
  /** Of all sources. */
  readonly words: number;
  /** The most findings first. */
  readonly rules: readonly RuleTotal[];
}

export interface VoiceTotal {
  readonly name: string;
  /** As the article that quotes it most has it. */
  readonly role?: string | undefined;
  readonly articles: number;
  readonly quotes: number;
  readonly words: number;
}

export interface RuleTotal {
  readonly rule: string;
  readonly findings: number;
  readonly articles: number;
}

interface Growing {
  role: string | undefined;
  /** In the article that quotes it most. */
  most: number;
  articles: number;
  quotes: number;
  words: number;
}

export function totalsOf(articles: readonly AuditedArticle[]): Totals {
  const voices = new Map<string, Growing>();
  const unnamed = { name: '', articles: 0, quotes: 0, words: 0 };
  const rules = new Map<string, { findings: number; articles: number }>();
  for (const article of articles) {
    const nameless = article.voices.filter(({ kind }) => kind === 'unnamed');
    if (nameless.length > 0) unnamed.articles++;
    for (const { quotes, words } of nameless) {
      unnamed.quotes += quotes;
      unnamed.words += words;
    }
    for (const voice of article.voices) if (voice.kind !== 'unnamed') add(voices, voice);
    for (const rule of new Set(article.findings.map((finding) => finding.rule))) {
      const known = rules.get(rule) ?? { findings: 0, articles: 0 };
      rules.set(rule, { findings: known.findings + article.findings.filter((finding) => finding.rule === rule).length, articles: known.articles + 1 });
    }
  }
  const named = [...voices].map(([name, { role, articles: count, quotes, words }]): VoiceTotal => ({ name, role, articles: count, quotes, words }));
  return {
    voices: named.sort((a, b) => b.words - a.words || (a.name < b.name ? -1 : 1)), unnamed,
    words: named.reduce((sum, { words }) => sum + words, unnamed.words),
    rules: [...rules].map(([rule, counts]) => ({ rule, ...counts })).sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
  };
}

function add(voices: Map<string, Growing>, { name, role, quotes, words }: AuditedArticle['voices'][number]): void {
  const known = voices.get(name) ?? { role, most: -1, articles: 0, quotes: 0, words: 0 };
  if (words > known.most) {
    known.most = words;
    known.role = role ?? known.role;
  }
  known.articles++;
  known.quotes += quotes;
  known.words += words;
  voices.set(name, known);
}
