// Packs the .vsix and looks at what is in it.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { root } from '../setup.mjs';
import { run } from './command.mjs';
import { zipEntries } from './zip.mjs';

export const VSIX = `${root}newsmark.vsix`;
const LIMIT = 6 * 1024 * 1024;

/** Nothing else may be in it: sources, tests, maps and packages stay out. */
const MAY = [
  /^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/, /^extension\/(package(\.nls(\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|LICENSE(\.txt|\.md)?|NOTICE(\.txt|\.md)?|THIRD[-_]PARTY[-_\w]*\.(txt|md))$/i,
  /^extension\/dist\/[\w.]+\.(js|bin)$/, /^extension\/syntaxes\/[\w.-]+\.json$/, /^extension\/(language-configuration|[\w-]+\.language-configuration)\.json$/,
  /^extension\/(client\/)?(media|images|icons|walkthrough|resources)\/[\w./-]+\.(svg|png|md)$/, /^extension\/docs\/pictures\/[\w-]+\.png$/, /^extension\/seeds\/[\w-]+\.(txt|news|article)$/,
];
const MUST = ['dist/client.js', 'dist/client.web.js', 'dist/server.js', 'dist/server.web.js', 'package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'];

export async function packaged() {
  const checks = [];
  const check = (what, wrong) => checks.push({ what, wrong });
  rmSync(VSIX, { force: true }); // so that no later part tests an old one
  const { status } = await run('npm', ['run', '-s', 'package']);
  check('vsce packs the extension', status === 0 ? [] : [`status ${status}`]);
  if (status === 0) {
    const entries = zipEntries(readFileSync(VSIX));
    const names = entries.map(({ name }) => name);
    const size = statSync(VSIX).size;
    console.log(`${names.length} files, ${(size / 1024 / 1024).toFixed(2)} MB`);
    check(`under ${LIMIT / 1024 / 1024} MB`, size < LIMIT ? [] : [`${size} bytes`]);
    check('holds nothing it should not', names.filter((name) => !MAY.some((pattern) => pattern.test(name))));
    check('gives all files one time and one set of rights, whoever packs them', entries.filter(({ time, rights }) => time !== entries[0].time || rights !== entries[0].rights).map(({ name }) => name));
    check('holds what it needs', MUST.filter((name) => !names.some((other) => other.toLowerCase() === `extension/${name}`.toLowerCase())));
  }
  for (const { what, wrong } of checks) console.log(wrong.length === 0 ? `  ok ${what}` : `  FAILED ${what}: ${wrong.join(', ')}`);
  const failed = checks.filter(({ wrong }) => wrong.length > 0).length;
  return { passed: checks.length - failed, failed, skipped: 0 };
}
