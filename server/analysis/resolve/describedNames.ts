/** The article's possible names with all that is known of them, ready to be judged. */
import { homeOf } from '../detect/amounts/currencies';
import { COUNTRY_NUMBERS, countryNumber } from '../detect/countryNumbers';
import type { ParagraphFacts } from '../detect/facts';
import { Inside, Whole } from '../detect/nameEvidence';
import { placeFacts } from '../detect/placeFacts';
import type { ToponymEntry } from '../detect/toponyms';
import type { DraftParagraph } from './draft';
import { describeGroups } from './nameGroups';
import { addUnits, newNameUnits, type NameGroup, type NameUnit, type NameUnits } from './nameUnits';
import { isUndisturbed, meetSmallWords, meetSmallWordsAgain } from './smallWords';

export interface DescribedNames {
  /** In order. */
  readonly units: readonly NameUnit[];
  readonly groups: readonly NameGroup[];
  readonly countries: CountryCounts;
}

/** How often the article names each country, by itself or by its people: by `countryNumber`. */
export type CountryCounts = readonly number[];

/** Names as they are gathered, paragraph by paragraph. */
export interface GatheredNames {
  readonly names: NameUnits;
  readonly countries: number[];
}

export const newNames = (): GatheredNames => ({ names: newNameUnits(), countries: new Array<number>(COUNTRY_NUMBERS).fill(0) });

export function addNames({ names, countries }: GatheredNames, paragraph: DraftParagraph): void {
  addUnits(names, paragraph);
  addCountries(countries, paragraph.facts);
  meetSmallWords(paragraph.facts.words, names.article);
}

/** Not to be paused in. */
export function describeUnits(paragraphs: readonly DraftParagraph[], { names, countries }: GatheredNames): DescribedNames {
  const { units, groups, article, turn } = names;
  if (!isUndisturbed(turn)) for (const { facts } of paragraphs) meetSmallWordsAgain(facts.words, article);
  describeGroups(names);
  for (let i = 0; i < units.length; i++) units[i]!.whole = wholeOf(units[i]!, countries);
  return { units, groups, countries };
}

function wholeOf({ run: { form, toponym }, group }: NameUnit, countries: CountryCounts): number {
  // `IS` and `US` are not the small words
  const unlikeSmall = group.words.length === 1 && (form.inside & Inside.allCapitals) !== 0;
  const whole = form.whole | (unlikeSmall ? group.whole & ~Whole.lowerSeen : group.whole);
  return toponym ? whole | inNamedCountry(toponym, countries) : whole;
}

function inNamedCountry(toponym: ToponymEntry, named: CountryCounts): number {
  const { whole, countries } = placeFacts(toponym);
  for (let i = 0; i < countries.length; i++) if (named[countries[i]!]! > 0) return whole | Whole.inCountry;
  return whole;
}

/** Names of countries and their adjectives, and money of one country: `£18.5m` draws Boston to Lincolnshire. A state's name counts for its country, unless it is a country's too. */
function addCountries(counts: number[], { toponyms, demonyms, numbers }: ParagraphFacts): void {
  for (let i = 0; i < numbers.length; i++) if (numbers[i]!.kind === 'money') count(counts, countryNumber(homeOf(numbers[i]!.unit)));
  for (let i = 0; i < toponyms.length; i++) count(counts, placeFacts(toponyms[i]!.entry).country);
  for (let i = 0; i < demonyms.length; i++) count(counts, countryNumber(demonyms[i]!.alone));
}

function count(counts: number[], country: number): void {
  if (country >= 0) counts[country]!++;
}
