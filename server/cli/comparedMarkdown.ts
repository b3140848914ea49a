/** Findings as Markdown: a list that can be put into a note or an issue. */
import { escape } from '../features/markdown';
import { plural } from '../features/words';
import { changesOf, headingOf, reasonOf, saidOf } from '../features/stories/words';
import type { Finding } from '../workspace/finding';
import type { Reduced } from '../workspace/reduced';
import { placeOf, type Compared, type Texts } from './compared';

export function comparedMarkdown(compared: Compared): string {
  const { articles, findings } = compared;
  const lines = ['# Compared', '', ...articles.map(articleLine), '', plural(findings.length, 'finding')];
  findings.forEach((finding, i) => lines.push('', ...findingMarkdown(finding, i + 1, compared)));
  return lines.join('\n') + '\n';
}

export const articleLine = ({ id, title, date }: Pick<Reduced, 'id' | 'title' | 'date'>): string => `- ${escape(id)}: ${escape(title)}${date === undefined ? '' : ` (${date})`}`;

export function findingMarkdown(finding: Finding, number: number, texts: Texts): readonly string[] {
  return [
    `## ${number}. ${headingOf(finding)}`, '', `${escape(reasonOf(finding, texts))}. *${finding.confidence}*`, '',
    ...(finding.kind === 'attribution' && finding.proposal ? [`Perhaps **${escape(finding.proposal.name)}**, as ${escape(finding.proposal.article)} says.`, ''] : []),
    ...finding.members.map((member) => `- ${escape(placeOf(member, texts))}: ${escape(saidOf(member, texts))}`),
    ...changesOf(finding, texts).map((change) => `  - ${escape(change)}`),
  ];
}
