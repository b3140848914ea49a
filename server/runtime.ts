/** What a host gives the server: everything that differs between Node and a web worker. */
import { createAnalyzer, type Analyzer, type Lexicon } from './analysis/analyzer';
import type { DataFile } from './protocol';

export interface Runtime {
  /** Named in `serverInfo`: `node`, `web worker`. */
  readonly name: string;
  readonly readData: (name: DataFile) => Promise<Uint8Array>;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Another analyzer, for tests. */
  readonly createAnalyzer?: (lexicon: Lexicon) => Pick<Analyzer, 'analyze'>;
}

/** Reads the data files once; after a failure the next question tries again. */
export function analyzerLoader(runtime: Runtime): () => Promise<Pick<Analyzer, 'analyze'>> {
  let loading: Promise<Pick<Analyzer, 'analyze'>> | undefined;
  const load = async (): Promise<Pick<Analyzer, 'analyze'>> => {
    const [tagger, gazetteer] = await Promise.all([runtime.readData('tagger.bin'), runtime.readData('gazetteer.bin')]);
    return (runtime.createAnalyzer ?? createAnalyzer)({ tagger, gazetteer });
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
