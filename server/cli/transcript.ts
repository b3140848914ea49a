/** `newsmark transcript ARTICLE TRANSCRIPT`: each quotation of an article held against what was spoken. */
import type { Analyzer } from '../analysis/analyzer';
import type { Article } from '../analysis/article';
import { allOf } from '../analysis/steps';
import { linesOf, type Lines } from '../convert';
import { titleOf } from '../exports/exported';
import { plainText } from '../exports/reports/linked';
import { problemWords, quotedWords, speakerName, summary, transcriptReport } from '../exports/reports/transcript';
import { shorten } from '../features/words';
import { checkTranscript } from '../transcript/check';
import { locator, remarks, VERDICTS } from '../transcript/message';
import { parseTranscript } from '../transcript/parse';
import type { QuoteCheck } from '../transcript/result';
import type { Command, Reading } from './command';
import { InputError, readText } from './input';
import type { Write } from './output';
import { positionWords } from './place';
import { proseIn } from './prose';

type Order = Extract<Command, { kind: 'transcript' }>;

interface TranscriptRun {
  readonly analyzer: Pick<Analyzer, 'analyze'>;
  readonly reading: Reading;
  readonly write: Write;
  /** Standard error. */
  readonly warn: Write;
}

interface Report {
  readonly file: string;
  readonly article: Article;
  readonly lines: Lines;
  readonly checks: readonly QuoteCheck[];
}

/** Whether both files could be read. */
export async function runTranscript({ file, transcript: other, format }: Pick<Order, 'file' | 'transcript' | 'format'>, { analyzer, reading, write, warn }: TranscriptRun): Promise<boolean> {
  const article = await read(file, warn);
  const source = await read(other, warn);
  if (article === undefined || source === undefined) return false;
  const transcript = parseTranscript(source);
  for (const problem of transcript.problems) await warn(`newsmark: ${other}:${problem.line} ${problemWords(problem)}\n`);
  const analysed = analyzer.analyze(proseIn(file, article), reading);
  const report: Report = { file, article: analysed, lines: linesOf(article), checks: allOf(checkTranscript(analysed, transcript)) };
  await write(format === 'json' ? JSON.stringify(json(report, other, transcript.format), null, 2) + '\n' : format === 'text' ? text(report) : plainText(transcriptReport({ title: titleOf(analysed) || file, uri: file, article: analysed, lines: report.lines, checks: report.checks.map((check) => ({ ...check, from: { source: other, uri: other } })), transcripts: [{ source: other, problems: transcript.problems }] })));
  return true;
}

async function read(file: string, warn: Write): Promise<string | undefined> {
  try {
    return await readText(file);
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    await warn(`newsmark: ${file === '-' ? 'standard input' : file} ${thrown.message}\n`);
    return undefined;
  }
}

const WORDS = 90;

function text({ file, article, lines, checks }: Report): string {
  const rows = checks.flatMap((check) => {
    const { verdict } = check;
    const where = verdict.kind === 'not-found' ? '' : locator(verdict.at);
    return [`  ${positionWords(lines, check.pieces[0]!.start).padStart(8)}  ${VERDICTS[verdict.kind].padEnd(9)}  ${where.padEnd(9)}  ${speakerName(article, check)}: ${shorten(quotedWords(article, check), WORDS)}`, ...remarks(verdict).map((remark) => `${' '.repeat(34)}${remark}`)];
  });
  return [`${file}: ${summary(checks)}`, ...(rows.length === 0 ? [] : ['', ...rows])].join('\n') + '\n';
}

function json({ file, article, checks }: Report, transcript: string, format: string): unknown {
  return {
    file, transcript, format,
    quotes: checks.map((check) => {
      const { pieces, form, verdict } = check;
      const { kind, ...found } = verdict;
      return { start: pieces[0]!.start, end: pieces.at(-1)!.end, text: quotedWords(article, check), form, speaker: check.speaker === undefined ? null : (article.speakers[check.speaker]?.name ?? null), verdict: kind, ...(verdict.kind === 'not-found' ? {} : { locator: locator(verdict.at) }), ...found };
    }),
  };
}
