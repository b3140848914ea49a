import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escape, link } from '../../../server/features/markdown';
import { COMMANDS } from '../../../server/protocol';

describe('markdown', () => {
  const check = (text: string, expected: string): void => assert.equal(escape(text), expected);
  it('escapes marks', () => check('**a** [b](c) `d` _e_', '\\*\\*a\\*\\* \\[b\\]\\(c\\) \\`d\\` \\_e\\_'));
  it('escapes icons by an entity, as VS Code looks for them after Markdown', () => check('$(flame) \\$(flame)', '&#36;\\(flame\\) \\\\&#36;\\(flame\\)'));
  it('stops bare links', () => check('http://x www.x a@b', 'http&#58;//x www\\.x a&#64;b'));
  it('keeps to one line', () => check('1. a\n# b\r\n- c', '1\\. a \\# b \\- c'));
  it('leaves plain words', () => check('“Ça va,” she said; 日本 😀', '“Ça va,” she said; 日本 😀'));

  it('can be undone, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', '#36': '$', '#58': ':', '#64': '@' };
      const shown = escape(text).replace(/\\(.)|&(amp|lt|gt|#36|#58|#64);/g, (_, char?: string, name?: string) => char ?? entities[name!]!);
      assert.equal(shown, text.replace(/\s+/g, ' '));
    }));
  });

  it('keeps the arguments of a link inside it', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const target = /^\[\$\(copy\) Copy\]\(command:newsmark\.copyText\?([^()\s]*)\)$/.exec(link({ rich: true }, 'copy', 'Copy', COMMANDS.copy, [text]));
      assert.ok(target);
      assert.deepEqual(JSON.parse(decodeURIComponent(target[1]!)), [text]);
    }));
  });
});
