import type { Frame, FrameMention } from './frame';

/** The phrases of a paragraph that may be speakers, in order. */
export function findMentions(_text: string, _frame: Frame): readonly FrameMention[] {
  return [];
}
