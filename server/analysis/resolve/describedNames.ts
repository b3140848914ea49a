/** The article's possible names with all that is known of them, ready to be judged. */
import { Inside, Whole } from '../detect/nameEvidence';
import { placeFacts } from '../detect/placeFacts';
import type { ToponymEntry } from '../detect/toponyms';
import type { Draft } from './draft';
import { gatherUnits, type NameUnit, type NameUnits } from './nameUnits';

export interface DescribedNames extends NameUnits {
  /** How often the article names each country, by itself or by its people. */
  readonly countries: ReadonlyMap<string, number>;
}

export function describeUnits(draft: Draft): DescribedNames {
  const { units, groups } = gatherUnits(draft);
  const countries = countCountries(draft);
  const ofPlaces = new Map<ToponymEntry, number>();
  for (const unit of units) unit.whole = wholeOf(unit, ofPlaces, countries);
  return { units, groups, countries };
}

function wholeOf({ run: { form, toponym }, group }: NameUnit, ofPlaces: Map<ToponymEntry, number>, countries: ReadonlyMap<string, number>): number {
  // `IS` and `US` are not the small words
  const unlikeSmall = group.words.length === 1 && (form.inside & Inside.allCapitals) !== 0;
  const whole = form.whole | (unlikeSmall ? group.whole & ~Whole.lowerSeen : group.whole);
  if (!toponym) return whole;
  let bits = ofPlaces.get(toponym);
  if (bits === undefined) ofPlaces.set(toponym, (bits = inNamedCountry(toponym, countries)));
  return whole | bits;
}

function inNamedCountry(toponym: ToponymEntry, named: ReadonlyMap<string, number>): number {
  const { whole, countries } = placeFacts(toponym);
  return countries.some((country) => named.has(country)) ? whole | Whole.inCountry : whole;
}

/** Names of countries and their adjectives; a state's name counts for its country, unless it is a country's too. */
function countCountries(draft: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | undefined): void => { if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1); };
  for (const { facts: { toponyms, demonyms } } of draft.paragraphs) {
    for (const { entry } of toponyms) add(placeFacts(entry).country);
    for (const { alone } of demonyms) add(alone);
  }
  return counts;
}
