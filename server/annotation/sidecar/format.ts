/**
 * The file beside an article, in the words of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): an
 * `AnnotationPage` of annotations, each with its targets (`TextQuoteSelector`, `TextPositionSelector`) and bodies. What that model has no
 * words for carries the prefix `nm:`. Offsets in the file count code points, as the model asks.
 */
export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const PREFIX = 'urn:newsmark:';
/** Raised when an older Newsmark could no longer understand the file; it then leaves the file alone. */
export const FORMAT = 1;
/** A file with more is left alone: with many more, looking for their words would hold up the editor. */
export const MOST_ANNOTATIONS = 20_000;
/** Transcripts of one article that are looked for and read. */
export const MOST_TRANSCRIPTS = 100;

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

export const nameOf = (creator: unknown): string => (isRecord(creator) ? textOf(creator['name']) : textOf(creator));
export const personJson = (name: string): Json => (name === '' ? {} : { creator: { type: 'Person', name } });

/** The fields that are not among `known`. */
export function extraOf(record: Json, known: readonly string[]): Json {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !known.includes(key)));
}

/** UTF-16 offsets ↔ code points. */
export interface Points {
  readonly toPoints: (offset: number) => number;
  readonly toUnits: (point: number) => number;
}

export function pointsOf(text: string): Points {
  /** Offsets of the second halves of surrogate pairs. */
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs.push(++i);
  return {
    toPoints: (offset) => offset - pairsBefore(offset),
    toUnits: (point) => point + pairsUpTo(point),
  };

  /** The n-th pair (from 0) begins at the code point `pairs[n] - 1 - n`: how many begin before `point`. */
  function pairsUpTo(point: number): number {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! - 1 - middle < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many pairs end before `offset`. */
  function pairsBefore(offset: number): number {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
