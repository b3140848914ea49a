/** What lies in a stretch of the article, found by halving: lists of findings come by start. */
import type { Span } from '../article';
import { firstWhere } from './halving';

type Spanned = { readonly span: Span };

/** Those that begin and end in it. */
export function within<T extends Spanned>(items: readonly T[], { start, end }: Span): readonly T[] {
  const found: T[] = [];
  for (let i = firstFrom(items, start); i < items.length && items[i]!.span.start < end; i++) if (items[i]!.span.end <= end) found.push(items[i]!);
  return found;
}

/** The index of the first that begins at the offset or later. */
export const firstFrom = (items: readonly Spanned[], offset: number): number => firstWhere(items.length, (i) => items[i]!.span.start >= offset);
