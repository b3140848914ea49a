/** Going from claim to claim. */
import type { ClaimView, Position, Range, ReadyView } from '../../server/protocol';

export type Direction = 'next' | 'previous';

export const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
const contains = ({ start, end }: Range, at: Position): boolean => compare(start, at) <= 0 && compare(at, end) <= 0;

/** The claim whose words hold the position; the innermost where one stands in another. */
export function claimAt(article: ReadyView, at: Position): ClaimView | undefined {
  const holding = article.claims.filter(({ pieces, range }) => (pieces.length === 0 ? [range] : pieces).some((piece) => contains(piece, at)));
  return holding.reduce<ClaimView | undefined>((inner, claim) => (inner && compare(inner.range.start, claim.range.start) > 0 ? inner : claim), undefined);
}

/** Whose words or whose name stand at the position: an index into the speakers. */
export function speakerAt(article: ReadyView, at: Position): number | undefined {
  const named = article.speakers.findIndex(({ mentions }) => mentions.some((mention) => contains(mention, at)));
  return named >= 0 ? named : claimAt(article, at)?.speaker;
}

/**
 * The claim to go to from the selection `from`; from the last on to the first, and back.
 * What starts exactly where the selection starts is where one is already.
 */
export function claimFrom(article: ReadyView, from: Position, direction: Direction, speaker?: number): ClaimView | undefined {
  const claims = article.claims
    .filter((claim) => speaker === undefined || claim.speaker === speaker || claim.joint?.includes(speaker))
    .sort((a, b) => compare(a.range.start, b.range.start));
  if (direction === 'next') return claims.find(({ range }) => compare(range.start, from) > 0) ?? claims[0];
  return claims.reverse().find(({ range }) => compare(range.start, from) < 0) ?? claims[0];
}
