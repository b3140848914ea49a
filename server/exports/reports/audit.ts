/** The report on the sources of one article: what a desk would ask, and who is quoted how much. */
import { escapeDocument as escape } from '../../features/markdown';
import { grouped, plural, shorten } from '../../features/words';
import type { AuditedArticle, AuditFinding, AuditVoice } from '../../protocol';
import type { Line } from './linked';

export const LONGEST_NAME = 40;

/** With a blank line at its end. */
export function auditReport(audited: AuditedArticle): readonly Line[] {
  const { title, name, findings, voices } = audited;
  return [`# ${escape(title || name)}`, '', ...(findings.length === 0 ? ['Nothing to ask.'] : findings.map((finding) => findingLine(audited, finding))), ...voiceLines(audited, voices), ''];
}

/** Guesses are told as such. */
export const findingLine = ({ uri }: Pick<AuditedArticle, 'uri'>, { message, guess, range }: AuditFinding): Line =>
  ['- ', { label: `Line ${range.start.line + 1}`, uri, range }, `: ${escape(message)}${guess ? ' (a guess)' : ''}`];

/** Whoever says most first. No table: beside an article it would not fit, and people read this as it is written. */
function voiceLines({ uri }: AuditedArticle, voices: readonly AuditVoice[]): readonly Line[] {
  if (voices.length === 0) return [];
  const all = wordsOf(voices);
  const lines = voices.map(({ name, role, kind, quotes, words, first }): Line => {
    const described = kind === 'unnamed' ? ' (not named)' : role === undefined ? '' : `, ${escape(role)}`;
    return [`- **${escape(shorten(name, LONGEST_NAME))}**${described}: ${percent(words, all)} of the words (${grouped(words)}) in ${plural(quotes, 'quote')}, the first in `, { label: `line ${first.start.line + 1}`, uri, range: first }];
  });
  return ['', '## Who is quoted', '', ...lines, '', unnamedLine(voices)];
}

/** `2 of 7 sources are not named, with 12 % of the words.` */
function unnamedLine(voices: readonly AuditVoice[]): string {
  const unnamed = voices.filter(({ kind }) => kind === 'unnamed');
  return unnamed.length === 0 ? 'Every source is named.' : `${unnamed.length} of ${plural(voices.length, 'source')} ${unnamed.length === 1 ? 'is' : 'are'} not named, with ${percent(wordsOf(unnamed), wordsOf(voices))} of the words.`;
}

export const wordsOf = (voices: readonly { readonly words: number }[]): number => voices.reduce((sum, { words }) => sum + words, 0);
export function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  return share > 0 && share < 0.5 ? 'under 1 %' : `${Math.round(share)} %`;
}
