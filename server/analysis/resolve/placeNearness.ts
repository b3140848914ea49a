/** How near places lie to each other. */
import type { GazetteerEntry } from '../detect/gazetteer';

export function kilometers(a: GazetteerEntry, b: GazetteerEntry): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  const y = a.lat - b.lat;
  return PER_DEGREE * Math.sqrt(x * x + y * y);
}

const PER_DEGREE = 111.2;
/** Places further away than this do not count, in kilometers. */
const FAR = 400;
/** So many degrees further north or south they lie further away, wherever they are. */
const FAR_DEGREES = 3.6;
/** Belts of latitude, in degrees, so wide that nothing near lies outside its own and the next two. */
const BELT = 4;
/** No more places need to be measured: the answer is 1. */
const NEAR_ENOUGH = 2;
/** Where fewer than one in so many of the settled places lie near, that says less: an article on many countries draws no Geneva to Chicago. */
const FEW = 8;

export interface Neighborhood {
  /** 0 to 1: how near the nearest two of the settled places lie. */
  nearness(entry: GazetteerEntry): number;
}

const NOTHING: readonly GazetteerEntry[] = [];

export function newNeighborhood(settled: readonly GazetteerEntry[]): Neighborhood {
  const belts = new Array<GazetteerEntry[] | undefined>(180 / BELT + 3).fill(undefined);
  const beltOf = ({ lat }: GazetteerEntry): number => Math.floor((lat + 90) / BELT) + 1;
  for (const entry of settled) (belts[beltOf(entry)] ??= []).push(entry);
  return {
    nearness(entry) {
      let sum = 0;
      let count = 0;
      const own = beltOf(entry);
      for (let belt = own - 1; belt <= own + 1; belt++) {
        const others = belts[belt] ?? NOTHING;
        for (let i = 0; i < others.length; i++) {
          const other = others[i]!;
          if (other.id === entry.id || Math.abs(other.lat - entry.lat) > FAR_DEGREES) continue;
          const distance = kilometers(entry, other);
          if (distance < FAR) { sum += 1 - distance / FAR; count++; }
          if (sum > NEAR_ENOUGH) return 1;
        }
      }
      return count === 0 ? 0 : Math.min(1, sum / 2 + 0.1) * Math.min(1, (FEW * count) / settled.length);
    },
  };
}
