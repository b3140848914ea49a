/** What an article shows somewhere, in the words of an annotation. */
import type { Article } from '../../analysis/article';
import type { Reading } from '../annotation';
import type { ListName } from './judge';

export function readingAt(article: Article, list: ListName, index: number): Reading {
  switch (list) {
    case 'claims': return claimReading(article, index);
    case 'numbers': return numberReading(article, index);
    case 'places': return placeReading(article, index);
    case 'people': return { kind: 'person', name: article.people[index]!.name };
    case 'organizations': return { kind: 'organization', name: article.organizations[index]!.name };
  }
}

function claimReading({ claims, quotes, speakers }: Article, index: number): Reading {
  const { quotes: members, speaker } = claims[index]!;
  const first = quotes[members[0] ?? -1];
  const joint = first?.joint.flatMap((other) => speakers[other.speaker]?.name ?? []) ?? [];
  return { kind: 'claim', form: first?.form ?? 'statistic', speaker: speaker === undefined ? null : (speakers[speaker]?.name ?? null), ...(joint.length > 0 ? { joint } : {}) };
}

function numberReading({ numbers }: Article, index: number): Reading {
  const { kind, value, unit } = numbers[index]!;
  return { kind: 'number', number: kind, value, ...(unit === undefined ? {} : { unit }) };
}

function placeReading({ places }: Article, index: number): Reading {
  const { name, type, country, lat, lon, metonym } = places[index]!;
  return { kind: 'place', place: { name, type, ...(country === undefined ? {} : { country }), ...(lat === undefined || lon === undefined ? {} : { lat, lon }) }, metonym };
}
