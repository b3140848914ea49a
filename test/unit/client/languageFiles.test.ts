import assert from 'node:assert/strict';
import { patternsOf } from '../../../client/model/languageFiles';

const MARKDOWN = { id: 'markdown', extensions: ['.md', '.markdown'], filenames: ['NOTES'] };

describe('the files of a language', () => {
  const globs = (...given: Parameters<typeof patternsOf>): string[] => patternsOf(...given).map(({ glob, language }) => `${glob} ${language}`);
  it('are told by what extensions say of it', () => assert.deepEqual(globs(['plaintext', 'markdown', 'latex'], [MARKDOWN, { id: 'python', extensions: ['.py'] }, { id: 'markdown', extensions: ['.md', '.mkd'] }], {}), ['**/*.txt plaintext', '**/{*.md,*.markdown,NOTES,*.mkd} markdown']));
  it('are those that somebody associates with it, and not those with another', () => {
    assert.deepEqual(globs(['plaintext'], [], { '*.story': 'plaintext', '**/wire/*.txt': 'plaintext', '*.py': 'python' }), ['**/*.story plaintext', '**/wire/*.txt plaintext', '**/*.txt plaintext']);
    assert.deepEqual(globs(['markdown'], [MARKDOWN], { '*.md': 'mdx' }), ['**/{*.markdown,NOTES} markdown']);
  });
  it('are none where extensions say nothing that can be understood', () => assert.deepEqual(globs(['markdown'], [{ id: 'markdown', extensions: 'md', filenames: ['a/b', '{'] }, {}, { id: 3 }], { '*.md': 4 }), []));
});
