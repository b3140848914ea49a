/** Reads one paragraph: tokens, sentences, tags. */
import { tagByShape } from './closedClasses';
import { readModel } from './tagger/model';
import { Tagger } from './tagger/tagger';
import { newTokenBuffer, tokenize } from './tokenizer';
import type { Tokens, Word, WordClasses } from './tokens';
import { Vocabulary } from './vocabulary';

/** Lexical classes of a form, worked out once when it is first met; the detectors supply this, so that `text` knows no lexicon of theirs. */
export type Classify = (lower: string, text: string) => WordClasses;

export interface Reader {
  /** Tokens, sentences and tags of one paragraph. A line break inside it counts as a blank. */
  read(paragraph: string): Tokens;
}

/** `model`: the bytes of `packed/tagger.bin`; without them tags are guessed from a short list. */
export function createReader(model: Uint8Array, classify: Classify): Reader {
  const vocabulary = new Vocabulary(classify);
  const buffer = newTokenBuffer();
  const weights = readModel(model);
  const tagger = weights && new Tagger(weights, vocabulary);
  return {
    read(paragraph) {
      vocabulary.makeRoom();
      tokenize(paragraph, vocabulary, buffer);
      const { count, ids, starts } = buffer;
      tagger?.tag(buffer);
      const from = new Array<number>(count);
      const to = new Array<number>(count);
      const words = new Array<Word>(count);
      const tags = new Array<number>(count);
      const sentences = new Array<number>(count);
      let sentence = 0;
      let grammar = 0;
      for (let i = 0; i < count; i++) {
        const word = vocabulary.words[ids[i]!]!;
        if (i > 0 && starts[i] === 1) sentence++;
        from[i] = buffer.from[i]!;
        to[i] = buffer.to[i]!;
        words[i] = word;
        grammar |= word.grammar;
        tags[i] = tagger ? buffer.tags[i]! : tagByShape(word, starts[i] === 1);
        sentences[i] = sentence;
      }
      return { count, from, to, words, tags, sentences, grammar };
    },
  };
}
