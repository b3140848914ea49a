/** The report on the sources of many articles: who is quoted how much over all, what is asked how often, and where. */
import type { Rule } from '../../audit/finding';
import { escapeDocument as escape } from '../../features/markdown';
import { grouped, plural, shorten } from '../../features/words';
import type { AuditedArticle, AuditedFile } from '../../protocol';
import { findingLine, LONGEST_NAME, percent, wordsOf } from './audit';
import type { Line, Link } from './linked';
import { totalsOf, type Totals, type VoiceTotal } from './auditTotals';

/** Sources that are listed; the rest is summed up. */
const MOST_VOICES = 100;

export function auditOfMany(files: readonly AuditedFile[]): readonly Line[] {
  const articles = files.flatMap((file) => (file.state === 'done' ? [file] : []));
  const skipped = files.flatMap((file) => (file.state === 'skipped' ? [file] : []));
  const asked = articles.filter(({ findings }) => findings.length > 0);
  const silent = articles.filter(({ findings }) => findings.length === 0);
  const totals = totalsOf(articles);
  return [
    `# Sources of ${plural(articles.length, 'article')}`, '', ...section('Who is quoted', voiceTable(totals)), ...section('What to ask', ruleTable(totals)),
    ...section('Where', asked.flatMap(articleLines)),
    ...section('Articles with nothing to ask', silent.map((article): Line => ['- ', fileLink(article), ` ${escape(article.title)}`])),
    ...section('Files left out', skipped.map(({ name, why }) => `- ${escape(name)}: ${escape(why)}`)),
  ];
}

const section = (heading: string, lines: readonly Line[]): readonly Line[] => (lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, '']);

const fileLink = ({ uri, name }: Pick<AuditedArticle, 'uri' | 'name'>): Link => ({ label: escape(name), uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });

function voiceTable({ voices, unnamed, described, words }: Totals): readonly Line[] {
  if (words === 0) return [];
  const rest = voices.slice(MOST_VOICES);
  const rows = voices.slice(0, MOST_VOICES).map((voice) => voiceRow(voice, escape(shorten(voice.name, LONGEST_NAME)), words));
  const together = [...(rest.length === 0 ? [] : [voiceRow(sumOf(rest), `*${plural(rest.length, 'other source')}*`, words)]), ...(described.words === 0 ? [] : [voiceRow(described, '*Named by what they are*', words)]), ...(unnamed.words === 0 ? [] : [voiceRow(unnamed, '*Not named*', words)])];
  return [
    '| Source | Role | Articles | Quotes | Words | Share |', '|---|---|--:|--:|--:|--:|', ...rows, ...together, '',
    `${percent(unnamed.words, words)} of the words are of sources that are not named. A name counts as one source wherever it is spelt alike.`,
  ];
}

const voiceRow = ({ role, articles, quotes, words }: VoiceTotal, name: string, all: number): string =>
  `| ${name} | ${escape(role ?? '')} | ${articles === 0 ? '' : grouped(articles)} | ${grouped(quotes)} | ${grouped(words)} | ${percent(words, all)} |`;

/** Their articles may be the same ones: not counted. */
const sumOf = (voices: readonly VoiceTotal[]): VoiceTotal => ({ name: '', articles: 0, quotes: voices.reduce((sum, { quotes }) => sum + quotes, 0), words: wordsOf(voices) });

function ruleTable({ rules }: Totals): readonly Line[] {
  if (rules.length === 0) return [];
  return ['| Rule | Findings | Articles |', '|---|--:|--:|', ...rules.map(({ rule, findings, articles }) => `| ${escape(ruleWords(rule))} | ${grouped(findings)} | ${grouped(articles)} |`)];
}

const RULES: Readonly<Record<Rule, string>> = {
  'vague-source': 'Source of whom nothing is told', 'no-reason': 'Source not named, and no reason given', 'single-anonymous': 'Unnamed source that nobody bears out', 'anonymous-opinion': 'Opinion of an unnamed source',
  'plural-source': 'Several sources, where one seems to speak', 'could-be-named': 'Unnamed source that the article may name', 'no-speaker': 'Quote without a speaker',
  'late-introduction': 'Speaker quoted before being introduced', 'one-source': 'Article that rests on one speaker', 'sourceless-statistic': 'Percentage without a source',
};
const isRule = (rule: string): rule is Rule => Object.hasOwn(RULES, rule);
const ruleWords = (rule: string): string => (isRule(rule) ? RULES[rule] : rule);

const articleLines = (article: AuditedArticle, index: number): readonly Line[] => [...(index === 0 ? [] : ['']), ['### ', fileLink(article), ` ${escape(article.title)}`], '', ...article.findings.map((finding) => findingLine(article, finding))];
