import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { unlinked } from '../../../client/model/escape';

/** What VS Code takes for a link in a notification, in progress, in a prompt, and in the detail of a language status (`parseLinkedText`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('what a notification says', () => {
  it('is text, though a file is called like a link to a command', () => {
    const name = '[Open](command:workbench.action.terminal.new).txt';
    assert.match(name, LINK);
    assert.doesNotMatch(unlinked(name), LINK);
    assert.equal(unlinked(name).replace('\u2060', ''), name);
  });
  it('is text, whatever an imported file or a sidecar holds', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', '](', 'x', ' ', 'command:a', 'https://b', 'file:c', '"', "'");
    fc.assert(fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => !LINK.test(unlinked(pieces.join('')))), { numRuns: 20_000 });
  });
  it('goes through one file, from everywhere in the client', () => {
    const root = path.join(__dirname, '../../../client');
    const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'notices.ts');
    const direct = files.filter((file) => /show(?:Information|Warning|Error)Message|setStatusBarMessage/.test(fs.readFileSync(path.join(root, file), 'utf8')));
    assert.ok(files.length > 50);
    assert.deepEqual(direct, []);
  });
});
