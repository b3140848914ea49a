/** Which claims of one article a query means. */
import { inside, wordsOf, type Figure, type Name, type Reduced, type Source } from '../reduced';
import { claimsOf, type Claim, type Hit } from './claims';
import { daysBetween, daysIn, overlap } from './days';
import type { SearchQuery } from './query';
import { hasBeginning, hasPhrase, searchWords, wantedOf } from './words';

export function hitsIn(article: Reduced, query: SearchQuery): readonly Hit[] {
  const passes = testOf(article, query);
  return claimsOf(article).filter(passes).map(({ hit }) => hit);
}

type Test = (claim: Claim) => boolean;

/** Everything that the query names must hold. */
function testOf(article: Reduced, query: SearchQuery): Test {
  const tests: Test[] = [];
  const { words, speaker, place, status, since, until, anonymous } = query;
  if (words !== undefined) tests.push(wordTest(article, words));
  if (speaker !== undefined) tests.push(speakerTest(article, speaker));
  if (place !== undefined) tests.push(placeTest(article, place));
  if (query.low !== undefined || query.high !== undefined || query.unit !== undefined) tests.push(({ figures }) => figures.some((figure) => isAmount(article, figure, query)));
  if (status !== undefined) tests.push(({ hit }) => (hit.status ?? 'unchecked').toLowerCase() === status.toLowerCase());
  if (since !== undefined || until !== undefined) tests.push(dayTest(article, query));
  if (anonymous !== undefined) tests.push(({ source }) => (source.kind === 'anonymous') === anonymous);
  return (claim) => tests.every((test) => test(claim));
}

/** Single words may also stand in the name of who says it. */
function wordTest(article: Reduced, typed: string): Test {
  const { words, phrases } = wantedOf(typed);
  return ({ hit, source }) => {
    const said = searchWords(hit.words);
    if (!phrases.every((phrase) => hasPhrase(said, phrase))) return false;
    const missing = words.filter((word) => !hasBeginning(said, word));
    return missing.length === 0 || missing.every((word) => namesOf(article, source).some((name) => hasBeginning(searchWords(name), word)));
  };
}

function speakerTest(article: Reduced, typed: string): Test {
  const wanted = searchWords(typed);
  const isNobody = typed.toLowerCase() === 'unknown';
  return ({ hit, source }) => (isNobody && hit.kind !== 'statistic' && (source.kind === 'unknown' || source.kind === 'pronoun')) || (wanted.length > 0 && namesOf(article, source).some((name) => isCalled(name, wanted)));
}

/** All forms that the article has for whoever speaks. */
export function namesOf({ names }: Reduced, source: Source): readonly string[] {
  switch (source.kind) {
    case 'named': return [source.name, ...source.joint].flatMap((name) => [name, ...names.filter((own) => own.kind !== 'place' && own.name === name).flatMap(({ forms }) => forms.map(({ words }) => words))]);
    case 'anonymous': return [source.name];
    case 'pronoun': case 'unknown': return [];
  }
}

const isCalled = (name: string, wanted: readonly string[]): boolean => {
  const words = searchWords(name);
  return wanted.every((word) => hasBeginning(words, word));
};

/** A form of the place stands in the sentence of the claim. */
function placeTest(article: Reduced, typed: string): Test {
  const wanted = searchWords(typed);
  const forms = wanted.length === 0 ? [] : article.names.filter((name) => name.kind === 'place' && placeNames(name).some((form) => isCalled(form, wanted))).flatMap((name) => name.forms.map(({ words }) => searchWords(words)));
  return ({ sentence }) => {
    if (forms.length === 0) return false;
    const said = searchWords(wordsOf(article, sentence));
    return forms.some((form) => hasPhrase(said, form));
  };
}

export const placeNames = ({ name, forms }: Name): readonly string[] => [name, ...forms.map(({ words }) => words)];

function isAmount(article: Reduced, { low, high, unit, counts }: Figure, query: SearchQuery): boolean {
  if (low > (query.high ?? Infinity) || high < (query.low ?? -Infinity)) return false;
  if (query.unit === undefined) return true;
  const wanted = searchWords(query.unit);
  return [unit, counts && wordsOf(article, counts)].some((words) => words !== undefined && wanted.length > 0 && isCalled(words, wanted));
}

/** The article is of those days, or the claim's sentence names one of them. */
function dayTest({ date, days }: Reduced, { since, until }: SearchQuery): Test {
  const wanted = daysBetween(since, until);
  if (date !== undefined && overlap(daysIn(date.slice(0, 10)), wanted)) return () => true;
  const named = days.filter(({ day }) => overlap(daysIn(day), wanted));
  return ({ sentence }) => named.some(({ span }) => inside(span, sentence));
}
