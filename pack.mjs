// Packs the built extension. Two packings of one commit are the same bytes: all files have the time of the commit, in one time zone and one order, and the same rights.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { zipEntries } from './test/parts/zip.mjs';

const VSIX = 'newsmark.vsix';

/** In seconds; undefined outside of a repository: then files have the time of the packing. */
function commitTime() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const time = process.env.SOURCE_DATE_EPOCH ?? commitTime();
const environment = { ...process.env, TZ: 'UTC', LC_ALL: 'C', ...(time === undefined ? {} : { SOURCE_DATE_EPOCH: time }) };
execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', VSIX], { stdio: 'inherit', env: environment });

// vsce takes the rights of files from the disk, where they hang on the umask of whoever cloned
const RIGHTS = (0o100644 << 16) >>> 0;
const bytes = readFileSync(VSIX);
for (const { rightsAt } of zipEntries(bytes)) bytes.writeUInt32LE(RIGHTS, rightsAt);
writeFileSync(VSIX, bytes);
