/** The training text: GUM's documents whose texts may be used, one a line. docs/data-sources.md says how the file is made. */
import fs from 'node:fs';
import { Tag, type TagName } from '../../../analysis/text/tokens';

export interface Document {
  readonly id: string;
  readonly genre: string;
  readonly split: 'train' | 'dev' | 'test';
  readonly text: string;
  /** Start, end, universal tag, Penn tag. */
  readonly toks: readonly (readonly [number, number, TagName, string])[];
  /** First token, one past the last. */
  readonly sents: readonly (readonly [number, number])[];
}

export interface Sentence {
  readonly words: readonly string[];
  readonly tags: readonly number[];
}

/** Its text comes from a conversation corpus whose licence is not settled. */
const LEFT_OUT = 'GUM_court_carpet';

export const readCorpus = (file: string): Document[] =>
  fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Document).filter(({ id }) => id !== LEFT_OUT);

export const sentencesOf = (documents: readonly Document[]): Sentence[] =>
  documents.flatMap(({ text, toks, sents }) =>
    sents.map(([from, to]) => {
      const tokens = toks.slice(from, to);
      return { words: tokens.map(([start, end]) => text.slice(start, end)), tags: tokens.map(([, , tag]) => Tag[tag]) };
    }),
  );
