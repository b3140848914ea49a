/** What part of the article each paragraph is, from its words, its shape and its place. */
import type { Role, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { Shape } from '../text/tokens';
import { headlineShape, isByline, isCrosshead, isDateline, isMarkdownHeading, isOrnament, isProse, isSignature } from './roleShapes';

interface Part {
  readonly span: Span;
  readonly facts: ParagraphFacts;
}

/** The head of an article (headline, deck, byline, date) and its foot (notes on who contributed) are looked for in so many paragraphs. */
const HEAD = 12;
const FOOT = 6;
const MOST_HEADLINES = 3;
const LONGEST_FRONT_MATTER = 60;

export function assignRoles(text: string, paragraphs: readonly Part[]): readonly Role[] {
  const frontMatter = frontMatterEnd(text, paragraphs);
  const roles = paragraphs.map(({ span, facts }, index): Role | undefined => {
    if (index < frontMatter || isOrnament(facts.tokens)) return 'boilerplate';
    return isMarkdownHeading(text, span.start) ? 'headline' : facts.phraseRole;
  });
  assignHead(paragraphs, roles, frontMatter);
  assignFoot(paragraphs, roles);
  assignCrossheads(paragraphs, roles);
  return roles.map((role) => role ?? 'body');
}

/** Paragraphs of a block between `---` lines at the very start; 0 for none. */
function frontMatterEnd(text: string, paragraphs: readonly Part[]): number {
  const isFence = ({ span: { start, end } }: Part): boolean => end - start === 3 && text.startsWith('---', start);
  if (paragraphs[0] === undefined || !isFence(paragraphs[0])) return 0;
  const close = paragraphs.slice(1, LONGEST_FRONT_MATTER).findIndex(isFence);
  return close < 0 ? 0 : close + 2;
}

/** From the top until the first paragraph that reads like the story. */
function assignHead(paragraphs: readonly Part[], roles: (Role | undefined)[], from: number): void {
  let headlines = 0;
  let stopped = false;
  for (let i = from; i < Math.min(paragraphs.length, from + HEAD); i++) {
    if (roles[i] === 'headline') headlines++;
    if (roles[i] !== undefined) continue;
    const { tokens } = paragraphs[i]!.facts;
    if (isDateline(tokens)) roles[i] = 'dateline';
    else if (isByline(tokens)) roles[i] = 'byline';
    else if (headlines < MOST_HEADLINES && !stopped && isHeadline(paragraphs, roles, i, headlines)) {
      headlines++;
      stopped = headlineShape(tokens) === 'stopped' && !endsInSemicolon(paragraphs[i]!);
      roles[i] = 'headline';
    } else break;
  }
}

/** Something must follow that is not a headline; a short sentence with its stop is one only at the top, over something longer. */
function isHeadline(paragraphs: readonly Part[], roles: readonly (Role | undefined)[], i: number, headlines: number): boolean {
  const { tokens } = paragraphs[i]!.facts;
  const following = paragraphs.slice(i + 1, i + 1 + HEAD).filter((_, k) => roles[i + 1 + k] === undefined);
  if (following.length === 0 || goesOn(paragraphs[i + 1])) return false;
  switch (headlineShape(tokens)) {
    case 'none':
      return false;
    case 'open':
      return true;
    case 'stopped': {
      const underSemicolon = headlines > 0 && i > 0 && endsInSemicolon(paragraphs[i - 1]!);
      const longer = following[0]!.facts.tokens.count > tokens.count;
      return following.length > 1 && longer && (headlines === 0 || underSemicolon);
    }
  }
}

/** A next line that begins in lower case belongs to this one: broken text, no headline. */
const goesOn = (next: Part | undefined): boolean => next !== undefined && !isByline(next.facts.tokens) && (next.facts.tokens.words[0]!.shape & (Shape.lower | Shape.initialUpper)) === Shape.lower;
const endsInSemicolon = ({ facts: { tokens } }: Part): boolean => tokens.words[tokens.count - 1]?.text === ';';

/** From the bottom: a signature; all else there is told by its phrases. */
function assignFoot(paragraphs: readonly Part[], roles: (Role | undefined)[]): void {
  for (let i = paragraphs.length - 1; i > 0 && i >= paragraphs.length - FOOT; i--) {
    if (roles[i] === undefined && isSignature(paragraphs[i]!.facts.tokens)) roles[i] = 'byline';
  }
}

function assignCrossheads(paragraphs: readonly Part[], roles: (Role | undefined)[]): void {
  const isStory = (i: number): boolean => roles[i] === undefined && isProse(paragraphs[i]!.facts.tokens);
  for (let i = 1; i < paragraphs.length - 1; i++) {
    if (roles[i] === undefined && isCrosshead(paragraphs[i]!.facts.tokens) && isStory(i - 1) && isStory(i + 1)) roles[i] = 'headline';
  }
}
