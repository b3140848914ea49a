/** The analysis as the server runs it: in turns with whatever else is asked. */
import type { Article } from './analysis/article';
import type { Steps } from './analysis/steps';
import type { Settings } from './protocol';
import { analyzerLoader, type Runtime } from './runtime';
import { CANCELLED } from './session/analysis';
import { proseOf } from './session/markdown';
import type { Snapshot } from './session/snapshot';
import { inTurns } from './session/stepping';

export interface Analysing {
  /** Reads the data files now rather than at the first question. */
  prepare(): Promise<unknown>;
  /** Given up as soon as nobody wants it. */
  document(snapshot: Pick<Snapshot, 'text' | 'languageId'>, settings: Settings, wanted: () => boolean): Promise<Article | typeof CANCELLED>;
  /** Of a file that nobody has opened. */
  file(snapshot: Pick<Snapshot, 'text' | 'languageId'>, settings: Settings): Promise<Article>;
  /** Other work that can be paused, in turns likewise. */
  inTurns<T>(steps: Steps<T>, wanted: () => boolean): Promise<T | typeof CANCELLED>;
  /** Resolves after whatever else waits had its turn. */
  pause(): Promise<void>;
}

export function createAnalysing(runtime: Runtime): Analysing {
  const analyzer = analyzerLoader(runtime);
  const stepping = { pause: (): Promise<void> => new Promise((resolve) => runtime.later(resolve, 0)), now: () => performance.now() };
  const document: Analysing['document'] = async ({ text, languageId }, { singleQuotes }, wanted) => inTurns((await analyzer()).inSteps(proseOf(text, languageId), { singleQuotes }), wanted, stepping);
  return {
    prepare: analyzer,
    document,
    async file(snapshot, settings) {
      const article = await document(snapshot, settings, () => true);
      if (article === CANCELLED) throw new Error('The analysis was given up.');
      return article;
    },
    inTurns: (steps, wanted) => inTurns(steps, wanted, stepping),
    pause: stepping.pause,
  };
}
