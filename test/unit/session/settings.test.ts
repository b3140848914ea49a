import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings } from '../../../server/session/settings';

describe('settings', () => {
  it('take what is given and the default for the rest', () => {
    assert.deepEqual(readSettings({ chips: 'never', show: { scare: false }, diagnostics: { unitPair: 'off' } }), {
      ...DEFAULT_SETTINGS, chips: 'never', show: { ...DEFAULT_SETTINGS.show, scare: false }, diagnostics: { ...DEFAULT_SETTINGS.diagnostics, unitPair: 'off' },
    });
  });
  it('take the default for what is of the wrong type', () => {
    assert.deepEqual(readSettings({ chips: 'sometimes', show: { quotes: 'yes' }, languages: [1], maxFileSize: '9', codeLens: 1, diagnostics: null }), DEFAULT_SETTINGS);
  });
  it('never throw, whatever is sent', () => {
    fc.assert(fc.property(fc.anything(), (sent) => assert.deepEqual(Object.keys(readSettings(sent)), Object.keys(DEFAULT_SETTINGS))));
  });
  it('have the defaults of the manifest', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(__dirname, '../../../package.json'), 'utf8')) as { contributes: { configuration: { properties: Record<string, { default: unknown }> }[] } };
    const declared = Object.assign({}, ...[manifest.contributes.configuration].flat().map(({ properties }) => properties)) as Record<string, { default: unknown }>;
    const flat = Object.entries(DEFAULT_SETTINGS).flatMap(([key, value]) => (typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).map(([name, inner]) => [`newsmark.${key}.${name}`, inner] as const) : [[`newsmark.${key}`, value] as const]));
    // the globs are the manifest's own: a server without VS Code leaves nothing out
    for (const [key, value] of flat) if (key !== 'newsmark.exclude') assert.deepEqual(declared[key]?.default, value, key);
  });
});
