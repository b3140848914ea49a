/** Findings for reading in a terminal. */
import type { Finding } from '../workspace/finding';
import { plural } from '../features/words';
import { columnsOf, padded, wrapped } from './columns';
import { changesOf, headingOf, reasonOf, saidOf } from '../features/stories/words';
import { placeOf, type Compared, type Texts } from './compared';

const COLUMNS = 100;
const INDENT = 5;

export function comparedText(compared: Compared): string {
  const { articles, findings } = compared;
  const lines = [`${plural(articles.length, 'article')}, ${plural(findings.length, 'finding')}`];
  findings.forEach((finding, i) => lines.push('', ...findingLines(finding, i + 1, compared)));
  return lines.join('\n') + '\n';
}

/** A finding under its number. */
export function findingLines(finding: Finding, number: number, compared: Texts): readonly string[] {
  const places = finding.members.map((member) => placeOf(member, compared));
  const column = Math.min(Math.max(...places.map(columnsOf)), 36);
  const proposal = finding.kind === 'attribution' && finding.proposal ? [`Perhaps ${finding.proposal.name}${finding.proposal.role === undefined ? '' : `, ${finding.proposal.role}`}: so ${finding.proposal.article} says.`] : [];
  const changed = changesOf(finding, compared);
  return [
    `${String(number).padStart(INDENT - 2)}  ${headingOf(finding)}${finding.confidence === 'sure' ? '' : ` (${finding.confidence === 'guess' ? 'a guess' : 'likely'})`}`,
    ...indented([`${reasonOf(finding, compared)}.`, ...proposal], INDENT),
    ...finding.members.flatMap((member, i) => besides(places[i]!, saidOf(member, compared), column)),
    ...(changed.length === 0 ? [] : indented([`Changed: ${changed.join('; ')}`], INDENT)),
  ];
}

const indented = (paragraphs: readonly string[], by: number): readonly string[] => paragraphs.flatMap((text) => wrapped(text, COLUMNS - by).map((line) => ' '.repeat(by) + line));

/** A place, and beside it its words; a place too long for its column stands on a line of its own. */
function besides(place: string, words: string, column: number): readonly string[] {
  const left = INDENT + 2;
  const lines = wrapped(words, COLUMNS - left - column - 2).map((line) => ' '.repeat(left + column + 2) + line);
  if (columnsOf(place) > column) return [' '.repeat(left) + place, ...lines];
  return [' '.repeat(left) + padded(place, column + 2) + lines[0]!.trimStart(), ...lines.slice(1)];
}
