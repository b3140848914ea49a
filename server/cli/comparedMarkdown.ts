/** Findings as Markdown: a list that can be put into a note or an issue. */
import { escape } from '../features/markdown';
import { plural } from '../features/words';
import { changesOf, headingOf, reasonOf, saidOf } from '../features/stories/words';
import { placeOf, type Compared } from './compared';

export function comparedMarkdown(compared: Compared): string {
  const { articles, findings } = compared;
  const lines = ['# Compared', '', ...articles.map(({ id, title, date }) => `- ${escape(id)}: ${escape(title)}${date === undefined ? '' : ` (${date})`}`), '', plural(findings.length, 'finding')];
  findings.forEach((finding, i) => {
    lines.push('', `## ${i + 1}. ${headingOf(finding)}`, '', `${escape(reasonOf(finding, compared))}. *${finding.confidence}*`, '');
    if (finding.kind === 'attribution' && finding.proposal) lines.push(`Perhaps **${escape(finding.proposal.name)}**, as ${escape(finding.proposal.article)} says.`, '');
    for (const member of finding.members) lines.push(`- ${escape(placeOf(member, compared))}: ${escape(saidOf(member, compared))}`);
    for (const change of changesOf(finding, compared)) lines.push(`  - ${escape(change)}`);
  });
  return lines.join('\n') + '\n';
}
