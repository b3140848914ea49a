/** What a part of the benchmark hands back, and how its figures are told. */
import os from 'node:os';

export interface Part {
  readonly title: string;
  /** For people. */
  readonly lines: readonly string[];
  /** The same for programs, as JSON. */
  readonly figures: unknown;
}

/** 50th, 95th and 99th percentile of many runs, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly runs: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), runs: sorted.length };
}

export const median = (times: readonly number[]): number => spreadOf(times).p50;

/** `--rounds 15` → `15`. */
export function argument(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Milliseconds that all threads of this process had of the processor: unlike the clock, the same on a machine that does other things as well. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How busy the machine is: what the clock says under a load above the number of processors is not to be trusted. */
export const machine = (): object => ({ node: process.version, processors: os.cpus().length, load: os.loadavg().map((load) => Number(load.toFixed(2))) });

export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
export const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
export const told = ({ p50, p95, p99 }: Spread): string => [p50, p95, p99].map((value) => ms(value).padStart(7)).join(' ');
