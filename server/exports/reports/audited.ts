/** The audit of one article as plain data. */
import { findingMessage } from '../../audit/message';
import { toRange } from '../../convert';
import { auditFor } from '../../features/diagnostics';
import type { Annotated } from '../../features/annotated';
import type { AuditedArticle } from '../../protocol';
import { titleOf } from '../exported';

export function auditedArticle(doc: Annotated, name: string): AuditedArticle {
  const { findings, voices } = auditFor(doc);
  return {
    uri: doc.uri, name, title: titleOf(doc.article), transcripts: doc.spoken.map(({ source }) => source),
    findings: findings.map((finding) => ({ rule: finding.rule, message: findingMessage(finding), guess: finding.confidence === 'guess', range: toRange(doc.lines, finding.span) })),
    voices: voices.map(({ name: speaker, role, kind, quotes, words, first }) => ({ name: speaker, ...(role === undefined ? {} : { role }), kind, quotes, words, first: toRange(doc.lines, first) })),
  };
}
