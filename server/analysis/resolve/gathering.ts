/**
 * What each paragraph adds to the article by itself, gathered as soon as its facts are there. The facts of a long article take more room
 * than the processor keeps at hand: a walk over them later on has to fetch them all again.
 */
import type { Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { ParagraphShape } from '../detect/paragraphShape';
import { addNames, newNames, type GatheredNames } from './describedNames';
import type { DraftParagraph, GrowingParagraph } from './draft';
import { addNumbers, newNumbers, type GatheredNumbers } from './numbers';

export interface Gathered {
  /** Their roles are those they have wherever they stand. */
  readonly paragraphs: GrowingParagraph[];
  /** By paragraph. */
  readonly sentences: (readonly Span[])[];
  readonly names: GatheredNames;
  readonly numbers: GatheredNumbers;
  /** Paragraphs with the shape of a heading inside the story. */
  readonly crossheads: number[];
  mentions: number;
}

export const newGathered = (): Gathered => ({ paragraphs: [], sentences: [], names: newNames(), numbers: newNumbers(), crossheads: [], mentions: 0 });

export function gatherParagraph(gathered: Gathered, { start, end }: Span, facts: ParagraphFacts): void {
  const index = gathered.paragraphs.length;
  const paragraph: GrowingParagraph = { index, start, end, role: facts.ownRole ?? 'body', facts, firstMention: gathered.mentions };
  gathered.paragraphs.push(paragraph);
  gathered.mentions += facts.mentions.length;
  if ((facts.shape & ParagraphShape.crosshead) !== 0) gathered.crossheads.push(index);
  gathered.sentences.push(sentencesOf(paragraph));
  addNames(gathered.names, paragraph);
  addNumbers(gathered.numbers, paragraph);
}

function sentencesOf({ start, facts: { sentences } }: DraftParagraph): readonly Span[] {
  const count = sentences.length >> 1;
  const spans = new Array<Span>(count);
  for (let i = 0; i < count; i++) spans[i] = { start: start + sentences[2 * i]!, end: start + sentences[2 * i + 1]! };
  return spans;
}
