/** Quotations that quote in turn: `“She told me, ‘Leave now,’ and I left.”` What stands between the outer marks is read like a paragraph of its own. */
import type { LocalSpan, Tokens } from '../text/tokens';
import type { Inside, Quotation } from './facts';
import { buildFrame } from './frame';
import { findMentions } from './mentions';
import { detectReported } from './reported';
import { firstTokenFrom } from './tokenSearch';

/** Most paragraphs have none. */
const NONE: readonly Inside[] = [];

/** One for each outermost quotation that holds another, in order. */
export function readInsides(tokens: Tokens, quotations: readonly Quotation[]): readonly Inside[] {
  let insides: Inside[] | undefined;
  for (let i = 0; i + 1 < quotations.length; i++) {
    const outer = quotations[i]!;
    if (outer.depth > 0 || quotations[i + 1]!.depth === 0) continue;
    const held: Quotation[] = [];
    for (let k = i + 1; k < quotations.length && quotations[k]!.depth > 0; k++) if (liesIn(quotations[k]!.outer, outer.inner)) held.push(oneLevelUp(quotations[k]!));
    if (held.length > 0) (insides ??= []).push(readInside(tokens, outer, held));
  }
  return insides ?? NONE;
}

function readInside(tokens: Tokens, outer: Quotation, quotations: readonly Quotation[]): Inside {
  const frame = buildFrame(tokensIn(tokens, outer.inner), quotations);
  const mentions = findMentions(frame);
  const { cues, contents } = detectReported(frame, mentions);
  return { outer, quotations, frame, mentions, cues, reported: contents };
}

const liesIn = (inner: LocalSpan, outer: LocalSpan): boolean => inner.from >= outer.from && inner.to <= outer.to;
const oneLevelUp = (quotation: Quotation): Quotation => ({ ...quotation, depth: quotation.depth - 1 });

/** Offsets go on counting from the paragraph's start. */
function tokensIn(tokens: Tokens, { from, to }: LocalSpan): Tokens {
  const first = firstTokenFrom(tokens, from);
  const end = firstTokenFrom(tokens, to);
  const cut = <T>(list: readonly T[]): readonly T[] => list.slice(first, end);
  return { count: end - first, from: cut(tokens.from), to: cut(tokens.to), words: cut(tokens.words), tags: cut(tokens.tags), sentences: cut(tokens.sentences), grammar: tokens.grammar };
}
