/** The claims as a table in Markdown. */
import { escape } from '../features/markdown';
import { claimEntries, inMarks, nameAndRole, saidOtherwise, type ClaimEntry } from './claims';
import type { Exported } from './exported';

export function markdownOf(exported: Exported): string {
  const entries = claimEntries(exported);
  const { date } = exported.judged.article;
  const facts = [escape(exported.source), ...(date === undefined ? [] : [escape(date)]), `${entries.length} ${entries.length === 1 ? 'claim' : 'claims'}, ${entries.filter(({ annotation }) => annotation && annotation.status !== '').length} checked`];
  return [
    `# ${escape(exported.title || exported.source)}`, '', facts.join(' · '), '',
    '| # | line | speaker | form | claim | status | notes | evidence |', '|--:|--:|---|---|---|---|---|---|',
    ...entries.map(rowOf), '',
    ...detachedOf(exported),
  ].join('\n');
}

function rowOf(entry: ClaimEntry): string {
  const { number, line, form, annotation, others, speakers, stale, confidence } = entry;
  const [name, role] = nameAndRole(entry);
  const speaker = speakers.length === 0 ? (form === 'statistic' ? '' : '*unknown*') : `${escape(name)}${role === '' ? '' : `, ${escape(role)}`}${confidence === 'guess' ? ' (a guess)' : ''}`;
  const status = [escape(annotation?.status ?? ''), stale ? '*text changed since*' : '', ...others.map((other) => `*otherwise:* ${escape(saidOtherwise(other))}`)].filter((part) => part !== '').join(', ');
  const notes = (annotation?.notes ?? []).map(({ text, by }) => `${by === '' ? '' : `${escape(by)}: `}${escape(text)}`).join('<br>');
  const evidence = (annotation?.evidence ?? []).map(({ source, locator }) => `${escape(source)}${locator === '' ? '' : ` (${escape(locator)})`}`).join('<br>');
  return `| ${[number, line, speaker, form, escape(inMarks(entry)), status, notes, evidence].join(' | ')} |`;
}

function detachedOf({ judged: { detached } }: Exported): readonly string[] {
  return detached.length === 0 ? [] : ['## No longer in the text', '', ...detached.map(({ judged: words, status }) => `- ${escape(words)}${status === '' ? '' : ` (${escape(status)})`}`), ''];
}
