/** The checks as problems, each with its own switch. */
import { DiagnosticSeverity, type Diagnostic as LspDiagnostic, type Location } from 'vscode-languageserver';
import type { Check, Span } from '../analysis/article';
import { pausesAt, type Steps } from '../analysis/steps';
import { auditInSteps } from '../audit/audit';
import type { Audit } from '../audit/finding';
import { findingMessage } from '../audit/message';
import { isInHeading } from '../audit/text';
import { toRange } from '../convert';
import type { DiagnosticLevel, DiagnosticName } from '../protocol';
import { perArticleInSteps, type Annotated, type InSteps } from './annotated';
import { RULES } from './checks';
import { longDay } from './days';
import { spokenChecks } from './spoken/checked';
import { rangeOf, spokenAt, spokenProblems } from './spoken/problems';
import { grouped, plural } from './words';

/** A problem with its name; the message is plain text. */
export type Diagnostic = LspDiagnostic & { readonly code: DiagnosticName; readonly message: string };

const NAMES: Readonly<Record<Check['kind'], DiagnosticName>> = {
  'unknown-speaker': 'unknownSpeaker', 'unclosed-quote': 'unclosedQuote', 'unit-pair': 'unitPair', 'name-spelling': 'nameSpelling',
  'weekday-date': 'weekdayDate', sum: 'sum', 'over-hundred': 'percentOver', scale: 'scaleSlip', age: 'age',
};

export const SEVERITIES: Readonly<Record<Exclude<DiagnosticLevel, 'off'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint, information: DiagnosticSeverity.Information, warning: DiagnosticSeverity.Warning,
};

export const diagnosticsOf = perArticleInSteps(function* (doc): Steps<Diagnostic[]> {
  const { uri, article, lines, settings } = doc;
  const found = new Map<string, Diagnostic>();
  const all = [...article.claims.flatMap(({ checks }) => checks), ...article.checks];
  for (const [index, check] of all.entries()) {
    if (pausesAt(index)) yield;
    const name = NAMES[check.kind];
    const level = settings.diagnostics[name];
    // two claims may share one piece of text; it is one problem
    if (level === 'off' || (check.kind === 'unknown-speaker' && isInHeading(article, check.span))) continue;
    found.set(`${name} ${check.span.start}`, {
      range: toRange(lines, check.span), severity: SEVERITIES[level], source: 'Newsmark', code: name, message: message(check),
      ...elsewhere(check, (span) => ({ uri, range: toRange(lines, span) })),
    });
  }
  return [...found.values(), ...(yield* auditProblems(doc)), ...(yield* transcriptProblems(doc))];
});

/** The source audit of an article as it was judged. */
export const auditFor: InSteps<Audit> = perArticleInSteps(({ article }) => auditInSteps(article));

function* auditProblems(doc: Annotated): Steps<readonly Diagnostic[]> {
  const { lines, settings } = doc;
  if (Object.values(RULES).every((name) => settings.diagnostics[name] === 'off')) return [];
  return (yield* auditFor.inSteps(doc)).findings.flatMap((finding): readonly Diagnostic[] => {
    // told already, by the analysis
    if (finding.rule === 'no-speaker') return [];
    const code = RULES[finding.rule];
    const level = settings.diagnostics[code];
    return level === 'off' ? [] : [{ range: toRange(lines, finding.span), severity: SEVERITIES[level], source: 'Newsmark', code, message: findingMessage(finding) }];
  });
}

function* transcriptProblems(doc: Annotated): Steps<readonly Diagnostic[]> {
  const level = doc.settings.diagnostics.transcript;
  if (level === 'off') return [];
  return spokenProblems(doc, yield* spokenChecks.inSteps(doc)).map(({ check, message: words, hint }) => ({
    range: rangeOf(doc, check), severity: hint ? DiagnosticSeverity.Hint : SEVERITIES[level], source: 'Newsmark', code: 'transcript', message: words, relatedInformation: [...spokenAt(check)],
  }));
}

/** The other place a check speaks of. */
function elsewhere(check: Check, locate: (span: Span) => Location): Pick<Diagnostic, 'relatedInformation'> {
  if (check.kind === 'name-spelling') return { relatedInformation: [{ location: locate(check.usualAt), message: `“${check.usual}” first stands here.` }] };
  return check.kind === 'scale' ? { relatedInformation: [{ location: locate(check.otherAt), message: `“${check.other}” stands here.` }] } : {};
}

function message(check: Check): string {
  switch (check.kind) {
    case 'unknown-speaker': return 'Nobody is named as the speaker of these words.';
    case 'unclosed-quote': return 'This quotation mark is never closed.';
    case 'name-spelling': return `“${check.written}” may be “${check.usual}”: the article spells the name both ways.`;
    case 'unit-pair': return `The two figures differ by more than rounding: the text says ${plural(round(check.stated), check.unit)}, the other figure gives ${grouped(round(check.computed))}.`;
    case 'weekday-date': return `${longDay(check.day)?.replace(/^\w+, /, '') ?? check.day} is a ${check.actual}, not a ${check.stated}.`;
    case 'sum': return `The parts add up to ${grouped(round(check.computed, 9))}, the text says ${grouped(round(check.stated, 9))}.`;
    case 'over-hundred': return `${grouped(check.value)} percent of a whole is more than all of it.`;
    case 'scale': return `“${check.written}” here, “${check.other}” before: one of the two may be a slip.`;
    case 'age': return `Somebody born in ${check.born} is ${check.computed - 1} or ${check.computed} in ${check.in}, the text says ${check.stated}.`;
  }
}

const round = (value: number, digits = 4): number => Number(value.toPrecision(digits));
