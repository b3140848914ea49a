/** Where the content of a reporting word may stand: after it, before it, or on both sides. The ranker in `reportedChoice.ts` chooses. */
import { Tag } from '../text/tokens';
import { Cue } from './cues';
import { isPossessive, rowFirst, rowEnd, type Frame, type FrameMention } from './frame';
import { G, grammar, is, isFinite, isQuotation, tagOf } from './grammarWords';
import { CueForm, type CueSite } from './reportedCues';
import { firstFrom } from './reportedSource';

/**
 * `none` the cue reports nothing here · `next` She said [we lost] · `that` said that [we lost] · `comma`, `colon` said: [we lost] ·
 * `wh` asked [why we lost] · `infinitive` vowed [to win] · `preposition` spoke about [the loss] · `second` told them [we lost] ·
 * `object` urged [them to win] stands under `next` · `according` according to her, [we lost] · `before` [We lost], she said ·
 * `middle` the same from the last comma · `split` [The plan], she said, [would fail] · `relative` [which] she said [had failed] ·
 * `passive` [The deal] was announced
 */
export enum Place { none, next, that, comma, colon, wh, infinitive, preposition, second, according, before, middle, split, relative, passive }
/** In the order of `Place`. */
export const PLACES = ['none', 'next', 'that', 'comma', 'colon', 'wh', 'infinitive', 'preposition', 'second', 'according', 'before', 'middle', 'split', 'relative', 'passive'] as const;

export interface Candidate {
  readonly place: Place;
  /** First unit of the content; its end is still open unless `last` is set. */
  readonly start: number;
  /** Last unit of a content before the cue; -1 where the end is open. */
  readonly last: number;
  /** First unit of the second piece, after the cue; -1 for none. */
  readonly second: number;
}

/** How far to the right of a cue a content may begin. */
const REACH = 16;
const NONE: Candidate = { place: Place.none, start: -1, last: -1, second: -1 };

const isNominal = (tag: number): boolean => tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.PRON || tag === Tag.DET || tag === Tag.NUM || tag === Tag.ADJ;

/** Where the noun phrase that starts at a unit ends: in `called a meeting` before the full stop, in `called him a liar` before `a`. */
export function phraseEnd(frame: Frame, start: number, to: number): number {
  const opener = tagOf(frame, start);
  let i = start + 1;
  if (opener === Tag.PRON && !is(frame, start, G.determiner)) return i;
  for (; i <= to; i++) {
    const tag = tagOf(frame, i);
    const inside = tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.ADJ || tag === Tag.NUM || tag === Tag.PART || frame.words[i]!.lower === '-';
    const judged = tag === Tag.ADJ && (tagOf(frame, i - 1) === Tag.NOUN || tagOf(frame, i - 1) === Tag.PROPN); // called the bill | absurd
    if (!inside || judged || is(frame, i, G.day) || is(frame, i, G.negation)) break;
  }
  return i;
}

/** `called a meeting`, `called an election for June`: call with one object summons or arranges; with two it judges. */
function lacksSecondObject(frame: Frame, cue: CueSite, start: number): boolean {
  if (!(cue.classes & Cue.as && cue.classes & Cue.infinitive)) return false;
  const end = phraseEnd(frame, start, cue.to);
  return end > cue.to || is(frame, end, G.comma | G.day) || (tagOf(frame, end) === Tag.ADP && !is(frame, end, G.to));
}

/** `spoke on [condition of anonymity]`, `said, [according to the ministry]`, `said, [adding that …]`: its terms, or another report; not what was said. */
function isNoContent(frame: Frame, unit: number): boolean {
  if (is(frame, unit, G.sayParticiple) && is(frame, unit - 1, G.comma)) return true;
  const { cue, lower } = frame.words[is(frame, unit, G.determiner) && unit + 1 < frame.count ? unit + 1 : unit]!;
  return (cue & Cue.according) !== 0 || (lower === 'condition' && frame.words[unit - 1]!.lower === 'on') || (lower === 'anonymity' && is(frame, unit - 1, G.about));
}

