/** What the article says a person is: the title before the name, or the apposition after it. */
import type { Frame, FrameMention } from '../../detect/frame';
import { speakerNoun } from '../../detect/speakerNouns';
import { Tag, type LocalSpan } from '../../text/tokens';

export interface RoleWords {
  /** `U.S. Defense Secretary` in `U.S. Defense Secretary Ash Carter`; `the ministry's spokesman` in `Ali Reza, the ministry's spokesman,`. */
  readonly at: LocalSpan;
  readonly first: number;
  readonly end: number;
}

/** Courtesy titles say nothing of what somebody does. */
const COURTESY = new Set(['mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'miss', 'sir', 'lord', 'lady', 'dame']);
const LONGEST_APPOSITION = 14;

export function roleOf(frame: Frame, mention: FrameMention): RoleWords | undefined {
  return titleBefore(frame, mention) ?? appositionAfter(frame, mention);
}

function titleBefore(frame: Frame, { phraseFirst, first }: FrameMention): RoleWords | undefined {
  let start = phraseFirst;
  while (start < first && (frame.tags[start] === Tag.DET || frame.tags[start] === Tag.PUNCT)) start++;
  let end = first;
  while (end > start && (frame.tags[end - 1] === Tag.PUNCT || COURTESY.has(frame.words[end - 1]!.lower))) end--;
  return end > start ? { at: { from: frame.from[start]!, to: frame.to[end - 1]! }, first: start, end } : undefined;
}

/** `, the defense secretary,`: a noun phrase between commas whose nouns can be quoted, without a verb. */
function appositionAfter(frame: Frame, mention: FrameMention): RoleWords | undefined {
  const comma = mention.end;
  if (comma + 1 >= frame.count || frame.words[comma]!.lower !== ',') return undefined;
  let speaks = false;
  let end = comma + 1;
  for (; end < frame.count && end - comma <= LONGEST_APPOSITION && frame.sentences[end] === mention.sentence; end++) {
    const { lower } = frame.words[end]!;
    const tag = frame.tags[end];
    if (lower === ',' || tag === Tag.PUNCT) break;
    if (tag === Tag.VERB || tag === Tag.AUX || tag === Tag.PRON || tag === Tag.SCONJ) return undefined;
    if (!speaks && speakerNoun(lower)) speaks = true;
  }
  let start = comma + 1;
  while (start < end && frame.tags[start] === Tag.DET) start++;
  return speaks && end > start ? { at: { from: frame.from[start]!, to: frame.to[end - 1]! }, first: start, end } : undefined;
}
