/**
 * A heading that is nothing but a quotation (`“Not one brick more”`), or quotes without a reporting word (`Mayor jailed for ‘campaign of deceit’`),
 * repeats words of the story below it. It names nobody itself, and what stands above it belongs to another passage: so its speaker stays open, and who is quoted below with the same words is named as the one it may be.
 */
import { Shape } from '../../text/tokens';
import type { AttributedQuotation } from '../attribution';

/** How many quotations below a heading are compared with it. */
const BELOW = 20;
/** One word may recur by chance. */
const FEWEST_WORDS = 2;

/** The quotations, with those that are a whole heading and recur below left open. */
export function leaveHeadingsOpen(found: readonly AttributedQuotation[]): readonly AttributedQuotation[] {
  return found.some(isHeading) ? found.map((quotation, i) => (isHeading(quotation) ? open(quotation, found, i) : quotation)) : found;
}

const isHeading = ({ paragraph: { role, facts: { frame } }, rule, cue }: AttributedQuotation): boolean =>
  role === 'headline' && rule !== 'label' && rule !== 'signature' && (frame.count === 1 || (cue === undefined && rule === 'same-sentence'));

function open(heading: AttributedQuotation, found: readonly AttributedQuotation[], at: number): AttributedQuotation {
  const words = wordsOf(heading);
  if (words.length < FEWEST_WORDS) return heading;
  for (let i = at + 1; i < Math.min(found.length, at + 1 + BELOW); i++) {
    const { source, paragraph } = found[i]!;
    if (!source || paragraph.role === 'headline' || !contains(wordsOf(found[i]!), words)) continue;
    return { ...heading, form: heading.form === 'scare' ? 'partial' : heading.form, source: undefined, runnersUp: [source], because: 'heading', rule: 'none', cue: undefined, confidence: 'likely' };
  }
  return heading;
}

function wordsOf({ paragraph, quotation: { inside } }: AttributedQuotation): readonly string[] {
  const words: string[] = [];
  for (let i = inside.firstToken; i < inside.endToken; i++) {
    const { shape, lower } = paragraph.facts.words[i]!;
    if ((shape & Shape.punctuation) === 0 || (shape & (Shape.lower | Shape.digit)) !== 0) words.push(lower);
  }
  return words;
}

function contains(all: readonly string[], part: readonly string[]): boolean {
  for (let start = 0; start + part.length <= all.length; start++) {
    let i = 0;
    while (i < part.length && all[start + i] === part[i]) i++;
    if (i === part.length) return true;
  }
  return false;
}
