/** Characters a second: ours, wink-nlp's tagging, compromise, and chrono beside our numbers and dates. */
import { chronoAlone, compromiseAll, newsmarkDates, newsmarkFresh, newsmarkWarm, winkBare, winkTagging } from './contenders';
import { madeText, realText } from './corpus';
import { measure, type Contender, type Timing } from './measure';
import { argument, type Part } from './part';

/** Runs before those that count: both sides are timed as they are after some minutes of work, compiled by the engine. */
const WARMUPS = 6;
/** As much text for the article of 10 kB. */
const SMALL_WARMUPS = 600;
const MEGABYTE = 1_000_000;
const ARTICLE = 10_000;
/** compromise and chrono read a slice: on a whole megabyte compromise would take minutes. Their speed is given a character. */
const SLICE = 60_000;

interface Section {
  readonly title: string;
  readonly timings: readonly Timing[];
}

/** The fast ones take turns with each other alone: beside compromise, which takes fifty times as long, each would find the processor's memory full of its words. */
function section(title: string, length: number, fast: readonly Contender[], slow: readonly Contender[], runs: { readonly rounds: number; readonly warmups: number }): Section {
  const slowly = measure(slow, { rounds: Math.ceil(runs.rounds / 5), warmups: Math.ceil(runs.warmups / 6) });
  return { title, timings: [...measure(fast, runs), ...slowly.map((timing) => (timing.length < length ? { ...timing, name: `${timing.name} (first ${SLICE / 1000} kB, scaled)` } : timing))] };
}

function large(title: string, text: string, rounds: number): Section {
  const slice = text.slice(0, SLICE);
  return section(title, text.length, [newsmarkFresh(text), newsmarkDates(text), winkTagging(text), winkBare(text)], [compromiseAll(slice), chronoAlone(slice)], { rounds, warmups: WARMUPS });
}

function small(rounds: number): Section {
  const text = madeText(ARTICLE);
  return section('one text of 10 kB', ARTICLE, [newsmarkFresh(text), newsmarkWarm(text), newsmarkDates(text), winkTagging(text), winkBare(text)], [compromiseAll(text), chronoAlone(text)], { rounds: Math.max(rounds, 100), warmups: SMALL_WARMUPS });
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