/** What a content that begins at `unit` would be; `none` where nothing begins one. */
function placeAt(frame: Frame, cue: CueSite, unit: number, verbs: number): Place {
  const before = grammar(frame, unit - 1);
  const here = grammar(frame, unit);
  if (before & G.that && tagOf(frame, unit) !== Tag.NOUN) return Place.that;
  if (before & G.colon) return Place.colon;
  if (before & (G.comma | G.dash)) return Place.comma;
  if (here & G.wh) return Place.wh;
  if (here & G.to && tagOf(frame, unit) !== Tag.ADP) return Place.infinitive;
  if (verbs > 0) return Place.none;
  if (before & G.about && unit <= cue.last + 5) return Place.preposition;
  if (unit > cue.last + 9) return Place.none;
  const tag = tagOf(frame, unit);
  const tagBefore = tagOf(frame, unit - 1);
  const opensPhrase = tag === Tag.PRON || tag === Tag.DET || (tag === Tag.PROPN && (tagBefore === Tag.NUM || tagBefore === Tag.PRON || tagBefore === Tag.NOUN)) || (tag === Tag.NOUN && tagBefore === Tag.PRON);
  return opensPhrase && isNominal(tagBefore) && tagBefore !== Tag.DET && tagBefore !== Tag.ADJ ? Place.second : Place.none;
}

const open = (place: Place, start: number): Candidate => ({ place, start, last: -1, second: -1 });

function after(frame: Frame, cue: CueSite, out: Candidate[]): void {
  const first = cue.last + 1;
  if (first > cue.to) return;
  if (!lacksSecondObject(frame, cue, first) && !isNoContent(frame, first)) out.push(open(is(frame, first, G.wh) ? Place.wh : is(frame, first, G.to) && cue.classes !== 0 && tagOf(frame, first) !== Tag.ADP ? Place.infinitive : Place.next, first));
  const end = Math.min(cue.to, cue.last + REACH);
  let verbs = 0;
  for (let unit = first + 1; unit <= end; unit++) {
    if (isQuotation(frame, unit - 1)) { verbs++; continue; }
    const place = placeAt(frame, cue, unit, verbs);
    if (place !== Place.none && !isNoContent(frame, unit)) out.push(open(place, unit));
    if (tagOf(frame, unit) === Tag.VERB) verbs++;
    if (verbs > 1) break;
  }
}

/** `According to the ministry, [the bridge is open]`. */
function afterAccording(frame: Frame, cue: CueSite, out: Candidate[]): void {
  if (cue.unit > cue.from + 2 && !is(frame, cue.unit - 1, G.coordinator | G.comma | G.dash)) return;
  for (let unit = cue.last + 1; unit < Math.min(cue.to, cue.last + 30); unit++) if (is(frame, unit, G.comma)) out.push(open(Place.according, unit + 1));
}

/** Everything left of the cue's subject, from the sentence start or the last border. */
function before(frame: Frame, cue: CueSite, source: FrameMention | undefined, out: Candidate[]): void {
  const subject = source && source.phraseFirst < cue.unit && cue.form !== CueForm.noun && cue.form !== CueForm.passive ? rowFirst(source) : cue.unit;
  let last = subject - 1;
  while (last > cue.from && (is(frame, last, G.comma | G.dash | G.coordinator) || frame.words[last]!.lower === 'as')) last--;
  if (last <= cue.from) {
    if (last < cue.from || subject - 1 === last || isQuotation(frame, last)) return;
  }
  let start = cue.from;
  while (start < last && is(frame, start, G.coordinator | G.comma)) start++;
  const dateline = datelineEnd(frame, cue.from, last);
  if (dateline > 0) start = dateline;
  const rest = goesOn(frame, cue, source);
  out.push({ place: Place.before, start, last, second: -1 });
  if (rest > 0 && rest < cue.to) out.push({ place: Place.split, start, last, second: rest });
  for (let unit = last - 2, found = 0; unit > start + 1 && found < 2; unit--) {
    if (isQuotation(frame, unit) || !is(frame, unit, G.comma | G.semicolon | G.colon | G.dash | G.coordinator)) continue;
    if (is(frame, unit, G.coordinator) && !isFinite(frame, unit + 2) && !isFinite(frame, unit + 3)) continue;
    const from = is(frame, unit + 1, G.coordinator) ? unit + 2 : unit + 1;
    out.push({ place: Place.middle, start: from, last, second: -1 });
    found++;
  }
}

