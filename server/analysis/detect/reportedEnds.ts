/** Where the content ends: the features of the third ranker, over the borders of `clause.ts`. */
import { REPORTED } from '../../lexicon/packed/lists.generated';
import { Tag } from '../text/tokens';
import { Border, BORDERS } from './clause';
import type { Frame } from './frame';
import { G, is, isFinite, tagOf } from './grammarWords';
import { add, type Features, featureSpace, LENGTHS, lengthClass } from './ranker';
import { PLACES } from './reportedContents';
import { advance, type EndWalk } from './reportedEndWalk';
import { COMPLEMENT, complementKind, phraseThenCue, SECOND, secondKind } from './reportedFollowers';
import { NEXT, nextClass } from './reportedNext';
import { isSpeechVerb } from './reportedSource';
import { TENSES, tenseAt } from './reportedTense';

const CLAUSAL = ['phrase', 'clause', 'clauses', 'infinitive'] as const;
const INFINITIVE = CLAUSAL.indexOf('infinitive');
const CONJUNCTIONS: readonly string[] = 'because while although though when after before since until if as unless whereas where despite other'.split(' ');
const PREPOSITIONS: readonly string[] = 'in on at during for from with of about to against over by as day other'.split(' ');
const DAY = PREPOSITIONS.indexOf('day');
const MAIN = ['missing', 'one', 'more'] as const;
const EXPECTED = ['clause', 'clause after say', 'either'] as const; // in the order of `Expected`
const VERBS = ['lacks its verb', 'has no verb', 'one verb', 'more verbs'] as const;
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
  expected: space.cross('expected', EXPECTED, VERBS),
  tense: space.cross('tense', TENSES, TENSES),
  relative: space.cross('relative clause', ['bare', 'after comma'], CLAUSAL),
} as const;

export const endSpace = space;
export const endWeights = space.weights(REPORTED);

const NB = BORDERS.length;
const NX = CLAUSAL.length;
const NT = TENSES.length;

/** Numbers of the words of a list; its last stands for all others. */
const numbered = (words: readonly string[]): ((word: string) => number) => {
  const numbers = new Map(words.map((word, i) => [word, i]));
  return (word) => numbers.get(word) ?? words.length - 1;
};
const conjunction = numbered(CONJUNCTIONS);
const preposition = numbered(PREPOSITIONS);

/** The features of an end of the walk's content; the ends come in order. */
export function endFeatures(walk: EndWalk, last: number, border: Border, out: Features): void {
  advance(walk, last);
  const { frame, cue, start } = walk;
  const shape = walk.finite <= 1 && is(frame, start, G.to) ? INFINITIVE : Math.min(walk.finite, 2);
  const main = Math.min(walk.main, 2);
  out.count = 0;
  add(out, F.border + border * NX + shape);
  add(out, F.borderCue + walk.cueKind * NB + border);
  add(out, F.borderPlace + walk.place * NB + border);
  add(out, F.length + lengthClass(last - start + 1) * NB + border);
  add(out, F.lengthClause + lengthClass(last - start + 1) * NX + shape);
  add(out, F.last + nextClass(frame, last, cue.to) * NB + border);
  add(out, F.main + main * NB + border);
  add(out, F.expected + walk.expected * VERBS.length + (main > 0 ? main + 1 : walk.lastFinite > last ? 0 : 1));
  if (border === Border.end) return;
  const next = last + 1;
  const after = border === Border.verb || border === Border.participle || border === Border.conjunction || border === Border.wh ? next : next + 1;
  add(out, F.next + nextClass(frame, next + 1, cue.to) * NB + border);
  add(out, F.rest + lengthClass(cue.to - last) * NB + border);
  if (walk.speech <= Math.min(next + 8, cue.to)) add(out, F.speechAfter + border * NX + shape);
  if (walk.lastQuotation >= next) add(out, F.quotationAfter + border);
  add(out, F.finiteAfter + (walk.lastFinite >= next ? NB : 0) + border);
  if (isFinite(frame, after)) add(out, F.mainNext + main * NB + border);
  if (is(frame, after, G.relative)) add(out, F.relative + (after === next ? 0 : NX) + shape);
  if (walk.fronted) add(out, F.frontedCue + (border === Border.comma ? Math.min(walk.commas, 1) : 2) * NX + shape);
  if (border === Border.comma && is(frame, start, G.subordinator | G.circumstance)) add(out, F.fronted + (walk.commas > 0 ? NX : 0) + shape);
  borderFeatures(walk, last, after, border, shape, out);
  if (walk.dashes % 2 === 1) add(out, F.pair + border);
}

/** What a border of this kind is asked besides; `after` is the first unit of what follows it. */
function borderFeatures({ frame, cue, subject, finite, tense }: EndWalk, last: number, after: number, border: Border, shape: number, out: Features): void {
  const next = last + 1;
  switch (border) {
    case Border.coordinator:
      add(out, F.tense + tense * NT + tenseAt(frame, after));
      add(out, F.second + secondKind(frame, after, cue.to, subject) * NX + shape);
      add(out, F.sameTag + (tagOf(frame, last) === tagOf(frame, after) ? 0 : NX) + shape);
      break;
    case Border.comma: case Border.dash: case Border.semicolon: case Border.colon:
      if (is(frame, after, G.coordinator)) {
        add(out, F.secondComma + secondKind(frame, after + 1, cue.to, subject) * NX + shape);
        add(out, F.tense + tense * NT + tenseAt(frame, after + 1));
      }
      else if (is(frame, after, G.subordinator)) add(out, F.conjunction + conjunction(frame.words[after]!.lower) * NX + shape);
      if (isSpeechVerb(frame, after)) add(out, F.commaVerb + shape);
      else if (phraseThenCue(frame, after, cue.to)) add(out, F.commaVerb + NX + shape);
      else if (isFinite(frame, after)) add(out, F.commaVerb + 2 * NX + shape);
      if (commaWithin(frame, after, Math.min(after + 14, cue.to))) add(out, F.commaVerb + 3 * NX + shape);
      break;
    case Border.preposition: case Border.by: case Border.to:
      add(out, F.circumstance + (is(frame, next, G.day) ? DAY : preposition(frame.words[next]!.lower)) * NX + shape);
      add(out, F.complement + complementKind(frame, next + 1) * NX + shape);
      break;
    case Border.conjunction:
      add(out, F.conjunction + conjunction(frame.words[next]!.lower) * NX + shape);
      break;
    case Border.verb:
      add(out, F.verbTense + (finite > 0 ? 0 : tagOf(frame, last) === Tag.NOUN || tagOf(frame, last) === Tag.PROPN ? 1 : 2) * NX + shape);
      break;
    case Border.end: case Border.paren: case Border.participle: case Border.wh:
      break;
  }
}

function commaWithin(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (is(frame, i, G.comma)) return true;
  return false;
}
