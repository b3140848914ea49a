/** What the words beside one mention say of its place, whatever the others of its form mean: `Perth, Scotland` beside `Perth, Western Australia`; the river in `the Krishna river`. */
import { Shape } from '../text/tokens';
import type { GazetteerEntry } from '../detect/gazetteer';
import { Around } from '../detect/nameEvidence';
import { featureBits, placeFacts } from '../detect/placeFacts';
import { toponymAt } from '../detect/toponyms';
import type { NameUnit } from './nameUnits';
import { contains, CONTAINERS, type RankedPlaces, type Scored } from './placeRanking';

const WATERS: ReadonlySet<string> = new Set(['river', 'creek', 'lake', 'lagoon', 'estuary', 'glacier']);
const SETTLED = featureBits('town', 'seat', 'capital', 'county', 'state');
/** A town of more people is known to the gazetteer in every country that has one: steps of doubling. */
const SMALL = 6;

/** `of` itself where nothing beside the mention speaks against its first place. */
export function ownRanking(unit: NameUnit, of: RankedPlaces): RankedPlaces {
  const { ranked } = of;
  if (ranked.length === 0) return of;
  const { run: { endToken }, paragraph: { facts: { words } } } = unit;
  const first = ranked[0]!.entry;
  if (WATERS.has(words[endToken]?.lower ?? '') && !(words[endToken]!.shape & Shape.initialUpper)) {
    if (!(featureBits(first.feature) & SETTLED)) return of;
    return { ...of, ranked: ranked.filter(({ entry }) => !(featureBits(entry.feature) & SETTLED)) };
  }
  const holders = first.feature === 'country' ? [] : holdersOf(unit);
  if (holders.length === 0 || holders.some((holder) => lies(first, holder))) return of;
  const inside = ranked.filter(({ entry }) => holders.some((holder) => lies(entry, holder)));
  if (inside.length > 0) return { ...of, ranked: [...inside, ...ranked.filter((other) => !inside.includes(other))] };
  return isUnheardOf(unit, ranked[0]!) ? { ranked: [], containers: new Map(holders.map((holder) => [holder, 1])) } : of;
}

/** `Avalon in Australia`, where the gazetteer has a small Avalon elsewhere alone. */
const isUnheardOf = ({ run: { endToken }, paragraph: { facts: { words } } }: NameUnit, { entry: { feature, population } }: Scored): boolean =>
  words[endToken]!.lower === 'in' && feature === 'town' && population <= SMALL;

/** What the mention is said to lie in: Scotland for `Perth, Scotland` and `Perth in Scotland`; not for `Perth, Scotland and Wales`. */
function holdersOf({ run: { endToken, around }, paragraph: { facts: { words, toponyms } } }: NameUnit): readonly GazetteerEntry[] {
  const joint = words[endToken]?.lower;
  if (joint !== 'in' && !(joint === ',' && around & Around.placeAfterComma)) return [];
  const holder = toponymAt(toponyms, endToken + 1);
  const after = holder && words[holder.endToken];
  // `in North-Western Sydney`; a row
  if (!holder || (after && (after.shape & Shape.initialUpper || (joint === ',' && after.lower === 'and')))) return [];
  const { features, entries } = placeFacts(holder.entry);
  return features & CONTAINERS ? entries.filter(contains) : [];
}

const lies = ({ country, region, id }: GazetteerEntry, holder: GazetteerEntry): boolean =>
  id !== holder.id && country === holder.country && (holder.feature === 'country' || (holder.feature === 'area' ? false : region === holder.region));
