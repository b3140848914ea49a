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
  /** Filled anew for each paragraph: to copy a piece of an array is quicker than to fill another. */
  const words: Word[] = [];
  const sentences: number[] = [];
  const weights = readModel(model);
  const tagger = weights && new Tagger(weights, vocabulary);
  return {
    read(paragraph) {
      vocabulary.makeRoom();
      tokenize(paragraph, vocabulary, buffer);
      const { count, ids, starts, tags } = buffer;
      tagger?.tag(buffer);
      let sentence = 0;
      let grammar = 0;
      for (let i = 0; i < count; i++) {
        const word = vocabulary.words[ids[i]!]!;
        if (i > 0 && starts[i] === 1) sentence++;
        words[i] = word;
        grammar |= word.grammar;
        if (!tagger) tags[i] = tagByShape(word, starts[i] === 1);
        sentences[i] = sentence;
      }
      return { count, from: buffer.from.slice(0, count), to: buffer.to.slice(0, count), words: words.slice(0, count), tags: tags.slice(0, count), sentences: sentences.slice(0, count), grammar };
    },
  };
}
