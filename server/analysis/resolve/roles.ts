/** What part of the article each paragraph is, from its words, its shape and its place. */
import { ParagraphShape } from '../detect/paragraphShape';
import type { DraftParagraph, GrowingParagraph } from './draft';

/** The head of an article (headline, deck, byline, date) and its foot (notes on who contributed) are looked for in so many paragraphs. */
const HEAD = 12;
const FOOT = 6;
const MOST_HEADLINES = 3;
const LONGEST_FRONT_MATTER = 60;

/** Sets the roles of paragraphs that are `body` by themselves. `crossheads`: which of them have the shape of one. */
export function assignRoles(text: string, paragraphs: readonly GrowingParagraph[], crossheads: readonly number[]): void {
  const frontMatter = frontMatterEnd(text, paragraphs);
  for (let i = 0; i < frontMatter; i++) paragraphs[i]!.role = 'boilerplate';
  assignHead(paragraphs, frontMatter);
  assignFoot(paragraphs);
  assignCrossheads(paragraphs, crossheads);
}

const isOpen = ({ role }: DraftParagraph): boolean => role === 'body';
const has = ({ facts }: DraftParagraph, shape: number): boolean => (facts.shape & shape) !== 0;

/** Paragraphs of a block between `---` lines at the very start; 0 for none. */
function frontMatterEnd(text: string, paragraphs: readonly DraftParagraph[]): number {
  const isFence = ({ start, end }: DraftParagraph): boolean => end - start === 3 && text.startsWith('---', start);
  if (paragraphs[0] === undefined || !isFence(paragraphs[0])) return 0;
  const close = paragraphs.slice(1, LONGEST_FRONT_MATTER).findIndex(isFence);
  return close < 0 ? 0 : close + 2;
}

/** From the top until the first paragraph that reads like the story. */
function assignHead(paragraphs: readonly GrowingParagraph[], from: number): void {
  let headlines = 0;
  let stopped = false;
  for (let i = from; i < Math.min(paragraphs.length, from + HEAD); i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.role === 'headline') headlines++;
    if (!isOpen(paragraph)) continue;
    if (has(paragraph, ParagraphShape.dateline)) paragraph.role = 'dateline';
    else if (has(paragraph, ParagraphShape.byline)) paragraph.role = 'byline';
    else if (headlines < MOST_HEADLINES && !stopped && isHeadline(paragraphs, i, headlines)) {
      headlines++;
      stopped = has(paragraph, ParagraphShape.stoppedHeadline) && !has(paragraph, ParagraphShape.semicolon);
      paragraph.role = 'headline';
    } else break;
  }
}

/** Something must follow that is not a headline; a short sentence with its stop is one only at the top, over something longer. */
function isHeadline(paragraphs: readonly DraftParagraph[], i: number, headlines: number): boolean {
  const paragraph = paragraphs[i]!;
  const following = paragraphs.slice(i + 1, i + 1 + HEAD).filter(isOpen);
  if (following.length === 0 || goesOn(paragraphs[i + 1])) return false;
  if (has(paragraph, ParagraphShape.openHeadline)) return true;
  if (!has(paragraph, ParagraphShape.stoppedHeadline)) return false;
  const underSemicolon = headlines > 0 && i > 0 && has(paragraphs[i - 1]!, ParagraphShape.semicolon);
  const longer = following[0]!.facts.words.length > paragraph.facts.words.length;
  return following.length > 1 && longer && (headlines === 0 || underSemicolon);
}

/** A next line that begins in lower case belongs to this one: broken text, no headline. */
const goesOn = (next: DraftParagraph | undefined): boolean => next !== undefined && !has(next, ParagraphShape.byline) && has(next, ParagraphShape.smallStart);

/** From the bottom: a signature; all else there is told by its phrases. */
function assignFoot(paragraphs: readonly GrowingParagraph[]): void {
  for (let i = paragraphs.length - 1; i > 0 && i >= paragraphs.length - FOOT; i--) {
    if (isOpen(paragraphs[i]!) && has(paragraphs[i]!, ParagraphShape.signature)) paragraphs[i]!.role = 'byline';
  }
}

function assignCrossheads(paragraphs: readonly GrowingParagraph[], crossheads: readonly number[]): void {
  const isStory = (paragraph: DraftParagraph): boolean => isOpen(paragraph) && has(paragraph, ParagraphShape.prose);
  for (const i of crossheads) {
    if (i === 0 || i === paragraphs.length - 1 || !isOpen(paragraphs[i]!)) continue;
    if (isStory(paragraphs[i - 1]!) && isStory(paragraphs[i + 1]!)) paragraphs[i]!.role = 'headline';
  }
}
