/** What stands at a unit, as the rankers of reported speech see it: by a few closed classes, else by its tag. */
import { Tag } from '../text/tokens';
import type { Frame } from './frame';
import { G, grammar, isQuotation } from './grammarWords';

export enum Next { noun, name, pronoun, determiner, verb, auxiliary, participle, preposition, to, wh, that, comma, colon, dash, coordinator, adverb, quotation, adjective, number, day, end, other }
/** In the order of `Next`. */
export const NEXT = ['noun', 'name', 'pronoun', 'determiner', 'verb', 'auxiliary', 'participle', 'preposition', 'to', 'wh', 'that', 'comma', 'colon', 'dash', 'coordinator', 'adverb', 'quotation', 'adjective', 'number', 'day', 'end', 'other'] as const;

const CLOSED = G.comma | G.colon | G.dash | G.open | G.close | G.end | G.day | G.that | G.wh | G.to | G.coordinator;

export function nextClass(frame: Frame, i: number, to: number): Next {
  if (i > to) return Next.end;
  if (isQuotation(frame, i)) return Next.quotation;
  const bits = grammar(frame, i);
  return (bits & CLOSED) !== 0 ? closedClass(bits) : openClass(frame, i, bits);
}

/** A word of several classes counts by the first of these. */
function closedClass(bits: number): Next {
  if (bits & G.comma) return Next.comma;
  if (bits & G.colon) return Next.colon;
  if (bits & (G.dash | G.open | G.close)) return Next.dash;
  if (bits & G.end) return Next.end;
  if (bits & G.day) return Next.day;
  if (bits & G.that) return Next.that;
  if (bits & G.wh) return Next.wh;
  return bits & G.to ? Next.to : Next.coordinator;
}

function openClass({ tags, count }: Frame, i: number, bits: number): Next {
  if (i < 0 || i >= count) return Next.other;
  switch (tags[i]) {
    case Tag.NOUN: return Next.noun;
    case Tag.PROPN: return Next.name;
    case Tag.PRON: return Next.pronoun;
    case Tag.DET: return Next.determiner;
    case Tag.AUX: return Next.auxiliary;
    case Tag.VERB: return bits & G.ing ? Next.participle : Next.verb;
    case Tag.ADP: case Tag.SCONJ: return Next.preposition;
    case Tag.ADV: case Tag.PART: return Next.adverb;
    case Tag.ADJ: return Next.adjective;
    case Tag.NUM: return Next.number;
    default: return Next.other;
  }
}
