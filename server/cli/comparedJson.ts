/** Findings as one document for other programs. Offsets are UTF-16 code units; lines and columns count from 1. */
import type { Finding } from '../workspace/finding';
import type { Source } from '../workspace/reduced';
import type { DiffPart } from '../workspace/words/diff';
import type { Compared } from './compared';

export function comparedJson(compared: Compared) {
  return {
    articles: compared.articles.map(({ id, title, date }) => ({ id, title, date: date ?? null })),
    findings: compared.findings.map((finding) => findingJson(finding, compared)),
  };
}

function findingJson(finding: Finding, compared: Compared) {
  const { kind, relation, reason, confidence } = finding;
  return {
    kind, relation, confidence, reason,
    ...(finding.kind === 'attribution' ? { drift: finding.drift, proposal: finding.proposal ?? null } : {}),
    ...(finding.kind === 'figure' ? { quantity: finding.quantity, low: finding.low, high: finding.high } : {}),
    ...(finding.kind === 'name' ? { of: finding.of } : {}),
    ...(finding.kind === 'text' ? { sentences: finding.sentences } : {}),
    members: finding.members.map((member) => memberJson(member, compared)),
  };
}

function memberJson(member: Finding['members'][number], { lines }: Compared) {
  const { article, span, words } = member;
  const { line, character } = lines.get(article)!.position(span.start);
  const diff = 'change' in member ? member.change?.diff : 'diff' in member ? member.diff : undefined;
  return {
    file: article, start: span.start, end: span.end, line: line + 1, column: character + 1, text: words,
    ...('source' in member ? { quoted: member.verbatim, speaker: sourceJson(member.source), ...(member.change ? { relation: member.change.relation } : {}) } : {}),
    ...('low' in member ? { low: member.low, high: member.high } : {}),
    ...(diff ? { diff: diff.map((part) => partJson(part)) } : {}),
  };
}

const sourceJson = (source: Source) => (source.kind === 'unknown' ? null : { kind: source.kind, name: source.kind === 'pronoun' ? source.words : source.name });

const partJson = (part: DiffPart) => ({ kind: part.kind, ...('a' in part ? { before: part.a } : {}), ...('b' in part ? { after: part.b } : {}), ...('weight' in part ? { weight: part.weight } : {}) });
