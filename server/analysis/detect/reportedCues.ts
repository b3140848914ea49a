/** Reporting words in their place in a sentence: “reports” the verb and not the noun, and how the verb stands. */
import { Tag } from '../text/tokens';
import { phraseAt } from './cuePhrases';
import { CONTENT_CLASSES, Cue } from './cues';
import type { Frame } from './frame';
import { G, is, isQuotation, tagOf } from './grammarWords';
import { P } from './phraseWords';

/** In the order of `CUE_FORMS`. */
export enum CueForm { past, present, base, participle, passive, noun, according }
export const CUE_FORMS = ['past', 'present', 'base', 'participle', 'passive', 'noun', 'according'] as const;

/** A reporting word that may introduce reported speech. Unit numbers index the frame. */
export interface CueSite {
  /** The verb or noun itself: `pointed` in `pointed out`. */
  readonly unit: number;
  /** The last unit of the cue words: `out` in `pointed out`. */
  readonly last: number;
  readonly classes: number;
  readonly form: CueForm;
  readonly phrase: boolean;
  /** First and last unit of its sentence, end marks left out. */
  readonly from: number;
  readonly to: number;
}

/** A be-form shortly before, with nothing but adverbs between: `was widely described`. */
function isPassive(frame: Frame, i: number, from: number): boolean {
  for (let k = i - 1; k >= from && k >= i - 4; k--) {
    if (is(frame, k, G.be)) return true;
    if (tagOf(frame, k) !== Tag.ADV && !is(frame, k, G.negation)) return false;
  }
  return false;
}

/** `when asked about it`, `Asked by Carter whether …`, `said Carter, asked for a reason`: one who is asked, with no “was”. */
function isAsked(frame: Frame, i: number, from: number): boolean {
  if ((frame.words[i]!.cue & (Cue.ask | Cue.tell)) === 0 || !is(frame, i + 1, G.about | G.wh | G.subordinator | G.circumstance)) return false;
  return i === from || is(frame, i - 1, G.subordinator) || (is(frame, i - 1, G.comma) && tagOf(frame, i - 2) !== Tag.VERB);
}

function formOf(frame: Frame, i: number, from: number): CueForm {
  const { cue, grammar } = frame.words[i]!;
  if ((grammar & G.ing) !== 0) return CueForm.participle;
  if ((grammar & G.past) !== 0) return isPassive(frame, i, from) || isAsked(frame, i, from) ? CueForm.passive : CueForm.past;
  return (cue & Cue.lemma) !== 0 ? CueForm.base : CueForm.present;
}

const NOUN_COMPLEMENT = G.that | G.about | G.comma;

/** `As reported by the Herald, …` stands to its content as “according to” does. */
const asReportedBy = (frame: Frame, unit: number, from: number): boolean =>
  unit > from && (frame.words[unit]!.cue & (Cue.that | Cue.say)) !== 0 && frame.tags[unit] === Tag.VERB && frame.words[unit + 1]?.lower === 'by' && frame.words[unit - 1]!.lower === 'as';

/** `The inquiry found that …`: before “that”, verbs that rarely report do so in four of five places; but belief and stance (`agreed that`) are no reports. */
const tellsThat = (frame: Frame, unit: number): boolean => (frame.words[unit]!.cue & (Cue.rare | Cue.attitude)) === Cue.rare && is(frame, unit + 1, G.that) && tagOf(frame, unit + 2) !== Tag.VERB;

/** The cue at a unit that may open one by its form. */
function siteAt(frame: Frame, unit: number, from: number, to: number): CueSite | undefined {
  const { cue, lower } = frame.words[unit]!;
  const verb = frame.tags[unit] === Tag.VERB;
  if ((cue & Cue.according) !== 0) return is(frame, unit + 1, G.to) ? { unit, last: unit + 1, classes: Cue.according, form: CueForm.according, phrase: false, from, to } : undefined;
  if (asReportedBy(frame, unit, from)) return { unit, last: unit + 1, classes: Cue.according, form: CueForm.according, phrase: true, from, to };
  const phrase = verb !== (lower === 'in') ? phraseAt(frame, unit, to) : undefined; // “in” opens one as no verb, all else as a verb
  if (phrase) {
    const form = (phrase.classes & Cue.according) !== 0 ? CueForm.according : formOf(frame, unit, from);
    return { unit, last: unit + phrase.rest.length, classes: phrase.classes | (cue & Cue.common), form, phrase: true, from, to };
  }
  if (verb && (cue & CONTENT_CLASSES) !== 0) return { unit, last: unit, classes: cue & ~(Cue.noun | Cue.weakNoun | (tellsThat(frame, unit) ? Cue.rare : 0)), form: formOf(frame, unit, from), phrase: false, from, to };
  if ((cue & Cue.noun) !== 0 && frame.tags[unit] === Tag.NOUN && (is(frame, unit + 1, NOUN_COMPLEMENT) || ((frame.words[unit + 1]?.phrase ?? 0) & P.by) !== 0)) return { unit, last: unit, classes: cue & (Cue.noun | Cue.weakNoun), form: CueForm.noun, phrase: false, from, to };
  return undefined;
}

/** All sites of a paragraph, in order. Most units are left at the first test, and sentences without a reporting word are not measured. */
export function findCues(frame: Frame): readonly CueSite[] {
  const { count, words, sentences } = frame;
  let sites: CueSite[] | undefined;
  let from = 0;
  let end = -1;
  let to = -1;
  for (let unit = 0; unit < count; unit++) {
    if ((words[unit]!.grammar & G.opensCue) === 0) continue;
    if (unit > end) {
      from = end = unit;
      while (from > 0 && sentences[from - 1] === sentences[unit]) from--;
      while (end + 1 < count && sentences[end + 1] === sentences[unit]) end++;
      to = end;
      while (to > from && !isQuotation(frame, to) && is(frame, to, G.end | G.semicolon)) to--;
    }
    if (unit > to) continue;
    const site = siteAt(frame, unit, from, to);
    // `fares rose, the ministry said; its critics left`: a sentence of its own begins there
    if (site) (sites ??= []).push(is(frame, site.last + 1, G.semicolon) ? { ...site, to: site.last } : site);
  }
  return sites ?? NONE;
}

const NONE: readonly CueSite[] = [];
