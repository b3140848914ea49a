/** A date once counted: its ISO 8601 value, and how far that may be trusted. */
import type { Confidence } from '../article';
import { isoDay } from './calendar';

export interface ResolvedDate {
  readonly value: string;
  /** Was it counted from the article's day? If not, the words say it all. */
  readonly relative: boolean;
  readonly confidence: Confidence;
  /** A single day, for `the previous day` further on. */
  readonly day: number | undefined;
  /** The other day that `last Wednesday` may mean. */
  readonly or: string | undefined;
}

export const counted = (value: string, confidence: Confidence, day?: number, or?: string): ResolvedDate => ({ value, relative: true, confidence, day, or });
export const told = (value: string, confidence: Confidence, day?: number): ResolvedDate => ({ value, relative: false, confidence, day, or: undefined });

/** `2015-10-07`, `2015-10-07T16:00` */
export const stamped = (number: number, time: string | undefined): string => (time === undefined ? isoDay(number) : `${isoDay(number)}T${time}`);

export const onDay = (number: number, time: string | undefined, confidence: Confidence): ResolvedDate => counted(stamped(number, time), confidence, number);
