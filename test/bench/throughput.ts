/** Characters a second: ours, wink-nlp's tagging, compromise, and chrono beside our numbers and dates. */
import { chronoAlone, compromiseAll, newsmarkDates, newsmarkFresh, newsmarkWarm, winkBare, winkTagging } from './contenders';
import { madeText, realText } from './corpus';
import { measure, type Timing } from './measure';
import { argument, type Part } from './part';

/** Runs before those that count: both sides are timed as they are after some minutes of work, compiled by the engine. */
const WARMUPS = 6;
const MEGABYTE = 1_000_000;
const ARTICLE = 10_000;
/** compromise and chrono read a slice: on a whole megabyte compromise would take minutes. Their speed is given a character. */
const SLICE = 60_000;

interface Section {
  readonly title: string;
  readonly timings: readonly Timing[];
}

function large(title: string, text: string, rounds: number): Section {
  const fast = measure([newsmarkFresh(text), newsmarkDates(text), winkTagging(text), winkBare(text)], { rounds, warmups: WARMUPS });
  const slice = text.slice(0, SLICE);
  const slow = measure([compromiseAll(slice), chronoAlone(slice)], { rounds: Math.min(rounds, 3), warmups: 1 });
  return { title, timings: [...fast, ...slow.map((timing) => ({ ...timing, name: `${timing.name} (first ${SLICE / 1000} kB, scaled)` }))] };
}

function small(rounds: number): Section {
  const text = madeText(ARTICLE);
  return { title: 'one text of 10 kB', timings: measure([newsmarkFresh(text), newsmarkWarm(text), newsmarkDates(text), winkTagging(text), winkBare(text), compromiseAll(text), chronoAlone(text)], { rounds: Math.max(rounds, 60), warmups: 60 }) };
}

export function throughput(): Part {
  const rounds = Number(argument('rounds') ?? 15);
  // first, before megabytes of news fill the memory of either side: somebody has one article open
  const article = small(rounds);
  const real = realText(MEGABYTE);
  const sections: readonly Section[] = [
    large('1 MB made of our sample articles', madeText(MEGABYTE), rounds),
    ...(real ? [large(`${Math.round(real.length / 1000)} kB of real news (PolNeAR)`, real, rounds)] : []),
    article,
  ];
  const figures = sections.map(({ title, timings }) => ({ title, timings: timings.map((timing) => ({ ...timing, oursIsFasterBy: timings[0]!.charactersPerSecond / timing.charactersPerSecond })) }));
  return {
    title: 'Throughput', figures,
    lines: figures.flatMap(({ title, timings }) => [title, ...timings.map(({ name, median, length, charactersPerSecond, oursIsFasterBy }) =>
      `  ${name.padEnd(70)} ${median.toFixed(2).padStart(9)} ms / ${String(length / 1000).padStart(4)} kB ${(charactersPerSecond / 1e6).toFixed(3).padStart(8)} M chars/s   we are ${oursIsFasterBy.toFixed(2)} times as fast`)]),
  };
}
