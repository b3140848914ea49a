/** The `newsmark` settings as they come from a client, made whole: what is missing or of the wrong type takes its default. */
import type { DiagnosticLevel, DiagnosticName, Settings } from '../protocol';

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  languages: ['plaintext', 'markdown', 'news-article'],
  include: [],
  exclude: [],
  show: Object.freeze({ quotes: true, reported: true, scare: true, numbers: true, dates: true, places: true, speakers: true, cues: true }),
  confidence: 'guess',
  singleQuotes: 'auto',
  maxFileSize: 1_000_000,
  chips: 'whenUnclear',
  codeLens: true,
  diagnostics: Object.freeze({
    unknownSpeaker: 'information', unclosedQuote: 'information', unitPair: 'information', nameSpelling: 'information',
    weekdayDate: 'information', sum: 'information', percentOver: 'information', scaleSlip: 'information', age: 'information', transcript: 'information',
    vagueSource: 'hint', anonymityReason: 'hint', singleAnonymous: 'off', anonymousOpinion: 'information', pluralSource: 'hint',
    couldBeNamed: 'off', lateIntroduction: 'hint', oneSource: 'off', statisticSource: 'off',
    attributionDrift: 'information', quoteWording: 'information', figureConflict: 'information', nameConflict: 'information', copiedText: 'off',
  }),
});

const LEVELS: readonly DiagnosticLevel[] = ['off', 'hint', 'information', 'warning'];

/** Reads what a client sent, field by field over `base`. Never throws: settings of an untrusted workspace are hostile. */
export function readSettings(sent: unknown, base: Settings = DEFAULT_SETTINGS): Settings {
  const given = record(sent);
  return Object.freeze({
    languages: strings(given['languages'], base.languages),
    include: strings(given['include'], base.include),
    exclude: strings(given['exclude'], base.exclude),
    show: each(base.show, record(given['show']), (value, old) => (typeof value === 'boolean' ? value : old)),
    confidence: oneOf(given['confidence'], ['sure', 'likely', 'guess'], base.confidence),
    singleQuotes: oneOf(given['singleQuotes'], ['auto', 'on', 'off'], base.singleQuotes),
    maxFileSize: typeof given['maxFileSize'] === 'number' && given['maxFileSize'] >= 0 ? given['maxFileSize'] : base.maxFileSize,
    chips: oneOf(given['chips'], ['whenUnclear', 'always', 'never'], base.chips),
    codeLens: typeof given['codeLens'] === 'boolean' ? given['codeLens'] : base.codeLens,
    diagnostics: each<DiagnosticName, DiagnosticLevel>(base.diagnostics, record(given['diagnostics']), (value, old) => oneOf(value, LEVELS, old)),
  });
}

/** Settings of which the analysis itself depends; a change of any other only draws anew. */
export const sameAnalysis = (a: Settings, b: Settings): boolean => a.singleQuotes === b.singleQuotes;

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : otherwise;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((item) => item === value) ?? otherwise;
}

function each<K extends string, V>(base: Readonly<Record<K, V>>, given: Readonly<Record<string, unknown>>, read: (value: unknown, old: V) => V): Readonly<Record<K, V>> {
  const result: Record<K, V> = { ...base };
  for (const key of Object.keys(base) as K[]) result[key] = read(Object.hasOwn(given, key) ? given[key] : undefined, base[key]);
  return Object.freeze(result);
}
