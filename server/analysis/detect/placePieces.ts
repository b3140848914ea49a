/**
 * Words as pieces of the gazetteer's keys, kept as a tree: `New` → `York` → `City`. Each way through it is looked up once in the gazetteer,
 * whatever comes of it; after that, a word costs one step.
 */
import { Shape, type Word } from '../text/tokens';
import type { Gazetteer } from './gazetteer';
import { NameClass, OWN_CLASSES, prefixLength } from './nameClasses';
import { abbreviationKey, looseKey, placeKey } from './placeKeys';
import type { ToponymEntry } from './toponyms';

export interface Piece {
  readonly tree: Pieces;
  /** From the first word on. */
  readonly key: Uint8Array;
  /** What the words name. */
  readonly entry: ToponymEntry | undefined;
  /** Some key goes on after them. */
  readonly more: boolean;
  /** The pieces that follow, null for words that lead nowhere. */
  next: Map<Word, Piece | null> | undefined;
  /** What the first word names with the next in another romanisation, null for nothing. */
  pairs: Map<Word, ToponymEntry | null> | undefined;
}

/** All pieces of one gazetteer. The first ones are kept with their words. */
export interface Pieces {
  readonly gazetteer: Gazetteer;
  /** How many steps were made from word to word. */
  steps: number;
}

/** A fuller tree is grown anew. */
const MOST_STEPS = 60_000;
const LONGEST_KEY = 256;
const NO_KEY = new Uint8Array();
/** Only after these does a name end in ’s: `St. John's`. */
const SAINTS: ReadonlySet<string> = new Set(['st', 'st.', 'saint']);

const trees = new WeakMap<Gazetteer, Pieces>();

/** To be asked for anew with each paragraph. */
export function piecesOf(gazetteer: Gazetteer): Pieces {
  let pieces = trees.get(gazetteer);
  if (!pieces || pieces.steps > MOST_STEPS) trees.set(gazetteer, (pieces = { gazetteer, steps: 0 }));
  return pieces;
}

export const isNameWord = ({ shape, lower }: Word): boolean => (shape & Shape.initialUpper) !== 0 || ((shape & (Shape.innerUpper | Shape.hyphen)) === (Shape.innerUpper | Shape.hyphen) && lower.length > 4);

/** In no list, not even that of ordinary words. */
const isUnlisted = ({ name }: Word): boolean => (name & OWN_CLASSES & ~NameClass.particle) === 0;

export function firstPiece(word: Word, tree: Pieces): Piece {
  const known = word.piece as Piece | undefined;
  if (known?.tree === tree) return known;
  const fresh = readFirst(word, tree);
  word.piece = fresh;
  return fresh;
}

function readFirst(word: Word, tree: Pieces): Piece {
  const { gazetteer } = tree;
  const text = word.shape & Shape.initialUpper ? word.text : word.text.slice(prefixLength(word.text));
  const name = placeKey(text);
  const key = bytesOf(name);
  if (name.length === 0 || word.lower === 'the') return newPiece(tree, key, undefined, false);
  const more = gazetteer.continues(key, key.length);
  if (word.name & NameClass.never && word.shape & Shape.lower) return newPiece(tree, key, undefined, more);
  const shortForm = word.shape & Shape.dot || (word.shape & Shape.lower) === 0;
  const entry = (shortForm ? lookUp(abbreviationKey(text), 'abbreviation', gazetteer) : undefined)
    ?? (name.length > 2 && !(shortForm && name.length < 4) ? lookUp(name, 'name', gazetteer) : undefined)
    ?? (name.length > 4 && isUnlisted(word) ? lookUp(looseKey(name), 'loose', gazetteer) : undefined);
  return newPiece(tree, key, entry, more);
}

const newPiece = (tree: Pieces, key: Uint8Array, entry: ToponymEntry | undefined, more: boolean): Piece => ({ tree, key, entry, more, next: undefined, pairs: undefined });

/** The piece one word further on; undefined where no name of several words can hold it. `first` is the word that the name begins with. */
export function nextPiece(before: Piece, first: Word, word: Word): Piece | undefined {
  let next = before.next?.get(word);
  if (next === undefined) {
    before.tree.steps++;
    (before.next ??= new Map()).set(word, (next = readNext(before, first, word) ?? null));
  }
  return next ?? undefined;
}

function readNext({ key: before, tree }: Piece, first: Word, word: Word): Piece | undefined {
  const own = firstPiece(word, tree).key;
  const owner = word.lower === "'s";
  const length = before.length + own.length + (owner ? 0 : 1);
  if (own.length === 0 || before.length + own.length + 1 > LONGEST_KEY) return undefined;
  const key = new Uint8Array(length);
  key.set(before);
  if (!owner) key[before.length] = 32;
  key.set(own, length - own.length);
  const { gazetteer } = tree;
  const ends = isNameWord(word) || (owner && SAINTS.has(first.lower));
  const places = ends ? gazetteer.find(key, length) : [];
  return newPiece(tree, key, places.length > 0 ? entryOf(gazetteer, places, 'name') : undefined, gazetteer.continues(key, length));
}

/** `Kfar Zeita`: what two words name that no list knows, in another romanisation than the gazetteer's. */
export function pairEntry(piece: Piece, word: Word, next: Word): ToponymEntry | undefined {
  if (!isUnknown(word) || !isUnknown(next) || !isNameWord(next)) return undefined;
  let entry = piece.pairs?.get(next);
  if (entry === undefined) {
    piece.tree.steps++;
    const key = looseKey(placeKey(`${word.text} ${next.text}`));
    entry = (key.includes(' ') ? lookUp(key, 'loose', piece.tree.gazetteer) : undefined) ?? null;
    (piece.pairs ??= new Map()).set(next, entry);
  }
  return entry ?? undefined;
}

const isUnknown = (word: Word): boolean => isUnlisted(word) && word.lower.length > 3;

function lookUp(key: string, match: ToponymEntry['match'], gazetteer: Gazetteer): ToponymEntry | undefined {
  const bytes = bytesOf(key);
  const places = gazetteer.find(bytes, bytes.length);
  return places.length > 0 ? entryOf(gazetteer, places, match) : undefined;
}

const entryOf = (gazetteer: Gazetteer, places: readonly number[], match: ToponymEntry['match']): ToponymEntry => ({ gazetteer, places, match, facts: undefined });

/** Keys are plain ASCII. */
function bytesOf(key: string): Uint8Array {
  if (key === '') return NO_KEY;
  const bytes = new Uint8Array(key.length);
  for (let i = 0; i < key.length; i++) bytes[i] = key.charCodeAt(i);
  return bytes;
}
