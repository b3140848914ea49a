/** The rows of the Places and Numbers view. */
import type { FigureView, PlaceView, Range, ReadyView } from '../../server/protocol';
import { matches } from './filter';
import { oneLine } from './escape';

export interface FigureGroup {
  readonly kind: 'group';
  readonly key: 'number' | 'date' | 'place';
  readonly label: string;
  readonly rows: readonly FigureRow[];
}
export interface FigureRow {
  readonly kind: 'row';
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly icon: 'symbol-numeric' | 'symbol-ruler' | 'calendar' | 'clock' | 'globe' | 'location';
  readonly color: 'number' | 'date' | 'place';
  /** Where it stands, in the order of the text; never empty. */
  readonly ranges: readonly Range[];
  readonly accessibility: string;
}

export function figureTree(article: ReadyView, filter: string): readonly FigureGroup[] {
  const groups: readonly FigureGroup[] = [
    { kind: 'group', key: 'number', label: 'Numbers', rows: article.numbers.filter(({ group }) => group === 'number').map(numberRow) },
    { kind: 'group', key: 'date', label: 'Dates', rows: merged(article.numbers.filter(({ group }) => group === 'date')).map(dateRow) },
    { kind: 'group', key: 'place', label: 'Places', rows: placeRows(article.places.filter(({ ranges }) => ranges.length > 0)) },
  ];
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ label, description }) => matches(filter, label, description, group.label)) }))
    .filter(({ rows }) => rows.length > 0);
}

function numberRow(figure: FigureView): FigureRow {
  const line = `line ${figure.range.start.line + 1}`;
  const description = joined(figure.detail, line);
  const label = oneLine(figure.label);
  return {
    kind: 'row', key: key('number', label, figure.range), label, description, color: 'number',
    icon: figure.kind === 'measure' ? 'symbol-ruler' : 'symbol-numeric',
    ranges: [figure.range], accessibility: `${figure.kind === 'cardinal' ? 'number' : figure.kind}, ${label}, ${description}`,
  };
}

interface DateGroup {
  readonly figure: FigureView;
  readonly ranges: Range[];
}

/** The same words for the same day are one row. */
function merged(dates: readonly FigureView[]): readonly DateGroup[] {
  const groups = new Map<string, DateGroup>();
  for (const figure of dates) {
    const same = `${figure.label.toLowerCase()}\n${figure.detail}`;
    const group = groups.get(same);
    if (group) group.ranges.push(figure.range);
    else groups.set(same, { figure, ranges: [figure.range] });
  }
  return [...groups.values()];
}

function dateRow({ figure, ranges }: DateGroup): FigureRow {
  const label = oneLine(figure.label);
  const where = ranges.length > 1 ? `${ranges.length}` : figure.detail ? '' : `line ${figure.range.start.line + 1}`;
  const description = joined(figure.detail, where);
  return {
    kind: 'row', key: key('date', label, figure.range), label, description, color: 'date',
    icon: figure.kind === 'time' ? 'clock' : 'calendar', ranges, accessibility: `${figure.kind}, ${joined(label, description).replaceAll(' · ', ', ')}`,
  };
}

/** Two towns of one name are two rows, each with a key of its own. */
function placeRows(places: readonly PlaceView[]): readonly FigureRow[] {
  const seen = new Map<string, number>();
  return places.map((place) => {
    const row = placeRow(place);
    const before = seen.get(row.key) ?? 0;
    seen.set(row.key, before + 1);
    return before === 0 ? row : { ...row, key: `${row.key}/${before + 1}` };
  });
}

function placeRow(place: PlaceView): FigureRow {
  const label = oneLine(place.name);
  const kind = place.country && place.country !== place.name ? `${place.type}, ${place.country}` : place.type;
  const description = joined(kind, `${place.ranges.length}`);
  return {
    kind: 'row', key: `place/${label}/${kind}`, label, description, color: 'place',
    icon: place.type === 'country' || place.type === 'continent' || place.type === 'region' ? 'globe' : 'location',
    ranges: place.ranges,
    accessibility: `place, ${label}, ${kind}, named ${place.ranges.length === 1 ? 'once' : `${place.ranges.length} times`}${place.metonym ? ', stands for a government' : ''}`,
  };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const key = (kind: string, label: string, { start }: Range): string => `${kind}/${label}/${start.line}/${start.character}`;
