/** Labels of transcripts and interviews: `KELLER: How many?`, also inside marks: `“PENCE: We will.”`. */
import { Shape, type LocalSpan, type Tokens } from '../text/tokens';
import { firstTokenFrom } from './tokenSearch';

export interface Label {
  /** `KELLER`, `GOV. PENCE` without the colon. */
  readonly at: LocalSpan;
  /** What is said, from the first word after the colon: `How many?` */
  readonly from: number;
}

const LONGEST = 4;

/** The label that stands at `offset`, if one does: up to four words all in capitals, then a colon and more. */
export function labelAt(tokens: Tokens, offset: number, end: number): Label | undefined {
  const first = firstTokenFrom(tokens, offset);
  let capitals = 0;
  for (let i = first; i < tokens.count && i <= first + LONGEST && tokens.to[i]! <= end; i++) {
    const { text, shape } = tokens.words[i]!;
    if (text === ':') {
      const next = i + 1;
      const said = next < tokens.count && tokens.from[next]! > tokens.to[i]! && tokens.from[next]! < end;
      return capitals > 0 && said ? { at: { from: tokens.from[first]!, to: tokens.to[i - 1]! }, from: tokens.from[next]! } : undefined;
    }
    if ((shape & Shape.initialUpper) === 0 || (shape & Shape.lower) !== 0 && (shape & Shape.dot) === 0) return undefined;
    if ((shape & Shape.innerUpper) !== 0) capitals++;
  }
  return undefined;
}
