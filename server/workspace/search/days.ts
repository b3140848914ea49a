/** Stretches of days: what is said of a month holds for any of its days. */

/** First and last day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const FIRST = '0000-01-01', LAST = '9999-12-31';

/** `2026-02` from its first day to its last; `31` ends every month, since days are only compared. */
export const daysIn = (iso: string): Days => ({ from: iso + FIRST.slice(iso.length), to: iso + LAST.slice(iso.length) });

export const daysBetween = (since: string | undefined, until: string | undefined): Days => ({ from: since === undefined ? FIRST : daysIn(since).from, to: until === undefined ? LAST : daysIn(until).to });

export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;
