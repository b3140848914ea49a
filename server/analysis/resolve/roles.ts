import type { Role, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';

/** What part of the article each paragraph is, from its shape and its place. */
export function assignRoles(_text: string, paragraphs: readonly { readonly span: Span; readonly facts: ParagraphFacts }[]): readonly Role[] {
  return paragraphs.map((_, index) => (index === 0 ? 'headline' : 'body'));
}