/** Where an interrupted content goes on: `she said in an interview, [would fail]`, `said Carter, [59], would`; -1 if it does not. */
function goesOn(frame: Frame, cue: CueSite, source: FrameMention | undefined): number {
  const from = source && source.phraseFirst > cue.unit ? rowEnd(source) : cue.last + 1;
  for (let unit = from; unit < Math.min(cue.to, from + 8); unit++) {
    if (is(frame, unit, G.comma | G.dash)) return unit < cue.to && isNoContent(frame, unit + 1) ? -1 : unit + 1;
    const tag = tagOf(frame, unit);
    if (isQuotation(frame, unit) || tag === Tag.VERB || tag === Tag.AUX || is(frame, unit, G.that)) return -1;
  }
  return -1;
}

/** In units: two places, a day with its year, an agency in brackets. */
const LONGEST_DATELINE = 14;

/** `PARIS (AP) — [The bridge …`: the unit after the dash; 0 where the sentence has no dateline. */
function datelineEnd(frame: Frame, from: number, last: number): number {
  for (let unit = from + 1; unit < Math.min(last, from + LONGEST_DATELINE); unit++) {
    if (is(frame, unit, G.dash)) return unit + 1;
    const tag = tagOf(frame, unit);
    if (tag !== Tag.PROPN && tag !== Tag.PUNCT && tag !== Tag.NUM && !is(frame, unit, G.comma | G.open | G.close | G.end)) return 0;
  }
  return 0;
}

/** `[which] he said [had failed]`. */
function relative(frame: Frame, cue: CueSite, source: FrameMention | undefined, out: Candidate[]): void {
  const subject = source && source.phraseFirst < cue.unit ? rowFirst(source) : cue.unit;
  if (!is(frame, subject - 1, G.relative) || subject - 1 < cue.from || cue.form === CueForm.noun) return;
  out.push({ place: Place.relative, start: subject - 1, last: subject - 1, second: cue.last + 1 <= cue.to ? cue.last + 1 : -1 });
}

/** `[The deal] was announced`, `[a plan] announced on Monday`. */
function passive(frame: Frame, cue: CueSite, mentions: readonly FrameMention[], out: Candidate[]): void {
  if (cue.form !== CueForm.passive) return;
  let unit = cue.unit - 1;
  while (unit > cue.from && (tagOf(frame, unit) === Tag.AUX || is(frame, unit, G.comma) || tagOf(frame, unit) === Tag.ADV || is(frame, unit, G.negation))) unit--;
  const subject = passiveSubject(mentions, cue);
  let start = subject ? subject.phraseFirst : unit;
  if (!subject) while (start > cue.from && isNominal(tagOf(frame, start - 1))) start--;
  if (start >= cue.from && start <= unit && (subject || isNominal(tagOf(frame, start)))) out.push({ place: Place.passive, start, last: unit, second: -1 });
}

function passiveSubject(mentions: readonly FrameMention[], cue: CueSite): FrameMention | undefined {
  for (let at = firstFrom(mentions, cue.from); at < mentions.length && mentions[at]!.phraseFirst <= cue.to; at++) {
    const mention = mentions[at]!;
    if (mention.verb === cue.unit && !isPossessive(mention)) return mention;
  }
  return undefined;
}

/** All candidates of a cue, `none` first. */
export function candidates(frame: Frame, cue: CueSite, mentions: readonly FrameMention[], source: FrameMention | undefined): Candidate[] {
  const out: Candidate[] = [NONE];
  if (cue.form === CueForm.according) afterAccording(frame, cue, out);
  else after(frame, cue, out);
  if (cue.form !== CueForm.noun) {
    before(frame, cue, source, out);
    relative(frame, cue, source, out);
  }
  passive(frame, cue, mentions, out);
  return out;
}
