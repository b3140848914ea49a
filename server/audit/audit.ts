/** The source audit of one article: the rules in order, and who is quoted how much. Silent when unsure. */
import type { Article } from '../analysis/article';
import { anonymousOpinion, missingReason, pluralSource, singleAnonymous, vagueSource } from './anonymous';
import type { Audit, Finding } from './finding';
import { lateIntroductions } from './introductions';
import { couldBeNamed } from './nameable';
import { unnamedSources } from './sources';
import { sourcelessStatistics } from './statistics';
import { isInHeading } from './text';
import { oneSource, voicesOf } from './voices';

export function auditOf(article: Article): Audit {
  const sources = unnamedSources(article);
  const voices = voicesOf(article);
  const findings = [
    ...sources.flatMap((source) => [...vagueSource(article, source, sources), ...pluralSource(source, sources), ...anonymousOpinion(article, source)]),
    ...missingReason(article, sources),
    ...singleAnonymous(sources),
    ...couldBeNamed(article),
    ...withoutSpeaker(article),
    ...lateIntroductions(article),
    ...oneSource(voices),
    ...sourcelessStatistics(article),
  ];
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
