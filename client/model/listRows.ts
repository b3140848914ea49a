/** The rows of List Claims, in the order of the text. */
import type { ClaimView, ReadyView } from '../../server/protocol';
import { claimTree } from './claimTree';
import { escapeIcons } from './escape';
import { claimLabel, doubtWords, formWords, isVerbatim, lacksSpeaker, lineWords, whoWords } from './words';

export interface ListRow {
  readonly claim: ClaimView;
  readonly label: string;
  readonly detail: string;
}

const LABEL = 78;

export function listRows(article: ReadyView, filter: string): readonly ListRow[] {
  return claimTree(article, 'order', filter).flatMap((node) => (node.kind === 'claim' ? [listRow(article, node.claim)] : []));
}

function listRow(article: ReadyView, claim: ClaimView): ListRow {
  const doubt = lacksSpeaker(claim) ? '' : doubtWords(claim.confidence);
  return {
    claim,
    label: `$(${icon(claim)}) ${escapeIcons(claimLabel(claim, LABEL))}`,
    detail: escapeIcons([whoWords(article, claim), lineWords(claim), doubt].filter((part) => part !== '').join(' · ')),
  };
}

function icon(claim: ClaimView): string {
  if (lacksSpeaker(claim)) return 'question';
  if (formWords(claim) === 'figure') return 'symbol-numeric';
  return isVerbatim(claim) || claim.kind === 'quote' ? 'quote' : 'comment';
}
