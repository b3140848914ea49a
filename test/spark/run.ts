/**
 * `npm run test:spark`: the recipe of docs/archive.md in a local cluster of Apache Spark, with two executors. A newsmark is killed in the
 * middle of its output, then a whole executor: each article must be in the output exactly once, and as one process alone writes it.
 * Needs Java and a Python with pyspark (PYTHON names it); says so and passes where they are absent. Does its own killing, of its own processes.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { madeNews } from '../bench/news';

const ROOT = path.join(__dirname, '../..');
const PYTHON = process.env['PYTHON'] ?? 'python3';
const CLI = path.join(ROOT, 'dist/cli.js');
const COUNT = Number(process.env['ARTICLES'] ?? 2000);
const PARTITIONS = 12;

const answer = (command: string, ...args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** The executors below a process. */
function executorsOf(root: number): readonly number[] {
  const rows = (answer('ps', '-eo', 'pid=,ppid=,args=') ?? '').split('\n').flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args: args! }];
  });
  const below = new Set([root]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { pid, parent } of rows) if (below.has(parent)) below.add(pid);
  }
  return rows.filter(({ pid, args }) => below.has(pid) && args.includes('CoarseGrainedExecutorBackend')).map(({ pid }) => pid);
}

async function main(): Promise<void> {
  const home = answer(PYTHON, '-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))');
  if (spawnSync('java', ['-version']).status !== 0) return console.log('not run: there is no Java');
  if (home === undefined) return console.log(`not run: ${PYTHON} has no pyspark (PYTHON names another)`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-spark-'));
  try {
    await tryIn(folder, home);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function tryIn(folder: string, home: string): Promise<void> {
  const articles = path.join(folder, 'articles.jsonl'), output = path.join(folder, 'out'), starts = path.join(folder, 'starts');
  const lines = [...[...madeNews(COUNT)].map((article) => JSON.stringify(article)), '{"id":"without text"}'];
  fs.writeFileSync(articles, lines.join('\n') + '\n');
  fs.mkdirSync(starts);
  fs.writeFileSync(path.join(starts, 'kill'), '');

  const begun = performance.now();
  const spark = spawn(path.join(home, 'bin/spark-submit'), [
    '--master', 'local-cluster[2,1,1024]', '--conf', 'spark.driver.host=127.0.0.1', '--conf', 'spark.ui.enabled=false',
    path.join(ROOT, 'docs/recipes/spark.py'), articles, output, '--partitions', String(PARTITIONS), '--newsmark', `STARTS=${starts} CLI=${CLI} ${process.execPath} ${path.join(__dirname, 'dying.mjs')}`,
  ], { cwd: folder, env: { ...process.env, SPARK_HOME: home, PYSPARK_PYTHON: PYTHON, SPARK_LOCAL_IP: '127.0.0.1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  spark.stdout.on('data', (text: Buffer) => { log += text.toString(); });
  spark.stderr.on('data', (text: Buffer) => { log += text.toString(); });

  let executor: number | undefined;
  const watcher = fs.watch(starts, () => {
    // the newsmark was killed and done again by then, and half of the partitions are still to come
    if (executor !== undefined || !fs.existsSync(path.join(starts, 'kill.done')) || fs.readdirSync(starts).length < PARTITIONS / 2 + 2) return;
    [executor] = executorsOf(spark.pid!);
    if (executor !== undefined) process.kill(executor, 'SIGKILL');
  });
  const status = await new Promise<number | null>((resolve) => spark.once('close', resolve));
  watcher.close();
  const seconds = (performance.now() - begun) / 1000;
  assert.equal(status, 0, log.slice(-6000));

  const written = fs.readdirSync(output).filter((name) => name.startsWith('part-')).sort().flatMap((name) => fs.readFileSync(path.join(output, name), 'utf8').split('\n').filter(Boolean));
  const alone = spawnSync(process.execPath, [CLI, 'analyze', '--jsonl'], { input: fs.readFileSync(articles), maxBuffer: 1 << 30 });
  const begins = fs.readdirSync(starts).filter((name) => /^\d+$/.test(name)).length;
  assert.ok(fs.existsSync(path.join(starts, 'kill.done')), 'no newsmark was killed');
  assert.ok(executor !== undefined, 'no executor was killed');
  assert.ok(begins > PARTITIONS, 'no partition was done again');
  assert.match(log, /: 1 lines failed/);
  assert.deepEqual(written, alone.stdout.toString().trimEnd().split('\n'));
  console.log(`ok: ${COUNT} articles and a line that fails, each once and in order; ${begins} starts for ${PARTITIONS} partitions, a newsmark and an executor killed; ${seconds.toFixed(0)} s`);
}

void main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exitCode = 1;
});
