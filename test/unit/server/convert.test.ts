import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { linesOf, toRange, toSpan } from '../../../server/convert';

/** Texts rich in what goes wrong: both halves of emoji, every kind of line break. */
const texts = fc.array(fc.constantFrom('a', 'é', '😀', '“', '\r\n', '\n', '\r', ' ', '日', '\u2028'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('convert', () => {
  it('comes back from a position to the offset', () => {
    fc.assert(fc.property(texts, fc.nat(), (text, n) => {
      const lines = linesOf(text);
      const offset = n % (text.length + 1);
      const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
      assert.equal(lines.offset(lines.position(offset)), inBreak ? offset - 1 : offset);
    }));
  });
  it('finds the same position whatever was asked before', () => {
    fc.assert(fc.property(texts, fc.array(fc.integer({ min: -2, max: 60 }), { minLength: 1 }), (text, offsets) => {
      const document = TextDocument.create('', '', 0, text);
      const lines = linesOf(text);
      assert.deepEqual(offsets.map(lines.position), offsets.map((offset) => document.positionAt(offset)));
    }));
  });
  it('comes back from a range to the span', () => {
    fc.assert(fc.property(texts.filter((text) => !text.includes('\r\n')), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      assert.deepEqual(toSpan(linesOf(text), toRange(linesOf(text), { start, end })), { start, end });
    }));
  });
  it('counts UTF-16 units and both characters of a CRLF', () => {
    const text = 'a😀b\r\n“c”';
    assert.deepEqual(toRange(linesOf(text), { start: 3, end: 7 }), { start: { line: 0, character: 3 }, end: { line: 1, character: 1 } });
  });
  it('ends a line before its break, and the last line at the end', () => {
    const lines = linesOf('ab\r\ncd\ne');
    assert.deepEqual([0, 1, 2].map(lines.lineEnd), [2, 6, 8]);
  });
  it('clamps what lies outside', () => assert.deepEqual([linesOf('ab').offset({ line: 7, character: 3 }), linesOf('ab').offset({ line: 0, character: 9 })], [2, 2]));
});
