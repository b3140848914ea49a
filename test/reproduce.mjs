// `npm run reproduce`: packs the last commit twice, from two clones at other paths, in other time zones, with other rights, and compares the bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { zipEntries } from './parts/zip.mjs';

const PLACES = [{ folder: 'one', zone: 'Pacific/Auckland', mask: 0o022 }, { folder: 'another/further down', zone: 'America/St_Johns', mask: 0o077 }];

function packed(parent, { folder, zone, mask }) {
  const clone = join(parent, folder);
  const before = process.umask(mask);
  try {
    execFileSync('git', ['clone', '--quiet', root, clone]);
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
    execFileSync('npm', ['run', '-s', 'package'], { cwd: clone, env: { ...process.env, TZ: zone }, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    return readFileSync(join(clone, 'newsmark.vsix'));
  } finally {
    process.umask(before);
  }
}

const parent = mkdtempSync(join(tmpdir(), 'newsmark-reproduce-'));
try {
  const [first, second] = PLACES.map((place) => packed(parent, place));
  if (first.equals(second)) console.log(`Twice the same ${first.length} bytes, sha256 ${createHash('sha256').update(first).digest('hex')}`);
  else {
    const other = new Map(zipEntries(second).map((entry) => [entry.name, JSON.stringify(entry)]));
    const different = zipEntries(first).filter((entry) => other.get(entry.name) !== JSON.stringify(entry)).map(({ name }) => name);
    console.error(`Two packings of one commit differ: ${different.join(', ') || 'in the order or the number of files'}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}
