/** Reads one paragraph: tokens, sentences, tags. */
import { tagByShape } from './closedClasses';
import { readModel } from './tagger/model';
import { Tagger } from './tagger/tagger';
import { newTokenBuffer, tokenize } from './tokenizer';
import type { Tokens, Word } from './tokens';
import { Vocabulary } from './vocabulary';

/** Lexical classes of a form, worked out once when it is first met; the detectors supply this, so that `text` knows no lexicon of theirs. */
export type Classify = (lower: string, text: string) => Pick<Word, 'cue' | 'name' | 'amount' | 'grammar'>;

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
      const words = new Array<Word>(count);
      const sentences = new Uint16Array(count);
      const tags = new Uint8Array(count);
      let sentence = 0;
      for (let i = 0; i < count; i++) {
        const word = vocabulary.words[ids[i]!]!;
        words[i] = word;
        if (i > 0 && starts[i] === 1) sentence++;
        sentences[i] = sentence;
        if (!tagger) tags[i] = tagByShape(word, starts[i] === 1);
      }
      tagger?.tag(buffer, tags);
      return { count, from: buffer.from.slice(0, count), to: buffer.to.slice(0, count), words, tags, sentences };
    },
  };
}
