/** Accuracy against annotated documents: tags and sentences as the reader finds them in the raw text, line by line. */
import { splitParagraphs } from '../../../analysis/text/paragraphs';
import { createReader } from '../../../analysis/text/reader';
import { NO_CLASSES, Tag } from '../../../analysis/text/tokens';
import type { Document } from './corpus';

export interface Accuracy {
  /** Right tags among tokens whose span is the annotated one, in percent. */
  readonly tags: number;
  /** Share of the annotated tokens found with just their span, in percent. */
  readonly aligned: number;
  /** F1 of sentence starts, in percent. */
  readonly sentences: number;
}

export function measure(model: Uint8Array, documents: readonly Document[]): Accuracy {
  const reader = createReader(model, () => NO_CLASSES);
  let right = 0, aligned = 0, annotated = 0, startsRight = 0, starts = 0, annotatedStarts = 0;
  for (const { text, toks, sents } of documents) {
    const gold = new Map(toks.map(([start, end, tag]) => [`${start}-${end}`, Tag[tag]]));
    const goldStarts = new Set(sents.map(([first]) => toks[first]![0]));
    annotated += gold.size;
    annotatedStarts += goldStarts.size;
    for (const { start, end } of splitParagraphs(text)) {
      const { count, from, to, tags, sentences } = reader.read(text.slice(start, end));
      for (let i = 0; i < count; i++) {
        if (i === 0 || sentences[i] !== sentences[i - 1]) {
          starts++;
          if (goldStarts.has(start + from[i]!)) startsRight++;
        }
        const tag = gold.get(`${start + from[i]!}-${start + to[i]!}`);
        if (tag === undefined) continue;
        aligned++;
        if (tag === tags[i]) right++;
      }
    }
  }
  const percent = (part: number, whole: number): number => (100 * part) / whole;
  return { tags: percent(right, aligned), aligned: percent(aligned, annotated), sentences: percent(2 * startsRight, starts + annotatedStarts) };
}
