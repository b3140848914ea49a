/** The lightbulb: what a person can do to the finding at the cursor. Nothing for clients that know no commands of ours. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { at } from '../../analysis/query/at';
import { toRange } from '../../convert';
import { COMMANDS, type ActTarget, type Range } from '../../protocol';
import type { Annotated } from '../annotated';
import { claimOf } from '../hover/mark';
import type { Look } from '../markdown';
import { evidenceActions } from '../spoken/actions';
import { oneLine, shorten } from '../words';

type Command = (typeof COMMANDS)[keyof typeof COMMANDS];
const WORDS = 30;

export function actActions(doc: Annotated, range: Range, { rich }: Look): CodeAction[] {
  if (!rich || (doc.desk.state.kind !== 'ready' && doc.desk.state.kind !== 'unsaved')) return [];
  const offset = doc.lines.offset(range.start);
  const found = at(doc.article, offset);
  if (!found) return [];
  const action = (title: string, command: Command, target: ActTarget): CodeAction => ({ title, kind: CodeActionKind.Refactor, command: { title, command, arguments: [{ uri: doc.uri, target }] } });
  const words = shorten(oneLine(doc.article.text.slice(found.span.start, found.span.end)), WORDS);
  const here = toRange(doc.lines, found.span);
  switch (found.kind) {
    case 'number': {
      const target: ActTarget = { kind: 'number', range: here };
      return [action(`Confirm “${words}”`, COMMANDS.confirm, target), action('Correct the Value…', COMMANDS.correctValue, target), action(`Reject: “${words}” Is No Number`, COMMANDS.reject, target)];
    }
    case 'place': {
      const target: ActTarget = { kind: 'place', range: here };
      return [action(`Confirm “${words}”`, COMMANDS.confirm, target), action('Correct the Place…', COMMANDS.correctPlace, target), action(`Reject: “${words}” Is No Place`, COMMANDS.reject, target)];
    }
    case 'speaker': return [action(`“${words}” Means Somebody Else…`, COMMANDS.correctMention, { kind: 'mention', range: here }), ...claimActions(found.attributes)];
    case 'cue':
    case 'quote': return claimActions(found.quote);
  }

  function claimActions(quote: Parameters<typeof claimOf>[1] | undefined): CodeAction[] {
    const claim = quote && claimOf(doc, quote);
    if (quote?.form === 'scare') {
      const marked: ActTarget = { kind: 'claim', range: toRange(doc.lines, quote.span) };
      return [action('These Words Are Quoted: Correct the Form…', COMMANDS.correctForm, marked), action('Reject: No Marked Words', COMMANDS.reject, marked)];
    }
    if (claim === undefined) return [];
    const target: ActTarget = { kind: 'claim', range: toRange(doc.lines, doc.article.claims[claim]!.span) };
    return [
      action('Confirm Who Said This', COMMANDS.confirm, target), action('Correct the Speaker…', COMMANDS.correctSpeaker, target), action('Correct the Form…', COMMANDS.correctForm, target),
      action('Reject: No Quote', COMMANDS.reject, target), action('Set the Status…', COMMANDS.setStatus, target), action('Add Evidence…', COMMANDS.addEvidence, target), ...evidenceActions(doc, doc.article.claims[claim]!.span), action('Add a Note…', COMMANDS.addNote, target),
    ];
  }
}
