/** What the ranker of ends asks of a content up to its end, carried along from one end to the next: nothing is counted twice. */
import { Tag } from '../text/tokens';
import { Cue } from './cues';
import type { Frame, FrameMention } from './frame';
import { G, grammar, isFinite, isQuotation, tagOf } from './grammarWords';
import { Place } from './reportedContents';
import type { CueSite } from './reportedCues';
import { isSpeechVerb } from './reportedSource';
import { Tense, tenseAt } from './reportedTense';

/** What the content should be: after “that” a clause, so too as a rule after say; after praise a phrase will do. */
export enum Expected { clause, afterSay, either }

export interface EndWalk {
  readonly frame: Frame;
  readonly cue: CueSite;
  readonly cueKind: number;
  readonly place: Place;
  readonly start: number;
  readonly subject: FrameMention | undefined;
  /** The cue opens its sentence and its subject does not stand before it: `According to her, …`, `Asked by Carter, …`. */
  readonly fronted: boolean;
  readonly expected: Expected;
  /** The last quotation of the sentence and its last finite verb, -1 for none: looked for once, not at each end. */
  readonly lastQuotation: number;
  readonly lastFinite: number;
  /** The next unit to be taken in. */
  at: number;
  commas: number;
  dashes: number;
  finite: number;
  /** Finite verbs of the main clause: those of relative and subordinate clauses and of what stands between dashes left out. */
  main: number;
  /** Verbs that the relative and subordinate clauses so far still lack. */
  owed: number;
  /** Tense of the first finite verb of the main clause. */
  tense: Tense;
  aside: boolean;
  /** Inside `has never really been`, which counts once. */
  inVerb: boolean;
  /** The next reporting verb at or after `at`; past the sentence where none follows. */
  speech: number;
}

export function startWalk(frame: Frame, cue: CueSite, place: Place, start: number, subject: FrameMention | undefined): EndWalk {
  let lastQuotation = cue.to;
  while (lastQuotation >= start && !isQuotation(frame, lastQuotation)) lastQuotation--;
  let lastFinite = cue.to;
  while (lastFinite >= start && !isFinite(frame, lastFinite)) lastFinite--;
  return {
    frame, cue, cueKind: cueKind(cue.classes), place, start, subject,
    fronted: cue.unit <= cue.from + 2 && (subject === undefined || subject.phraseFirst > cue.unit),
    expected: expectation(cue, place),
    lastQuotation: lastQuotation < start ? -1 : lastQuotation,
    lastFinite: lastFinite < start ? -1 : lastFinite,
    at: start, commas: 0, dashes: 0, finite: 0, main: 0, tense: Tense.none, owed: 0, aside: false, inVerb: false, speech: start,
  };
}

function expectation(cue: CueSite, place: Place): Expected {
  if (place === Place.that || place === Place.wh || place === Place.according || place === Place.comma) return Expected.clause;
  const opensClause = (cue.classes & (Cue.say | Cue.that | Cue.tell)) !== 0 && (cue.classes & (Cue.nounPhrase | Cue.preposition)) === 0;
  return opensClause && (place === Place.next || place === Place.second) ? Expected.afterSay : Expected.either;
}

const ASKING = Cue.tell | Cue.ask;
const KINDS = [Cue.say, Cue.that, ASKING, Cue.nounPhrase, Cue.preposition, Cue.infinitive, Cue.as, Cue.noun, Cue.according];

function cueKind(classes: number): number {
  for (let kind = 0; kind < KINDS.length; kind++) if ((classes & KINDS[kind]!) !== 0) return kind;
  return KINDS.indexOf(Cue.that);
}

/** Takes in the units up to `last`, and looks for the reporting verb after it. */
export function advance(walk: EndWalk, last: number): void {
  const { frame, cue } = walk;
  for (; walk.at <= last; walk.at++) takeIn(walk, walk.at);
  while (walk.speech <= cue.to && (walk.speech <= last || !isSpeechVerb(frame, walk.speech))) walk.speech++;
}

function takeIn(walk: EndWalk, i: number): void {
  const { frame } = walk;
  const bits = grammar(frame, i);
  if (bits & G.comma) walk.commas++;
  if (bits & G.dash) walk.dashes++;
  const finite = isFinite(frame, i);
  if (finite) walk.finite++;
  walk.inVerb &&= finite || tagOf(frame, i) === Tag.ADV || (bits & G.negation) !== 0;
  if (walk.inVerb) return;
  if (bits & (G.dash | G.open | G.close)) walk.aside = !walk.aside && !(bits & G.close);
  else if (walk.aside) return;
  else if (i > walk.start && bits & G.relative && tagOf(frame, i - 1) !== Tag.VERB) walk.owed = 1;
  else if (bits & G.subordinator && tagOf(frame, i) !== Tag.ADP) walk.owed = 1;
  else if (finite) {
    walk.inVerb = true;
    if (walk.owed > 0) walk.owed--;
    else if (walk.main++ === 0) walk.tense = tenseAt(frame, i);
  }
}
