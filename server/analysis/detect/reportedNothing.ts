/** Reports that tell nothing: `declined to comment`, `suggested otherwise`, `did not respond to a request for comment`. No reader asks who said so. */
import { Tag } from '../text/tokens';
import { Cue, cueLemma } from './cues';
import type { Frame, FrameMention } from './frame';
import { countFinite, G, is, isFinite, tagOf } from './grammarWords';
import type { Candidate } from './reportedContents';
import { CueForm, type CueSite } from './reportedCues';
import { isSpeechVerb } from './reportedSource';
import type { Source } from './reportedSourceChoice';

/** What nobody is named for: `[Residents] were urged to leave`; `The mayor, asked about [the blast], left`, where what they asked is not told. */
export function isNobodysTopic(frame: Frame, { form, classes }: CueSite, source: Source, { start, last }: Candidate): boolean {
  return form === CueForm.passive && source.mention < 0 && (last >= 0 || ((classes & Cue.ask) !== 0 && is(frame, start - 1, G.about)));
}

/** `declined to comment`, `refused to speak about the plan`, `asked not to be named`, `asked to remain anonymous`: at the refusal, and at what is refused. But `declined to say whether …` tells what is not said. */
export function isRefusedTalk(frame: Frame, { unit, last, classes }: CueSite): boolean {
  if (is(frame, unit - 1, G.to)) return refuses(frame, unit - 2) && endsTalk(frame, unit);
  if ((classes & Cue.infinitive) === 0) return false;
  if ((classes & Cue.ask) !== 0 && is(frame, last + 1, G.to) && last + 3 < frame.count && frame.words[last + 3]!.lower === 'anonymous') return true;
  const asksNot = (classes & Cue.ask) !== 0 && is(frame, last + 1, G.negation);
  const to = asksNot ? last + 2 : last + 1;
  if (!is(frame, to, G.to) || !(asksNot ? is(frame, to + 1, G.be) : refuses(frame, unit))) return false;
  let talk = to + 1;
  while (tagOf(frame, talk) === Tag.ADV) talk++;
  return endsTalk(frame, talk);
}

const REFUSALS = new Set(['decline', 'refuse']);
const refuses = ({ words }: Frame, unit: number): boolean => unit >= 0 && REFUSALS.has(cueLemma(words[unit]!.lower) ?? '');

const NAMED = new Set('named identified quoted interviewed'.split(' '));

/** A verb of speech, or `be named`, with nothing behind it but what it is about or when, or the verb that goes on: `a nurse who asked not to be named said …`. */
function endsTalk(frame: Frame, verb: number): boolean {
  const passive = is(frame, verb, G.be) && verb + 1 < frame.count && NAMED.has(frame.words[verb + 1]!.lower);
  const talk = passive ? verb + 1 : verb;
  if (!passive && !isSpeechVerb(frame, talk) && !isTalk(frame, talk)) return false;
  let next = talk + 1;
  while (tagOf(frame, next) === Tag.ADV) next++;
  if (is(frame, next + 1, G.wh) && is(frame, next, G.about)) return false; // `to comment on whether …`
  return next >= frame.count || frame.sentences[next] !== frame.sentences[verb] || isFinite(frame, next) || is(frame, next, G.about | G.circumstance | G.subordinator | G.comma | G.end | G.dash | G.coordinator | G.semicolon);
}

/** `comment` after “to”, whatever the tagger holds it to be. */
const isTalk = ({ words, count }: Frame, unit: number): boolean => unit < count && (words[unit]!.cue & (Cue.that | Cue.preposition)) !== 0;

/** `[Reached by phone], she said`, `[Asked if she would go], she said`: what stands before the speaker's words; but `[Building walls would cost millions], she said`. */
export function isCircumstance(frame: Frame, start: number, last: number): boolean {
  if (tagOf(frame, start) !== Tag.VERB || (start > 0 && frame.sentences[start - 1] === frame.sentences[start])) return false;
  if (is(frame, start, G.past) && (frame.words[start]!.cue & Cue.ask) !== 0) return true;
  return is(frame, start, G.past | G.ing) && countFinite(frame, start + 1, last + 1, 1) === 0;
}

/** `[His lawyer], Nina Castell, told the court`: who speaks, not what. `[A disaster], Castell said` has no comma behind the name. */
export const isDescription = (frame: Frame, last: number, source: FrameMention | undefined): boolean =>
  source !== undefined && source.phraseFirst === last + 2 && is(frame, last + 1, G.comma) && is(frame, source.end, G.comma);

/** `disputed [that]`: points to what was said; `suggested [otherwise]`: how somebody speaks, not what is said, but `would not say [how close]`; `did not respond to [a request for comment]`. */
export function saysNothing(frame: Frame, start: number, last: number): boolean {
  return isPointer(frame, start, last) || isQuantity(frame, start, last) || isAdverbial(frame, start, last) || isMereTalk(frame, start, last) || asksForComment(frame, start, last);
}

const POINTERS = new Set('that this these those'.split(' '));
const isPointer = ({ words }: Frame, start: number, last: number): boolean => start === last && POINTERS.has(words[start]!.lower);

const QUANTITIES = new Set('nothing little something anything much more less enough yes no'.split(' '));

/** `said [little]`, `would say [no more]` */
function isQuantity({ words }: Frame, start: number, last: number): boolean {
  for (let i = start; i <= last; i++) if (!QUANTITIES.has(words[i]!.lower)) return false;
  return true;
}

function isAdverbial(frame: Frame, start: number, last: number): boolean {
  for (let i = start; i <= last; i++) if (frame.tags[i] !== Tag.ADV || is(frame, i, G.wh)) return false;
  return true;
}

const TALK = new Set('comment elaborate respond reply answer speak talk'.split(' '));

/** `agreed [to talk]`, but `vowed [to appeal]` */
const isMereTalk = (frame: Frame, start: number, last: number): boolean => is(frame, start, G.to) && last === start + 1 && TALK.has(frame.words[last]!.lower);

/** `a request for comment`, `repeated calls seeking comment` */
function asksForComment({ words }: Frame, start: number, last: number): boolean {
  const { lower } = words[last]!;
  if (last < start + 2 || (lower !== 'comment' && lower !== 'comments')) return false;
  const before = words[last - 1]!.lower;
  return before === 'for' || before === 'seeking';
}
