/** How far a claim is checked, in the words and icons of the views. */
import type { MarkView } from '../../server/protocol';

export const DEFAULT_STATUSES: readonly string[] = ['verified', 'disputed', 'false', 'cannot be verified'];

interface StatusLook {
  readonly icon: string;
  readonly color: 'checked' | 'attention' | 'wrong' | 'quiet';
}

/** The desk's own statuses have a plain disc. The first of the list is what the check box sets: `best`. */
export function statusLook(status: string, best: string): StatusLook {
  if (status === best) return { icon: 'pass-filled', color: 'checked' };
  switch (status) {
    case 'verified': return { icon: 'pass-filled', color: 'checked' };
    case 'disputed': return { icon: 'warning', color: 'attention' };
    case 'false': return { icon: 'error', color: 'wrong' };
    case 'cannot be verified': return { icon: 'circle-slash', color: 'quiet' };
    default: return { icon: 'circle-filled', color: 'quiet' };
  }
}

/** What a row says of an annotation, beside the words: `disputed · text changed · 2 notes · @Ida`. The best status is the tick of the row, and not said again. */
export function markWords(mark: MarkView | undefined, best: string): readonly string[] {
  if (!mark) return [];
  return [
    mark.status === best ? '' : mark.status,
    mark.stale === undefined ? '' : 'text changed',
    mark.conflicts.length > 0 ? 'conflict' : '',
    mark.found === undefined ? '' : mark.found === 'guess' ? 'found again, a guess' : 'found again',
    mark.verdict === 'added' ? 'added' : mark.verdict === 'corrected' ? 'corrected' : '',
    mark.notes.length === 0 ? '' : `${mark.notes.length} ${mark.notes.length === 1 ? 'note' : 'notes'}`,
    mark.assignee === '' ? '' : `@${mark.assignee}`,
  ].filter((part) => part !== '');
}

/** What the gutter may show: of those that meet on one line, the first. */
export const GUTTER_STATES = ['stale', 'unknown', 'false', 'disputed', 'noted', 'checked', 'confirmed', 'rejected'] as const;
export type GutterState = (typeof GUTTER_STATES)[number];

const GUTTER: Readonly<Record<StatusLook['color'], GutterState>> = { checked: 'checked', attention: 'disputed', wrong: 'false', quiet: 'noted' };

export function gutterState(mark: MarkView | undefined, best: string): GutterState | undefined {
  if (!mark) return undefined;
  if (mark.verdict === 'rejected') return 'rejected';
  if (mark.stale !== undefined) return 'stale';
  if (mark.status !== '') return GUTTER[statusLook(mark.status, best).color];
  return mark.verdict === 'open' ? undefined : 'confirmed';
}
