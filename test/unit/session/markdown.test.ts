import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proseOf } from '../../../server/session/markdown';

const check = (text: string, expected: string): void => assert.equal(proseOf(text, 'markdown'), expected);

describe('Markdown as prose', () => {
  it('keeps plain sentences', () => check('“No,” she said – 3 * 4 and a_b.\n', '“No,” she said – 3 * 4 and a_b.\n'));
  it('takes emphasis away', () => check('said **Mara** _Lind_ *now*', 'said   Mara    Lind   now '));
  it('takes the marks of headings, lists and block quotes away', () => check('# Ferry\n- one\n> > two\n12. three', '  Ferry\n  one\n    two\n    three'));
  it('leaves a dash and a number alone that begin no list', () => check('-5 degrees\n2015 was dry\n– Lind', '-5 degrees\n2015 was dry\n– Lind'));
  it('blanks inline code and the targets of links', () => check('see `“x”` or [Lind](http://a.b)', 'see       or  Lind             '));
  it('blanks fenced code, up to its end', () => check('a\n```js\n“x”\n```\nb', 'a\n     \n   \n   \nb'));
  it('blanks front matter at the top only', () => {
    check('---\nby: x\n---\na', '   \n     \n   \na');
    check('a\n---\nb', 'a\n---\nb');
  });
  it('blanks comments, over lines and within one', () => {
    check('<!-- a\nb -->\nc', '      \n     \nc');
    check('a <!-- b --> c', 'a            c');
  });
  it('reads a hostile line in time', function () {
    this.timeout(2000);
    for (const piece of ['<!--', '<!-- -->', '[', '](', '`', '*', '_a', '# ']) proseOf(`${piece.repeat(200_000)}x`, 'markdown');
  });
  it('leaves other languages alone', () => assert.equal(proseOf('# `a`', 'plaintext'), '# `a`'));
  it('moves no offset and no line break', () => {
    const piece = fc.constantFrom('a', ' ', '*', '_', '`', '```', '\n', '\r\n', '#', '-', '> ', '](', ')', '<!--', '-->', '---', '“', '😀', '1. ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const prose = proseOf(text, 'markdown');
      assert.equal(prose.length, text.length);
      for (let i = 0; i < text.length; i++) if (prose[i] !== text[i]) assert.ok(prose[i] === ' ' && !/[\r\n]/.test(text[i]!));
    }));
  });
});
