/**
 * What an article can be found by, as short texts whose first letter tells of what: `ship`, `@lunde` of a speaker, `#oslo` of a place, `&people` counted,
 * `=verified`, `%2026-01` of days, `~1000..2000` of amounts, `!anonymous`. And what of it a query needs. An article that matches always has the terms; one that has them need not match.
 */
import type { Reduced } from '../reduced';
import { wordsOf } from '../reduced';
import type { Vocabulary } from '../lookup/vocabulary';
import { claimsOf } from './claims';
import { daysBetween, daysIn, overlap } from './days';
import { namesOf, placeNames } from './match';
import type { SearchQuery } from './query';
import { searchWords, wantedOf } from './words';

export function termsOf(article: Reduced): ReadonlySet<string> {
  const terms = new Set<string>();
  const add = (mark: string, text: string): void => { for (const word of searchWords(text)) terms.add(mark + word); };
  for (const { hit, source, figures } of claimsOf(article)) {
    add('', hit.words);
    for (const name of namesOf(article, source)) add('@', name);
    if (source.kind === 'anonymous') terms.add('!anonymous');
    if (hit.status !== undefined) terms.add(statusTerm(hit.status));
    for (const { low, high, unit, counts } of figures) {
      terms.add(`~${bucketOf(low)}..${bucketOf(high)}`);
      add('&', `${unit ?? ''} ${counts ? wordsOf(article, counts) : ''}`);
    }
  }
  for (const name of article.names) if (name.kind === 'place') for (const form of placeNames(name)) add('#', form);
  for (const day of [article.date, ...article.days.map((mention) => mention.day)]) if (day !== undefined) terms.add(`%${day.slice(0, 7)}`);
  return terms;
}

/** An article must have one term of each group. */
export function neededTerms(query: SearchQuery, vocabulary: Vocabulary): readonly (readonly string[])[] {
  const { words, speaker, place, unit, status, since, until, low, high } = query;
  const groups: (readonly string[])[] = [];
  const beginning = (...starts: readonly string[]): readonly string[] => starts.flatMap((start) => [...vocabulary.beginningWith(start)]);
  const passing = (mark: string, passes: (term: string) => boolean): readonly string[] => beginning(mark).filter((term) => passes(term.slice(1)));
  const typed = wantedOf(words ?? '');
  for (const phrase of typed.phrases) for (const word of phrase) groups.push([word]);
  for (const word of typed.words) groups.push(beginning(word, `@${word}`));
  if (speaker !== undefined && speaker.toLowerCase() !== 'unknown') for (const word of searchWords(speaker)) groups.push(beginning(`@${word}`));
  for (const word of searchWords(place ?? '')) groups.push(beginning(`#${word}`));
  for (const word of searchWords(unit ?? '')) groups.push(beginning(`&${word}`));
  if (status !== undefined && status.toLowerCase() !== 'unchecked') groups.push([statusTerm(status)]);
  if (query.anonymous === true) groups.push(['!anonymous']);
  if (since !== undefined || until !== undefined) groups.push(passing('%', (month) => overlap(daysIn(month), daysBetween(since, until))));
  if (low !== undefined || high !== undefined) {
    const [least, most] = [bucketOf(low ?? -Infinity), bucketOf(high ?? Infinity)];
    groups.push(passing('~', (amount) => {
      const [from, to] = amount.split('..');
      return Number(from) <= most && Number(to) >= least;
    }));
  }
  return groups;
}

const statusTerm = (status: string): string => `=${status.toLowerCase().replace(/\s+/g, ' ')}`;

/** The first digit and the noughts after it: 4000 for 4321, -0.02 for -0.025. Larger amounts have no smaller one. */
export function bucketOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [digits = '0', power = '0'] = value.toExponential().split('e');
  return Number(`${digits.slice(0, value < 0 ? 2 : 1)}e${power}`);
}
