/** Georgia: a country, or the state of its name? */
import { Government, governmentClasses } from '../detect/governmentWords';
import { Around } from '../detect/nameEvidence';
import type { PlaceCandidate } from '../detect/placeCandidates';
import type { NameUnit } from './nameUnits';
import type { Contest } from './placeContest';

/** `the Georgia legislature` */
export function ofState({ run: { endToken, around }, paragraph: { facts: { words } } }: NameUnit): boolean {
  const after = words[around & Around.possessive ? endToken + 1 : endToken];
  return after !== undefined && (governmentClasses(after.lower) & Government.statehood) !== 0;
}

/** The town that starts first, if a town does. */
export function likeliestTown(places: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  let best: PlaceCandidate | undefined;
  for (const place of places) if (!best || place.start > best.start) best = place;
  return best?.point ? [best] : [];
}

/** Is a state meant by the name of this country? */
export const meansState = ({ places, statehood }: Contest, { country, key }: PlaceCandidate, towns: () => readonly PlaceCandidate[]): boolean =>
  places.some(({ entry, key: other, country: elsewhere }) => entry.feature === 'state' && other === key && elsewhere !== country
    && (statehood || (towns().some(({ entry: { region } }) => region !== undefined && region === entry.region) && !towns().some((town) => town.country === country))));
