/** What each problem is called where it is switched: “Don’t check for …” in the editor, the rules of `newsmark check`. */
import type { DiagnosticName } from '../protocol';

export const CHECKS: Readonly<Record<DiagnosticName, string>> = {
  unknownSpeaker: 'quotes without a speaker', unclosedQuote: 'quotation marks never closed', unitPair: 'pairs of units', nameSpelling: 'names spelt in two ways',
  weekdayDate: 'weekdays of dates', sum: 'parts of totals', percentOver: 'percentages over 100', scaleSlip: 'millions and billions', age: 'ages and years of birth',
};

export const isDiagnosticName = (name: unknown): name is DiagnosticName => typeof name === 'string' && Object.hasOwn(CHECKS, name);
