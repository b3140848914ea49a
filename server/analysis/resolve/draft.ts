/** An article on its way: paragraphs with their facts, before anything is decided across them. */
import type { Role, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import type { FrameMention } from '../detect/frame';
import type { LocalSpan } from '../text/tokens';

export interface DraftParagraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly facts: ParagraphFacts;
  /** How many mentions stand in the paragraphs before it: numbers its own over the article. */
  readonly firstMention: number;
}

/** While the article is read and roles are assigned. */
export type GrowingParagraph = { -readonly [Field in keyof DraftParagraph]: DraftParagraph[Field] };

export interface Draft {
  readonly text: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** The day that relative dates count from where the article names none, ISO 8601. */
  readonly givenDate?: string;
}

/** Moves a paragraph's span into the article. */
export const inArticle = (paragraph: DraftParagraph, { from, to }: LocalSpan): Span => ({ start: paragraph.start + from, end: paragraph.start + to });

/** Where the mention of this number over the article stands. */
export function mentionAt({ paragraphs }: Draft, number: number): { readonly paragraph: DraftParagraph; readonly mention: FrameMention } {
  let low = 0;
  for (let high = paragraphs.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.firstMention > number) high = middle - 1;
    else low = middle;
  }
  const paragraph = paragraphs[low]!;
  return { paragraph, mention: paragraph.facts.mentions[number - paragraph.firstMention]! };
}
