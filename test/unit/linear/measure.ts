/** Counts the work on each shape at one length and at twice that: how often each block of our code ran, as V8 counts it. Run as a process of its own; prints JSON. */
import { Session } from 'node:inspector';
import { allOf } from '../../../server/analysis/steps';
import { STATUSES } from '../../../server/exports/exported';
import { exportAs, FORMAT_IDS } from '../../../server/exports/formats';
import { annotated } from '../../../server/features/annotated';
import { codeLenses } from '../../../server/features/codeLens';
import { diagnosticsOf } from '../../../server/features/diagnostics';
import { foldingRanges } from '../../../server/features/folding';
import { inlayHintsIn } from '../../../server/features/inlayHints';
import { overviewOf } from '../../../server/features/overview/overview';
import { encodedTokens } from '../../../server/features/semanticTokens';
import { documentSymbols } from '../../../server/features/symbols';
import { readyView } from '../../../server/features/view';
import { reduceJudged } from '../../../server/session/indexer';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { newAnalyzer } from '../support/analyse';
import { checkTranscript } from '../../../server/transcript/check';
import { parseTranscript } from '../../../server/transcript/parse';
import { SHAPES, TRANSCRIPTS } from './shapes';

/** Of one shape, at the length and at its double. */
export interface Work {
  readonly shape: string;
  /** Blocks that ran. */
  readonly blocks: readonly [number, number];
  /** Milliseconds while counting: to look at, never to judge by. */
  readonly time: readonly [number, number];
  /** The functions whose work grew most. */
  readonly grew: readonly string[];
}

const [length, only] = [Number(process.argv[2]), process.argv[3]];
const inspector = new Session();
inspector.connect();
/** The inspector of the own thread answers at once. */
function post<T>(method: string, params: object = {}): T {
  let answer: T | undefined;
  inspector.post(method, params, (error: Error | null, result?: object) => {
    if (error) throw error;
    answer = result as T;
  });
  return answer as T;
}
interface Coverage {
  readonly result: readonly { readonly url: string; readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { readonly count: number; readonly startOffset: number }[] }[] }[];
}

post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const base = newAnalyzer();

/** What the server does with each new version of a document, and what it may be asked for. */
function readArticle(text: string): void {
  const article = base.afresh().analyze(text);
  const doc = annotated({ snapshot: { uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text }, article, settings: DEFAULT_SETTINGS });
  readyView(doc);
  encodedTokens(doc);
  diagnosticsOf(doc);
  inlayHintsIn(doc, { start: 0, end: text.length });
  documentSymbols(doc);
  foldingRanges(doc);
  codeLenses(doc);
  overviewOf(doc);
  reduceJudged(doc.uri, doc.judged);
  const exported = { title: '', source: 'a.txt', judged: doc.judged, hash: '', analyser: '', made: '', statuses: STATUSES };
  for (const format of FORMAT_IDS) exportAs(format, exported, { proposals: true });
}

const article = base.analyze('“No,” Mara Quill said.');

/** A transcript, and a quotation that is all of it. */
function hold(text: string): void {
  const quotes = article.quotes.map((quote) => ({ ...quote, span: { start: 0, end: text.length }, form: 'direct' as const }));
  allOf(checkTranscript({ ...article, text, quotes }, parseTranscript(text)));
}

/** By function. */
function count(text: string, read: (text: string) => void): { readonly by: ReadonlyMap<string, number>; readonly sum: number; readonly time: number } {
  post('Profiler.takePreciseCoverage');
  const begun = performance.now();
  read(text);
  const time = Math.round(performance.now() - begun);
  const by = new Map<string, number>();
  let sum = 0;
  for (const { url, functions } of post<Coverage>('Profiler.takePreciseCoverage').result) {
    if (!url.includes('/server/')) continue;
    for (const { functionName, ranges } of functions) {
      const blocks = ranges.reduce((total, range) => total + range.count, 0);
      const name = `${url.slice(url.indexOf('/server/') + 1)} ${functionName}:${ranges[0]!.startOffset}`;
      by.set(name, (by.get(name) ?? 0) + blocks);
      sum += blocks;
    }
  }
  return { by, sum, time };
}

/** A word of its own now and then, since a piece that was read before costs nothing. */
const unlike = (text: string): string => text.replace(/.{3000}/gsu, (part) => `${part} ${nextWord()} `);
let words = 0;
const nextWord = (): string => `w${++words}`;

const works: Work[] = [];
const all = [...Object.entries(SHAPES).map(([shape, make]) => ({ shape, make, read: readArticle, own: unlike })), ...Object.entries(TRANSCRIPTS).map(([shape, make]) => ({ shape, make, read: hold, own: (text: string): string => text }))];
for (const { shape, make, read, own } of all) {
  if (only !== undefined && shape !== only) continue;
  // words that are met for the first time are a cost of their own
  read(make(length / 4));
  const one = count(own(make(length)), read), two = count(own(make(2 * length)), read);
  const excess = (name: string): number => two.by.get(name)! - 2 * (one.by.get(name) ?? 0);
  const grew = [...two.by.keys()].sort((a, b) => excess(b) - excess(a)).slice(0, 4).map((name) => `${name} ${one.by.get(name) ?? 0} to ${two.by.get(name)!}`);
  works.push({ shape, blocks: [one.sum, two.sum], time: [one.time, two.time], grew });
}
console.log(JSON.stringify(works));
