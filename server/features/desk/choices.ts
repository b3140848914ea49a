/** What a person can choose from when correcting: the article's speakers, the places a name may mean. */
import type { PlaceCandidate } from '../../analysis/article';
import type { ActTarget, Choices, PlaceChoice } from '../../protocol';
import type { Annotated } from '../annotated';
import { countryName } from '../countries';
import { plural } from '../words';
import { others } from './everywhere';
import { firstPlaceOf, shownUnder, targetOf } from './targets';

export function choicesFor(doc: Annotated, asked: ActTarget): Choices {
  const target = targetOf(doc, asked);
  const reading = target && readingNow(doc, target);
  const now = reading ? nowOf(reading) : {};
  return { speakers: speakers(doc, (target && firstPlaceOf(target)?.start) ?? 0), places: reading?.kind === 'place' ? places(doc, reading.place) : [], now, same: target ? others(doc, target).length : 0 };
}

/** Until somebody judges, that of the analysis, whatever it was when the annotation began. */
function readingNow(doc: Annotated, target: NonNullable<ReturnType<typeof targetOf>>): Reading {
  if (target.kind !== 'annotation') return target.reading;
  return (target.annotation.verdict === 'open' ? shownUnder(doc, target.annotation)?.reading : undefined) ?? target.annotation.reading;
}

type Reading = Extract<ReturnType<typeof targetOf>, { kind: 'proposal' }>['reading'];

function nowOf(reading: Reading): Choices['now'] {
  switch (reading.kind) {
    case 'claim': return { form: reading.form, ...(reading.speaker === null ? {} : { speaker: reading.speaker }) };
    case 'number': return { value: typeof reading.value === 'object' ? `${reading.value.low}–${reading.value.high}` : String(reading.value), ...(reading.unit === undefined ? {} : { unit: reading.unit }) };
    case 'place': return { place: reading.place, metonym: reading.metonym };
    case 'mention': return { speaker: reading.speaker };
    case 'person':
    case 'organization':
    case 'same-speaker':
    case 'passage': return {};
  }
}

/** Those who are quoted most come first, of equals those who were named last before the words. */
function speakers({ article, tallies }: Annotated, before: number): Choices['speakers'] {
  const near = ({ mentions }: (typeof article.speakers)[number]): number => mentions.reduce((last, { span }) => (span.end <= before ? span.end : last), -1);
  return [...article.speakers]
    .sort((a, b) => tallies[b.id]!.quotes - tallies[a.id]!.quotes || near(b) - near(a))
    .map(({ id, name, role }) => ({ name, detail: [role, tallies[id]!.quotes > 0 ? plural(tallies[id]!.quotes, 'quote') : undefined].filter((part) => part !== undefined).join(' · ') }));
}

function places({ article }: Annotated, now: PlaceCandidate): Choices['places'] {
  const found = article.places.find(({ name, lat }) => name === now.name && lat === now.lat);
  const all = [now, ...(found?.ambiguousWith ?? [])];
  const seen = new Set<string>();
  return all.filter(({ name, lat, lon }) => {
    const key = `${name} ${lat} ${lon}`;
    return !seen.has(key) && seen.add(key);
  }).map((place) => ({ ...place, detail: placeDetail(place) }));
}

/** `city in Russia`. */
const placeDetail = ({ type, country }: PlaceChoice): string => [type === 'other' ? 'place' : type, country === undefined ? undefined : `in ${countryName(country)}`].filter((part) => part !== undefined).join(' ');
