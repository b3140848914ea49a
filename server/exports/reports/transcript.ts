/** The report on an article and its transcripts, quotation by quotation. */
import type { Article } from '../../analysis/article';
import { toRange, type Lines } from '../../convert';
import { escapeDocument as escape } from '../../features/markdown';
import { oneLine, plural, raised, shorten } from '../../features/words';
import { locator, remarks, VERDICTS } from '../../transcript/message';
import type { QuoteCheck } from '../../transcript/result';
import type { TranscriptProblem } from '../../transcript/transcript';
import type { Line, Link } from './linked';

export interface Transcribed {
  readonly title: string;
  readonly uri: string;
  readonly article: Article;
  readonly lines: Lines;
  readonly checks: readonly (QuoteCheck & { readonly from?: { readonly source: string; readonly uri: string } | undefined })[];
  readonly transcripts: readonly ReportedTranscript[];
}
export interface ReportedTranscript {
  readonly source: string;
  readonly problems: readonly TranscriptProblem[];
  /** Why it could not be read. */
  readonly why?: string | undefined;
}

const WORDS = 90;

export function transcriptReport(transcribed: Transcribed): readonly Line[] {
  const { title, checks, transcripts } = transcribed;
  const named = transcripts.length > 1;
  return [
    `# ${escape(title)}`, '', `Against ${transcripts.map(({ source }) => escape(source)).join(', ')}: ${summary(checks)}.`,
    ...(checks.length === 0 ? [] : ['', ...checks.flatMap((check) => checkLines(transcribed, check, named))]), ...troubles(transcripts),
  ];
}

/** `7 quotations: 3 exact, 1 trimmed, 2 altered, 1 not found` */
export function summary(checks: readonly QuoteCheck[]): string {
  const counts = (['exact', 'trimmed', 'altered', 'not-found'] as const).map((kind) => `${checks.filter(({ verdict }) => verdict.kind === kind).length} ${VERDICTS[kind]}`);
  return `${plural(checks.length, 'quotation')}: ${counts.join(', ')}`;
}

/** `- **Altered**, line 12, spoken at 12:30: Mara Quill, “We will close it”`, and under it what differs. */
function checkLines({ article, uri, lines }: Transcribed, check: Transcribed['checks'][number], named: boolean): readonly Line[] {
  const { verdict, from, pieces } = check;
  const here: Link = { label: `line ${lines.position(pieces[0]!.start).line + 1}`, uri, range: toRange(lines, { start: pieces[0]!.start, end: pieces.at(-1)!.end }) };
  const there: readonly (string | Link)[] = verdict.kind === 'not-found' || !from ? [] : [', spoken at ', { label: locator(verdict.at), uri: from.uri, range: startOf(verdict.at.line) }, ...(named ? [` of ${escape(from.source)}`] : [])];
  const head: Line = [`- **${raised(VERDICTS[verdict.kind])}**, `, here, ...there, `: ${escape(speakerName(article, check))}, “${escape(shorten(quotedWords(article, check), WORDS))}”`];
  return [head, ...remarks(verdict).map((remark) => `  - ${escape(remark)}`)];
}

const startOf = (line: number) => ({ start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } });

function troubles(transcripts: readonly ReportedTranscript[]): readonly Line[] {
  const told = transcripts.flatMap(({ source, why, problems }) => [...(why === undefined ? [] : [`- ${escape(source)}: ${escape(why)}`]), ...problems.map((problem) => `- ${escape(`${source}, line ${problem.line} ${problemWords(problem)}`)}`)]);
  return told.length === 0 ? [] : ['', '## Could not be read', '', ...told];
}

export const problemWords = ({ text: words }: TranscriptProblem): string => `tells no time: “${shorten(words, 60)}”; its words are kept`;
export const speakerName = ({ speakers }: Article, { speaker }: QuoteCheck): string => speakers[speaker ?? -1]?.name ?? 'speaker unknown';
export const quotedWords = (article: Article, { pieces }: QuoteCheck): string => oneLine(pieces.map(({ start, end }) => article.text.slice(start, end)).join(' … '));
