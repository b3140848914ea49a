/** One outermost quotation where it stands: what it looks like, and what stands beside it. */
import type { Quotation, ReportedSpeech, ReportingCue } from '../../detect/facts';
import type { Frame } from '../../detect/frame';
import { Shape } from '../../text/tokens';
import { readSentence, type SentenceView } from './sentence';
import { candidateFrom, REACH_AHEAD, REACH_BACK, type View } from './view';

export interface Site {
  readonly view: View;
  readonly quotation: Quotation;
  /** Its unit in the frame. */
  readonly unit: number;
  readonly sentence: number;
  /** What stands outside the quotations of its sentence. */
  readonly around: SentenceView;
  /** The units before and after within the sentence; -1 where the quotation begins or ends it. */
  readonly before: number;
  readonly after: number;
  readonly words: number;
  /** A comma just inside or just after: `“No,” she said`. */
  readonly comma: boolean;
  /** Ends in `.`, `?`, `!` or `…`. */
  readonly stop: boolean;
  /** Ends in `?` or `!`. */
  readonly exclaims: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** All words have capitals, as in titles, but for small ones: `Face the Nation`. */
  readonly titleCase: boolean;
  /** Has a verb or auxiliary inside. */
  readonly clause: boolean;
  /** `I`, `we`, `our` inside: somebody speaks. */
  readonly firstPerson: boolean;
  /** No word outside the quotations of its sentence. */
  readonly alone: boolean;
  /** No word outside the quotations of its paragraph. */
  readonly whole: boolean;
  /** The paragraph before ends in a colon. */
  readonly colonBefore: boolean;
  /** The nearest verb of speech before and after it in its sentence, as units; -1 for none. */
  readonly cueBefore: number;
  readonly cueAfter: number;
  /** First units of the mentions of its sentence that are subjects of speech. */
  readonly subjects: readonly number[];
  /** Some mention is the subject of that verb. */
  readonly cueBeforeHasSubject: boolean;
  readonly cueAfterHasSubject: boolean;
  /** The smallest content of a reporting word that holds it: `the harbor was “a ruin”` in `Lund said the harbor was “a ruin”`. */
  readonly content: ReportedSpeech | undefined;
  /** The nearest reporting word before and after it in its sentence. */
  readonly reportedBefore: ReportingCue | undefined;
  readonly reportedAfter: ReportingCue | undefined;
}

/** The outermost quotations of a paragraph, in order; a nickname is part of its name, `Anton “Toni” Reuss`, and quotes nobody. */
export function sitesOf(view: View, colonBefore: boolean): readonly Site[] {
  const sites: Site[] = [];
  const { frame, paragraph: { facts: { names } } } = view;
  let name = 0;
  const whole = isWordless(frame);
  let around: SentenceView | undefined;
  let cue = 0;
  for (let unit = 0; unit < frame.count; unit++) {
    if (frame.quotation[unit]! < 0) continue;
    while (name < names.length && names[name]!.to <= frame.from[unit]!) name++;
    if (name < names.length && names[name]!.from < frame.from[unit]!) continue;
    if (around === undefined || around.sentence !== frame.sentences[unit]) {
      around = readSentence(frame, unit);
      cue = 0;
    }
    while (cue < around.cues.length && around.cues[cue]! < unit) cue++;
    sites.push(siteAt(view, unit, around, cue > 0 ? around.cues[cue - 1]! : -1, around.cues[cue] ?? -1, whole, colonBefore));
  }
  return sites;
}

function isWordless(frame: Frame): boolean {
  for (let i = 0; i < frame.count; i++) if (frame.quotation[i]! < 0 && (frame.words[i]!.shape & Shape.punctuation) === 0) return false;
  return true;
}

function siteAt(view: View, unit: number, around: SentenceView, cueBefore: number, cueAfter: number, whole: boolean, colonBefore: boolean): Site {
  const { frame, candidates, paragraph: { facts } } = view;
  const { sentence } = around;
  const quotation = facts.quotations[frame.quotation[unit]!]!;
  const { words, capital, clause, firstPerson, titleCase, ending } = quotation.inside;
  const subjects: number[] = [];
  let cueBeforeHasSubject = false;
  let cueAfterHasSubject = false;
  for (let i = candidateFrom(candidates, Math.max(around.first, unit - REACH_BACK)); i < candidates.length; i++) {
    const { mention, strength } = candidates[i]!;
    if (mention.sentence !== sentence || mention.first >= unit + REACH_AHEAD) break;
    if (mention.invertedVerb >= 0 || strength >= 2) subjects.push(mention.first);
    if (cueBefore >= 0 && (mention.verb === cueBefore || mention.secondVerb === cueBefore)) cueBeforeHasSubject = true;
    if (cueAfter >= 0 && (mention.verb === cueAfter || mention.invertedVerb === cueAfter)) cueAfterHasSubject = true;
  }
  return {
    view, quotation, unit, sentence, around,
    before: unit > 0 && frame.sentences[unit - 1] === sentence ? unit - 1 : -1,
    after: unit + 1 < frame.count && frame.sentences[unit + 1] === sentence ? unit + 1 : -1,
    words, capital, clause, firstPerson, titleCase,
    comma: ending === ',' || frame.words[unit + 1]?.text === ',',
    stop: ending !== '' && '.?!…'.includes(ending),
    exclaims: ending === '?' || ending === '!',
    alone: around.words === 0,
    whole,
    cueBefore, cueAfter, subjects, cueBeforeHasSubject, cueAfterHasSubject, colonBefore,
    content: smallestAround(facts.reported, quotation),
    reportedBefore: lastCueBefore(facts.cues, frame, unit),
    reportedAfter: firstCueAfter(facts.cues, frame, unit),
  };
}

function smallestAround(contents: readonly ReportedSpeech[], { outer, inner }: Quotation): ReportedSpeech | undefined {
  let smallest: ReportedSpeech | undefined;
  for (const speech of contents) {
    const { from, to } = speech.content;
    if (from <= outer.from && to >= inner.to && (!smallest || to - from < smallest.content.to - smallest.content.from)) smallest = speech;
  }
  return smallest;
}

function lastCueBefore(cues: readonly ReportingCue[], { sentences }: Frame, unit: number): ReportingCue | undefined {
  let last: ReportingCue | undefined;
  for (let i = 0; i < cues.length && cues[i]!.last < unit; i++) last = cues[i];
  return last && sentences[last.unit] === sentences[unit] ? last : undefined;
}

function firstCueAfter(cues: readonly ReportingCue[], { sentences }: Frame, unit: number): ReportingCue | undefined {
  let i = 0;
  while (i < cues.length && cues[i]!.unit < unit) i++;
  const next = cues[i];
  return next && sentences[next.unit] === sentences[unit] ? next : undefined;
}
