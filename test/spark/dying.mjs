// `newsmark analyze --jsonl` as a partition of the test runs it. Tells each start in the folder STARTS; the start that takes KILL is killed after some lines of output.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const { STARTS: starts, CLI: cli } = process.env;
fs.writeFileSync(path.join(starts, String(process.pid)), '');
const isDoomed = taken(path.join(starts, 'kill'));
const newsmark = spawn(process.execPath, [cli, ...process.argv.slice(2)], { stdio: ['inherit', 'pipe', 'inherit'] });
let bytes = 0;
newsmark.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  bytes += chunk.length;
  if (isDoomed && bytes > 100_000) newsmark.kill('SIGKILL');
});
newsmark.on('close', (status, signal) => {
  if (signal) fs.renameSync(path.join(starts, 'kill.taken'), path.join(starts, 'kill.done'));
  process.exitCode = signal ? 137 : status;
});

/** One process alone can rename a file. */
function taken(file) {
  try {
    fs.renameSync(file, `${file}.taken`);
    return true;
  } catch {
    return false;
  }
}
