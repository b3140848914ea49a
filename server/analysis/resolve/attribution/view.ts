/** A paragraph as attribution sees it: which of its mentions may have said what is quoted in it, before it and after it. */
import type { DraftParagraph } from '../draft';
import { Cue } from '../../detect/cues';
import { isPossessive, speaks, type Frame, type FrameMention } from '../../detect/frame';
import { gather, newGathered, taken } from '../../detect/gathered';
import { isQuotingPhrase, verbStrength, type VerbStrength } from '../../detect/reportingVerbs';
import type { Candidate } from './candidates';

export interface View {
  readonly paragraph: DraftParagraph;
  readonly frame: Frame;
  /** In the order of the mentions: all but labels where something is quoted, else those that others look to. */
  readonly candidates: readonly Candidate[];
  /** Those of them that quotations of later paragraphs may have for their speaker, and those that one of the paragraph before may. */
  readonly carrying: readonly Candidate[];
  readonly opening: readonly Candidate[];
  /** `PENCE` in `“PENCE: We will.”`; each is the head of its quotation. */
  readonly labels: readonly Candidate[];
  readonly lastSentence: number;
  /** What follows belongs to it. */
  readonly endsInColon: boolean;
}

/** The views of an article, each made when it is first asked for: what stands far from any quotation is never looked at. */
export interface Views {
  readonly paragraphs: readonly DraftParagraph[];
  at(index: number): View | undefined;
}

export function newViews(paragraphs: readonly DraftParagraph[]): Views {
  const views: (View | undefined)[] = [];
  for (let i = 0; i < paragraphs.length; i++) views.push(undefined);
  return {
    paragraphs,
    at(index) {
      const paragraph = paragraphs[index];
      return paragraph && (views[index] ??= viewOf(paragraph));
    },
  };
}

/** A view whose lists are filled in last: its candidates point to it. */
type Filled = { -readonly [Field in keyof View]: View[Field] };

const NONE: readonly Candidate[] = [];
const candidates = newGathered<Candidate>();
const carrying = newGathered<Candidate>();
const opening = newGathered<Candidate>();
const labels = newGathered<Candidate>();

function viewOf(paragraph: DraftParagraph): View {
  const { frame, mentions, quotations } = paragraph.facts;
  const quoted = quotations.length > 0;
  const view: Filled = { paragraph, frame, candidates: NONE, carrying: NONE, opening: NONE, labels: NONE, lastSentence: frame.count > 0 ? frame.sentences[frame.count - 1]! : -1, endsInColon: endsInColon(frame) };
  candidates.count = carrying.count = opening.count = labels.count = 0;
  let sentence = -1;
  let hasSubject = false;
  let hasFree = false;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    const subject = mention.verb >= 0 || mention.invertedVerb >= 0;
    if (!quoted && !subject) continue; // most noun phrases
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      hasSubject = hasFree = false;
    }
    const strength = strengthAt(frame, mention.verb);
    const reports = strength >= 2 || mention.invertedVerb >= 0;
    const carries = reports || mayCarryOver(mention);
    const opens = reports && sentence === 0;
    const free = mention.preposition === 'none' && !isPossessive(mention);
    if (quoted || carries || opens) {
      const candidate: Candidate = { view, mention, index, strength, firstSubject: subject && !hasSubject, firstFree: free && !hasFree };
      if (frame.quotation[mention.head]! >= 0) gather(labels, candidate);
      else {
        gather(candidates, candidate);
        if (carries) gather(carrying, candidate);
        if (opens) gather(opening, candidate);
      }
    }
    hasSubject ||= subject;
    hasFree ||= free;
  }
  view.candidates = taken(candidates);
  view.carrying = taken(carrying);
  view.opening = taken(opening);
  view.labels = taken(labels);
  return view;
}

/** A speaker of an earlier paragraph who did not report there. */
function mayCarryOver(mention: FrameMention): boolean {
  if (mention.verb < 0) return false;
  return mention.form === 'nominal' ? speaks(mention) : mention.preposition === 'none';
}

export const endsInColon = ({ count, words }: Frame): boolean => count > 0 && words[count - 1]!.text === ':';

/** How much a unit looks like the verb of an attribution; 0 for -1. */
export function strengthAt({ words, tags }: Frame, unit: number): VerbStrength {
  if (unit < 0) return 0;
  const word = words[unit]!;
  const strength = verbStrength(word, tags[unit]!);
  return strength === 1 && isQuotingPhrase(word, words[unit + 1]) ? 2 : strength;
}

export const isDash = (text: string): boolean => text.length > 0 && '―—–-'.includes(text.charAt(0));

/** A noun of speech: `claim`, `statement`. */
export const isCueNoun = (frame: Frame, unit: number): boolean =>
  unit >= 0 && unit < frame.count && (frame.words[unit]!.cue & (Cue.noun | Cue.weakNoun)) !== 0 && strengthAt(frame, unit) === 0;

/** How far from a quotation, in units, its speaker is looked for: further than any news paragraph is long, so that one endless line costs no more. */
export const REACH_BACK = 400;
export const REACH_AHEAD = 150;

/** The first of the candidates that begins at `unit` or later. */
export function candidateFrom(candidates: readonly Candidate[], unit: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.mention.first < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
