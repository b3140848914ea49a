/** What stands between quotation marks, as far as it tells whether somebody speaks. */
import { Shape, Tag, type Tokens } from '../text/tokens';
import { Speech } from './speechClasses';
import { firstTokenFrom } from './tokenSearch';

export interface QuotedWords {
  readonly firstToken: number;
  /** One past the last. */
  readonly endToken: number;
  /** Without punctuation. */
  readonly words: number;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Has a verb or auxiliary. */
  readonly clause: boolean;
  /** `I`, `we`, `our`: somebody speaks. */
  readonly firstPerson: boolean;
  /** All words have capitals, as in titles, but for small ones: `Face the Nation`. */
  readonly titleCase: boolean;
  /** The last unit: `,` of `“No,”`; empty where nothing is quoted. */
  readonly ending: string;
}

/** Words that titles write small. */
const SMALL_IN_TITLES = 1 << Tag.DET | 1 << Tag.ADP | 1 << Tag.CCONJ | 1 << Tag.PART;

/** Of the tokens within `[from, to)`. */
export function quotedWords(tokens: Tokens, from: number, to: number): QuotedWords {
  const { count, to: ends, words: all, tags } = tokens;
  let words = 0;
  let capitals = 0;
  let small = 0;
  let clause = false;
  let firstPerson = false;
  let capital = false;
  const firstToken = firstTokenFrom(tokens, from);
  let i = firstToken;
  for (; i < count && ends[i]! <= to; i++) {
    const { shape, speech } = all[i]!;
    if ((shape & Shape.punctuation) !== 0 && (shape & (Shape.lower | Shape.digit)) === 0) continue;
    const tag = tags[i]!;
    if (words++ === 0) capital = (shape & Shape.initialUpper) !== 0;
    if ((shape & Shape.initialUpper) !== 0) capitals++;
    else if ((SMALL_IN_TITLES >> tag & 1) !== 0 && ends[i]! < to) small++;
    if (tag === Tag.VERB || tag === Tag.AUX) clause = true;
    if ((speech & Speech.firstPerson) !== 0) firstPerson = true;
  }
  const last = i > firstToken ? all[i - 1]!.text : '';
  return { firstToken, endToken: i, words, capital, clause, firstPerson, titleCase: capital && capitals > 1 && capitals + small > 0.8 * words, ending: last.charAt(last.length - 1) };
}
