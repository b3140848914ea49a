/** What an act is done to: from a row or a place in the text to a target of the protocol. */
import type { ActTarget, MarkView, Position, Range, ReadyView } from '../../server/protocol';
import { marksOf } from './checked';
import type { DeskNode } from './deskTree';
import type { FigureGroup, FigureRow } from './figureTree';
import type { SpeakerRow } from './speakerTree';
import { claimAt, compare } from './walk';

export type ActRow = DeskNode | FigureGroup | FigureRow | SpeakerRow;

/** Of a group none: what is done to many is done to many rows. */
export function targetsOfRow(row: ActRow): readonly ActTarget[] {
  if ('index' in row) return [{ kind: 'speaker', name: row.speaker.name }];
  switch (row.kind) {
    case 'claim': return [{ kind: 'claim', range: row.claim.range }];
    case 'stray': return [{ kind: 'annotation', id: row.stray.id }];
    case 'row': return row.ranges.map((range) => ({ kind: row.color === 'place' ? 'place' : 'number', range }));
    case 'group':
    case 'strays': return [];
  }
}

const holds = ({ start, end }: Range, at: Position): boolean => compare(start, at) <= 0 && compare(at, end) <= 0;

/** The smallest thing at the place: a number, a place, else the claim. `only`: nothing but claims. */
export function targetAt(article: ReadyView, at: Position, only?: 'claim'): ActTarget | undefined {
  if (only === undefined) {
    const number = article.numbers.find(({ range }) => holds(range, at));
    if (number) return { kind: 'number', range: number.range };
    const place = article.places.flatMap(({ ranges }) => ranges).find((range) => holds(range, at));
    if (place) return { kind: 'place', range: place };
  }
  const claim = claimAt(article, at);
  return claim && { kind: 'claim', range: claim.range };
}

/** What people did to the thing that an act is to be done to; undefined where nobody did anything. */
export function markOf(article: ReadyView, target: ActTarget): MarkView | undefined {
  switch (target.kind) {
    case 'annotation': return marksOf(article).find(({ mark }) => mark.id === target.id)?.mark;
    case 'claim': return article.claims.find(({ range }) => same(range, target.range))?.mark;
    case 'number': return article.numbers.find(({ range }) => same(range, target.range))?.mark;
    case 'place': return article.places.flatMap(({ ranges, marks }) => ranges.flatMap((range, index) => (same(range, target.range) ? (marks?.[index] ?? []) : [])))[0];
    case 'person': case 'organization': case 'mention': case 'speaker': case 'words': return undefined;
  }
}

/** Where the target stands, if it is given by that. */
export const markRange = (target: ActTarget): Range | undefined => ('range' in target ? target.range : undefined);

const same = (a: Range, b: Range): boolean => compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;

/** The mention of a speaker at the place: `he`, `the mayor`, `Cole`. */
export function mentionAt(article: ReadyView, at: Position): ActTarget | undefined {
  const range = article.speakers.flatMap(({ mentions }) => mentions).find((mention) => holds(mention, at));
  return range && { kind: 'mention', range };
}
