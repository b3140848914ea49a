/** The rows of the Claims view. */
import type { ClaimView, ReadyView } from '../../server/protocol';
import { passes, readFilter } from './claimFilter';
import { type Form, formWords, lacksSpeaker, raise, SPEAKER_UNKNOWN, speakersOf, together } from './words';

export type GroupBy = 'speaker' | 'form' | 'order';

export interface ClaimGroup {
  readonly kind: 'group';
  /** The same for the same group of the next version of the text, so that it stays open or closed. */
  readonly key: string;
  readonly label: string;
  readonly speaker?: number;
  readonly claims: readonly ClaimRow[];
}
export interface ClaimRow {
  readonly kind: 'claim';
  readonly key: string;
  readonly claim: ClaimView;
  /** Said beside the words where no group above says it. */
  readonly who: string;
}
export type ClaimNode = ClaimGroup | ClaimRow;

const FORMS: readonly (readonly [Form, string])[] = [
  ['direct quote', 'Direct quotes'], ['partial quote', 'Partial quotes'], ['quote', 'Quotes'],
  ['reported speech', 'Reported speech'], ['figure', 'Figures'], ['marked words', 'Marked words'],
];

/** The rows, in groups or in the order of the text; `typed` is a filter: see `claimFilter.ts`. */
export function claimTree(article: ReadyView, groupBy: GroupBy, typed: string): readonly ClaimNode[] {
  const filter = readFilter(typed);
  const shown = article.claims.filter((claim) => passes(article, claim, filter));
  const rows = keyed([...shown].sort(inText), (claim) => {
    const speakers = speakersOf(article, claim);
    if (groupBy === 'speaker' && speakers.length < 2) return '';
    return speakers.length > 0 ? together(speakers) : lacksSpeaker(claim) ? 'speaker unknown' : '';
  });
  switch (groupBy) {
    case 'order': return rows;
    case 'form': return FORMS.flatMap(([form, label]) => group(`form/${form}`, label, rows.filter(({ claim }) => formWords(claim) === form)));
    case 'speaker': return bySpeaker(article, rows);
  }
}

/** Those whom nobody knows come first: they are what a reader must look at. Then by number of claims, then by first claim. */
function bySpeaker(article: ReadyView, rows: readonly ClaimRow[]): readonly ClaimGroup[] {
  const unknown = rows.filter(({ claim }) => lacksSpeaker(claim));
  const nobody = rows.filter(({ claim }) => claim.speaker === undefined && !lacksSpeaker(claim));
  const groups = article.speakers.flatMap((speaker, index) => group(`speaker/${speaker.name}`, raise(speaker.name), saidBy(rows, index), index));
  groups.sort((a, b) => b.claims.length - a.claims.length || inText(a.claims[0]!.claim, b.claims[0]!.claim));
  return [...group('unknown', SPEAKER_UNKNOWN, unknown), ...groups, ...group('nobody', 'The article itself', nobody)];
}

/** What several say together stands under each of them, each row with a key of its own. */
const saidBy = (rows: readonly ClaimRow[], speaker: number): readonly ClaimRow[] =>
  rows.flatMap((row) => (row.claim.speaker === speaker ? [row] : row.claim.joint?.includes(speaker) ? [{ ...row, key: `${row.key}/with ${speaker}` }] : []));

function group(key: string, label: string, claims: readonly ClaimRow[], speaker?: number): readonly ClaimGroup[] {
  if (claims.length === 0) return [];
  return [{ kind: 'group', key, label, claims, ...(speaker === undefined ? {} : { speaker }) }];
}

/** Keys by the words, with a number where the same words come again. */
function keyed(claims: readonly ClaimView[], who: (claim: ClaimView) => string): readonly ClaimRow[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const words = `${claim.kind}/${claim.text}`;
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return { kind: 'claim', key: `claim/${before}/${words}`, claim, who: who(claim) };
  });
}

const inText = (a: ClaimView, b: ClaimView): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
