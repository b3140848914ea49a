/** What a host gives the server: everything that differs between Node and a web worker. */
import { version } from '../package.json';
import { createAnalyzer, type Analyzer, type Lexicon } from './analysis/analyzer';
import type { DataFile } from './protocol';
import type { StoreFiles } from './workspace/store/files';

export interface Runtime {
  /** Named in `serverInfo`: `node`, `web worker`. */
  readonly name: string;
  readonly readData: (name: DataFile) => Promise<Uint8Array>;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Where the index of the workspace is kept. `place`: the folder that the client names; undefined where it has none. */
  readonly openStore: (place: string | undefined) => StoreFiles;
  /** Articles that an index may hold: a worker keeps all of it in memory. */
  readonly mostArticles: number;
  /** Another analyzer, for tests. */
  readonly createAnalyzer?: (lexicon: Lexicon) => Pick<Analyzer, 'inSteps'>;
}

/** As sidecars name it. */
export const ANALYSER = version;

/** `urn:uuid:…`, random (RFC 4122, version 4). `crypto.randomUUID` is not there in a page that came without TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** Reads the data files once; after a failure the next question tries again. */
export function analyzerLoader(runtime: Runtime): () => Promise<Pick<Analyzer, 'inSteps'>> {
  let loading: Promise<Pick<Analyzer, 'inSteps'>> | undefined;
  const load = async (): Promise<Pick<Analyzer, 'inSteps'>> => {
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
