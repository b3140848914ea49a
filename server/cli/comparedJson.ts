/** Findings as one document for other programs. Offsets are UTF-16 code units; lines and columns count from 1. */
import type { Span } from '../analysis/article';
import type { Finding } from '../workspace/finding';
import type { Reduced, Source } from '../workspace/reduced';
import type { DiffPart } from '../workspace/words/diff';
import type { Compared, Texts } from './compared';

export function comparedJson(compared: Compared) {
  return {
    articles: compared.articles.map(articleJson),
    findings: compared.findings.map((finding) => findingJson(finding, compared)),
  };
}

export const articleJson = ({ id, title, date }: Pick<Reduced, 'id' | 'title' | 'date'>) => ({ id, title, date: date ?? null });

export function findingJson(finding: Finding, texts: Texts) {
  const { id, kind, relation, reason, confidence } = finding;
  return {
    id, kind, relation, confidence, reason,
    ...(finding.kind === 'attribution' ? { drift: finding.drift, proposal: finding.proposal ?? null } : {}),
    ...(finding.kind === 'figure' ? { quantity: finding.quantity, low: finding.low, high: finding.high } : {}),
    ...(finding.kind === 'name' ? { of: finding.of } : {}),
    ...(finding.kind === 'text' ? { sentences: finding.sentences } : {}),
    members: finding.members.map((member) => memberJson(member, finding.members[0]!, texts)),
  };
}

function memberJson(member: Finding['members'][number], base: Finding['members'][number], { linesOf, textOf }: Texts) {
  const { article, span, words } = member;
  const { line, character } = linesOf(article).position(span.start);
  const change = 'change' in member ? member.change : undefined;
  const diff = change ? change.diff : 'diff' in member ? member.diff : undefined;
  const cut = (id: string, { start, end }: Span) => ({ start, end, text: textOf(id).slice(start, end) });
  const parts = (list: readonly DiffPart[]) => list.map((part) => ({ kind: part.kind, ...('a' in part ? { before: cut(base.article, part.a) } : {}), ...('b' in part ? { after: cut(article, part.b) } : {}), ...('weight' in part ? { weight: part.weight } : {}) }));
  return {
    file: article, start: span.start, end: span.end, line: line + 1, column: character + 1, text: words,
    ...('source' in member ? { quoted: member.verbatim, speaker: sourceJson(member.source), ...(change ? { relation: change.relation } : {}) } : {}),
    ...('low' in member ? { low: member.low, high: member.high, sentence: cut(article, member.sentence) } : {}),
    ...(diff ? { diff: parts(diff) } : {}),
    ...(change?.around ? { around: parts(change.around) } : {}),
  };
}

function sourceJson(source: Source) {
  switch (source.kind) {
    case 'unknown': return null;
    case 'pronoun': return { kind: source.kind, name: source.words };
    case 'anonymous': return { kind: source.kind, name: source.name };
    case 'named': return { kind: source.kind, name: source.name, role: source.role ?? null, joint: source.joint };
  }
}
