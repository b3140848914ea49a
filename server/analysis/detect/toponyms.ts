/** Words of a paragraph that stand in the gazetteer: the longest match at each word that can start a name. */
import { Shape, type Tokens, type Word } from '../text/tokens';
import type { Toponym } from './facts';
import type { Gazetteer } from './gazetteer';
import { NameClass, prefixLength } from './nameClasses';
import { abbreviationKey, looseKey, placeKey } from './placeKeys';

export { openGazetteer, type Gazetteer } from './gazetteer';

/** What `Toponym.entry` holds. */
export interface ToponymEntry {
  /** Where the places can be read. */
  readonly gazetteer: Gazetteer;
  /** Numbers of gazetteer entries, none ranked yet. */
  readonly places: readonly number[];
  /** `loose`: only the key for other romanisations fits. */
  readonly match: 'name' | 'abbreviation' | 'loose';
}

/** A word as a piece of keys. */
interface Piece {
  readonly key: Uint8Array;
  /** What the word names by itself. */
  readonly alone: ToponymEntry | undefined;
  /** Some key goes on after it. */
  readonly more: boolean;
}

/** `St. Vincent and the Grenadines` */
const MOST_WORDS = 5;
const NO_KEY = new Uint8Array();
/** Only after these does a name end in ’s: `St. John's`. */
const SAINTS: ReadonlySet<string> = new Set(['st', 'st.', 'saint']);
const JOINING: ReadonlySet<string> = new Set(['of', 'and', 'the', 'upon', 'on', 'in', "'s", '-']);

const pieces = new WeakMap<Gazetteer, WeakMap<Word, Piece>>();
const buffer = new Uint8Array(256);

const isNameWord = ({ shape, lower }: Word): boolean => (shape & Shape.initialUpper) !== 0 || ((shape & (Shape.innerUpper | Shape.hyphen)) === (Shape.innerUpper | Shape.hyphen) && lower.length > 4);

/** Words of one paragraph that stand in the gazetteer, in order. */
export function detectToponyms(_text: string, tokens: Tokens, gazetteer: Gazetteer): readonly Toponym[] {
  if (gazetteer.size === 0) return [];
  let known = pieces.get(gazetteer);
  if (!known) pieces.set(gazetteer, (known = new WeakMap()));
  const toponyms: Toponym[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if (!isNameWord(word) || word.shape & Shape.digit) continue;
    const piece = pieceOf(word, gazetteer, known);
    const longer = piece.more ? longest(tokens, i, piece, gazetteer, known) : undefined;
    if (longer) {
      toponyms.push(longer);
      i = longer.endToken - 1;
    } else if (piece.alone) toponyms.push(toponym(tokens, i, i + 1, piece.alone));
    else {
      const pair = loosePair(tokens, i, gazetteer);
      if (pair) {
        toponyms.push(toponym(tokens, i, i + 2, { gazetteer, places: pair, match: 'loose' }));
        i++;
      }
    }
  }
  return toponyms;
}

const toponym = (tokens: Tokens, firstToken: number, endToken: number, entry: ToponymEntry): Toponym => ({ at: { from: tokens.from[firstToken]! + (tokens.words[firstToken]!.shape & Shape.initialUpper ? 0 : prefixLength(tokens.words[firstToken]!.text)), to: tokens.to[endToken - 1]! }, firstToken, endToken, entry });

/** `Kfar Zeita`: two words that no list knows, in another romanisation than the gazetteer's. */
function loosePair(tokens: Tokens, first: number, gazetteer: Gazetteer): readonly number[] | undefined {
  const next = tokens.words[first + 1];
  const unknown = (word: Word): boolean => (word.name & ~NameClass.particle) === 0 && word.lower.length > 3;
  if (!next || !isNameWord(next) || !unknown(next) || !unknown(tokens.words[first]!)) return undefined;
  const key = looseKey(placeKey(`${tokens.words[first]!.text} ${next.text}`));
  return key.includes(' ') ? lookUp(key, gazetteer) : undefined;
}

function pieceOf(word: Word, gazetteer: Gazetteer, known: WeakMap<Word, Piece>): Piece {
  let piece = known.get(word);
  if (!piece) known.set(word, (piece = newPiece(word, gazetteer)));
  return piece;
}

function newPiece(word: Word, gazetteer: Gazetteer): Piece {
  const text = word.shape & Shape.initialUpper ? word.text : word.text.slice(prefixLength(word.text));
  const name = placeKey(text);
  const key = bytesOf(name);
  if (name.length === 0 || word.lower === 'the') return { key, alone: undefined, more: false };
  const more = gazetteer.continues(key, key.length);
  if (word.name & NameClass.never && word.shape & Shape.lower) return { key, alone: undefined, more };
  const shortForm = word.shape & Shape.dot || (word.shape & Shape.lower) === 0;
  const abbreviation = shortForm ? lookUp(abbreviationKey(text), gazetteer) : undefined;
  if (abbreviation) return { key, alone: { gazetteer, places: abbreviation, match: 'abbreviation' }, more };
  const places = name.length > 2 && !(shortForm && name.length < 4) ? lookUp(name, gazetteer) : undefined;
  if (places) return { key, alone: { gazetteer, places, match: 'name' }, more };
  const loose = name.length > 4 && (word.name & ~NameClass.particle) === 0 ? lookUp(looseKey(name), gazetteer) : undefined;
  return { key, alone: loose && { gazetteer, places: loose, match: 'loose' }, more };
}

function lookUp(key: string, gazetteer: Gazetteer): readonly number[] | undefined {
  const bytes = bytesOf(key);
  const places = gazetteer.find(bytes, bytes.length);
  return places.length > 0 ? places : undefined;
}

/** Keys are plain ASCII. */
function bytesOf(key: string): Uint8Array {
  if (key === '') return NO_KEY;
  const bytes = new Uint8Array(key.length);
  for (let i = 0; i < key.length; i++) bytes[i] = key.charCodeAt(i);
  return bytes;
}

/** The longest name of several words from `first` on. */
function longest(tokens: Tokens, first: number, piece: Piece, gazetteer: Gazetteer, known: WeakMap<Word, Piece>): Toponym | undefined {
  let length = piece.key.length;
  buffer.set(piece.key);
  let best: { readonly end: number; readonly places: readonly number[] } | undefined;
  let words = 1;
  for (let i = first + 1; i < tokens.count && words < MOST_WORDS && tokens.sentences[i] === tokens.sentences[first]; i++) {
    const word = tokens.words[i]!;
    if (word.lower === '-' ) { if (tokens.from[i] === tokens.to[i - 1]) continue; break; }
    const named = isNameWord(word);
    if (!named && !JOINING.has(word.lower) && !(word.name & NameClass.particle)) break;
    const next = pieceOf(word, gazetteer, known).key;
    if (next.length === 0 || length + next.length + 1 > buffer.length) break;
    if (word.lower !== "'s") buffer[length++] = 32;
    buffer.set(next, length);
    length += next.length;
    words++;
    if (named || (word.lower === "'s" && SAINTS.has(tokens.words[first]!.lower))) {
      const places = gazetteer.find(buffer, length);
      if (places.length > 0) best = { end: i + 1, places };
    }
    if (!gazetteer.continues(buffer, length)) break;
  }
  return best && toponym(tokens, first, best.end, { gazetteer, places: best.places, match: 'name' });
}
