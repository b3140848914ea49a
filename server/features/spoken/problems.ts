/** What the transcripts say otherwise, as problems: other words, another speaker, a lost `not`; a hint where words are in none of them. */
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import { toRange } from '../../convert';
import { locator, remarks } from '../../transcript/message';
import type { Place, Verdict } from '../../transcript/result';
import type { Annotated } from '../annotated';
import { oneLine, shorten } from '../words';
import { placeOf, wholeOf, type ReadTranscript, type SpokenCheck } from './checked';

export interface SpokenProblem {
  readonly check: SpokenCheck;
  readonly message: string;
  /** Nobody is wrong: the words may come from elsewhere. */
  readonly hint: boolean;
}

export function spokenProblems(doc: Annotated, checks: readonly SpokenCheck[]): readonly SpokenProblem[] {
  // what cannot be read may hold what is not found
  const complete = doc.spoken.every(({ state }) => state === 'read');
  return checks.flatMap((check): readonly SpokenProblem[] => {
    const { verdict, expected, from } = check;
    const where = doc.spoken.length > 1 && from ? from.source : 'the transcript';
    if (verdict.kind !== 'not-found') return grave(verdict) ? [{ check, message: message(verdict, where), hint: false }] : [];
    return complete && expected ? [{ check, message: doc.spoken.length === 1 ? 'These words are not in the transcript.' : 'These words are in none of the transcripts.', hint: true }] : [];
  });
}

type FoundVerdict = Exclude<Verdict, { kind: 'not-found' }>;

/** Trimming is what quoting is, but for a `not` that was left out. */
function grave(verdict: FoundVerdict): boolean {
  return verdict.kind === 'altered' || verdict.label.kind === 'differs' || (verdict.kind === 'trimmed' && verdict.omissions.some(({ weight }) => weight === 'negation'));
}

/** Remarks that fit into a message; the report tells all. */
const MOST = 3;
const LENGTH = 200;

function message(verdict: FoundVerdict, where: string): string {
  const { at, label } = verdict;
  if (verdict.kind === 'exact' && label.kind === 'differs') return `At ${locator(at)}, ${where} gives these words to ${label.label}.`;
  const all = remarks(verdict);
  const told = all.slice(0, MOST).map((remark) => shorten(remark, LENGTH)).join('; ');
  const more = all.length > MOST ? `; and ${all.length - MOST} more` : '';
  return `${verdict.kind === 'altered' ? 'Spoken otherwise' : 'Trimmed'} at ${locator(at)} of ${where}: ${told}${more}.`;
}

/** The place in the transcript, as spoken. */
export function spokenAt({ verdict, from }: SpokenCheck): readonly DiagnosticRelatedInformation[] {
  const place = placeOf(verdict);
  return place && from ? [{ location: { uri: from.uri, range: lineOf(place) }, message: spokenWords(place, from) }] : [];
}

/** A cue has a line or more; the first is enough to go to. */
export const lineOf = ({ line }: Place) => ({ start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } });

/** `12:30 MARA QUILL: “We might close it.”` */
const spokenWords = (place: Place, { source }: ReadTranscript): string => `${place.time === undefined ? source : locator(place)} ${place.label === undefined ? '' : `${place.label}: `}“${shorten(oneLine(place.words), LENGTH)}”`;

export const rangeOf = ({ lines }: Annotated, check: SpokenCheck) => toRange(lines, wholeOf(check));
