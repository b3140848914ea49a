/** An article on its way: paragraphs with their facts, before anything is decided across them. */
import type { Role, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import type { LocalSpan } from '../text/tokens';

export interface DraftParagraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly facts: ParagraphFacts;
}

export interface Draft {
  readonly text: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** The day that relative dates count from where the article names none, ISO 8601. */
  readonly givenDate?: string;
}

/** Moves a paragraph's span into the article. */
export const inArticle = (paragraph: DraftParagraph, { from, to }: LocalSpan): Span => ({ start: paragraph.start + from, end: paragraph.start + to });
