/** The speakers of the article: the characters of its cast to whom something was attributed. */
import type { Speaker } from '../article';
import type { Character } from './cast/character';
import type { SpeakerIdOf } from './quotes';

export interface SpeakerList {
  readonly idOf: SpeakerIdOf;
  /** Complete once all quotes are assembled. */
  list(): readonly Speaker[];
}

export function newSpeakerList(): SpeakerList {
  const ids = new Map<Character, number>();
  return {
    idOf(character) {
      const id = ids.get(character) ?? ids.size;
      ids.set(character, id);
      return id;
    },
    list: () => [...ids].map(([{ name, role, kind, mentions, aliases }, id]) => ({ id, name, kind, mentions, aliases: aliases.filter((alias) => alias !== name), ...(role === undefined ? {} : { role }) })),
  };
}
