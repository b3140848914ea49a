/** `newsmark audit FILE…`: the sources of an article, and what a desk would ask about them. */
import type { Finding, Voice } from '../audit/finding';
import { findingMessage } from '../audit/message';
import type { Annotated } from '../features/annotated';
import { auditFor } from '../features/diagnostics';
import { plural, shorten } from '../features/words';
import { auditReport } from '../exports/reports/audit';
import { auditedArticle } from '../exports/reports/audited';
import { plainText } from '../exports/reports/linked';
import type { Command } from './command';
import { eachArticle, type Failures, type FileRun } from './files';
import { jsonList, type Write } from './output';
import { positionWords } from './place';

type Format = Extract<Command, { kind: 'audit' }>['format'];

export async function runAudit(run: FileRun, format: Format, write: Write): Promise<Failures> {
  switch (format) {
    case 'text': return eachArticle(run, (doc, file) => write(auditText(doc, file)));
    case 'markdown': return eachArticle(run, (doc, file) => write(plainText(auditReport(auditedArticle(doc, file)))));
    case 'json': {
      const list = jsonList(write);
      const failures = await eachArticle(run, (doc, file) => list.item(auditJson(doc, file)));
      await list.end();
      return failures;
    }
  }
}

const NAME = 40;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** Guesses are told as such. */
const doubt = ({ confidence }: Finding): string => (confidence === 'guess' ? ' (a guess)' : '');
const amount = ({ quotes, words }: Voice): string => `${plural(quotes, 'quote')}, ${plural(words, 'word')}`;

function auditText(doc: Annotated, file: string): string {
  const { findings, voices } = auditFor(doc);
  const found = findings.map((finding) => `  ${positionWords(doc.lines, finding.span.start).padStart(8)}  ${findingMessage(finding)}${doubt(finding)} [${finding.rule}]`);
  const shares = voices.map((voice) => `  ${percent(voice.share).padStart(8)}  ${shorten(voice.name, NAME)}${voice.kind === 'unnamed' ? ' (not named)' : ''}: ${amount(voice)}, first at ${positionWords(doc.lines, voice.first.start)}`);
  return [`${file}: ${plural(findings.length, 'finding')}, ${plural(voices.length, 'source')}`, ...section(found), ...section(shares)].join('\n') + '\n\n';
}

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

const lineOf = ({ lines }: Annotated, { span }: Finding): number => lines.position(span.start).line + 1;

function auditJson(doc: Annotated, file: string): unknown {
  const { findings, voices } = auditFor(doc);
  const cut = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end, text: doc.article.text.slice(start, end) });
  return {
    file,
    findings: findings.map((finding) => {
      const { span, evidence, confidence, rule, ...details } = finding;
      return { rule, confidence, message: findingMessage(finding), line: lineOf(doc, finding), ...cut(span), evidence: evidence.map(cut), details };
    }),
    sources: voices.map(({ name, role, kind, quotes, words, share, first }) => ({ name, role: role ?? null, kind, quotes, words, share: Number(share.toFixed(4)), first: cut(first) })),
  };
}
