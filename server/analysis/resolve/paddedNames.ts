/** Names with ordinary words before them, as headlines have them: `Embattled Ida Cole`, `Neither Johnson`. */
import type { NameUnit } from './nameUnits';
import type { Named, Person } from './person';
import { nearest } from './surnames';

/** How many ordinary words stand before the name: two in `Embattled Governor Ida Cole`, where capitals begin every word. A name that comes twice has none. */
export const paddingOf = ({ run, group }: NameUnit): number => (group.count > 1 ? 0 : run.form.padding);

/** `Neither Johnson`, `Slams Ida Cole`: whoever bears the name behind the ordinary words. */
export function bearerBehind({ words, sharing }: Named, name: NameUnit, start: number): Person | undefined {
  const bare = words.slice(paddingOf(name));
  return bare.length > 1 ? sharing.ofFullName(bare) : nearest(sharing.around(start), start, 0);
}
