/** Days and places that the sentences of two figures name. */
import type { Figure } from '../reduced';

/** Neither tells of another day or place than the other. */
export function isOfOneScene({ days: daysA, places: placesA }: Figure, { days: daysB, places: placesB }: Figure): boolean {
  if (daysA.length > 0 && daysB.length > 0 && !overlap(daysA.map(weekday), daysB.map(weekday)) && !overlap(daysA, daysB)) return false;
  return isSpan(daysA) === isSpan(daysB) && (placesA.length === 0 || placesB.length === 0 || overlap(placesA, placesB));
}

export const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
const isSpan = (days: readonly string[]): boolean => days.some((day) => day.includes(' '));
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** `wednesday` for `2015-09-30`: an article of no day can only be held against that. */
export const weekday = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]! : day);
