/** Towns in a row: `Orlando, Miami and Tampa`. */
import type { NameUnit } from './nameUnits';
import { leader, leads, type Contest } from './placeContest';

/** Beside clear towns of that country in a row. */
const IN_ROW = 3;

/** Only a comma or a conjunction stands between: `Orlando, Miami and Tampa`; what holds the other is none of a row. */
export function standInRow(one: NameUnit, next: NameUnit): boolean {
  if (one.paragraph !== next.paragraph || one.group === next.group) return false;
  const { words } = one.paragraph.facts;
  const gap = next.run.firstToken - one.run.endToken;
  if (gap < 1 || gap > 2) return false;
  for (let i = one.run.endToken; i < next.run.firstToken; i++) if (words[i]!.lower !== ',' && words[i]!.lower !== 'and') return false;
  return true;
}

export function makeMates(one: Contest, next: Contest): void {
  (one.mates ??= new Set()).add(next);
  (next.mates ??= new Set()).add(one);
}

/** Towns in a row lie in one country, most of the time: where two clear ones do, the others are drawn there. No state or country yields to a town. */
export function matchRows(contests: readonly Contest[]): void {
  const clear = new Map<Contest, number>();
  for (const contest of contests) {
    const first = contest.mates ? leader(contest.scores) : -1;
    if (first >= 0 && contest.places[first]!.point && leads(contest.scores, first)) clear.set(contest, contest.places[first]!.country);
  }
  if (clear.size < 2) return;
  for (const contest of contests) {
    const { mates, places, scores } = contest;
    if (!mates || places.length < 2 || !places[leader(scores)]!.point) continue;
    const beside = new Set([...mates].flatMap((mate) => [mate, ...mate.mates!]).filter((mate) => mate !== contest && clear.has(mate)));
    const countries = new Set([...beside].map((mate) => clear.get(mate)!));
    if (beside.size < 2 || countries.size > 1) continue;
    for (let k = 0; k < places.length; k++) if (places[k]!.point && countries.has(places[k]!.country)) scores[k]! += IN_ROW;
  }
}
