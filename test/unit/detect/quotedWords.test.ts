import assert from 'node:assert/strict';
import { quotedWords, type QuotedWords } from '../../../server/analysis/detect/quotedWords';
import { classify } from '../../../server/analysis/detect/wordClasses';
import { createReader } from '../../../server/analysis/text/reader';

/** Tags are guessed from a short list. */
const reader = createReader(new Uint8Array(), classify);

function check(marked: string, expected: Partial<QuotedWords>): void {
  const [before = '', inner = '', after = ''] = marked.split('|');
  const text = before + inner + after;
  const found = quotedWords(reader.read(text), before.length, before.length + inner.length);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof QuotedWords]])), expected);
}

describe('words between quotation marks', () => {
  it('a sentence', () => check('“|We will not pay,|” Lund said.', { words: 4, capital: true, clause: true, firstPerson: true, titleCase: false, ending: ',' }));
  it('a term', () => check('The “|quiet town|” is loud.', { words: 2, capital: false, clause: false, firstPerson: false, titleCase: false, ending: 'n' }));
  it('a title', () => check('He sang “|Song of the Harbor|” twice.', { words: 4, capital: true, titleCase: true }));
  it('nothing', () => check('An empty “||” pair.', { words: 0, capital: false, ending: '' }));
});
