/** The reason of a finding in words, with the names of the articles. */
import type { Told } from '../finding';
import type { Relation } from '../match/utterances';
import { changes, type DiffPart } from '../words/diff';
import type { Source } from '../reduced';
import type { Drifted } from './drift';

const SAYS: Readonly<Record<Relation, string>> = {
  identical: 'the same words', trimmed: 'trimmed', reworded: 'reworded', merged: 'run together with other words', requoted: 'in quotation marks in one, reported in the other', retold: 'told in other words',
};

export function quotationReason(members: readonly Told[], relation: Relation): string {
  if (relation === 'identical') return `the same words in ${members.length} articles, ${sourceWords(members[0]!.source)}`;
  const changed = members.filter(({ change }) => change && change.relation !== 'identical');
  return changed.map(({ article, change }) => `${isFuller(change!) ? `fuller in ${article}` : `${SAYS[change!.relation]} in ${article}`}${turned(change!.diff, members[0]!, article, members)}`).join('; ');
}

/** The first member names its speaker best, but may have fewer of the words. */
const isFuller = ({ relation, diff }: NonNullable<Told['change']>): boolean => relation === 'trimmed' && diff.some(({ kind }) => kind === 'added') && diff.every(({ kind }) => kind === 'same' || kind === 'added');

export function attributionReason(members: readonly Told[], drifted: readonly (Drifted | undefined)[], relation: Relation): string {
  const [first, ...others] = members;
  const drifts = others.map(({ article, source }, i) => `${article} ${drifted[i]?.what ?? `gives it to ${nameOf(source)}`}`);
  return `${first!.article} gives it to ${nameOf(first!.source)}; ${drifts.join('; ')}${relation === 'identical' ? '' : ` (${SAYS[relation]})`}`;
}

const sourceWords = (source: Source): string => (source.kind === 'unknown' ? 'of a speaker nobody names' : `of ${nameOf(source)}`);

export function nameOf(source: Source): string {
  switch (source.kind) {
    case 'named': return [source.name, ...source.joint].join(' and ');
    case 'anonymous': return `“${source.name}”`;
    case 'pronoun': return `“${source.words}”`;
    case 'unknown': return 'nobody';
  }
}

const LOST = { negation: 'negation', modal: 'modal', hedge: 'hedge' } as const;

/** `: the hedge “probably” is dropped`. */
function turned(diff: readonly DiffPart[], first: Told, article: string, members: readonly Told[]): string {
  const other = members.find((member) => member.article === article)!;
  if (!first.verbatim || !other.verbatim) return '';
  const said = changes(diff).flatMap((part) => {
    if (part.weight === 'plain') return [];
    const before = 'a' in part ? cut(first, part.a) : '', after = 'b' in part ? cut(other, part.b) : '';
    const what = LOST[part.weight];
    return [part.kind === 'dropped' ? `the ${what} in “${before}” is dropped` : part.kind === 'added' ? `the ${what} in “${after}” is new` : `“${after}” for “${before}” changes a ${what}`];
  });
  return said.length === 0 ? '' : `: ${said.slice(0, 3).join(', ')}`;
}

const cut = ({ words, span }: Told, { start, end }: { readonly start: number; readonly end: number }): string => words.slice(start - span.start, end - span.start).replace(/\s+/g, ' ');
