/** Which candidate is the content, if any: the features of the first ranker. */
import { REPORTED } from '../../lexicon/packed/lists.generated';
import { Tag } from '../text/tokens';
import { Cue } from './cues';
import type { Frame, FrameMention } from './frame';
import { countFinite, G, grammar, is, isQuotation, tagOf } from './grammarWords';
import { featureSpace, LENGTHS, lengthClass } from './ranker';
import { type Candidate, phraseEnd, PLACES } from './reportedContents';
import { CUE_FORMS, type CueSite } from './reportedCues';
import { isSpeechVerb, LINKS, type Source } from './reportedSource';

const CLASS_NAMES = ['say', 'that', 'tell', 'ask', 'nounPhrase', 'preposition', 'infinitive', 'as', 'noun', 'according', 'attitude', 'weak', 'quote', 'common', 'weakNoun', 'firm', 'rare', 'phrase'] as const;
const CLASS_BITS = CLASS_NAMES.map((name) => (name === 'phrase' ? 0 : Cue[name]));
const PREPOSITIONS = ['about', 'of', 'for', 'on', 'to', 'against', 'with', 'as', 'other'] as const;
const NEXT = ['noun', 'name', 'pronoun', 'determiner', 'verb', 'auxiliary', 'participle', 'preposition', 'to', 'wh', 'that', 'comma', 'colon', 'dash', 'coordinator', 'adverb', 'quotation', 'adjective', 'number', 'day', 'end', 'other'] as const;

/** What stands at a unit, as the rankers see it. */
export function nextClass(frame: Frame, i: number, to: number): number {
  return NEXT.indexOf(nextName(frame, i, to));
}
function nextName(frame: Frame, i: number, to: number): (typeof NEXT)[number] {
  if (i > to) return 'end';
  if (isQuotation(frame, i)) return 'quotation';
  const bits = grammar(frame, i);
  if (bits & G.comma) return 'comma';
  if (bits & G.colon) return 'colon';
  if (bits & (G.dash | G.open | G.close)) return 'dash';
  if (bits & G.end) return 'end';
  if (bits & G.day) return 'day';
  if (bits & G.that) return 'that';
  if (bits & G.wh) return 'wh';
  if (bits & G.to) return 'to';
  if (bits & G.coordinator) return 'coordinator';
  switch (tagOf(frame, i)) {
    case Tag.NOUN: return 'noun';
    case Tag.PROPN: return 'name';
    case Tag.PRON: return 'pronoun';
    case Tag.DET: return 'determiner';
    case Tag.AUX: return 'auxiliary';
    case Tag.VERB: return frame.words[i]!.lower.endsWith('ing') ? 'participle' : 'verb';
    case Tag.ADP: case Tag.SCONJ: return 'preposition';
    case Tag.ADV: case Tag.PART: return 'adverb';
    case Tag.ADJ: return 'adjective';
    case Tag.NUM: return 'number';
    default: return 'other';
  }
}
export { NEXT };

const SOURCES = ['nobody', 'named', 'pronoun', 'it', 'who', 'speaking noun', 'other noun'] as const;

