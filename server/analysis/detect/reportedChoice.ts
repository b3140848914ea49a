/** Which candidate is the content, if any: the features of the second ranker. */
import { REPORTED } from '../../lexicon/packed/lists.generated';
import { Tag } from '../text/tokens';
import { LISTED } from './cues';
import { speaks, type Frame, type FrameMention } from './frame';
import { countFinite, G, grammar, is, isQuotation, tagOf } from './grammarWords';
import { add, type Features, featureSpace, LENGTHS, lengthClass } from './ranker';
import { type Candidate, phraseEnd, Place, PLACES } from './reportedContents';
import { CUE_FORMS, type CueSite } from './reportedCues';
import { Next, NEXT, nextClass } from './reportedNext';
import { isSpeechVerb } from './reportedSource';
import { LINKS, type Source } from './reportedSourceChoice';

/** In the order of the bits of `Cue`; `phrase` has the bit above those of the lists. */
const CLASS_NAMES = ['say', 'that', 'tell', 'ask', 'nounPhrase', 'preposition', 'infinitive', 'as', 'noun', 'according', 'attitude', 'weak', 'quote', 'common', 'weakNoun', 'firm', 'rare', 'phrase'] as const;
const PHRASE = LISTED + 1;
const PREPOSITIONS = ['about', 'of', 'for', 'on', 'to', 'against', 'with', 'as', 'other'] as const;

const SOURCES = ['nobody', 'named', 'pronoun', 'it', 'who', 'speaking noun', 'other noun'] as const;

function sourceClass(frame: Frame, source: FrameMention | undefined): number {
  if (source === undefined) return 0;
  if (source.form === 'named') return 1;
  if (source.form === 'nominal') return speaks(source) ? 5 : 6;
  const { lower } = frame.words[source.head]!;
  return lower === 'it' || lower === 'this' || lower === 'that' ? 3 : lower === 'who' || lower === 'which' ? 4 : 2;
}

const space = featureSpace('content');
const YES_NO = ['no', 'yes'] as const;
const F = {
  none: space.flag('none'),
  noneClass: space.cross('none class', CLASS_NAMES, CUE_FORMS),
  noneLink: space.cross('none link', LINKS, CUE_FORMS),
  noneSource: space.cross('none source', SOURCES, CUE_FORMS),
  noneBefore: space.cross('none before', NEXT, CUE_FORMS),
  noneNext: space.cross('none next', NEXT),
  noneNextClass: space.cross('none next class', NEXT, CLASS_NAMES),
  noneContext: space.cross('none', ['quotation next', 'quotation before', 'after to', 'after modal', 'negated', 'verb after', 'first in sentence', 'no source', 'in clause of cue', 'subject far', 'relative']),
  place: space.cross('place', PLACES),
  placeClass: space.cross('class', CLASS_NAMES, PLACES),
  placeClassBare: space.cross('class, no verb', CLASS_NAMES, PLACES),
  placeFinite: space.cross('finite', YES_NO, PLACES),
  placeStart: space.cross('starts with', NEXT, PLACES),
  afterPhrase: space.cross('phrase, then', NEXT, CLASS_NAMES),
  placeGap: space.cross('gap', LENGTHS, PLACES),
  placeLink: space.cross('link', LINKS, PLACES),
  placeForm: space.cross('form', CUE_FORMS, PLACES),
  prepositionClass: space.cross('preposition', PREPOSITIONS, CLASS_NAMES),
  circumstance: space.cross('starts with circumstance', PLACES),
  time: space.cross('starts with time', PLACES),
  comma: space.cross('comma before cue', YES_NO, PLACES),
  tail: space.cross('tail', LENGTHS, PLACES),
  tailNext: space.cross('after cue', NEXT, PLACES),
  length: space.cross('length', LENGTHS, PLACES),
  holdsQuotation: space.cross('holds quotation', PLACES),
  secondStart: space.cross('second piece starts', NEXT, PLACES),
  quotationFollows: space.cross('quotation follows', PLACES),
  startSub: space.cross('starts subordinate', PLACES),
  speechInside: space.cross('other cue inside', PLACES),
} as const;

export const choiceSpace = space;
export const choiceWeights = space.weights(REPORTED);

const NP = PLACES.length;
const NC = CLASS_NAMES.length;
const NF = CUE_FORMS.length;

/** What depends on the cue alone, worked out once for all its candidates. */
export interface CueView {
  readonly cue: CueSite;
  readonly source: Source;
  readonly subject: FrameMention | undefined;
  /** Bits in the order of `CLASS_NAMES`. */
  readonly classes: number;
}

export const viewCue = (cue: CueSite, source: Source, subject: FrameMention | undefined): CueView => ({ cue, source, subject, classes: (cue.classes & LISTED) | (cue.phrase ? PHRASE : 0) });

