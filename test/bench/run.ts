/**
 * `npm run bench [-- PART …|all] [--json FILE]`: how fast, as ratios within one run, and how large.
 * Absolute figures depend on the machine and on what else it does; the ratios hardly do.
 */
import fs from 'node:fs';
import { activation } from './activation';
import { growth } from './growth';
import { keystroke } from './keystroke';
import { loading } from './loading';
import { argument, machine, type Part } from './part';
import { sizes } from './sizes';
import { startup } from './startup';
import { throughput } from './throughput';

const PARTS: Readonly<Record<string, () => Part | Promise<Part>>> = { throughput, keystroke, server: startup, activation, loading, growth, sizes };

/** What stands before the first `--`. */
function asked(): readonly string[] {
  const args = process.argv.slice(2);
  const end = args.findIndex((arg) => arg.startsWith('--'));
  const names = end < 0 ? args : args.slice(0, end);
  const unknown = names.filter((name) => name !== 'all' && !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}, archive, all`);
  if (names.includes('all') || args.includes('--all')) return Object.keys(PARTS);
  return names.length === 0 ? ['throughput'] : names;
}

async function main(): Promise<void> {
  const parts: Record<string, unknown> = {};
  for (const name of asked()) {
    const before = machine();
    const { title, lines, figures } = await PARTS[name]!();
    console.log([`\n${title}`, ...lines.map((line) => `  ${line}`)].join('\n'));
    parts[name] = { title, before, after: machine(), figures };
  }
  const file = argument('json');
  if (file) fs.writeFileSync(file, `${JSON.stringify({ node: process.version, parts }, null, 1)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
