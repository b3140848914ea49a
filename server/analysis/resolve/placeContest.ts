/** One form that names a place, while the places of its name contend for it. */
import type { GazetteerEntry } from '../detect/gazetteer';
import type { PlaceCandidate } from '../detect/placeCandidates';
import type { NameUnit } from './nameUnits';

/** A lead by which the first is settled. */
const SETTLED = 2;

/** A form that names a place, and the scores of those that it may name. */
export interface Contest {
  readonly unit: NameUnit;
  readonly places: readonly PlaceCandidate[];
  /** In the order of `places`. */
  readonly scores: number[];
  containers: Map<GazetteerEntry, number> | undefined;
  /** `the Georgia legislature`, `Georgia's governor` */
  statehood: boolean;
  /** Those it stands in a row with: Orlando and Tampa for `Orlando, Miami and Tampa`. */
  mates: Set<Contest> | undefined;
}

export function leader(scores: readonly number[]): number {
  let best = scores.length > 0 ? 0 : -1;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return best;
}

/** Over nothing, where it is the only one. */
export function leads(scores: readonly number[], first: number): boolean {
  if (scores.length === 1) return scores[0]! > SETTLED;
  for (let i = 0; i < scores.length; i++) if (i !== first && !(scores[first]! - scores[i]! > SETTLED)) return false;
  return true;
}
