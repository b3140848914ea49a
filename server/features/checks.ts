/** What each problem is called where it is switched: “Don’t check for …” in the editor, the rules of `newsmark check`. */
import type { Rule } from '../audit/finding';
import type { DiagnosticName } from '../protocol';

export const CHECKS: Readonly<Record<DiagnosticName, string>> = {
  unknownSpeaker: 'quotes without a speaker', unclosedQuote: 'quotation marks never closed', unitPair: 'pairs of units', nameSpelling: 'names spelt in two ways',
  weekdayDate: 'weekdays of dates', sum: 'parts of totals', percentOver: 'percentages over 100', scaleSlip: 'millions and billions', age: 'ages and years of birth', transcript: 'quotations against the transcript',
  vagueSource: 'sources of whom nothing is told', anonymityReason: 'reasons why a source is not named', singleAnonymous: 'unnamed sources that stand alone', anonymousOpinion: 'opinions of unnamed sources',
  pluralSource: 'sources in the plural', couldBeNamed: 'sources that could be named',
  lateIntroduction: 'speakers quoted before they are introduced', oneSource: 'articles that rest on one speaker', statisticSource: 'percentages without a source',
  attributionDrift: 'words that another article gives to somebody else', quoteWording: 'quotes with other words than in another article', figureConflict: 'figures that another article contradicts',
  nameConflict: 'names and offices that differ between articles', copiedText: 'sentences that stand in another article',
};

/** What each rule of the source audit is called where it is switched; the analysis asks for speakers by itself. */
export const RULES = {
  'vague-source': 'vagueSource', 'no-reason': 'anonymityReason', 'single-anonymous': 'singleAnonymous', 'anonymous-opinion': 'anonymousOpinion',
  'plural-source': 'pluralSource', 'could-be-named': 'couldBeNamed', 'no-speaker': 'unknownSpeaker',
  'late-introduction': 'lateIntroduction', 'one-source': 'oneSource', 'sourceless-statistic': 'statisticSource',
} as const satisfies Readonly<Record<Rule, DiagnosticName>>;

export const isDiagnosticName = (name: unknown): name is DiagnosticName => typeof name === 'string' && Object.hasOwn(CHECKS, name);
