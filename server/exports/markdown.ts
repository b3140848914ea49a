/** The claims as a table in Markdown. */
import { escape } from '../features/markdown';
import { claimEntries, inMarks, namesOf, type ClaimEntry } from './claims';
import { annotationsOf, type Exported } from './exported';

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
  const { number, line, form, annotation, speakers, stale, confidence } = entry;
  const speaker = speakers.length === 0 ? (form === 'statistic' ? '' : '*unknown*') : `${escape(namesOf(entry))}${speakers[0]?.role === undefined ? '' : `, ${escape(speakers[0].role)}`}${confidence === 'guess' ? ' (a guess)' : ''}`;
  const status = [escape(annotation?.status ?? ''), stale ? '*text changed since*' : ''].filter((part) => part !== '').join(', ');
  const notes = (annotation?.notes ?? []).map(({ text, by }) => `${by === '' ? '' : `${escape(by)}: `}${escape(text)}`).join('<br>');
  const evidence = (annotation?.evidence ?? []).map(({ source, locator }) => `${escape(source)}${locator === '' ? '' : ` (${escape(locator)})`}`).join('<br>');
  return `| ${[number, line, speaker, form, escape(inMarks(entry)), status, notes, evidence].join(' | ')} |`;
}

function detachedOf({ judged }: Exported): readonly string[] {
  const lost = annotationsOf(judged).filter(({ id }) => judged.detached.some((other) => other.id === id));
  return lost.length === 0 ? [] : ['## No longer in the text', '', ...lost.map(({ judged: words, status }) => `- ${escape(words)}${status === '' ? '' : ` (${escape(status)})`}`), ''];
}
