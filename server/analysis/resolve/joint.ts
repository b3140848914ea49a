/** Several who speak together: `Mara Lund and two aides said`. */
import type { Attribution, JointSpeaker, SpeakerId } from '../article';
import { rowOf } from '../detect/jointSpeakers';
import { inArticle, type DraftParagraph } from './draft';
import { referentOf, type Context } from './sources';

export const NO_ONE: readonly JointSpeaker[] = [];

/** `Lund` of `Lund and Grant said`, where that name leads to somebody. */
export function firstOfRow(context: Context, paragraph: DraftParagraph, index: number): number {
  const first = rowOf(paragraph.facts.mentions, index)[0];
  return first !== undefined && first < index && referentOf(context, paragraph, first).kind === 'character' ? first : index;
}

/** The others of `Lund and Grant said`; whoever is not known, or is the speaker already, is left out. */
export function jointWith(context: Context, paragraph: DraftParagraph, index: number, attribution: Attribution): readonly JointSpeaker[] {
  const row = rowOf(paragraph.facts.mentions, index);
  if (row.length === 0 || attribution.kind === 'unknown' || attribution.speaker === undefined) return NO_ONE;
  const joint: JointSpeaker[] = [];
  for (const other of row) {
    const referent = referentOf(context, paragraph, other);
    const speaker: SpeakerId = referent.kind === 'character' ? context.speakerId(referent.character) : attribution.speaker;
    if (speaker === attribution.speaker || joint.some((known) => known.speaker === speaker)) continue;
    joint.push({ mention: inArticle(paragraph, paragraph.facts.mentions[other]!), speaker });
  }
  return joint;
}
