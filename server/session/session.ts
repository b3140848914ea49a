/**
 * One analysis for each open document and version. The newest version wins; a document whose analysis throws is `failed`,
 * and the others go on. Time comes in from outside, so that tests need not wait.
 */
import type { Article } from '../analysis/article';
import type { AnnotateParams, Settings } from '../protocol';
import { CANCELLED, CLOSED, type Analysis, type Ready, type Settled } from './analysis';
import { sameAnalysis } from './settings';
import { pathFilter, whySkip, type Mode, type Skip } from './skip';
import type { Snapshot } from './snapshot';

export interface SessionHost {
  /** May throw or reject: that fails this document only. `wanted` turns false as soon as a newer version takes its place: then it may give up. */
  readonly analyze: (snapshot: Snapshot, settings: Settings, wanted: () => boolean) => Article | Promise<Article | typeof CANCELLED>;
  /** Runs later; the answer takes it back. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Must not throw. */
  readonly settled: (analysis: Settled) => void;
  readonly failed: (snapshot: Snapshot, error: Error) => void;
}

export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

export interface Session {
  readonly settings: Settings;
  opened(snapshot: Snapshot): void;
  changed(snapshot: Snapshot): void;
  closed(uri: string): void;
  annotate(uri: string, mode: AnnotateParams['mode']): void;
  /** Reads the document no more until `annotate` says so: an earlier server ended over it. */
  setAside(uri: string): void;
  /** Something beside the text is another: the same article as a new value, if there is one. */
  renew(uri: string): void;
  /** Takes new settings; the documents they touch are analysed or judged anew. */
  configure(settings: Settings, folders: readonly string[]): void;
  /** Of a document that is not open: why it would not be annotated. */
  whySkipped(snapshot: Snapshot): Skip | undefined;
  current(uri: string): Analysis | undefined;
  /** Every finished analysis, for questions about all open documents. */
  ready(): readonly Ready[];
  /** The finished analysis at once, else the one under way when it is done. */
  whenSettled(uri: string, cancellation: Cancellation): Promise<Settled | typeof CANCELLED | typeof CLOSED>;
  dispose(): void;
}

interface Entry {
  analysis: Analysis;
  cancelTimer: () => void;
  waiting: Set<(answer: Settled | typeof CLOSED) => void>;
}

/** Typing pauses longer than this between words; below it, analysis would run on every letter. */
const QUIET_MS = 60;

export function createSession(host: SessionHost, initial: Settings): Session {
  const entries = new Map<string, Entry>();
  const modes = new Map<string, Mode>();
  let settings = initial;
  let admits = pathFilter(initial.include, initial.exclude, []);

  function settle(entry: Entry, analysis: Settled): void {
    entry.analysis = analysis;
    const waiting = [...entry.waiting];
    entry.waiting.clear();
    for (const answer of waiting) answer(analysis);
    host.settled(analysis);
  }

  /** True while `snapshot` is still what the document is waiting for. */
  const isNewest = (entry: Entry, snapshot: Snapshot): boolean =>
    entries.get(snapshot.uri) === entry && entry.analysis.kind === 'pending' && entry.analysis.snapshot === snapshot;

  async function run(entry: Entry, snapshot: Snapshot): Promise<void> {
    const asked = settings;
    try {
      const article = await host.analyze(snapshot, asked, () => isNewest(entry, snapshot));
      if (article === CANCELLED || !isNewest(entry, snapshot)) return;
      if (!sameAnalysis(asked, settings)) return start(entry, snapshot, 0);
      settle(entry, { kind: 'ready', snapshot, article, settings });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      host.failed(snapshot, error);
      if (isNewest(entry, snapshot)) settle(entry, { kind: 'failed', snapshot, error });
    }
  }

  function start(entry: Entry, snapshot: Snapshot, delay: number): void {
    entry.cancelTimer();
    entry.analysis = { kind: 'pending', snapshot };
    const skip = whySkip(snapshot, modes.get(snapshot.uri) ?? 'auto', settings, admits);
    if (skip) return settle(entry, { kind: 'skipped', snapshot, ...skip });
    entry.cancelTimer = host.later(() => void run(entry, snapshot), delay);
  }

  function closed(uri: string): void {
    const entry = entries.get(uri);
    if (!entry) return;
    entry.cancelTimer();
    entries.delete(uri);
    for (const answer of entry.waiting) answer(CLOSED);
  }

  return {
    get settings() { return settings; },
    opened(snapshot) {
      closed(snapshot.uri);
      const entry: Entry = { analysis: { kind: 'pending', snapshot }, cancelTimer: () => {}, waiting: new Set() };
      entries.set(snapshot.uri, entry);
      start(entry, snapshot, 0);
    },
    changed(snapshot) {
      const entry = entries.get(snapshot.uri);
      // a version that comes twice, with another text, is another
      if (entry && (entry.analysis.snapshot.version !== snapshot.version || entry.analysis.snapshot.text !== snapshot.text)) start(entry, snapshot, QUIET_MS);
    },
    closed,
    annotate(uri, mode) {
      if (mode === 'auto') modes.delete(uri);
      else modes.set(uri, mode);
      const entry = entries.get(uri);
      if (entry) start(entry, entry.analysis.snapshot, 0);
    },
    setAside(uri) {
      modes.set(uri, 'aside');
      const entry = entries.get(uri);
      if (entry) start(entry, entry.analysis.snapshot, 0);
    },
    renew(uri) {
      const entry = entries.get(uri);
      if (entry?.analysis.kind === 'ready') settle(entry, { ...entry.analysis });
    },
    configure(next, folders) {
      const before = settings;
      settings = next;
      admits = pathFilter(next.include, next.exclude, folders);
      for (const entry of entries.values()) {
        const { analysis } = entry;
        const skipped = whySkip(analysis.snapshot, modes.get(analysis.snapshot.uri) ?? 'auto', next, admits) !== undefined;
        if (skipped || analysis.kind !== 'ready' || !sameAnalysis(before, next)) start(entry, analysis.snapshot, 0);
        // what is drawn depends on other settings too: the same article, a new answer
        else settle(entry, { ...analysis, settings: next });
      }
    },
    whySkipped: (snapshot) => whySkip(snapshot, modes.get(snapshot.uri) ?? 'auto', settings, admits),
    current: (uri) => entries.get(uri)?.analysis,
    ready: () => [...entries.values()].flatMap(({ analysis }) => (analysis.kind === 'ready' ? [analysis] : [])),
    whenSettled(uri, cancellation) {
      const entry = entries.get(uri);
      if (!entry) return Promise.resolve(CLOSED);
      if (cancellation.isCancellationRequested) return Promise.resolve(CANCELLED);
      if (entry.analysis.kind !== 'pending') return Promise.resolve(entry.analysis);
      return new Promise((resolve) => {
        const answer = (value: Settled | typeof CLOSED): void => {
          listener.dispose();
          resolve(value);
        };
        entry.waiting.add(answer);
        const listener = cancellation.onCancellationRequested(() => {
          entry.waiting.delete(answer);
          listener.dispose();
          resolve(CANCELLED);
        });
      });
    },
    dispose() {
      for (const uri of [...entries.keys()]) closed(uri);
    },
  };
}
