/** The kinds that a reading may have, as lists: what comes from files, other programs or a client is held against them. */
import type { NumberKind, PlaceType, QuoteForm } from '../analysis/article';
import type { Verdict } from './annotation';

export const QUOTE_FORMS: readonly QuoteForm[] = ['direct', 'partial', 'indirect', 'scare'];
export const NUMBER_KINDS: readonly NumberKind[] = ['cardinal', 'ordinal', 'percent', 'money', 'measure', 'date', 'time', 'duration'];
export const PLACE_TYPES: readonly PlaceType[] = ['city', 'country', 'state', 'region', 'water', 'mountain', 'continent', 'area', 'building', 'other'];
export const VERDICTS: readonly Verdict[] = ['open', 'confirmed', 'corrected', 'rejected', 'added'];

export const placeType = (type: string | undefined): PlaceType => PLACE_TYPES.find((known) => known === type) ?? 'other';
