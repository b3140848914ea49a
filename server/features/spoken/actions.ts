/** What can be done about a quotation that a transcript holds: look at both wordings, note the place as evidence. */
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { Span } from '../../analysis/article';
import { toRange, toSpan } from '../../convert';
import { COMMANDS, type ActTarget } from '../../protocol';
import type { Annotated } from '../annotated';
import { checkIn, evidenceOf } from './checked';
import { rangeOf } from './problems';

/** Nothing for words that are in no transcript. */
export function compareActions(doc: Annotated, diagnostic: Diagnostic): readonly CodeAction[] {
  const check = checkIn(doc, toSpan(doc.lines, diagnostic.range));
  if (!check?.from) return [];
  const title = 'Compare with What Was Spoken';
  const target: ActTarget = { kind: 'claim', range: rangeOf(doc, check) };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: COMMANDS.compareSpoken, arguments: [{ uri: doc.uri, target }] } }];
}

/** `Add the Transcript as Evidence (12:30)`, for the claim of these words. */
export function evidenceActions(doc: Annotated, claim: Span): readonly CodeAction[] {
  const check = checkIn(doc, claim);
  const evidence = check && evidenceOf(check);
  if (!evidence) return [];
  const title = `Add the Transcript as Evidence (${evidence.locator})`;
  const target: ActTarget = { kind: 'claim', range: toRange(doc.lines, claim) };
  return [{ title, kind: CodeActionKind.Refactor, command: { title, command: COMMANDS.addTranscriptEvidence, arguments: [{ uri: doc.uri, target }] } }];
}
