/** Where a bare name begins in its phrase: `Ash Carter` in `U.S. Defense Secretary Ash Carter`. */
import { Shape, Tag, type Word } from '../text/tokens';
import type { Frame } from './frame';
import { NameClass } from './nameClasses';
import type { Phrases } from './nounPhrases';
import { P } from './phraseWords';

/** The first unit of the name that ends with the phrase and holds more than one phrase; the head where there is none. */
export function startOfName({ frame: { from, to }, names, name }: Phrases, first: number, head: number): number {
  const covering = names[name];
  if (!covering || covering.to !== to[head]! || covering.from < from[first]!) return head;
  let start = first;
  while (from[start]! < covering.from) start++;
  return start;
}

/** In `“No,” Calder said` a capital says nothing, but there is no such word. */
export const isNoWord = ({ name, speaker }: Word): boolean => (name & NameClass.commonWord) === 0 && speaker === undefined;

/** Where the bare name begins: after the last title, and after what is no name. */
export function nameStart({ tags, words }: Frame, first: number, head: number): number {
  let start = head;
  for (let i = head - 1; i >= first; i--) {
    const { phrase, name, shape } = words[i]!;
    const joins = (phrase & (P.hyphen | P.stop | P.ampersand)) !== 0 || ((name & NameClass.particle) !== 0 && tags[i] !== Tag.PROPN);
    const named = tags[i] === Tag.PROPN || ((shape & Shape.initialUpper) !== 0 && tags[i] === Tag.ADJ && i > first);
    if (!joins && (!named || (name & (NameClass.honorific | NameClass.title)) !== 0)) break;
    if (!joins) start = i;
  }
  return start;
}
