/** Sorts the highlights of an article into the few kinds of drawing there are. */
import type { Highlight, QuoteForm, Range, ReadyView } from '../../server/protocol';
import { GUTTER_STATES, gutterState, type GutterState } from './statuses';

export type ColorBy = 'form' | 'speaker';

/**
 * One way to draw; each becomes one decoration type.
 * `slot` stands only where the hue comes from the speaker: 1 to 8, 0 for the shared grey.
 */
export type Drawing =
  | { readonly kind: 'quote'; readonly form: QuoteForm; readonly doubt?: 'guess' | 'unknown'; readonly slot?: number }
  | { readonly kind: 'speaker'; readonly slot?: number }
  | { readonly kind: 'cue' | 'number' | 'date' | 'place' };

export interface Group {
  readonly drawing: Drawing;
  readonly ranges: Range[];
}

/** The drawing of one highlight. Scare quotes stay grey in either colouring, for nobody is quoted there. */
export function drawingOf(highlight: Highlight, colorBy: ColorBy): Drawing {
  const slot = colorBy === 'speaker' ? { slot: highlight.slot ?? 0 } : {};
  switch (highlight.kind) {
    case 'quote': {
      const form = highlight.form ?? 'indirect';
      const doubt = highlight.doubt === undefined ? {} : { doubt: highlight.doubt };
      return form === 'scare' ? { kind: 'quote', form } : { kind: 'quote', form, ...doubt, ...slot };
    }
    case 'speaker': return { kind: 'speaker', ...slot };
    case 'cue': case 'number': case 'date': case 'place': return { kind: highlight.kind };
  }
}

/** `quote/direct/guess/3`: the same for two highlights exactly when they are drawn alike. */
export function drawingKey(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'quote': return `quote/${drawing.form}/${drawing.doubt ?? 'known'}/${drawing.slot ?? 'form'}`;
    case 'speaker': return `speaker/${drawing.slot ?? 'form'}`;
    case 'cue': case 'number': case 'date': case 'place': return drawing.kind;
  }
}

export function groupHighlights(highlights: readonly Highlight[], colorBy: ColorBy): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const highlight of highlights) {
    const drawing = drawingOf(highlight, colorBy);
    const key = drawingKey(drawing);
    const group = groups.get(key);
    if (group) group.ranges.push(highlight.range);
    else groups.set(key, { drawing, ranges: [highlight.range] });
  }
  return groups;
}

/** What the gutter shows, by state: the first character, one a line, where several meet the one that asks most for a look. */
export function gutterMarks({ highlights, claims, desk }: Pick<ReadyView, 'highlights' | 'claims' | 'desk'>, best: string): ReadonlyMap<GutterState, readonly Range[]> {
  const byLine = new Map<number, { readonly state: GutterState; readonly at: Range['start'] }>();
  const put = (state: GutterState | undefined, at: Range['start'] | undefined): void => {
    if (!state || !at) return;
    const before = byLine.get(at.line);
    if (!before || GUTTER_STATES.indexOf(state) < GUTTER_STATES.indexOf(before.state)) byLine.set(at.line, { state, at });
  };
  for (const { doubt, range } of highlights) if (doubt === 'unknown') put('unknown', range.start);
  for (const { mark, range } of claims) put(gutterState(mark, best), range.start);
  for (const stray of desk.rejected) put('rejected', stray.range?.start);
  const marks = new Map<GutterState, Range[]>();
  for (const { state, at } of byLine.values()) {
    const range = { start: at, end: { line: at.line, character: at.character + 1 } };
    const beside = marks.get(state);
    if (beside) beside.push(range);
    else marks.set(state, [range]);
  }
  return marks;
}

