/** Where the content ends: the features of the second ranker, over the borders of `clause.ts`. */
import { REPORTED } from '../../lexicon/packed/lists.generated';
import { Tag } from '../text/tokens';
import { BORDERS, type ClauseEnd } from './clause';
import type { Frame, FrameMention } from './frame';
import { countFinite, G, grammar, is, isFinite, isQuotation, tagOf } from './grammarWords';
import { featureSpace, LENGTHS, lengthClass } from './ranker';
import { NEXT, nextClass } from './reportedChoice';
import { type Place, PLACES } from './reportedContents';
import type { CueSite } from './reportedCues';
import { isSpeechVerb } from './reportedSource';

const CLAUSAL = ['phrase', 'clause', 'clauses', 'infinitive'] as const;
const SECOND = ['cue', 'same pronoun', 'pronoun', 'verb', 'that', 'wh', 'noun phrase', 'to', 'other'] as const;
const COMPLEMENT = ['day', 'venue', 'name', 'determiner', 'possessive', 'number', 'participle', 'other'] as const;
const CONJUNCTIONS = ['because', 'while', 'although', 'though', 'when', 'after', 'before', 'since', 'until', 'if', 'as', 'unless', 'whereas', 'where', 'despite', 'other'] as const;
const PREPOSITIONS: readonly string[] = 'in on at during for from with of about to against over by as day other'.split(' ');
const MAIN = ['missing', 'one', 'more'] as const;
const CUE_KINDS = ['say', 'that', 'tell or ask', 'noun phrase', 'preposition', 'infinitive', 'as', 'noun', 'according'] as const;

const space = featureSpace('end');
const F = {
  border: space.cross('border', BORDERS, CLAUSAL),
  borderCue: space.cross('cue', CUE_KINDS, BORDERS),
  borderPlace: space.cross('place', PLACES, BORDERS),
  length: space.cross('length', LENGTHS, BORDERS),
  lengthClause: space.cross('length', LENGTHS, CLAUSAL),
  next: space.cross('next', NEXT, BORDERS),
  last: space.cross('last', NEXT, BORDERS),
  rest: space.cross('rest', LENGTHS, BORDERS),
  speechAfter: space.cross('cue after', BORDERS, CLAUSAL),
  second: space.cross('second', SECOND, CLAUSAL),
  secondComma: space.cross('second after comma', SECOND, CLAUSAL),
  circumstance: space.cross('preposition', PREPOSITIONS, CLAUSAL),
  complement: space.cross('preposition before', COMPLEMENT, CLAUSAL),
  conjunction: space.cross('conjunction', CONJUNCTIONS, CLAUSAL),
  commaVerb: space.cross('comma, then', ['cue verb', 'X cue', 'verb', 'closed by comma', 'relative closed by verb'], CLAUSAL),
  quotationAfter: space.cross('quotation after', BORDERS),
  finiteAfter: space.cross('verb after', ['none', 'some'], BORDERS),
  verbTense: space.cross('verb border', ['phrase has verb', 'noun before', 'other'], CLAUSAL),
  sameTag: space.cross('coordinates like', ['same tag', 'other tag'], CLAUSAL),
  pair: space.cross('inside a pair of dashes', BORDERS),
  fronted: space.cross('fronted clause, comma', ['first', 'later'], CLAUSAL),
  frontedCue: space.cross('fronted cue', ['first comma', 'later comma', 'other'], CLAUSAL),
  main: space.cross('main verb', MAIN, BORDERS),
  mainNext: space.cross('verb next, main verb', MAIN, BORDERS),
} as const;

export const endSpace = space;
export const endWeights = space.weights(REPORTED);

const NB = BORDERS.length;
const NX = CLAUSAL.length;

function cueKind(cue: CueSite): number {
  const order = [1, 2, 4 | 8, 16, 32, 64, 128, 256, 512];
  const at = order.findIndex((bits) => cue.classes & bits);
  return at < 0 ? 1 : at;
}

const indexIn = (list: readonly string[], word: string): number => {
  const at = list.indexOf(word);
  return at < 0 ? list.length - 1 : at;
};

