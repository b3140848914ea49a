/** Tooltips of the views, as Markdown; every word of the article in them is escaped. */
import type { ClaimView, ReadyView, SpeakerView } from '../../server/protocol';
import { escapeMarkdown } from './escape';
import { speakerIcon, speakerSummary } from './speakerTree';
import { claimLabel, doubtWords, formWords, lacksSpeaker, lineWords, raise, SPEAKER_UNKNOWN, speakersOf, together } from './words';

/** The whole quotation, then who said it in which form, then why we think so. */
export function claimTooltip(article: ReadyView, claim: ClaimView): string {
  const speakers = speakersOf(article, claim);
  const who = speakers.length > 0 ? [`**${escapeMarkdown(together(speakers))}**`] : lacksSpeaker(claim) ? [`**$(question) ${SPEAKER_UNKNOWN}**`] : [];
  const doubt = doubtWords(claim.confidence);
  const facts = [...who, formWords(claim), ...(doubt && lacksSpeaker(claim) === false ? [doubt] : []), lineWords(claim)].join(' · ');
  return [escapeMarkdown(claimLabel(claim)), facts, ...(claim.why ? [`*Why:* ${escapeMarkdown(claim.why)}`] : [])].join('\n\n');
}

export function speakerTooltip(speaker: SpeakerView): string {
  const role = speaker.role ? ` · ${escapeMarkdown(speaker.role)}` : speaker.kind === 'unnamed' ? ' · not named in the article' : '';
  const aliases = speaker.aliases.filter((alias) => alias !== speaker.name);
  return [
    `**$(${speakerIcon(speaker)}) ${escapeMarkdown(raise(speaker.name))}**${role}`,
    speakerSummary(speaker),
    ...(aliases.length > 0 ? [`*Also:* ${aliases.map(escapeMarkdown).join(' · ')}`] : []),
  ].join('\n\n');
}

/** What a screen reader says of a claim's row: `direct quote, Ash Carter: They continue to hit targets…, a guess`. */
export function claimAccessibility(article: ReadyView, claim: ClaimView): string {
  const speakers = speakersOf(article, claim);
  const who = speakers.length > 0 ? `, ${together(speakers)}` : lacksSpeaker(claim) ? ', speaker unknown' : '';
  const doubt = lacksSpeaker(claim) ? '' : doubtWords(claim.confidence);
  return `${formWords(claim)}${who}: ${claim.text}${doubt ? `, ${doubt}` : ''}`;
}
