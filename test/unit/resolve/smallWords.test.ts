import assert from 'node:assert/strict';
import { meetSmallWords, smallWordsOf } from '../../../server/analysis/resolve/smallWords';
import { NO_CLASSES, newWord, Shape, type Word } from '../../../server/analysis/text/tokens';

const small = (text: string): Word => newWord(text, text, Shape.lower, NO_CLASSES);
const capital = (text: string): Word => newWord(text, text.toLowerCase(), Shape.initialUpper | Shape.lower, NO_CLASSES);
const nameOf = (...words: readonly string[]) => ({ words, small: undefined as readonly object[] | undefined });

/** Which words of the name an article of these words writes in small letters. */
const metOf = (name: ReturnType<typeof nameOf>, words: readonly Word[], article: number): readonly boolean[] => {
  meetSmallWords(words, article);
  return smallWordsOf(name).map(({ metIn }) => metIn === article);
};

describe('small-letter words of an article', () => {
  const port = small('port');

  it('are known of each word of a name', () => assert.deepEqual(metOf(nameOf('port', 'authority'), [port, capital('Authority')], -1), [true, false]));
  it('are forgotten with the next article', () => {
    const name = nameOf('port');
    assert.deepEqual(metOf(name, [port], -2), [true]);
    assert.deepEqual(metOf(name, [capital('Port')], -3), [false]);
    assert.deepEqual(metOf(name, [port], -4), [true]);
  });
});
