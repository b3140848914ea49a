import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is installed and starts', async () => {
    const extension = vscode.extensions.getExtension('newsmark.newsmark');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
