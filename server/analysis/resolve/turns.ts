/**
 * Interviews and transcripts print speech without marks, under labels: `ROJAS: We are selling the water.`
 * A label alone proves nothing (`WASHINGTON: …`, `Note: …`); labels that take turns do.
 */
import { Speech } from '../detect/speechClasses';
import type { LocalSpan } from '../text/tokens';
import type { Draft, DraftParagraph } from './draft';

export interface Turn {
  readonly paragraph: number;
  /** `ROJAS` in `ROJAS: We are selling the water.`; that of an earlier paragraph where the turn goes on. */
  readonly label: { readonly paragraph: number; readonly at: LocalSpan };
  /** The colon after the label; absent where the turn goes on. */
  readonly colon?: LocalSpan;
  /** The words said. */
  readonly speech: LocalSpan;
}

const FEWEST_TURNS = 3;

export function findTurns(draft: Draft): readonly Turn[] {
  if (!holdsLabels(draft)) return NO_TURNS;
  const labelled = draft.paragraphs.map(labelledTurn);
  const found = labelled.filter((turn) => turn !== undefined);
  if (!takeTurns(draft, found)) return NO_TURNS;
  const turns: Turn[] = [];
  let last: Turn | undefined;
  for (const paragraph of draft.paragraphs) {
    const own = labelled[paragraph.index];
    last = own ?? (last && goesOn(paragraph) ? { paragraph: paragraph.index, label: last.label, speech: wholeOf(paragraph) } : undefined);
    if (last) turns.push(last);
  }
  return turns;
}

const NO_TURNS: readonly Turn[] = [];

/** Enough of them for turns; most articles have none. */
function holdsLabels({ paragraphs }: Draft): boolean {
  let labels = 0;
  for (let i = 0; i < paragraphs.length && labels < FEWEST_TURNS; i++) if (paragraphs[i]!.facts.turn) labels++;
  return labels >= FEWEST_TURNS;
}

/** What the label finder says of the paragraph, with the colon that stands between label and speech. */
function labelledTurn({ index, facts: { turn, sentences } }: DraftParagraph): Turn | undefined {
  if (!turn) return undefined;
  const label = { paragraph: index, at: turn.at };
  return { paragraph: index, label, colon: { from: turn.at.to, to: turn.at.to + 1 }, speech: { from: turn.from, to: sentences[sentences.length - 1]! } };
}

/** At least two labels, one of them twice. */
function takeTurns(draft: Draft, turns: readonly Turn[]): boolean {
  const labels = new Set(turns.map((turn) => labelText(draft, turn)));
  return labels.size > 1 && labels.size < turns.length;
}

/** An answer runs on under no label as long as somebody speaks of “I” or “you” outside quotation marks. */
function goesOn({ facts: { frame } }: DraftParagraph): boolean {
  for (let unit = 0; unit < frame.count; unit++) if ((frame.words[unit]!.speech & Speech.address) !== 0) return true;
  return false;
}

const wholeOf = ({ facts: { sentences } }: DraftParagraph): LocalSpan => ({ from: sentences[0]!, to: sentences[sentences.length - 1]! });

export const labelText = (draft: Draft, { label: { paragraph, at } }: Turn): string => {
  const { start } = draft.paragraphs[paragraph]!;
  return draft.text.slice(start + at.from, start + at.to);
};