/** What follows “and” or “but”: a new cue with its own content is the best sign of an end. */
function secondKind(frame: Frame, at: number, to: number, subject: FrameMention | undefined): number {
  const word = frame.words[at];
  if (word === undefined || at > to) return SECOND.indexOf('other');
  for (let i = at; i <= Math.min(at + 4, to); i++) {
    if (isSpeechVerb(frame, i) && !is(frame, i - 1, G.to)) return SECOND.indexOf('cue');
    if (is(frame, i, G.comma | G.that)) break;
  }
  const bits = grammar(frame, at);
  if (bits & G.that) return SECOND.indexOf('that');
  if (bits & G.wh) return SECOND.indexOf('wh');
  if (bits & G.to) return SECOND.indexOf('to');
  if (bits & G.subjectPronoun) {
    const same = subject !== undefined && frame.words[subject.head]?.lower === word.lower;
    return SECOND.indexOf(same ? 'same pronoun' : 'pronoun');
  }
  const tag = tagOf(frame, at);
  if (tag === Tag.VERB || tag === Tag.AUX) return SECOND.indexOf('verb');
  if (tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.DET || tag === Tag.ADJ || tag === Tag.NUM) return SECOND.indexOf('noun phrase');
  return SECOND.indexOf('other');
}

function complementKind(frame: Frame, at: number): number {
  const bits = grammar(frame, at);
  if (bits & G.day) return COMPLEMENT.indexOf('day');
  if (bits & G.venue) return COMPLEMENT.indexOf('venue');
  if (bits & G.determiner) {
    for (let i = at + 1; i <= at + 3; i++) {
      if (is(frame, i, G.venue)) return COMPLEMENT.indexOf('venue');
      if (is(frame, i, G.day)) return COMPLEMENT.indexOf('day');
    }
    return COMPLEMENT.indexOf('determiner');
  }
  const tag = tagOf(frame, at);
  if (tag === Tag.PROPN) return COMPLEMENT.indexOf('name');
  if (tag === Tag.NUM) return COMPLEMENT.indexOf('number');
  if (tag === Tag.VERB) return COMPLEMENT.indexOf('participle');
  return COMPLEMENT.indexOf('other');
}

/** Finite verbs of the main clause: those of relative and subordinate clauses and of what stands between dashes left out; counted up to `enough`. */
function mainVerbs(frame: Frame, from: number, to: number, enough: number): number {
  let count = 0;
  let owed = 0;
  let aside = false;
  for (let i = from; i <= to && count < enough; i++) {
    const bits = grammar(frame, i);
    if (bits & (G.dash | G.open | G.close)) aside = !aside && !(bits & G.close);
    else if (aside) continue;
    else if (i > from && bits & G.relative && tagOf(frame, i - 1) !== Tag.VERB) owed = 1;
    else if (bits & G.subordinator && tagOf(frame, i) !== Tag.ADP) owed = 1;
    else if (isFinite(frame, i)) {
      while (i < to && (tagOf(frame, i + 1) === Tag.ADV || isFinite(frame, i + 1) || is(frame, i + 1, G.negation))) i++;
      if (owed > 0) owed--;
      else count++;
    }
  }
  return count;
}

/** `, 59 percent of voters said`: a subject of its own and its reporting verb. */
function phraseThenCue(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i <= Math.min(from + 8, to); i++) {
    if (isSpeechVerb(frame, i)) return i > from;
    const tag = tagOf(frame, i);
    if (tag === Tag.VERB || tag === Tag.PUNCT || tag === Tag.SCONJ) return false;
  }
  return false;
}

/** Facts about the content up to some unit, carried along from one end to the next. */
export interface EndContext {
  readonly frame: Frame;
  readonly cue: CueSite;
  readonly place: Place;
  readonly start: number;
  readonly subject: FrameMention | undefined;
  /** The last quotation of the sentence, -1 for none: looked for once, not at each end. */
  readonly quotation: number;
}

export function contextOf(frame: Frame, cue: CueSite, place: Place, start: number, subject: FrameMention | undefined): EndContext {
  let quotation = cue.to;
  while (quotation >= start && !isQuotation(frame, quotation)) quotation--;
  return { frame, cue, place, start, subject, quotation: quotation < start ? -1 : quotation };
}

