/** Tooltips of the views, as Markdown; every word of the article in them is escaped. */
import type { ClaimView, MarkView, ReadyView, SpeakerView, StrayView } from '../../server/protocol';
import { escapeMarkdown } from './escape';
import { speakerIcon, speakerSummary } from './speakerTree';
import { claimLabel, doubtWords, formWords, lacksSpeaker, lineWords, raise, SPEAKER_UNKNOWN, speakersOf, together } from './words';

/** The whole quotation, then who said it in which form, then why we think so. */
export function claimTooltip(article: ReadyView, claim: ClaimView): string {
  const speakers = speakersOf(article, claim);
  const who = speakers.length > 0 ? [`**${escapeMarkdown(together(speakers))}**`] : lacksSpeaker(claim) ? [`**$(question) ${SPEAKER_UNKNOWN}**`] : [];
  const doubt = doubtWords(claim.confidence);
  const facts = [...who, formWords(claim), ...(doubt && lacksSpeaker(claim) === false ? [doubt] : []), lineWords(claim)].join(' · ');
  return [escapeMarkdown(claimLabel(claim)), facts, ...(claim.why ? [`*Why:* ${escapeMarkdown(claim.why)}`] : []), ...markLines(claim.mark)].join('\n\n');
}

export function strayTooltip(stray: StrayView): string {
  const state = stray.range === undefined ? '$(debug-disconnect) These words are not in the text any more. Select words and choose **Attach to Selection**.' : stray.verdict === 'rejected' ? '$(circle-slash) Rejected' : '';
  return [`“${escapeMarkdown(stray.text)}”${stray.says === undefined ? '' : ` ${escapeMarkdown(stray.says)}`}`, ...(state === '' ? [] : [state]), ...markLines(stray)].join('\n\n');
}

/** What people did: who and when, what was checked, evidence and notes. */
function markLines(mark: MarkView | undefined): readonly string[] {
  if (!mark) return [];
  const by = [mark.by === '' ? '' : escapeMarkdown(mark.by), dayOf(mark.at)].filter((part) => part !== '').join(', ');
  const verdict = mark.verdict === 'open' ? '' : mark.verdict;
  return [
    '---',
    [mark.status === '' ? '' : `**${escapeMarkdown(mark.status)}**`, verdict, by, mark.assignee === '' ? '' : `for ${escapeMarkdown(mark.assignee)}`].filter((part) => part !== '').join(' · '),
    ...(mark.stale === undefined ? [] : [`$(warning) Checked as “${escapeMarkdown(mark.stale)}”`]),
    ...mark.conflicts.map(({ by: other, says }) => `$(git-merge) ${other === '' ? 'Somebody else' : escapeMarkdown(other)}: ${escapeMarkdown(says)}`),
    ...mark.evidence.map(({ source, locator }) => `$(link) ${escapeMarkdown(source)}${locator === '' ? '' : ` (${escapeMarkdown(locator)})`}`),
    ...mark.notes.map(({ text, by: writer }) => `$(note) ${writer === '' ? '' : `${escapeMarkdown(writer)}: `}${escapeMarkdown(text)}`),
  ];
}

/** `2026-11-28T10:00:00Z` → `2026-11-28`. */
const dayOf = (at: string): string => (/^\d{4}-\d{2}-\d{2}/.test(at) ? at.slice(0, 10) : '');

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
  const state = [doubt, claim.mark?.status ?? '', claim.mark?.stale === undefined ? '' : 'text changed'].filter((part) => part !== '').join(', ');
  return `${formWords(claim)}${who}: ${claim.text}${state === '' ? '' : `, ${state}`}`;
}
