/** An article with its words cut and its small indexes made: what comparing it with one other asks again and again. */
import { isVerbatim, type Reduced, type Utterance } from './reduced';
import { ngrams } from './words/fingerprints';
import { contentCount, runOf, stemsOf, type Run } from './words/run';

export interface Prepared {
  readonly reduced: Reduced;
  readonly utterances: readonly PreparedUtterance[];
  readonly sentences: readonly Run[];
  /** Word pairs of utterances, and word triples of sentences: where they stand. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  readonly triples: ReadonlyMap<number, readonly number[]>;
}

/** The article of an id. */
export type Lookup = (id: string) => Prepared;

export interface PreparedUtterance {
  readonly utterance: Utterance;
  readonly verbatim: boolean;
  readonly run: Run;
  readonly content: number;
  readonly stems: ReadonlySet<string>;
}

export function prepare(reduced: Reduced): Prepared {
  const { text } = reduced;
  const utterances = reduced.utterances.map((utterance): PreparedUtterance => {
    const run = runOf(text, utterance.pieces);
    return { utterance, verbatim: isVerbatim(utterance), run, content: contentCount(run), stems: stemsOf(run) };
  });
  const sentences = reduced.sentences.map((span) => runOf(text, [span]));
  return { reduced, utterances, sentences, pairs: indexed(utterances.map(({ run }) => run), 2), triples: indexed(sentences, 3) };
}

function indexed(runs: readonly Run[], size: number): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  runs.forEach((run, at) => {
    for (const gram of ngrams(run, size)) {
      const there = index.get(gram);
      if (!there) index.set(gram, [at]);
      else if (there[there.length - 1] !== at) there.push(at);
    }
  });
  return index;
}

/** How many grams each run of one shares with each run of the other: `[i, j, count]`. */
export function shares(a: ReadonlyMap<number, readonly number[]>, b: ReadonlyMap<number, readonly number[]>, columns: number): readonly (readonly [i: number, j: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const [gram, inA] of a) {
    const inB = b.get(gram);
    if (!inB || inA.length * inB.length > MOST_PLACES) continue;
    for (const i of inA) for (const j of inB) counts.set(i * columns + j, (counts.get(i * columns + j) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => [Math.floor(key / columns), key % columns, count] as const);
}

/** `of the` stands everywhere and tells nothing. */
const MOST_PLACES = 60;
