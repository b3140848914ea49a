/** Which mentions are of one place. */
import type { PlaceCandidate } from '../article';

/** Equal for mentions of the same place. Two towns may bear one name in one country: Springfield. */
export const placeId = ({ name, type, country, lat, lon }: PlaceCandidate): string => JSON.stringify([name, type, country, lat, lon]);
