/** Words of a paragraph that stand in the gazetteer: the longest match at each word that can start a name. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import type { Capitals } from './capitals';
import type { Toponym } from './facts';
import { gather, newGathered, taken } from './gathered';
import type { Gazetteer } from './gazetteer';
import { NameClass } from './nameClasses';
import type { PlaceFacts } from './placeFacts';
import { firstPiece, isNameWord, nextPiece, pairEntry, piecesOf, type Piece } from './placePieces';

export { openGazetteer, type Gazetteer } from './gazetteer';

/** What some words name; one object for all paragraphs that hold them. */
export interface ToponymEntry {
  /** Where the places can be read. */
  readonly gazetteer: Gazetteer;
  /** Numbers of gazetteer entries, none ranked yet. */
  readonly places: readonly number[];
  /** `loose`: only the key for other romanisations fits. */
  readonly match: 'name' | 'abbreviation' | 'loose';
  /** Filled by `placeFacts` when first asked for. */
  facts: PlaceFacts | undefined;
}

/** `St. Vincent and the Grenadines` */
const MOST_WORDS = 5;
const NONE: readonly Toponym[] = [];
const found = newGathered<Toponym>();

/** Words of one paragraph that stand in the gazetteer, in order. */
export function detectToponyms(tokens: Tokens, capitals: Capitals, gazetteer: Gazetteer): readonly Toponym[] {
  if (gazetteer.size === 0) return NONE;
  const tree = piecesOf(gazetteer);
  const { words } = tokens;
  found.count = 0;
  let end = 0;
  for (let c = 0; c < capitals.count; c++) {
    const i = capitals.at[c]!;
    const word = words[i]!;
    if (i < end || !isNameWord(word) || word.shape & Shape.digit) continue;
    const piece = firstPiece(word, tree);
    const toponym = (piece.more ? longest(tokens, i, piece) : undefined) ?? (piece.entry && newToponym(i, i + 1, piece.entry)) ?? loosePair(tokens, i, piece);
    if (!toponym) continue;
    gather(found, toponym);
    end = toponym.endToken;
  }
  return taken(found);
}

/** The toponym that starts at a token. */
export function toponymAt(toponyms: readonly Toponym[], token: number): Toponym | undefined {
  const found = toponyms[firstFrom(toponyms, token)];
  return found && found.firstToken === token ? found : undefined;
}

/** The last toponym that starts before a token. */
export function toponymBefore(toponyms: readonly Toponym[], token: number): Toponym | undefined {
  const from = firstFrom(toponyms, token);
  return from === 0 ? undefined : toponyms[from - 1];
}

/** Number of the first toponym that starts at a token or later: they stand in order and do not overlap. */
export function firstFrom(toponyms: readonly Toponym[], token: number): number {
  let low = 0;
  for (let high = toponyms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (toponyms[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const newToponym = (firstToken: number, endToken: number, entry: ToponymEntry): Toponym => ({ firstToken, endToken, entry });

/** The longest name of several words from `first` on. */
function longest(tokens: Tokens, first: number, start: Piece): Toponym | undefined {
  const { words: all, sentences, count, from, to } = tokens;
  const sentence = sentences[first]!;
  let best: ToponymEntry | undefined;
  let end = first;
  let piece = start;
  for (let i = first + 1, words = 1; i < count && words < MOST_WORDS && sentences[i] === sentence; i++) {
    const word = all[i]!;
    if (word.lower === '-') { if (from[i] === to[i - 1]) continue; break; }
    if (!isNameWord(word) && !(word.name & (NameClass.placeLink | NameClass.particle))) break;
    const next = nextPiece(piece, all[first]!, word);
    if (!next) break;
    words++;
    if (next.entry) { best = next.entry; end = i + 1; }
    if (!next.more) break;
    piece = next;
  }
  return best && newToponym(first, end, best);
}

/** Two words in another romanisation. */
function loosePair(tokens: Tokens, first: number, piece: Piece): Toponym | undefined {
  const next = tokens.words[first + 1];
  const entry = next && pairEntry(piece, tokens.words[first]!, next);
  return entry && newToponym(first, first + 2, entry);
}
