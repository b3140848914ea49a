/** INTERIM: replaced by the one-pass tokeniser, sentence splitter and tagger. */
import { Shape, Tag, type Tokens, type Word } from './tokens';

/** Lexical classes of a form, worked out once when it is first met; the detectors supply this, so that `text` knows no lexicon of theirs. */
export type Classify = (lower: string, text: string) => Pick<Word, 'cue' | 'name' | 'amount'>;

export interface Reader {
  /** Tokens, sentences and tags of one paragraph. */
  read(paragraph: string): Tokens;
}

const CLOSED = new Map<string, number>(
  Object.entries({
    DET: 'the a an this these those each every some any no', PRON: 'i you he she it we they me him her us them his its our their who which what',
    AUX: 'is are was were be been has have had do does did will would can could may might must should', ADP: 'of in on at by for with from about to against into',
    CCONJ: 'and or but', SCONJ: 'that if because while although whether when', VERB: 'said says say told wrote added',
  }).flatMap(([tag, words]) => words.split(' ').map((word) => [word, Tag[tag as 'DET']] as const)),
);

export function createReader(_model: Uint8Array, classify: Classify): Reader {
  const words = new Map<string, Word>();
  const intern = (text: string): Word => {
    let word = words.get(text);
    if (!word) {
      const lower = text.toLowerCase().replaceAll('’', "'");
      const shape = (/^\p{Lu}/u.test(text) ? Shape.initialUpper : 0) | (/\d/.test(text) ? Shape.digit : 0) | (/\p{Ll}/u.test(text) ? Shape.lower : 0) | (/^[^\p{L}\p{N}]+$/u.test(text) ? Shape.punctuation : 0);
      words.set(text, (word = { text, lower, shape, ...classify(lower, text) }));
    }
    return word;
  };
  return {
    read(paragraph) {
      const matches = [...paragraph.matchAll(/(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Gen|St)\.|\d+(?:[.,]\d+)*|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|['’](?:s|re|ve|ll|d|m)\b|\S/gu)];
      const found = matches.map((match) => intern(match[0]));
      const sentences = new Uint16Array(found.length);
      found.forEach((word, i) => { sentences[i] = i === 0 ? 0 : sentences[i - 1]! + (/^[.!?]$/.test(found[i - 1]!.text) && (word.shape & Shape.initialUpper) !== 0 ? 1 : 0); });
      return {
        count: found.length,
        from: Int32Array.from(matches, (match) => match.index),
        to: Int32Array.from(matches, (match) => match.index + match[0].length),
        words: found,
        tags: Uint8Array.from(found, (word, i) => CLOSED.get(word.lower) ?? (word.shape & Shape.punctuation ? Tag.PUNCT : word.shape & Shape.digit ? Tag.NUM : word.shape & Shape.initialUpper && i > 0 ? Tag.PROPN : Tag.NOUN)),
        sentences,
      };
    },
  };
}
