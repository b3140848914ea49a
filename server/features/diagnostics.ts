/** The checks as problems, each with its own switch. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Check } from '../analysis/article';
import { toRange } from '../convert';
import type { DiagnosticLevel, DiagnosticName } from '../protocol';
import { perArticle } from './annotated';
import { grouped, plural } from './words';

const NAMES: Readonly<Record<Check['kind'], DiagnosticName>> = { 'unknown-speaker': 'unknownSpeaker', 'unclosed-quote': 'unclosedQuote', 'unit-pair': 'unitPair', 'name-spelling': 'nameSpelling' };

const SEVERITIES: Readonly<Record<Exclude<DiagnosticLevel, 'off'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint, information: DiagnosticSeverity.Information, warning: DiagnosticSeverity.Warning,
};

export const diagnosticsOf = perArticle(({ uri, article, lines, settings }): Diagnostic[] => {
  const found = new Map<string, Diagnostic>();
  for (const check of [...article.claims.flatMap(({ checks }) => checks), ...article.checks]) {
    const name = NAMES[check.kind];
    const level = settings.diagnostics[name];
    // two claims may share one piece of text; it is one problem
    if (level === 'off') continue;
    found.set(`${name} ${check.span.start}`, {
      range: toRange(lines, check.span), severity: SEVERITIES[level], source: 'Newsmark', code: name, message: message(check),
      ...(check.kind === 'name-spelling' ? { relatedInformation: [{ location: { uri, range: toRange(lines, check.usualAt) }, message: `“${check.usual}” first stands here.` }] } : {}),
    });
  }
  return [...found.values()];
});

function message(check: Check): string {
  switch (check.kind) {
    case 'unknown-speaker': return 'Nobody is named as the speaker of these words.';
    case 'unclosed-quote': return 'This quotation mark is never closed.';
    case 'name-spelling': return `“${check.written}” may be “${check.usual}”: the article spells the name both ways.`;
    case 'unit-pair': return `The two figures differ by more than rounding: the text says ${plural(round(check.stated), check.unit)}, the other figure gives ${grouped(round(check.computed))}.`;
  }
}

/** Four significant digits. */
const round = (value: number): number => Number(value.toPrecision(4));
