/** One side of a comparison, as a document. */
import type { ComparisonSide } from '../../server/protocol';

const heading = ({ title }: ComparisonSide): string => `${title || 'Untitled'}\n\n`;

/** The headline, the paragraph, and under it who says the words in this telling. */
export const sideText = (side: ComparisonSide): string => heading(side) + side.context + (side.source === undefined ? '\n' : `\n\n— ${side.source}\n`);

/** Where the words themselves stand in it. */
export const wordsIn = (side: ComparisonSide): { readonly from: number; readonly to: number } => ({ from: heading(side).length + side.from, to: heading(side).length + side.to });
