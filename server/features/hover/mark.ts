/** What people did to the thing under the pointer, and what one can do: the lines that a card has beside what the analysis says. */
import type { Quote, Span } from '../../analysis/article';
import type { Annotation } from '../../annotation/annotation';
import { isStale } from '../../annotation/words';
import { toRange } from '../../convert';
import { COMMANDS, type ActTarget } from '../../protocol';
import type { Annotated } from '../annotated';
import { longDay } from '../days';
import { judgementWords } from '../desk/markViews';
import { escape, icon, joined, link, quoted, type Look } from '../markdown';
import { shorten } from '../words';

const SHOWN = 120;
/** Of the statuses that come with the product; a desk's own have a plain disc. */
const STATUS_ICONS: ReadonlyMap<string, string> = new Map([['verified', 'pass-filled'], ['disputed', 'warning'], ['false', 'error'], ['cannot be verified', 'circle-slash']]);

/** The claim that the quote belongs to. */
export function claimOf({ article }: Annotated, quote: Quote): number | undefined {
  const index = article.quotes.indexOf(quote);
  const claim = article.claims.findIndex(({ quotes }) => quotes.includes(index));
  return claim < 0 ? undefined : claim;
}

/** `verified · confirmed by Ida Cole, 28 November 2026`, then the words that were checked, evidence and notes, a paragraph each. */
export function markLines(doc: Annotated, annotation: Annotation | undefined, look: Look, now?: readonly Span[]): readonly string[] {
  if (!annotation) return [];
  const { verdict, status, by, at, assignee, judged, evidence, notes, id } = annotation;
  const day = longDay(at.slice(0, 10)) ?? '';
  const who = joined([[by === '' ? '' : `by ${escape(by)}`, day].filter((part) => part !== '').join(', ')]);
  const said = joined([status === '' ? '' : `${icon(look, STATUS_ICONS.get(status) ?? 'circle-filled')}**${escape(status)}**`, verdict === 'open' ? '' : verdict, assignee === '' ? '' : `for ${escape(assignee)}`]);
  return [
    joined([said, said === '' ? '' : who]),
    isStale(doc.article.text, annotation, now) ? `${icon(look, 'warning')}${joined([`The text changed; judged was ${quoted(shorten(judged, SHOWN))}.`, link(look, 'diff', 'Compare', COMMANDS.showCheckedDiff, [{ uri: doc.uri, target: { kind: 'annotation', id } satisfies ActTarget }])])}` : '',
    ...(doc.judged.conflicts.get(id) ?? []).map((other) => `${icon(look, 'git-merge')}${other.by === '' ? 'Somebody else' : escape(other.by)}: ${escape(judgementWords(other))}`),
    ...evidence.map(({ source, locator }) => `${icon(look, 'link')}${escape(source)}${locator === '' ? '' : `, ${escape(locator)}`}`),
    ...notes.map((note) => `${icon(look, 'note')}${note.by === '' ? '' : `${escape(note.by)}: `}${escape(shorten(note.text, 3 * SHOWN))}`),
  ].filter((line) => line !== '');
}

type Offer = 'confirm' | 'speaker' | 'value' | 'place' | 'reject' | 'status' | 'evidence' | 'note';
const OFFERS: Readonly<Record<Offer, { readonly icon: string; readonly label: string; readonly command: (typeof COMMANDS)[keyof typeof COMMANDS] }>> = {
  confirm: { icon: 'check', label: 'Confirm', command: COMMANDS.confirm }, speaker: { icon: 'edit', label: 'Speaker…', command: COMMANDS.correctSpeaker },
  value: { icon: 'edit', label: 'Value…', command: COMMANDS.correctValue }, place: { icon: 'edit', label: 'Place…', command: COMMANDS.correctPlace },
  reject: { icon: 'circle-slash', label: 'Reject', command: COMMANDS.reject }, status: { icon: 'pass', label: 'Status…', command: COMMANDS.setStatus },
  evidence: { icon: 'link', label: 'Evidence…', command: COMMANDS.addEvidence }, note: { icon: 'note', label: 'Note…', command: COMMANDS.addNote },
};

/** Links to the acts, in one line; nothing where nothing can be annotated. */
export function offers(doc: Annotated, kind: 'claim' | 'number' | 'place', span: { readonly start: number; readonly end: number }, look: Look, ...offered: readonly Offer[]): string {
  if (doc.desk.state.kind !== 'ready' && doc.desk.state.kind !== 'unsaved') return '';
  const target: ActTarget = { kind, range: toRange(doc.lines, span) };
  return joined(offered.map((offer) => link(look, OFFERS[offer].icon, OFFERS[offer].label, OFFERS[offer].command, [{ uri: doc.uri, target }])));
}