function sourceClass(frame: Frame, source: FrameMention | undefined): number {
  if (source === undefined) return 0;
  if (source.form === 'named') return 1;
  if (source.form === 'nominal') return source.speaks ? 5 : 6;
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

/** What depends on the cue alone, worked out once for all its candidates. */
export interface CueView {
  readonly cue: CueSite;
  readonly source: Source;
  readonly classes: readonly number[];
  readonly none: number[];
}

export function viewCue(frame: Frame, cue: CueSite, source: Source, subject: FrameMention | undefined): CueView {
  const classes: number[] = [];
  for (let c = 0; c < NC; c++) if (cue.classes & CLASS_BITS[c]!) classes.push(c);
  if (cue.phrase) classes.push(NC - 1);
  const form = CUE_FORMS.indexOf(cue.form);
  const next = nextClass(frame, cue.last + 1, cue.to);
  const none = [F.none, F.noneLink + LINKS.indexOf(source.link) * CUE_FORMS.length + form, F.noneNext + next];
  for (const c of classes) none.push(F.noneClass + c * CUE_FORMS.length + form, F.noneNextClass + next * NC + c);
  const { unit, last } = cue;
  const subjectStart = subject?.phraseFirst ?? -1;
  none.push(F.noneSource + sourceClass(frame, subject) * CUE_FORMS.length + form, F.noneBefore + (unit === cue.from ? NEXT.indexOf('end') : nextClass(frame, unit - 1, cue.to)) * CUE_FORMS.length + form);
  if (isQuotation(frame, last + 1) || (isQuotation(frame, last + 2) && is(frame, last + 1, G.comma | G.colon))) none.push(F.noneContext);
  for (let i = cue.from; i < unit; i++) if (isQuotation(frame, i) && frame.to[i]! - frame.from[i]! > 24) { none.push(F.noneContext + 1); break; }
  const b = grammar(frame, unit - 1);
  if (b & G.to) none.push(F.noneContext + 2);
  if (b & G.modal) none.push(F.noneContext + 3);
  if (b & G.negation) none.push(F.noneContext + 4);
  if (tagOf(frame, last + 1) === Tag.VERB || tagOf(frame, last + 1) === Tag.AUX) none.push(F.noneContext + 5);
  if (unit === cue.from) none.push(F.noneContext + 6);
  if (source.mention < 0) none.push(F.noneContext + 7);
  for (let i = unit - 1; i > cue.from && i > unit - 12; i--) if (isSpeechVerb(frame, i)) { none.push(F.noneContext + 8); break; }
  if (subjectStart >= 0 && unit - subjectStart > 8) none.push(F.noneContext + 9);
  if (is(frame, subjectStart - 1, G.relative)) none.push(F.noneContext + 10);
  return { cue, source, classes, none };
}

const TIME = /^(?:last|this|next|earlier|later|recently|again)$/;

export function choiceFeatures(frame: Frame, view: CueView, candidate: Candidate): readonly number[] {
  if (candidate.place === 'none') return view.none;
  const { cue, source, classes } = view;
  const place = PLACES.indexOf(candidate.place);
  const end = candidate.last >= 0 ? candidate.last : cue.to;
  const finite = countFinite(frame, candidate.start, Math.min(end + 1, candidate.start + 14), 1) > 0;
  const out = [
    F.place + place,
    F.placeFinite + (finite ? NP : 0) + place,
    F.placeStart + nextClass(frame, candidate.start, cue.to) * NP + place,
    F.placeLink + LINKS.indexOf(source.link) * NP + place,
    F.placeForm + CUE_FORMS.indexOf(cue.form) * NP + place,
  ];
  for (const c of classes) out.push((finite ? F.placeClass : F.placeClassBare) + c * NP + place);
  const first = grammar(frame, candidate.start);
  if (first & G.subordinator) out.push(F.startSub + place);
  if (candidate.place === 'next') {
    const then = nextClass(frame, phraseEnd(frame, candidate.start, cue.to), cue.to);
    for (const c of classes) out.push(F.afterPhrase + then * NC + c);
  }
  if (candidate.last < 0) {
    out.push(F.placeGap + lengthClass(candidate.start - cue.last - 1) * NP + place);
    if (first & G.circumstance) out.push(F.circumstance + place);
    if (TIME.test(frame.words[candidate.start]?.lower ?? '')) out.push(F.time + place);
    if (candidate.place === 'preposition') {
      const at = PREPOSITIONS.indexOf(frame.words[candidate.start - 1]!.lower as 'about');
      for (const c of classes) out.push(F.prepositionClass + (at < 0 ? PREPOSITIONS.length - 1 : at) * NC + c);
    }
    for (let i = cue.last + 1; i < candidate.start; i++) if (isSpeechVerb(frame, i)) { out.push(F.speechInside + place); break; }
  } else {
    let border = candidate.last + 1;
    while (border < cue.unit && !is(frame, border, G.comma | G.dash)) border++;
    const comma = border < cue.unit && border === candidate.last + 1;
    out.push(
      F.comma + (comma ? NP : 0) + place,
      F.tail + lengthClass(cue.to - cue.last) * NP + place,
      F.tailNext + nextClass(frame, cue.last + 1, cue.to) * NP + place,
      F.length + lengthClass(candidate.last - candidate.start + 1) * NP + place,
    );
    for (let i = candidate.start; i <= candidate.last; i++) if (isQuotation(frame, i)) { out.push(F.holdsQuotation + place); break; }
    for (let i = candidate.start; i <= candidate.last; i++) if (isSpeechVerb(frame, i)) { out.push(F.speechInside + place); break; }
    if (isQuotation(frame, cue.last + 1) || isQuotation(frame, cue.last + 2) || isQuotation(frame, cue.last + 3)) out.push(F.quotationFollows + place);
    if (candidate.second >= 0) out.push(F.secondStart + nextClass(frame, candidate.second, cue.to) * NP + place);
  }
  return out;
}
