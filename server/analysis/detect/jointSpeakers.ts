/** Who speaks together: `Mara Lund and two aides said`, `according to Lund, Grant and Okafor`. */
import { Tag } from '../text/tokens';
import { isPossessive, type Frame, type FrameMention, type MentionDraft, type RowDraft } from './frame';
import { G } from './grammarWords';
import { P } from './phraseWords';

/** More than so many do not speak together. */
const LONGEST_ROW = 12;

/** Gives each mention of a row what it is joined to, and where the row begins and ends. */
export function joinSpeakers(frame: Frame, mentions: readonly MentionDraft[]): void {
  for (let i = 1; i < mentions.length; i++) {
    const last = mentions[i]!;
    if (last.phraseFirst === 0 || (frame.words[last.phraseFirst - 1]!.grammar & G.coordinator) === 0 || frame.words[last.phraseFirst - 1]!.lower !== 'and') continue;
    const before = endingAt(mentions, i, endBefore(frame, last.phraseFirst - 1));
    if (before < 0 || !speakTogether(frame, mentions[before]!, last)) continue;
    rowIn(last).joinedTo = before;
    const first = startOfRow(frame, mentions, before);
    for (let at = i; at >= first; at = joinedTo(mentions[at]!)) {
      const row = rowIn(mentions[at]!);
      row.first = mentions[first]!.phraseFirst;
      row.end = last.end;
      if (at === first) break;
    }
  }
}

const rowIn = (mention: MentionDraft): RowDraft => (mention.row ??= { joinedTo: -1, first: mention.phraseFirst, end: mention.end });
const joinedTo = ({ row }: FrameMention): number => (row === undefined ? -1 : row.joinedTo);

/** `Lund, Grant` before `and Okafor`: names and descriptions are not mixed, for `Lund, the mayor and Okafor` are two. */
function startOfRow(frame: Frame, mentions: readonly MentionDraft[], from: number): number {
  let i = from;
  for (let length = 2; i > 0 && length < LONGEST_ROW && joinedTo(mentions[i]!) < 0; length++) {
    const mention = mentions[i]!;
    const comma = mention.phraseFirst - 1;
    if (comma < 1 || (frame.words[comma]!.phrase & P.comma) === 0) return i;
    const before = endingAt(mentions, i, comma);
    if (before < 0 || mentions[before]!.form !== mention.form || !isFree(frame, mentions[before]!)) return i;
    rowIn(mention).joinedTo = before;
    i = before;
  }
  return i;
}

/** One past the phrase before `and`, which a comma may part from it: `Lund, Grant, and Okafor`. */
const endBefore = ({ words }: Frame, and: number): number => (and > 0 && (words[and - 1]!.phrase & P.comma) !== 0 ? and - 1 : and);

/** The mention before `index` that ends at the unit; -1 for none. */
function endingAt(mentions: readonly FrameMention[], index: number, end: number): number {
  for (let i = index - 1; i >= 0 && mentions[i]!.end >= end; i--) if (mentions[i]!.end === end && !isPossessive(mentions[i]!)) return i;
  return -1;
}

/** Both are subjects of one verb, or follow `said` or `according to` together; in `Vance met Lund and Grant said` the first is an object. */
function speakTogether(frame: Frame, first: FrameMention, last: FrameMention): boolean {
  if (isPossessive(last) || first.sentence !== last.sentence) return false;
  if (first.invertedVerb >= 0 || first.preposition === 'according-to' || first.preposition === 'by') return !opensClause(frame, last);
  return last.verb >= 0 && isFree(frame, first) && (first.verb === last.verb || first.verb < 0);
}

/** `Grant laughed` behind `said Lund and`. */
const opensClause = ({ tags, sentences }: Frame, { end, sentence }: FrameMention): boolean =>
  sentences[end] === sentence && (tags[end] === Tag.VERB || tags[end] === Tag.AUX || tags[end] === Tag.ADV);

/** Nothing before it makes it an object or the end of a longer phrase. */
function isFree({ tags, sentences }: Frame, mention: FrameMention): boolean {
  const { phraseFirst, sentence, objectOf, preposition } = mention;
  if (objectOf >= 0 || preposition !== 'none' || isPossessive(mention)) return false;
  if (phraseFirst === 0 || sentences[phraseFirst - 1] !== sentence) return true;
  const before = tags[phraseFirst - 1];
  return before !== Tag.VERB && before !== Tag.AUX && before !== Tag.ADP && before !== Tag.PART && before !== Tag.NOUN && before !== Tag.PROPN;
}

/** How many mentions of a paragraph lie between two of one row at most: each may bring its owner and complement. */
const REACH = 4;
const ALONE: readonly number[] = [];

/** The others of the row that the mention stands in, in order: of `Grant` in `Lund, Grant and Okafor said` those of `Lund` and `Okafor`. Mostly none. */
export function rowOf(mentions: readonly FrameMention[], index: number): readonly number[] {
  const { row: own, phraseFirst, end } = mentions[index]!;
  if (own === undefined || (own.first === phraseFirst && own.end === end)) return ALONE;
  const after = nextInRow(mentions, index);
  const row: number[] = [];
  for (let i = own.joinedTo; i >= 0; i = joinedTo(mentions[i]!)) row.unshift(i);
  for (let i = after; i >= 0; i = nextInRow(mentions, i)) row.push(i);
  return row;
}

function nextInRow(mentions: readonly FrameMention[], index: number): number {
  const end = Math.min(mentions.length, index + 1 + REACH);
  for (let i = index + 1; i < end; i++) if (joinedTo(mentions[i]!) === index) return i;
  return -1;
}
