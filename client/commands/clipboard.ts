/** Commands that copy. */
import * as vscode from 'vscode';
import { COMMANDS } from '../../server/protocol';
import { citation, claimsDocument } from '../model/citation';
import type { ClaimNode } from '../model/claimTree';
import { count } from '../model/words';
import { say } from '../notices';
import { articleToList, targetOf, type Commands, type Workbench } from './context';

export const clipboardCommands = ({ articles }: Workbench): Commands => ({
  [COMMANDS.copy]: (text: string) => vscode.env.clipboard.writeText(text),
  'newsmark.copyCitation': async (node?: ClaimNode) => {
    const target = targetOf(articles, node);
    if (!target) return;
    await vscode.env.clipboard.writeText(citation(target.article, target.claim));
    say('Copied as citation.');
  },
  'newsmark.copyClaims': async () => {
    const article = articleToList(articles);
    if (!article) return;
    await vscode.env.clipboard.writeText(claimsDocument(article));
    say(`Copied ${count(article.claims.length, 'claim')}.`);
  },
});
