/** What can be done about a problem between articles: see the tellings side by side. */
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { COMMANDS, type FindingParams } from '../../protocol';
import type { Annotated } from '../annotated';
import type { Shared } from './shared';

export function storyActions({ uri }: Annotated, diagnostics: readonly Diagnostic[], { findings }: Shared): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const id = (diagnostic.data as { readonly finding?: unknown } | undefined)?.finding;
    if (diagnostic.source !== 'Newsmark' || !findings.some((finding) => finding.id === id)) return [];
    const title = 'Compare the Tellings';
    const params: FindingParams = { uri, id: String(id) };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, command: { title, command: COMMANDS.compare, arguments: [params] } }];
  });
}
