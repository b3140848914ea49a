/** What articles share as short phrases: the same in the editor, in text and in Markdown. Unescaped. */
import type { Span } from '../../analysis/article';
import { nameOf } from '../../workspace/find/reasons';
import type { Finding, Member } from '../../workspace/finding';
import { changes, type DiffPart } from '../../workspace/words/diff';
import { grouped, oneLine, raised, shorten } from '../words';

/** The articles of the findings, by id. */
export interface Shelf {
  readonly textOf: (article: string) => string;
  /** As people call them, one beside the other: `wire.txt`, or `today/wire.txt` where two have one name. */
  readonly labelsOf: (articles: readonly string[]) => readonly string[];
}

export function headingOf(finding: Finding): string {
  switch (finding.kind) {
    case 'attribution': return DRIFTS[finding.drift];
    case 'quotation': return QUOTATIONS[finding.relation];
    case 'figure': return FIGURES[finding.relation];
    case 'name': return NAMES[finding.relation];
    case 'text': return finding.relation === 'copied' ? 'Copied text' : 'Copied text with words changed';
  }
}

const DRIFTS = { 'another-speaker': 'Another speaker', pronoun: 'A pronoun that points to somebody else', lost: 'A lost speaker', anonymous: 'A named source no longer named', joined: 'One source more' } as const;
const QUOTATIONS = { identical: 'The same quote', trimmed: 'A trimmed quote', reworded: 'A reworded quote', merged: 'A quote run together with other words', requoted: 'Quoted here, reported there', retold: 'The same claim in other words' } as const;
const FIGURES = { equal: 'The same figure', compatible: 'Figures that may both be right', conflicting: 'Conflicting figures' } as const;
const NAMES = { spelling: 'Several spellings', shared: 'One surname, two people', role: 'One person, several offices', office: 'One office, several holders' } as const;

/** `“make any concessions”`; `people killed: 14 to 17`; `Bashar Assad, Bashar al-Assad`. */
export function subjectOf(finding: Finding): string {
  const [first] = finding.members;
  switch (finding.kind) {
    case 'attribution':
    case 'quotation': return finding.members[0]!.verbatim ? `“${oneLine(first!.words)}”` : oneLine(first!.words);
    case 'figure': return `${finding.quantity}: ${finding.low === finding.high ? grouped(finding.low) : `${grouped(finding.low)} to ${grouped(finding.high)}`}`;
    case 'name': return [...new Set(finding.members.map(({ words }) => oneLine(words)))].join(', ');
    case 'text': return oneLine(first!.words);
  }
}

const LONGEST = 280;

/** The reason as a sentence of its own, with the articles as people call them; such a name stays as it is. */
export function reasonOf({ reason, members }: Finding, { labelsOf }: Shelf): string {
  // the longest first: one may begin as another does
  const articles = [...new Set(members.map(({ article }) => article))].sort((a, b) => b.length - a.length);
  const labels = labelsOf(articles);
  const named = articles.reduce((words, article, i) => words.replaceAll(article, () => labels[i]!), reason);
  return members.some(({ article }) => reason.startsWith(article)) ? named : raised(named);
}

type AnyMember = Finding['members'][number];

/** The words as they stand, in marks where they are quoted; of a figure with its sentence. */
export function wordsOf(member: AnyMember, { textOf }: Shelf): string {
  const words = shorten(oneLine(member.words), LONGEST);
  if ('sentence' in member) return `${words} in: ${shorten(oneLine(textOf(member.article).slice(member.sentence.start, member.sentence.end)), LONGEST)}`;
  return 'source' in member && member.verbatim ? `“${words}”` : words;
}

/** Who says it, in this telling; undefined where nobody says anything. */
export const sourceOf = (member: AnyMember): string | undefined => ('source' in member ? nameOf(member.source) : undefined);

/** The words, and who says them. */
export function saidOf(member: AnyMember, shelf: Shelf): string {
  const source = sourceOf(member);
  return source === undefined ? wordsOf(member, shelf) : `${wordsOf(member, shelf)} (${source})`;
}

/** `“probably” dropped`, what turns the meaning first. */
export function changesOf(finding: Finding, { textOf }: Shelf, most = 6): readonly string[] {
  const [base] = finding.members;
  return finding.members.flatMap((member): readonly string[] => {
    const cutter = { before: (span: Span) => cut(textOf(base!.article), span), after: (span: Span) => cut(textOf(member.article), span) };
    if (!('change' in member) || !member.change) return 'diff' in member && member.diff ? listed(member.diff, cutter, most, '') : [];
    const { diff, around = [] } = member.change;
    const outside = around.filter((part) => part.kind !== 'same' && part.says && !diff.some((other) => other.kind !== 'same' && JSON.stringify(other) === JSON.stringify(part)) && isOutside(part, base!, member));
    return [...listed(diff, cutter, most, ''), ...listed(outside, cutter, 3, ' around it')];
  });
}

interface Cutter {
  readonly before: (span: Span) => string;
  readonly after: (span: Span) => string;
}

function listed(diff: readonly DiffPart[], cutter: Cutter, most: number, where: string): readonly string[] {
  const parts = changes(diff);
  const shown = parts.slice(0, most).map((part) => phrase(part, cutter) + where);
  return parts.length > most ? [...shown, `and ${parts.length - most} more${where}`] : shown;
}

const isOutside = (part: DiffPart, a: Member, b: Member): boolean => !('a' in part && meets(part.a, a.span)) && !('b' in part && meets(part.b, b.span));
const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function phrase(part: Exclude<DiffPart, { readonly kind: 'same' }>, { before, after }: Cutter): string {
  const note = part.weight === 'plain' ? '' : ` [${part.weight}]`;
  switch (part.kind) {
    case 'dropped': return `“${before(part.a)}” dropped${note}`;
    case 'added': return `“${after(part.b)}” added${note}`;
    case 'swapped': return `“${before(part.a)}” → “${after(part.b)}”${note}`;
  }
}

const cut = (text: string, { start, end }: Span): string => shorten(oneLine(text.slice(start, end)), 60);
