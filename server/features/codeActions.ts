/** What can be done about a problem: close the quotation mark, switch the check off. */
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { toRange, toSpan } from '../convert';
import { COMMANDS, type DiagnosticName } from '../protocol';
import type { Annotated } from './annotated';
import { CHECKS, isDiagnosticName } from './checks';
import { compareActions } from './spoken/actions';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '"': '"', "'": "'", '`': "''" };

export function codeActions(doc: Annotated, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const name = diagnostic.code;
    if (diagnostic.source !== 'Newsmark' || !isDiagnosticName(name)) return [];
    return [...repairs(doc, diagnostic, name), switchOff(diagnostic, name)];
  });
}

function repairs(doc: Annotated, diagnostic: Diagnostic, name: DiagnosticName): readonly CodeAction[] {
  switch (name) {
    case 'unclosedQuote': return closeQuote(doc, diagnostic);
    case 'nameSpelling': return goToUsual(doc, diagnostic);
    case 'transcript': return compareActions(doc, diagnostic);
    case 'unknownSpeaker':
    case 'unitPair':
    case 'weekdayDate':
    case 'sum':
    case 'percentOver':
    case 'scaleSlip':
    case 'age':
    case 'vagueSource':
    case 'anonymityReason':
    case 'singleAnonymous':
    case 'anonymousOpinion':
    case 'pluralSource':
    case 'couldBeNamed':
    case 'lateIntroduction':
    case 'oneSource':
    case 'statisticSource':
    // see stories/actions.ts
    case 'attributionDrift':
    case 'quoteWording':
    case 'figureConflict':
    case 'nameConflict':
    case 'copiedText': return [];
  }
}

/** Which spelling is right is for the writer to say: the other is shown, nothing is replaced. */
function goToUsual({ article, lines, uri }: Annotated, diagnostic: Diagnostic): readonly CodeAction[] {
  const { start } = toSpan(lines, diagnostic.range);
  const check = article.checks.find((other) => other.kind === 'name-spelling' && other.span.start === start);
  if (check?.kind !== 'name-spelling') return [];
  const title = `Go to “${check.usual}”`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: COMMANDS.reveal, arguments: [uri, toRange(lines, check.usualAt)] } }];
}

/** Puts the closing mark at the end of the words, in the style of the opening one. */
function closeQuote(doc: Annotated, diagnostic: Diagnostic): readonly CodeAction[] {
  const at = toSpan(doc.lines, diagnostic.range).start;
  const quote = doc.article.quotes.find(({ closed, outer }) => closed === 'unterminated' && outer.start <= at && at < outer.end);
  const mark = quote && CLOSING[doc.article.text[quote.outer.start]!];
  if (!quote || mark === undefined) return [];
  const end = doc.lines.position(quote.span.end);
  return [{
    title: `Close the quotation with ${mark}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: { changes: { [doc.uri]: [{ range: { start: end, end }, newText: mark }] } },
  }];
}

function switchOff(diagnostic: Diagnostic, name: DiagnosticName): CodeAction {
  const title = `Don’t check for ${CHECKS[name]}`;
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: COMMANDS.switchOffCheck, arguments: [name] } };
}
