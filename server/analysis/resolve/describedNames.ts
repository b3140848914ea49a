/** The article's possible names with all that is known of them, ready to be judged. */
import type { GazetteerEntry } from '../detect/gazetteer';
import { demonymCountry, NameClass } from '../detect/nameClasses';
import type { ToponymEntry } from '../detect/toponyms';
import { Shape } from '../text/tokens';
import type { Draft } from './draft';
import { formFacts, gatherUnits, placeFacts, wholeFacts, type NameGroup, type NameUnit, type NameUnits, type WholeFact } from './nameUnits';

export interface DescribedName {
  readonly unit: NameUnit;
  readonly entries: readonly GazetteerEntry[];
  readonly whole: readonly WholeFact[];
}

export interface DescribedNames {
  readonly units: readonly DescribedName[];
  readonly all: NameUnits;
  /** How often the article names each country, by itself or by its people. */
  readonly countries: ReadonlyMap<string, number>;
}

export const entriesOf = ({ gazetteer, places }: ToponymEntry): readonly GazetteerEntry[] => places.map((id) => gazetteer.entry(id));

const NOWHERE: { readonly entries: readonly GazetteerEntry[]; readonly facts: readonly WholeFact[] } = { entries: [], facts: [] };

/** Names come again and again: what depends on the key alone is worked out once. */
function memo<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (!value) known.set(key, (value = make(key)));
    return value;
  };
}

export function describeUnits(draft: Draft): DescribedNames {
  const all = gatherUnits(draft);
  const countries = countCountries(draft);
  const named = new Set(countries.keys());
  const places = memo((toponym: ToponymEntry) => {
    const entries = entriesOf(toponym);
    return { entries, facts: placeFacts(toponym, entries, named) };
  });
  const ofForm = memo((group: NameGroup) => formFacts(group, all));
  const units = all.units.map((unit) => {
    const { entries, facts } = unit.toponym ? places(unit.toponym) : NOWHERE;
    return { unit, entries, whole: wholeFacts(unit, facts, ofForm(unit.group)) };
  });
  return { units, all, countries };
}

/** Names of countries and their adjectives; a state's name counts for its country, unless it is a country's too. */
function countCountries(draft: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string, by: number): void => { counts.set(country, (counts.get(country) ?? 0) + by); };
  const seen = new Map<ToponymEntry, string | undefined>();
  for (const { facts: { tokens, toponyms } } of draft.paragraphs) {
    for (const { entry } of toponyms) {
      const toponym = entry as ToponymEntry;
      if (!seen.has(toponym)) seen.set(toponym, countryOf(toponym));
      const country = seen.get(toponym);
      if (country !== undefined) add(country, 1);
    }
    for (const word of tokens.words) {
      if (!(word.name & NameClass.demonym) || !(word.shape & Shape.initialUpper)) continue;
      const country = demonymCountry(word.lower);
      if (country !== undefined) add(country, 1);
    }
  }
  return counts;
}

function countryOf(toponym: ToponymEntry): string | undefined {
  if (toponym.match === 'loose') return undefined;
  const clear = entriesOf(toponym).filter(({ feature }) => feature === 'country' || feature === 'state');
  const countries = new Set(clear.map(({ country }) => country));
  return countries.size === 1 && clear.some(({ feature, country }) => feature === 'country' || country === 'US' || country === 'CA' || country === 'AU' || country === 'GB') ? [...countries][0] : undefined;
}
