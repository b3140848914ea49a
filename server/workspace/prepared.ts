/** An article with its words cut and its small indexes made: what comparing it with one other asks again and again. */
import { isVerbatim, type Reduced, type Utterance } from './reduced';
import { gramsOf, type Grams } from './words/grams';
import { contentCount, stemsOf, TextWords, type Run } from './words/run';

export interface Prepared {
  readonly reduced: Reduced;
  readonly words: TextWords;
  readonly utterances: readonly PreparedUtterance[];
  /** By index into `Reduced.sentences`. */
  readonly sentence: (at: number) => Run;
  /** Word pairs of utterances, and word triples of sentences: where they stand. */
  readonly pairs: Grams;
  readonly triples: Grams;
}

/** The article of an id. */
export type Lookup = (id: string) => Prepared;

export class PreparedUtterance {
  readonly utterance: Utterance;
  readonly verbatim: boolean;
  readonly run: Run;
  readonly content: number;
  #stems: ReadonlySet<string> | undefined;

  constructor(utterance: Utterance, run: Run) {
    this.utterance = utterance;
    this.verbatim = isVerbatim(utterance);
    this.run = run;
    this.content = contentCount(run);
  }

  /** Most are never asked for. */
  get stems(): ReadonlySet<string> {
    return (this.#stems ??= stemsOf(this.run));
  }
}

export function prepare(reduced: Reduced): Prepared {
  const words = new TextWords(reduced.text);
  const utterances = reduced.utterances.map((utterance) => new PreparedUtterance(utterance, words.run(utterance.pieces)));
  const sentences: (Run | undefined)[] = [];
  return {
    reduced, words, utterances,
    sentence: (at) => (sentences[at] ??= words.run([reduced.sentences[at]!])),
    pairs: gramsOf(utterances.map(({ run }) => run.hashes), 2), triples: gramsOf(reduced.sentences.map((span) => words.hashes(span)), 3),
  };
}
