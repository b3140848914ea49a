/** The bodies of an annotation → what is said to stand there. */
import type { NumberKind, NumberValue } from '../../analysis/article';
import type { Reading } from '../annotation';
import { NUMBER_KINDS, PLACE_TYPES, QUOTE_FORMS } from '../kinds';
import { isRecord, textOf, type Json } from './format';

const FORMS = [...QUOTE_FORMS, 'statistic'] as const;

export interface ReadReading {
  readonly reading: Reading;
  /** The bodies that say so. Another program may have added a class or a name of its own. */
  readonly said: ReadonlySet<unknown>;
}

/** Undefined where a body is missing or of a class that we do not know: the annotation is then kept as it came. */
export function readingOf(bodies: readonly unknown[]): ReadReading | undefined {
  const records = bodies.filter(isRecord);
  const classed = records.find((body) => body['purpose'] === 'classifying' && body['nm:kind'] !== undefined);
  if (!classed) return undefined;
  const identifying = records.filter(({ purpose }) => purpose === 'identifying');
  const names = identifying.filter(({ value }) => textOf(value) !== '');
  const [named = identifying[0], ...others] = names;
  const reading = classedReading(classed, named, others);
  switch (reading?.kind) {
    case undefined: return undefined;
    case 'number': case 'passage': return { reading, said: new Set([classed]) };
    case 'claim': return { reading, said: new Set([classed, ...names]) };
    case 'place': case 'person': case 'organization': case 'mention': case 'same-speaker': return { reading, said: new Set([classed, named]) };
  }
}

function classedReading(classed: Json, named: Json | undefined, others: readonly Json[]): Reading | undefined {
  const value = textOf(classed['value']);
  const name = named && textOf(named['value']);
  switch (classed['nm:kind']) {
    case 'claim': return oneOf(FORMS, value, (form) => ({ kind: 'claim', form, speaker: name || null, ...withJoint(others) }));
    case 'number': return oneOf(NUMBER_KINDS, value, (number) => numberReading(number, classed));
    case 'place': return oneOf(PLACE_TYPES, value, (type) => ({ kind: 'place', place: { name: name ?? '', type, ...whereOf(named ?? {}) }, metonym: classed['nm:metonym'] === true }));
    case 'person':
    case 'organization': return name ? { kind: classed['nm:kind'], name } : undefined;
    case 'mention': return name ? { kind: 'mention', speaker: name } : undefined;
    case 'same-speaker': {
      const names = Array.isArray(classed['nm:names']) ? classed['nm:names'].filter((item) => typeof item === 'string') : [];
      return name && names.length > 1 ? { kind: 'same-speaker', names, name } : undefined;
    }
    case 'passage': return { kind: 'passage' };
    default: return undefined;
  }
}

/** Whoever is named after the speaker says it along. */
const withJoint = (others: readonly Json[]): { joint?: readonly string[] } => (others.length === 0 ? {} : { joint: others.map(({ value }) => textOf(value)) });

function numberReading(number: NumberKind, body: Json): Reading | undefined {
  const value = valueOf(body['nm:value']);
  const unit = textOf(body['nm:unit']);
  return value === undefined ? undefined : { kind: 'number', number, value, ...(unit === '' ? {} : { unit }) };
}

function valueOf(value: unknown): NumberValue | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  const [low, high] = [value['nm:low'], value['nm:high']];
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : undefined;
}

function whereOf(body: Json): { country?: string; lat?: number; lon?: number } {
  const country = textOf(body['nm:country']);
  const [lat, lon] = [body['nm:lat'], body['nm:lon']];
  const onEarth = typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return { ...(country === '' ? {} : { country }), ...(onEarth ? { lat, lon } : {}) };
}

const oneOf = <T extends string>(known: readonly T[], value: string, make: (value: T) => Reading | undefined): Reading | undefined => {
  const found = known.find((item) => item === value);
  return found && make(found);
};