/** The number of the lowest bit: `for (let left = bits; left !== 0; left &= left - 1) … lowest(left)` walks them all. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

export function choiceFeatures(frame: Frame, view: CueView, candidate: Candidate, out: Features): void {
  out.count = 0;
  if (candidate.place === Place.none) noneFeatures(frame, view, out);
  else {
    placeFeatures(frame, view, candidate, out);
    if (candidate.last < 0) openFeatures(frame, view, candidate, out);
    else closedFeatures(frame, view, candidate, out);
  }
}

function noneFeatures(frame: Frame, { cue, source, subject, classes }: CueView, out: Features): void {
  const { unit, last, form, from, to } = cue;
  const next = nextClass(frame, last + 1, to);
  add(out, F.none);
  add(out, F.noneLink + source.link * NF + form);
  add(out, F.noneNext + next);
  for (let left = classes; left !== 0; left &= left - 1) {
    add(out, F.noneClass + lowest(left) * NF + form);
    add(out, F.noneNextClass + next * NC + lowest(left));
  }
  const subjectStart = subject?.phraseFirst ?? -1;
  add(out, F.noneSource + sourceClass(frame, subject) * NF + form);
  add(out, F.noneBefore + (unit === from ? Next.end : nextClass(frame, unit - 1, to)) * NF + form);
  if (isQuotation(frame, last + 1) || (isQuotation(frame, last + 2) && is(frame, last + 1, G.comma | G.colon))) add(out, F.noneContext);
  if (longQuotationBefore(frame, cue)) add(out, F.noneContext + 1);
  const before = grammar(frame, unit - 1);
  if (before & G.to) add(out, F.noneContext + 2);
  if (before & G.modal) add(out, F.noneContext + 3);
  if (before & G.negation) add(out, F.noneContext + 4);
  if (tagOf(frame, last + 1) === Tag.VERB || tagOf(frame, last + 1) === Tag.AUX) add(out, F.noneContext + 5);
  if (unit === from) add(out, F.noneContext + 6);
  if (source.mention < 0) add(out, F.noneContext + 7);
  if (holdsSpeechVerb(frame, Math.max(from + 1, unit - 11), unit)) add(out, F.noneContext + 8);
  if (subjectStart >= 0 && unit - subjectStart > 8) add(out, F.noneContext + 9);
  if (is(frame, subjectStart - 1, G.relative)) add(out, F.noneContext + 10);
}

function longQuotationBefore(frame: Frame, { from, unit }: CueSite): boolean {
  for (let i = from; i < unit; i++) if (isQuotation(frame, i) && frame.to[i]! - frame.from[i]! > 24) return true;
  return false;
}

/** A reporting verb in `[from, to)`. */
function holdsSpeechVerb(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isSpeechVerb(frame, i)) return true;
  return false;
}

function placeFeatures(frame: Frame, { cue, source, classes }: CueView, { place, start, last }: Candidate, out: Features): void {
  const end = last >= 0 ? last : cue.to;
  const finite = countFinite(frame, start, Math.min(end + 1, start + 14), 1) > 0;
  add(out, F.place + place);
  add(out, F.placeFinite + (finite ? NP : 0) + place);
  add(out, F.placeStart + nextClass(frame, start, cue.to) * NP + place);
  add(out, F.placeLink + source.link * NP + place);
  add(out, F.placeForm + cue.form * NP + place);
  const placeClass = finite ? F.placeClass : F.placeClassBare;
  for (let left = classes; left !== 0; left &= left - 1) add(out, placeClass + lowest(left) * NP + place);
  if (is(frame, start, G.subordinator)) add(out, F.startSub + place);
  if (place === Place.next) {
    const then = nextClass(frame, phraseEnd(frame, start, cue.to), cue.to);
    for (let left = classes; left !== 0; left &= left - 1) add(out, F.afterPhrase + then * NC + lowest(left));
  }
}

/** Of a content after the cue, whose end is still open. */
function openFeatures(frame: Frame, { cue, classes }: CueView, { place, start }: Candidate, out: Features): void {
  const first = grammar(frame, start);
  add(out, F.placeGap + lengthClass(start - cue.last - 1) * NP + place);
  if (first & G.circumstance) add(out, F.circumstance + place);
  if (first & G.time) add(out, F.time + place);
  if (place === Place.preposition) {
    const at = PREPOSITIONS.indexOf(frame.words[start - 1]!.lower as 'about');
    const preposition = at < 0 ? PREPOSITIONS.length - 1 : at;
    for (let left = classes; left !== 0; left &= left - 1) add(out, F.prepositionClass + preposition * NC + lowest(left));
  }
  if (holdsSpeechVerb(frame, cue.last + 1, start)) add(out, F.speechInside + place);
}

/** Of a content before the cue. */
function closedFeatures(frame: Frame, { cue }: CueView, { place, start, last, second }: Candidate, out: Features): void {
  const comma = last + 1 < cue.unit && is(frame, last + 1, G.comma | G.dash);
  add(out, F.comma + (comma ? NP : 0) + place);
  add(out, F.tail + lengthClass(cue.to - cue.last) * NP + place);
  add(out, F.tailNext + nextClass(frame, cue.last + 1, cue.to) * NP + place);
  add(out, F.length + lengthClass(last - start + 1) * NP + place);
  if (holdsQuotation(frame, start, last)) add(out, F.holdsQuotation + place);
  if (holdsSpeechVerb(frame, start, last + 1)) add(out, F.speechInside + place);
  if (isQuotation(frame, cue.last + 1) || isQuotation(frame, cue.last + 2) || isQuotation(frame, cue.last + 3)) add(out, F.quotationFollows + place);
  if (second >= 0) add(out, F.secondStart + nextClass(frame, second, cue.to) * NP + place);
}

function holdsQuotation(frame: Frame, start: number, last: number): boolean {
  for (let i = start; i <= last; i++) if (isQuotation(frame, i)) return true;
  return false;
}
