/** Tags from a short list and the word's shape, for want of the tagger's model. */
import { CLOSED_CLASSES } from '../../lexicon/packed/lists.generated';
import { Shape, Tag, type TagName, type Word } from './tokens';

const closed: ReadonlyMap<string, number> = new Map(
  CLOSED_CLASSES.split('\n').flatMap((line) => {
    const [tag, words] = line.split('\t') as [TagName, string];
    return words.split(' ').map((word) => [word, Tag[tag]] as const);
  }),
);

export function tagByShape(word: Word, startsSentence: boolean): number {
  const { lower, shape } = word;
  const listed = closed.get(lower);
  if (listed !== undefined) return listed;
  if ((shape & Shape.digit) !== 0) return Tag.NUM;
  if ((shape & Shape.punctuation) !== 0) return '$£€¥%'.includes(lower) ? Tag.SYM : Tag.PUNCT;
  if ((shape & Shape.initialUpper) !== 0 && !startsSentence) return Tag.PROPN;
  if (lower.endsWith('ly')) return Tag.ADV;
  return lower.endsWith('ed') || lower.endsWith('ing') ? Tag.VERB : Tag.NOUN;
}
