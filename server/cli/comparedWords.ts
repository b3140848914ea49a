/** Findings as short phrases, the same in text and Markdown. */
import type { Span } from '../analysis/article';
import { nameOf } from '../workspace/find/reasons';
import type { Finding, Member } from '../workspace/finding';
import { changes, type DiffPart } from '../workspace/words/diff';
import { oneLine, raised, shorten } from '../features/words';
import type { Texts } from './compare';

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

/** `wire.txt:12:5` */
export function placeOf({ article, span }: Member, { linesOf }: Texts): string {
  const { line, character } = linesOf(article).position(span.start);
  return `${article}:${line + 1}:${character + 1}`;
}

const LONGEST = 280;

/** The reason as a sentence of its own; the name of a file stays as it is. */
export const reasonOf = ({ reason, members }: Finding): string => (members.some(({ article }) => reason.startsWith(article)) ? reason : raised(reason));

/** The words as they stand, in marks where they are quoted; who says them; of a figure its sentence. */
export function saidOf(member: Finding['members'][number], { textOf }: Texts): string {
  const words = shorten(oneLine(member.words), LONGEST);
  if ('sentence' in member) return `${words} in: ${shorten(oneLine(textOf(member.article).slice(member.sentence.start, member.sentence.end)), LONGEST)}`;
  if (!('source' in member)) return words;
  return `${member.verbatim ? `“${words}”` : words} (${nameOf(member.source)})`;
}

/** `“probably” dropped`, what turns the meaning first. */
export function changesOf(finding: Finding, { textOf }: Texts, most = 6): readonly string[] {
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
