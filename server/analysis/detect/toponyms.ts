/** Words of a paragraph that stand in the gazetteer: the longest match at each word that can start a name. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import type { Toponym } from './facts';
import type { Gazetteer } from './gazetteer';
import { NameClass, prefixLength } from './nameClasses';
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

/** Words of one paragraph that stand in the gazetteer, in order. */
export function detectToponyms(_text: string, tokens: Tokens, gazetteer: Gazetteer): readonly Toponym[] {
  if (gazetteer.size === 0) return NONE;
  const tree = piecesOf(gazetteer);
  const { words, count } = tokens;
  let toponyms: Toponym[] | undefined;
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    if (!isNameWord(word) || word.shape & Shape.digit) continue;
    const piece = firstPiece(word, tree);
    const found = (piece.more ? longest(tokens, i, piece) : undefined) ?? single(tokens, i, piece.entry) ?? loosePair(tokens, i, piece);
    if (!found) continue;
    (toponyms ??= []).push(found);
    i = found.endToken - 1;
  }
  return toponyms ?? NONE;
}

/** The toponym that starts at a token. */
export function toponymAt(toponyms: readonly Toponym[], token: number): Toponym | undefined {
  const found = toponyms[firstFrom(toponyms, token)];
  return found && found.firstToken === token ? found : undefined;
}

/** The last toponym that starts before a token. */
export const toponymBefore = (toponyms: readonly Toponym[], token: number): Toponym | undefined => toponyms[firstFrom(toponyms, token) - 1];

/** They stand in order and do not overlap. */
function firstFrom(toponyms: readonly Toponym[], token: number): number {
  let low = 0;
  for (let high = toponyms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (toponyms[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toponym(tokens: Tokens, firstToken: number, endToken: number, entry: ToponymEntry): Toponym {
  const { shape, text } = tokens.words[firstToken]!;
  return { at: { from: tokens.from[firstToken]! + (shape & Shape.initialUpper ? 0 : prefixLength(text)), to: tokens.to[endToken - 1]! }, firstToken, endToken, entry };
}

const single = (tokens: Tokens, i: number, entry: ToponymEntry | undefined): Toponym | undefined => entry && toponym(tokens, i, i + 1, entry);

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
  return best && toponym(tokens, first, end, best);
}

/** Two words in another romanisation. */
function loosePair(tokens: Tokens, first: number, piece: Piece): Toponym | undefined {
  const next = tokens.words[first + 1];
  const entry = next && pairEntry(piece, tokens.words[first]!, next);
  return entry && toponym(tokens, first, first + 2, entry);
}
