/** The lines of a hover that tell of other articles: where the same stands, and where they part. */
import { COMMANDS, type FindingParams } from '../../protocol';
import type { Finding } from '../../workspace/finding';
import type { Annotated } from '../annotated';
import { escape, icon, joined, link, type Look } from '../markdown';
import { plural } from '../words';
import { otherMembers, type Shared } from './shared';
import { headingOf, reasonOf } from './words';

/** Files that are named; the others are counted. */
const NAMED = 3;

/** `Also in today/wire.txt, line 12 and 2 more articles`, then a line for each way in which the tellings part. */
export function storyLines(doc: Annotated, findings: readonly Finding[], { library }: Shared, look: Look): readonly string[] {
  const elsewhere = new Map(findings.flatMap((finding) => otherMembers(doc, finding)).reverse().map((member) => [member.article, member]));
  if (elsewhere.size === 0 && findings.every(isPlain)) return [];
  const places = [...elsewhere.values()].reverse();
  const named = places.slice(0, NAMED).map(({ article, span }) => {
    const range = library.rangeOf(article, span);
    const label = `${library.labelOf(article)}, line ${range.start.line + 1}`;
    return link(look, 'file', label, COMMANDS.reveal, [article, range]) || escape(label);
  });
  const more = places.length > NAMED ? [`and ${plural(places.length - NAMED, 'more article', 'more articles')}`] : [];
  return [
    ...(places.length > 0 ? [`${icon(look, 'references')}Also in ${[...named, ...more].join(' · ')}`] : []),
    ...findings.filter((finding) => !isPlain(finding)).map((finding) => partLine(doc, finding, library, look)),
  ];
}

/** The same in all of them: there is nothing more to tell than where. */
const isPlain = (finding: Finding): boolean => (finding.kind === 'quotation' && finding.relation === 'identical') || (finding.kind === 'figure' && finding.relation === 'equal') || (finding.kind === 'text' && finding.relation === 'copied');

function partLine(doc: Annotated, finding: Finding, library: Shared['library'], look: Look): string {
  const params: FindingParams = { uri: doc.uri, id: finding.id };
  return joined([`${icon(look, 'git-compare')}*${headingOf(finding)}:* ${escape(reasonOf(finding, library))}.`, link(look, 'diff', 'Compare', COMMANDS.compare, [params])]);
}
