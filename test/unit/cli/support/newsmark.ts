/** The command line as a process of its own, of this very state of the sources. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = path.join(__dirname, '../../../..');
const BUNDLE = path.join(ROOT, 'dist-test/cli.js');

/** Bundled as the product is, once a run: its threads run the same file. */
let isBundled = false;
function bundled(): string {
  if (isBundled) return BUNDLE;
  buildSync({ absWorkingDir: ROOT, entryPoints: { cli: 'server/cli.ts' }, outdir: path.dirname(BUNDLE), bundle: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning' });
  for (const name of ['tagger.bin', 'gazetteer.bin']) fs.copyFileSync(path.join(ROOT, 'server/lexicon/packed', name), path.join(path.dirname(BUNDLE), name));
  isBundled = true;
  return BUNDLE;
}

export function newsmark(cwd: string, args: readonly string[], input: string | Buffer = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundled(), ...args], { cwd, input, maxBuffer: 1 << 28 });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

/** Kills it as soon as `now` says so, which is asked at each change in `watched`. Whether it was killed: it may have been done before. */
export async function killed(cwd: string, args: readonly string[], watched: string, now: () => boolean): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [bundled(), ...args], { cwd, stdio: 'ignore' });
  const watcher = fs.watch(watched, () => {
    if (now()) child.kill('SIGKILL');
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
  watcher.close();
  return signal === 'SIGKILL';
}

export const sizeOf = (file: string): number => (fs.existsSync(file) ? fs.statSync(file).size : 0);
