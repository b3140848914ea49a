/** Many audits added up. */
import type { AuditedArticle } from '../../protocol';

export interface Totals {
  /** Sources that have a name, the most words first. */
  readonly voices: readonly VoiceTotal[];
  /** All that have none, together. */
  readonly unnamed: VoiceTotal;
  /** `the agency`, `a federal study`: another one in each article. */
  readonly described: VoiceTotal;
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
  const unnamed = nobody();
  const described = nobody();
  const rules = new Map<string, { findings: number; articles: number }>();
  for (const article of articles) {
    addAll(unnamed, article.voices.filter(({ kind }) => kind === 'unnamed'));
    addAll(described, article.voices.filter((voice) => voice.kind !== 'unnamed' && isDescription(voice)));
    for (const voice of article.voices) if (voice.kind !== 'unnamed' && !isDescription(voice)) addNamed(voices, voice);
    for (const rule of new Set(article.findings.map((finding) => finding.rule))) {
      const known = rules.get(rule) ?? { findings: 0, articles: 0 };
      rules.set(rule, { findings: known.findings + article.findings.filter((finding) => finding.rule === rule).length, articles: known.articles + 1 });
    }
  }
  const named = [...voices].map(([name, { role, articles: count, quotes, words }]): VoiceTotal => ({ name, role, articles: count, quotes, words }));
  return {
    voices: named.sort((a, b) => b.words - a.words || (a.name < b.name ? -1 : 1)), unnamed, described,
    words: named.reduce((sum, { words }) => sum + words, unnamed.words + described.words),
    rules: [...rules].map(([rule, counts]) => ({ rule, ...counts })).sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
  };
}

type Voice = AuditedArticle['voices'][number];

const nobody = () => ({ name: '', articles: 0, quotes: 0, words: 0 });

/** Not `the Red Cross`. */
const isDescription = ({ name }: Voice): boolean => /^(?:[Aa]n?|[Tt]he|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]h(?:is|at|ese|ose)|[Ss]ome|[Ss]everal|\d+)\s+\p{Ll}/u.test(name);

/** Of one article. */
function addAll(total: ReturnType<typeof nobody>, voices: readonly Voice[]): void {
  if (voices.length > 0) total.articles++;
  for (const { quotes, words } of voices) {
    total.quotes += quotes;
    total.words += words;
  }
}

function addNamed(voices: Map<string, Growing>, { name, role, quotes, words }: Voice): void {
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