export function endFeatures({ frame, cue, place, start, subject, quotation }: EndContext, { last, border }: ClauseEnd): number[] {
  const finite = countFinite(frame, start, last + 1, 2);
  const shape = is(frame, start, G.to) && finite <= 1 ? 3 : Math.min(finite, 2);
  const next = last + 1;
  const kind = BORDERS[border]!;
  const out = [
    F.border + border * NX + shape,
    F.borderCue + cueKind(cue) * NB + border,
    F.borderPlace + PLACES.indexOf(place) * NB + border,
    F.length + lengthClass(last - start + 1) * NB + border,
    F.lengthClause + lengthClass(last - start + 1) * NX + shape,
    F.last + nextClass(frame, last, cue.to) * NB + border,
  ];
  const main = mainVerbs(frame, start, last, 2);
  out.push(F.main + main * NB + border);
  if (kind === 'end') return out;
  const after = kind === 'verb' || kind === 'participle' || kind === 'conjunction' || kind === 'wh' ? next : next + 1;
  out.push(F.next + nextClass(frame, next + 1, cue.to) * NB + border, F.rest + lengthClass(cue.to - last) * NB + border);
  for (let i = next; i <= Math.min(next + 8, cue.to); i++) if (isSpeechVerb(frame, i)) { out.push(F.speechAfter + border * NX + shape); break; }
  if (quotation >= next) out.push(F.quotationAfter + border);
  out.push(F.finiteAfter + (countFinite(frame, next, cue.to + 1, 1) > 0 ? NB : 0) + border);
  if (isFinite(frame, after)) out.push(F.mainNext + main * NB + border);
  if (cue.unit <= cue.from + 2 && (subject === undefined || subject.phraseFirst > cue.unit)) {
    let commas = 0;
    for (let i = start; i <= last; i++) if (is(frame, i, G.comma)) commas++;
    out.push(F.frontedCue + (kind === 'comma' ? Math.min(commas, 1) : 2) * NX + shape);
  }
  if (kind === 'comma' && is(frame, start, G.subordinator | G.circumstance)) {
    let later = false;
    for (let i = start; i <= last; i++) if (is(frame, i, G.comma)) later = true;
    out.push(F.fronted + (later ? NX : 0) + shape);
  }
  switch (kind) {
    case 'coordinator': {
      out.push(F.second + secondKind(frame, after, cue.to, subject) * NX + shape);
      out.push(F.sameTag + (tagOf(frame, last) === tagOf(frame, after) ? 0 : NX) + shape);
      break;
    }
    case 'comma': case 'dash': case 'semicolon': case 'colon': {
      if (is(frame, after, G.coordinator)) out.push(F.secondComma + secondKind(frame, after + 1, cue.to, subject) * NX + shape);
      else if (is(frame, after, G.subordinator)) out.push(F.conjunction + indexIn(CONJUNCTIONS, frame.words[after]!.lower) * NX + shape);
      if (isSpeechVerb(frame, after)) out.push(F.commaVerb + shape);
      else if (phraseThenCue(frame, after, cue.to)) out.push(F.commaVerb + NX + shape);
      else if (isFinite(frame, after)) out.push(F.commaVerb + 2 * NX + shape);
      for (let i = after; i <= Math.min(after + 14, cue.to); i++) if (is(frame, i, G.comma)) { out.push(F.commaVerb + 3 * NX + shape); break; }
      break;
    }
    case 'preposition': case 'by': case 'to':
      out.push(F.circumstance + (is(frame, next, G.day) ? PREPOSITIONS.indexOf('day') : indexIn(PREPOSITIONS, frame.words[next]!.lower)) * NX + shape);
      out.push(F.complement + complementKind(frame, next + 1) * NX + shape);
      break;
    case 'conjunction':
      out.push(F.conjunction + indexIn(CONJUNCTIONS, frame.words[next]!.lower) * NX + shape);
      break;
    case 'verb':
      out.push(F.verbTense + (finite > 0 ? 0 : tagOf(frame, last) === Tag.NOUN || tagOf(frame, last) === Tag.PROPN ? 1 : 2) * NX + shape);
      break;
    case 'paren': case 'participle': case 'wh':
      break;
  }
  let dashes = 0;
  for (let i = start; i <= last; i++) if (is(frame, i, G.dash)) dashes++;
  if (dashes % 2 === 1) out.push(F.pair + border);
  return out;
}
