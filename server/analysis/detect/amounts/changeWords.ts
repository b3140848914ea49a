/** Words for rises and falls, and what may stand between them and a number. */
import { CHANGES } from '../../../lexicon/packed/lists.generated';
import type { Change } from '../../article';
import { Amount, rowsOf } from '../numberClasses';
import { has, lowerAt, type Pieces } from './pieces';

/** Prices that rose *moved*, whoever raised them *causes* it, a *noun* is a rise, and `up` a *place*. */
export const enum ChangeClass {
  moves = 1,
  causes = 2,
  noun = 4,
  place = 8,
}

export interface ChangeWord {
  readonly direction: Change['direction'];
  readonly classes: number;
}

const CLASSES: Readonly<Record<string, ChangeClass>> = { moves: ChangeClass.moves, causes: ChangeClass.causes, noun: ChangeClass.noun, place: ChangeClass.place };

const WORDS: ReadonlyMap<string, ChangeWord> = new Map(
  rowsOf(CHANGES).map(([form = '', direction = '', classes = '']) => [form, { direction: direction as Change['direction'], classes: classes.split(' ').reduce((sum, name) => sum | (CLASSES[name] ?? 0), 0) }]),
);

/** The word for a change at piece `i`, where it is one of `classes`. */
export function changeWord(p: Pieces, i: number, classes: number): ChangeWord | undefined {
  const word = has(p, i, Amount.change) ? WORDS.get(lowerAt(p, i)) : undefined;
  return word && (word.classes & classes) !== 0 ? word : undefined;
}

const CHANGE = new Map((['up', 'down'] as const).map((direction) => [direction, { by: { direction, role: 'by' }, from: { direction, role: 'from' }, to: { direction, role: 'to' } } as const]));

/** All changes are one of six objects. */
export const newChange = (direction: Change['direction'], role: Change['role']): Change => CHANGE.get(direction)![role];
