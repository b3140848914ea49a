import assert from 'node:assert/strict';
import { allOf } from '../../../server/analysis/steps';
import { isUndisturbed, meetSmallWords, meetSmallWordsAgain, nextTurn, smallWordsOf } from '../../../server/analysis/resolve/smallWords';
import { NO_CLASSES, newWord, Shape, type Word } from '../../../server/analysis/text/tokens';
import { newAnalyzer } from '../support/analyse';

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
  it('may have been taken for those of another article that came between, and are met again', () => {
    const name = nameOf('port');
    const turn = nextTurn();
    assert.deepEqual(metOf(name, [port], -5), [true]);
    assert.equal(isUndisturbed(turn), true);
    meetSmallWords([port], -6);
    assert.equal(isUndisturbed(turn), false);
    assert.equal(smallWordsOf(name)[0]!.metIn, -6);
    meetSmallWordsAgain([port], -5);
    assert.equal(smallWordsOf(name)[0]!.metIn, -5);
  });

  it('so that no harbour is a person because another article was opened meanwhile', () => {
    const text = 'Harbour workers left at noon. The harbour was quiet.\n\nHarbour was shut, Mara Quill said.';
    const analyzer = newAnalyzer();
    const steps = analyzer.inSteps(text);
    steps.next();
    steps.next();
    analyzer.analyze('The harbour is old.');
    assert.deepEqual(allOf(steps).people.map(({ name }) => name), ['Mara Quill']);
  });
});
