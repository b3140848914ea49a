/** Whether two articles tell of one event: what is short or vague is compared only then. */
import type { Prepared } from '../prepared';
import type { Name } from '../reduced';
import { compareNames } from '../words/names';

/** `text`: they share wording. `names`: they name the same people and bodies. */
export type Kinship = 'text' | 'names' | 'none';

/** In days. */
export const LONGEST_STORY = 4;
const ENOUGH_NAMES = 4;
/** Of the names of the one that has fewer. */
const PART = 0.3;
/** A campaign of a year has the same people in all its articles: without days more has to be the same. */
const UNDATED_NAMES = 8;
/** A newsletter’s footer is shared wording without a name. */
const FEW_NAMES = 1;
const DAY = 86_400_000;

export function kinshipOf(a: Prepared, b: Prepared, sharedSentences: number, sharedQuotes: number): Kinship {
  if (daysApart(a, b) > LONGEST_STORY) return 'none';
  const names = sharedNames(a, b);
  if (sharedSentences > 2 || (sharedQuotes + sharedSentences > 0 && names >= FEW_NAMES)) return 'text';
  const fewer = Math.min(tellingCount(a), tellingCount(b));
  return names >= (areDated(a, b) ? ENOUGH_NAMES : UNDATED_NAMES) && names >= PART * fewer ? 'names' : 'none';
}

export const daysApart = ({ reduced: a }: Prepared, { reduced: b }: Prepared): number => daysBetween(a.date, b.date);

/** Whether both tell their day. */
export const areDated = ({ reduced: a }: Prepared, { reduced: b }: Prepared): boolean => a.date !== undefined && b.date !== undefined;

/** 0 where one does not tell its day. */
export const daysBetween = (a: string | undefined, b: string | undefined): number => (a === undefined || b === undefined ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / DAY);

/** People, bodies and towns that stand in both. Everyone names countries. */
export function sharedNames({ reduced: a }: Prepared, { reduced: b }: Prepared): number {
  const telling = a.names.filter(isTelling);
  const others = b.names.filter(isTelling);
  const exact = new Set(others.map(({ kind, name }) => `${kind} ${name.toLowerCase()}`));
  return telling.filter(({ kind, name }) => exact.has(`${kind} ${name.toLowerCase()}`) || (kind === 'person' && others.some((other) => other.kind === 'person' && compareNames(name, other.name) !== 'different'))).length;
}

const tellingCount = ({ reduced }: Prepared): number => reduced.names.filter(isTelling).length;

const isTelling = ({ kind, place }: Name): boolean => kind !== 'place' || (place !== undefined && (place.type === 'city' || place.type === 'state' || place.type === 'building'));
