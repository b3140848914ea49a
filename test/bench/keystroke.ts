/** One letter typed: what the server does until everything is answered, and how long a client waits for it. */
import { createAnalyzer } from '../../server/analysis/analyzer';
import type { Steps } from '../../server/analysis/steps';
import { annotated, NO_DESK, type Annotated } from '../../server/features/annotated';
import { diagnosticsOf } from '../../server/features/diagnostics';
import { encodedTokens } from '../../server/features/semanticTokens';
import { createTokenHistory } from '../../server/features/tokenHistory';
import { createViewHistory } from '../../server/features/viewHistory';
import { DEFAULT_SETTINGS } from '../../server/session/settings';
import { lexicon, newsmarkFresh } from './contenders';
import { madeText } from './corpus';
import { argument, median, ms, processor, spreadOf, told, type Part, type Spread } from './part';
import { roundTrips } from './roundTrips';
import { PLACES, typing, type Where } from './typing';

/** The largest stays under what the server reads unasked, a million characters, with what is typed. */
const SIZES = [10_000, 100_000, 990_000] as const;
/** Typed before the engine has compiled what is timed. */
const WARMUPS = 30;

/** Of the processor, a letter. */
interface Work {
  readonly analysis: Spread;
  /** The analysis and all answers: what changed of the article view and of the tokens, problems. */
  readonly all: Spread;
  /** The longest stretch of all that without a place to pause. */
  readonly stretch: Spread;
}

interface Row {
  readonly length: number;
  readonly where: Where;
  readonly server: Work;
  /** By the clock, from the change to the last of its answers, with the 60 ms that the server waits for the next letter. */
  readonly client: Spread;
  /** The whole analysis of a text of this length that nobody has read before. */
  readonly full: number;
}

const analyzer = createAnalyzer(lexicon);

/** By the clock, for to ask the processor ten thousand times takes time itself: the longest step of the letter at hand. */
let longest = 0;

function stepped<T>(steps: Steps<T>): T {
  for (let before = performance.now(); ;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (step.done === true) return step.value;
  }
}

function work(text: string, where: Where, count: number): Work {
  const history = createTokenHistory();
  const views = createViewHistory('bench');
  let known: string | undefined;
  const uri = `bench:${where}`;
  const letters = typing(text, where);
  const analysis: number[] = [], all: number[] = [], stretches: number[] = [];
  let before: Annotated | undefined;
  let result = '0';
  for (let turn = -WARMUPS; turn < count; turn++) {
    const snapshot = { uri, version: turn, languageId: 'plaintext', text: letters.next().value.text };
    longest = 0;
    const begun = processor();
    const article = stepped(analyzer.inSteps(snapshot.text));
    const analysed = processor();
    const doc = annotated({ snapshot, article, settings: DEFAULT_SETTINGS }, NO_DESK, before);
    const view = stepped(views.answer(doc, known));
    const sent = [view, history.delta(uri, result, stepped(encodedTokens.inSteps(doc))), stepped(diagnosticsOf.inSteps(doc))].map((answer) => JSON.stringify(answer).length);
    const done = processor();
    before = doc;
    known = view.result;
    result = String(turn + WARMUPS + 1);
    if (sent.some((length) => length === 0)) throw new Error('an empty answer');
    if (turn < 0) continue;
    analysis.push(analysed - begun);
    all.push(done - begun);
    stretches.push(longest);
  }
  return { analysis: spreadOf(analysis), all: spreadOf(all), stretch: spreadOf(stretches) };
}

function fullAnalysis(text: string, rounds: number): number {
  const { prepare, run } = newsmarkFresh(text);
  const times = Array.from({ length: rounds }, () => {
    prepare?.();
    const begun = processor();
    run();
    return processor() - begun;
  });
  return median(times.slice(rounds >> 2));
}

export async function keystroke(): Promise<Part> {
  const count = Number(argument('letters') ?? 200);
  analyzer.analyze(madeText(SIZES[2]));
  const rows: Row[] = [];
  for (const length of argument('sizes')?.split(',').map(Number) ?? SIZES) {
    const text = madeText(length);
    const full = fullAnalysis(text, length > 100_000 ? 5 : 40);
    for (const where of PLACES) rows.push({ length, where, full, server: work(text, where, count), client: await roundTrips(text, where, length > 100_000 ? count >> 2 : count >> 1) });
  }
  const small = (where: Where): Row => rows.find((row) => row.where === where)!;
  const figures = rows.map((row) => ({
    ...row,
    toFull: row.full / row.server.analysis.p50,
    toSmall: { analysis: row.server.analysis.p50 / small(row.where).server.analysis.p50, all: row.server.all.p50 / small(row.where).server.all.p50, client: row.client.p50 / small(row.where).client.p50 },
  }));
  return {
    title: 'One letter typed (ms; server: of the processor, client: by the clock, both 50, 95 and 99 %)', figures,
    lines: [
      '                 analysis                 with all answers         longest without a pause  client                   whole   whole/letter   letter/letter in 10 kB: analysis, all, client',
      ...figures.map(({ length, where, server, client, full, toFull, toSmall }) => `${`${length / 1000} kB`.padStart(8)} ${where.padEnd(6)} ${told(server.analysis)} ${told(server.all)} ${told(server.stretch)} ${told(client)} ${ms(full).padStart(7)} ${toFull.toFixed(0).padStart(8)}        ${toSmall.analysis.toFixed(1)}, ${toSmall.all.toFixed(1)}, ${toSmall.client.toFixed(1)}`),
    ],
  };
}
