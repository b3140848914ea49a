/** The command line as a process of its own, run from its sources. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../../..');
const ARGS = ['--require', path.join(ROOT, 'node_modules/tsx/dist/cjs/index.cjs'), path.join(ROOT, 'server/cli.ts')];

export function newsmark(cwd: string, args: readonly string[], input = ''): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...ARGS, ...args], { cwd, input, maxBuffer: 1 << 28 });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

/** Kills it as soon as `now` says so, which is asked at each change in `watched`. Whether it was killed: it may have been done before. */
export async function killed(cwd: string, args: readonly string[], watched: string, now: () => boolean): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [...ARGS, ...args], { cwd, stdio: 'ignore' });
  const watcher = fs.watch(watched, () => {
    if (now()) child.kill('SIGKILL');
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
  watcher.close();
  return signal === 'SIGKILL';
}

export const sizeOf = (file: string): number => (fs.existsSync(file) ? fs.statSync(file).size : 0);
