/** The source audit of one article: the rules in order, and who is quoted how much. Silent when unsure. */
import type { Article } from '../analysis/article';
import { allOf, pausesAt, type Steps } from '../analysis/steps';
import { anonymousOpinion, missingReason, pluralSource, singleAnonymous, vagueSource } from './anonymous';
import type { Audit, Finding } from './finding';
import { lateIntroductions } from './introductions';
import { couldBeNamed } from './nameable';
import { unnamedSources } from './sources';
import { sourcelessStatistics } from './statistics';
import { isInHeading, loweredOf } from './text';
import { oneSource, voicesOf } from './voices';

export const auditOf = (article: Article): Audit => allOf(auditInSteps(article));

export function* auditInSteps(article: Article): Steps<Audit> {
  loweredOf(article); // several rules read it: in a long article a step of its own
  yield;
  const sources = unnamedSources(article);
  const voices = voicesOf(article);
  const findings: Finding[] = [];
  for (const [index, source] of sources.entries()) {
    if (pausesAt(index)) yield;
    findings.push(...vagueSource(article, source, sources), ...pluralSource(source, sources), ...anonymousOpinion(article, source));
  }
  const rules = [
    () => missingReason(article, sources),
    () => singleAnonymous(sources),
    () => couldBeNamed(article),
    () => withoutSpeaker(article),
    () => lateIntroductions(article),
    () => oneSource(voices),
    () => sourcelessStatistics(article),
  ];
  for (const rule of rules) {
    yield;
    for (const finding of rule()) findings.push(finding);
  }
  return { findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), voices };
}

/** As the analysis found them. */
function withoutSpeaker(article: Article): readonly Finding[] {
  const starts = new Set<number>();
  return [...article.claims.flatMap((claim) => claim.checks), ...article.checks].flatMap(({ kind, span }): readonly Finding[] => {
    if (kind !== 'unknown-speaker' || starts.has(span.start) || isInHeading(article, span)) return [];
    starts.add(span.start);
    return [{ rule: 'no-speaker', span, confidence: 'likely', evidence: [] }];
  });
}
