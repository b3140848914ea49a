/** Names with ordinary words before them, as headlines have them: `Embattled Ida Cole`, `Neither Johnson`. */
import { NameClass } from '../detect/nameClasses';
import type { NameUnit } from './nameUnits';
import { sameFullName, type Named, type Person } from './person';
import { nearest } from './surnames';

/** How many ordinary words stand before the name: two in `Embattled Governor Ida Cole`, where capitals begin every word. A name that comes twice has none. */
export function paddingOf({ paragraph: { facts }, run: { firstToken }, group: { words, count } }: NameUnit): number {
  if (count > 1) return 0;
  let padding = 0;
  while (padding < words.length - 1 && isOrdinary(facts.words[firstToken + padding]!.name)) padding++;
  return padding;
}

const isOrdinary = (classes: number): boolean => (classes & (NameClass.commonWord | NameClass.never)) !== 0 && (classes & NameClass.firstName) === 0;

/** `Neither Johnson`, `Slams Ida Cole`: whoever bears the name behind the ordinary words. */
export function bearerBehind({ words, sharing }: Named, name: NameUnit, start: number): Person | undefined {
  const bare = words.slice(paddingOf(name));
  return bare.length > 1 ? sameFullName(sharing, bare) : nearest(sharing, start, 0);
}
