/**
 * Ends that a further clause rules out. `said [the port would close], while Lund denied it`: no content ends between “Lund” and “denied”,
 * and none takes in another's report that is set against it or stands behind it like a tag (`promised [to rebuild it], residents said`).
 */
import { Tag } from '../text/tokens';
import type { ClauseEnds } from './clause';
import { isPossessive, type Frame, type FrameMention } from './frame';
import { G, is, isQuotation, tagOf } from './grammarWords';
import { CueForm, type CueSite } from './reportedCues';
import { firstFrom, isSpeechVerb } from './reportedSource';

/** By number of the end. */
const ruledOut: boolean[] = [];

/** Marks the ends of a content from `start` on that a further clause rules out as dangling; their chances go to the nearest end before. */
export function ruleOutEnds(frame: Frame, mentions: readonly FrameMention[], cue: CueSite, start: number, ends: ClauseEnds, chances: number[]): void {
  const { last: lasts, dangling, count } = ends;
  for (let i = 0; i < count; i++) ruledOut[i] = false;
  // `Although Lund denied …, Quill left`, `Asked if …, Quill left`
  const fronted = is(frame, cue.from, G.subordinator) || (cue.unit === cue.from && (cue.form === CueForm.passive || cue.form === CueForm.participle));
  let some = false;
  for (let at = firstFrom(mentions, start + 1); at < mentions.length && mentions[at]!.phraseFirst <= cue.to; at++) {
    const mention = mentions[at]!;
    const border = borderOf(frame, mention, mentions[at - 1]);
    if (border <= start || isPossessive(mention)) continue;
    const verb = verbOf(frame, mention);
    const whole = beginsOwnReport(frame, mention, border, cue) || (fronted && isMainClause(frame, mention, border));
    for (let i = 0; i < count; i++) if (lasts[i]! >= border && (whole || lasts[i]! < verb)) some = ruledOut[i] = true;
    if (whole) break;
  }
  for (let i = some ? count - 1 : 0; i > 0; i--) {
    if (!ruledOut[i]!) continue;
    dangling[i] = true;
    chances[i - 1]! += chances[i]!;
    chances[i] = 0;
  }
}

/** The comma, dash or conjunction before the subject of a clause, and before its owner (`although Labor's Lund denied …`); -1 where none stands there. */
function borderOf(frame: Frame, mention: FrameMention, before: FrameMention | undefined): number {
  const { phraseFirst, invertedVerb } = mention;
  const first = before && isPossessive(before) && before.end + 1 === phraseFirst ? before.phraseFirst : phraseFirst;
  const border = invertedVerb >= 0 ? invertedVerb - 1 : verbOf(frame, mention) >= 0 ? first - 1 : -1;
  return is(frame, border, G.comma | G.dash | G.subordinator | G.coordinator) ? border : -1;
}

/** Whose subject the mention is; also `were` in `the walls were old`. */
const verbOf = (frame: Frame, { verb, head, end }: FrameMention): number => (verb > head ? verb : tagOf(frame, end) === Tag.AUX ? end : -1);

const SET_AGAINST = new Set('although though while whereas as'.split(' '));

/** Another report, set against this one or standing behind it. */
function beginsOwnReport(frame: Frame, { verb, invertedVerb }: FrameMention, border: number, { to }: CueSite): boolean {
  if (invertedVerb >= 0) return is(frame, border, G.comma | G.dash);
  if (verb < 0 || !isSpeechVerb(frame, verb)) return false;
  if (is(frame, border, G.subordinator)) return SET_AGAINST.has(frame.words[border]!.lower) && is(frame, frame.words[border - 1]!.lower === 'even' ? border - 2 : border - 1, G.comma);
  return is(frame, border, G.comma | G.dash) && endsTag(frame, verb + 1, to);
}

/** `, residents said`, `, residents said on Monday` */
const endsTag = (frame: Frame, unit: number, to: number): boolean =>
  !isQuotation(frame, unit) && (unit > to || is(frame, unit, G.day | G.time | G.comma) || (is(frame, unit, G.circumstance) && tagOf(frame, unit) === Tag.ADP));

/** `Although Lund denied that [he had known], Quill left`: after a fronted clause the main one. */
const isMainClause = (frame: Frame, mention: FrameMention, border: number): boolean =>
  is(frame, border, G.comma) && !(mention.form === 'pronoun' && is(frame, mention.head, G.relative)) && !is(frame, verbOf(frame, mention), G.ing);
