/** Which words an article writes in small letters, so that `Port` at the start of a sentence is no name where `port` stands elsewhere. */
import { Shape, type Word } from '../text/tokens';

/** All forms that differ in their capitals alone share one of these, and it says itself when it was last met: no list of an article's words is made or searched. */
export interface SmallWord {
  readonly generation: number;
  /** The last article that writes it in small letters. */
  metIn: number;
}

/** With more they are all made anew before the next article. */
const MOST = 50_000;
let generation = 0;
const known = new Map<string, SmallWord>();
/** The article whose words were met last, and how often another one's turn came. */
let meeting = 0;
let turns = 0;

/** To be called before the first word of an article is met. */
export function makeRoom(): void {
  if (known.size < MOST) return;
  known.clear();
  generation++;
  turns++;
}

/** The turn of an article that meets its first word next. */
export const nextTurn = (): number => turns + 1;

/** Whether it is still that turn: where another article came between, its words may have been taken for the other's, and are to be met again. */
export const isUndisturbed = (turn: number): boolean => turn === turns;

const SMALL_LETTERS = Shape.initialUpper | Shape.innerUpper | Shape.lower;

/** Notes the small-letter words of a paragraph. */
export function meetSmallWords(words: readonly Word[], article: number): void {
  if (article !== meeting) {
    meeting = article;
    turns++;
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.gathered === article) continue;
    word.gathered = article;
    if ((word.shape & SMALL_LETTERS) === Shape.lower) smallWordOf(word).metIn = article;
  }
}

/** The same, whatever they were taken for since. */
export function meetSmallWordsAgain(words: readonly Word[], article: number): void {
  for (let i = 0; i < words.length; i++) words[i]!.gathered = 0;
  meetSmallWords(words, article);
}

function smallWordOf(word: Word): SmallWord {
  const small = word.small as SmallWord | undefined;
  return small?.generation === generation ? small : ((word.small = smallWord(word.lower)) as SmallWord);
}

export function smallWord(lower: string): SmallWord {
  let small = known.get(lower);
  if (!small) known.set(lower, (small = { generation, metIn: 0 }));
  return small;
}

/** Those of the words of a form, which keeps them. */
export function smallWordsOf(form: { readonly words: readonly string[]; small: readonly object[] | undefined }): readonly SmallWord[] {
  const small = form.small as readonly SmallWord[] | undefined;
  if (small !== undefined && (small.length === 0 || small[0]!.generation === generation)) return small;
  const fresh = form.words.map(smallWord);
  form.small = fresh;
  return fresh;
}
