/** Which hue a speaker has when the article is coloured by speaker. */
import type { Speaker } from '../analysis/article';
import type { Tally } from '../analysis/query/tally';

const SLOTS = 8;

/** Outlets that pass on what others said: a hue for them would take it from the people in the story. */
const RELAYS = new Set([
  'ap', 'associated press', 'the associated press', 'reuters', 'afp', 'agence france-presse', 'bloomberg', 'bloomberg news', 'upi', 'dpa', 'tass', 'itar-tass', 'interfax',
  'ria', 'ria novosti', 'sputnik', 'xinhua', 'kyodo', 'yonhap', 'press association', 'cnn', 'bbc', 'bbc news', 'nbc', 'nbc news', 'cbs', 'cbs news', 'abc', 'abc news',
  'fox', 'fox news', 'msnbc', 'npr', 'pbs', 'voa', 'voice of america', 'al jazeera', 'sky news', 'politico', 'axios', 'usa today', 'new york times', 'the new york times',
  'washington post', 'the washington post', 'wall street journal', 'the wall street journal', 'financial times', 'the guardian', 'the times',
]);

/** By speaker id: 1 to 8 for those with the most words (verbatim ones count three times), 0 for the rest, for the unnamed and for relaying media. Who had a hue keeps it. */
export function assignSlots(speakers: readonly Speaker[], tallies: readonly Tally[], before: ReadonlyMap<string, number>): readonly number[] {
  const weight = ({ id }: Speaker): number => (tallies[id]?.words ?? 0) + 2 * (tallies[id]?.verbatim ?? 0);
  const eligible = speakers.filter((speaker) => speaker.kind !== 'unnamed' && speaker.kind !== 'group' && weight(speaker) > 0 && !RELAYS.has(speaker.name.toLowerCase()));
  const slots = speakers.map(() => 0);
  const taken = new Set<number>();
  for (const { id, name } of eligible) {
    const slot = before.get(name) ?? 0;
    if (slot === 0 || taken.has(slot)) continue;
    slots[id] = slot;
    taken.add(slot);
  }
  const free = Array.from({ length: SLOTS }, (_, i) => i + 1).filter((slot) => !taken.has(slot));
  const waiting = eligible.filter(({ id }) => slots[id] === 0).sort((a, b) => weight(b) - weight(a) || a.id - b.id);
  for (const { id } of waiting.slice(0, free.length)) slots[id] = free.shift()!;
  return slots;
}
