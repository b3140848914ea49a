import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { forTerminal, writer } from '../../../server/cli/output';

function stream(isTTY: boolean): { readonly stream: Writable & { isTTY?: boolean }; readonly written: () => string } {
  const chunks: string[] = [];
  const made = new Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk.toString()), done()) });
  return { stream: Object.assign(made, { isTTY }), written: () => chunks.join('') };
}

describe('an article on a terminal', () => {
  const HOSTILE = 'a\x1b[2J\x1b]0;title\x07b\x9b31m\x7f\rc\x08\0';
  it('moves no cursor, writes over nothing, sets no title', async () => {
    const { stream: terminal, written } = stream(true);
    await writer(terminal)(HOSTILE);
    assert.equal(written(), 'a␛[2J␛]0;title␇b\ufffd31m␡␍c␈␀');
    assert.doesNotMatch(written(), /[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  });
  it('goes into a file as it is', async () => {
    const { stream: file, written } = stream(false);
    await writer(file)(HOSTILE);
    assert.equal(written(), HOSTILE);
  });
  it('keeps its lines, tabs and letters', () => assert.equal(forTerminal('a\tb\r\nc\nŁódź 🚢 “x”'), 'a\tb\r\nc\nŁódź 🚢 “x”'));
});
