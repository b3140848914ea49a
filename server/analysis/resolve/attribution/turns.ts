/** The turns of an interview or transcript that have labels and no marks: `KELLER: How many?`. */
import type { AttributedQuotation } from '../attribution';
import type { Draft, DraftParagraph } from '../draft';

/** One capital label may be a heading; a label that comes back is a speaker. */
const FEWEST_TURNS = 2;
const PROBABILITY = 0.97;

export function turnsOf(draft: Draft, firstGroup: number): AttributedQuotation[] {
  const counts = new Map<string, number>();
  for (const paragraph of draft.paragraphs) {
    const label = labelOf(draft, paragraph);
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  let group = firstGroup;
  return draft.paragraphs.flatMap((paragraph): AttributedQuotation[] => {
    const { turn, mentions } = paragraph.facts;
    const label = labelOf(draft, paragraph);
    if (!turn || label === undefined || counts.get(label)! < FEWEST_TURNS) return [];
    const mention = mentions.find(({ at }) => at.from >= turn.at.from && at.to <= turn.at.to);
    if (!mention) return [];
    return [{
      paragraph: paragraph.index, quotation: -1, inner: { from: turn.from, to: paragraph.end - paragraph.start }, form: 'direct',
      source: { paragraph: paragraph.index, mention }, candidates: [], because: 'tie', rule: 'label', confidence: 'sure', probability: PROBABILITY, group: group++,
    }];
  });
}

function labelOf(draft: Draft, { start, facts }: DraftParagraph): string | undefined {
  return facts.turn && draft.text.slice(start + facts.turn.at.from, start + facts.turn.at.to);
}
