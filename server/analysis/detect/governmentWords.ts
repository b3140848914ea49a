/** Classes of words that tell a government from its land, from `lexicon/lists/governments.tsv`. */
import { GOVERNMENTS } from '../../lexicon/packed/lists.generated';

export const enum Government {
  /** exports, beat: lands and teams do so as well */
  state = 1,
  /** sued, sanctioned: done to a government */
  patient = 2,
  /** decision, allies: a government's own */
  own = 4,
  /** talks, treaty: with a government */
  dealing = 8,
  /** ready, reluctant */
  mind = 16,
  /** banned, ratified */
  law = 32,
  /** legislature, governor: a state of a federation has them */
  statehood = 64,
  /** Kremlin, white-house */
  seat = 128,
}

/** What a name does, if it names a place: bits, for what may do so depends on the place. */
export const enum Acts {
  /** Moscow warned; talks with Moscow: a country, a capital, a seat of power */
  governs = 1,
  /** Kansas said it would: a state or a county as well */
  speaks = 2,
  /** Leeds banned cars: a town as well */
  legislates = 4,
  /** a Kremlin spokesman: a seat of power alone */
  employs = 8,
}

const BITS: Readonly<Record<string, number>> = { state: Government.state, patient: Government.patient, own: Government.own, dealing: Government.dealing, mind: Government.mind, law: Government.law, statehood: Government.statehood, seat: Government.seat };

const classes = new Map<string, number>();
for (const line of GOVERNMENTS.split('\n')) {
  const [name = '', list = ''] = line.split('\t');
  for (const word of list.split(' ')) classes.set(word, (classes.get(word) ?? 0) | (BITS[name] ?? 0));
}

/** Bits of `Government`; 0 for most words. */
export const governmentClasses = (lower: string): number => classes.get(lower) ?? 0;

export const isSeatOfPower = (name: string): boolean => (governmentClasses(name.toLowerCase().replaceAll(' ', '-')) & Government.seat) !== 0;
