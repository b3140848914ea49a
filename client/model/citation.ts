/** Claims as text for other programs. */
import type { ClaimView, ReadyView } from '../../server/protocol';
import { claimTree } from './claimTree';
import { escapeDocument } from './escape';
import { claimLabel, doubtWords, lineWords, nameAndRole, nameWords, SPEAKER_UNKNOWN, lacksSpeaker, speakersOf, summary } from './words';

/** `“That’s it.” (Ash Carter, U.S. Defense Secretary; “Talks on Syria”, line 11)`. */
export function citation(article: ReadyView, claim: ClaimView): string {
  const names = nameWords(speakersOf(article, claim));
  const doubt = doubtWords(claim.confidence);
  const who = names ? names + (doubt ? ` (${doubt})` : '') : lacksSpeaker(claim) ? SPEAKER_UNKNOWN.toLowerCase() : '';
  return `${claimLabel(claim)} (${who === '' ? '' : `${who}; `}“${article.title}”, ${lineWords(claim)})`;
}

/** The list of all claims as a Markdown document, a heading a speaker. */
export function claimsDocument(article: ReadyView): string {
  const lines = [`# Claims in “${escapeDocument(article.title)}”`, '', `${summary(article)}.`];
  for (const node of claimTree(article, 'speaker', '')) {
    if (node.kind === 'claim') continue;
    const speaker = node.speaker === undefined ? undefined : article.speakers[node.speaker];
    lines.push('', `## ${escapeDocument(speaker ? nameAndRole(speaker) : node.label)}`, '');
    for (const { claim } of node.claims) {
      const doubt = lacksSpeaker(claim) ? '' : doubtWords(claim.confidence);
      lines.push(`- ${escapeDocument(claimLabel(claim))} (${lineWords(claim)}${doubt ? `, ${doubt}` : ''})`);
    }
  }
  return `${lines.join('\n')}\n`;
}
