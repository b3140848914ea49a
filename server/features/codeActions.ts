/** What can be done about a problem: close the quotation mark, switch the check off. */
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { toSpan } from '../convert';
import { COMMANDS, type DiagnosticName } from '../protocol';
import type { Annotated } from './annotated';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '"': '"', "'": "'", '`': "''" };
const CHECKS: Readonly<Record<DiagnosticName, string>> = { unknownSpeaker: 'quotes without a speaker', unclosedQuote: 'quotation marks never closed', unitPair: 'pairs of units' };

export function codeActions(doc: Annotated, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const name = Object.keys(CHECKS).find((known): known is DiagnosticName => known === diagnostic.code);
    if (diagnostic.source !== 'Newsmark' || !name) return [];
    return [...(name === 'unclosedQuote' ? closeQuote(doc, diagnostic) : []), switchOff(diagnostic, name)];
  });
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
