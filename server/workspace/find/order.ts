/** What a fact-checker should read first. */
import type { Confidence } from '../../analysis/article';
import type { Finding, Told } from '../finding';
import { turnsMeaning } from '../words/diff';

const TRUST: readonly Confidence[] = ['sure', 'likely', 'guess'];

/** 0 is read first. */
export function rank(finding: Finding): number {
  switch (finding.kind) {
    case 'attribution': return finding.drift === 'joined' ? 6 : finding.confidence === 'guess' ? 2 : 0;
    case 'figure': return finding.relation === 'conflicting' ? 1 : finding.relation === 'compatible' ? 8 : 10;
    case 'name':
      switch (finding.relation) {
        case 'office': case 'role': return 3;
        case 'spelling': return finding.of === 'place' ? 13 : 7;
        case 'shared': return 12;
      }
      break;
    case 'quotation':
      switch (finding.relation) {
        case 'reworded': case 'merged': return isTurned(finding.members) ? 4 : 5;
        case 'trimmed': return isTurned(finding.members) ? 4 : 8;
        case 'requoted': return 8;
        case 'identical': return finding.members[0]!.verbatim ? 9 : 11;
        case 'retold': return 12;
      }
      break;
    case 'text': return finding.relation === 'respun' ? 10 : 11;
  }
}

const isTurned = (members: readonly Told[]): boolean => members.some(({ change, verbatim }) => verbatim && change !== undefined && turnsMeaning(change.diff));

export function byImportance(a: Finding, b: Finding): number {
  return rank(a) - rank(b) || TRUST.indexOf(a.confidence) - TRUST.indexOf(b.confidence) || b.members.length - a.members.length || compareText(a.members[0]!.article, b.members[0]!.article) || a.members[0]!.span.start - b.members[0]!.span.start || compareText(a.id, b.id);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
