/** One side of a comparison, as a document. */
import type { ComparisonSide } from '../../server/protocol';

/** The paragraph, and under it who says the words in this telling. */
export const sideText = ({ context, source }: ComparisonSide): string => (source === undefined ? `${context}\n` : `${context}\n\n— ${source}\n`);
