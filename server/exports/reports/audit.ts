/** The report on the sources of one article: what a desk would ask, and who is quoted how much. */
import { escapeDocument as escape } from '../../features/markdown';
import { plural, shorten } from '../../features/words';
import type { AuditedArticle, AuditFinding, AuditVoice } from '../../protocol';
import type { Line } from './linked';

export const LONGEST_NAME = 40;

/** With a blank line at its end. */
export function auditReport(audited: AuditedArticle): readonly Line[] {
  const { title, name, findings, voices } = audited;
  return [`# ${escape(title || name)}`, '', ...(findings.length === 0 ? ['Nothing to ask.'] : findings.map((finding) => findingLine(audited, finding))), ...voiceTable(audited, voices), ''];
}

/** Guesses are told as such. */
export const findingLine = ({ uri }: Pick<AuditedArticle, 'uri'>, { message, guess, range }: AuditFinding): Line =>
  ['- ', { label: `Line ${range.start.line + 1}`, uri, range }, `: ${escape(message)}${guess ? ' (a guess)' : ''}`];

function voiceTable({ uri }: AuditedArticle, voices: readonly AuditVoice[]): readonly Line[] {
  if (voices.length === 0) return [];
  const all = wordsOf(voices);
  const rows = voices.map(({ name, role, kind, quotes, words, first }): Line => [
    `| ${escape(shorten(name, LONGEST_NAME))} | ${escape(role ?? '')} | ${kind === 'unnamed' ? 'no' : 'yes'} | ${quotes} | ${words} | ${percent(words, all)} | `,
    { label: `line ${first.start.line + 1}`, uri, range: first }, ' |',
  ]);
  return ['', '| Source | Role | Named | Quotes | Words | Share | First |', '|---|---|---|--:|--:|--:|--:|', ...rows, '', unnamedLine(voices)];
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
