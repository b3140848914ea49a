/**
 * `npm run bench [-- --json FILE] [-- --rounds N]`: how fast, as ratios within one run.
 * Absolute figures depend on the machine and on what else it does; the ratios hardly do.
 */
import fs from 'node:fs';
import { compromiseAll, newsmarkFresh, newsmarkWarm, winkBare, winkTagging } from './contenders';
import { madeText, realText } from './corpus';
import { measure, type Timing } from './measure';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const rounds = Number(argument('rounds') ?? 15);
/** Runs before those that count: both sides are timed as they are after some minutes of work, compiled by the engine. */
const WARMUPS = 6;
const MEGABYTE = 1_000_000;
const ARTICLE = 10_000;
/** compromise reads a slice: on a whole megabyte it would take minutes. Its speed is given a character. */
const SLICE = 60_000;

interface Section {
  readonly title: string;
  readonly timings: readonly Timing[];
}

function throughput(title: string, text: string): Section {
  const fast = measure([newsmarkFresh(text), winkTagging(text), winkBare(text)], { rounds, warmups: WARMUPS });
  const [slow] = measure([compromiseAll(text.slice(0, SLICE))], { rounds: Math.min(rounds, 3), warmups: 1 });
  return { title, timings: [...fast, { ...slow!, name: `${slow!.name} (first ${SLICE / 1000} kB, scaled)` }] };
}

const real = realText(MEGABYTE);
const article = madeText(ARTICLE);
const sections: readonly Section[] = [
  throughput('1 MB made of our sample articles', madeText(MEGABYTE)),
  ...(real ? [throughput(`${Math.round(real.length / 1000)} kB of real news (PolNeAR)`, real)] : []),
  { title: 'one text of 10 kB', timings: measure([newsmarkFresh(article), newsmarkWarm(article), winkTagging(article), winkBare(article), compromiseAll(article)], { rounds: Math.max(rounds, 60), warmups: 60 }) },
];

for (const { title, timings } of sections) {
  const [ours] = timings;
  console.log(`\n${title}`);
  for (const { name, median, length, charactersPerSecond } of timings) {
    const ratio = ours!.charactersPerSecond / charactersPerSecond;
    console.log(`  ${name.padEnd(70)} ${median.toFixed(2).padStart(9)} ms / ${String(length / 1000).padStart(4)} kB ${(charactersPerSecond / 1e6).toFixed(3).padStart(8)} M chars/s   we are ${ratio.toFixed(2)} times as fast`);
  }
}

const file = argument('json');
if (file) {
  const measured = sections.map(({ title, timings }) => ({ title, timings: timings.map((timing) => ({ ...timing, oursIsFasterBy: timings[0]!.charactersPerSecond / timing.charactersPerSecond })) }));
  fs.writeFileSync(file, `${JSON.stringify({ node: process.version, sections: measured }, null, 1)}\n`);
}
