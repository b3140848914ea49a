/** Where an article parts from others of the workspace, as problems with their switches. What is merely the same elsewhere is none: hovers and the Stories view tell it. */
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Span } from '../../analysis/article';
import { toRange } from '../../convert';
import type { StoryCheck } from '../../protocol';
import type { Finding, QuotationFinding } from '../../workspace/finding';
import { turnsMeaning } from '../../workspace/words/diff';
import type { Annotated } from '../annotated';
import { SEVERITIES, type Diagnostic } from '../diagnostics';
import { otherMembers, ownMembers, type Shared } from './shared';
import { headingOf, reasonOf } from './words';

/** Which switch a finding goes by; undefined for what is no problem. */
export function checkOf(finding: Finding): StoryCheck | undefined {
  switch (finding.kind) {
    case 'attribution': return 'attributionDrift';
    case 'quotation': return isMisquoted(finding) ? 'quoteWording' : undefined;
    case 'figure': return finding.relation === 'conflicting' ? 'figureConflict' : undefined;
    // `U.S.` here and `United States` there is no mistake, nor are two people of one surname
    case 'name': return finding.of === 'place' || finding.relation === 'shared' ? undefined : 'nameConflict';
    case 'text': return 'copiedText';
  }
}

/** Marks promise the words as they were said: other words between them, or a trim that took a `not`, a `may` or a `probably`. What is only reported may be put otherwise. */
function isMisquoted({ members: [base, ...others] }: QuotationFinding): boolean {
  return base !== undefined && base.verbatim && others.some(({ verbatim, change }) => {
    if (!verbatim || !change) return false;
    return change.relation === 'reworded' || change.relation === 'merged' || (change.relation === 'trimmed' && turnsMeaning(change.diff));
  });
}

/** A problem goes to its finding by this: `Diagnostic.data`. */
export interface ProblemData {
  readonly finding: string;
}

const MOST_RELATED = 8;

/**
 * Where a problem is drawn. The lines under quotes tell their form, so that no other line goes below a whole one: an attribution that differs is drawn
 * at the words that name the speaker, where they stand beside it, else at the first word of the quote, as are other words.
 */
function spotOf({ article: { text } }: Annotated, kind: Finding['kind'], member: Finding['members'][number]): Span {
  const { span } = member;
  if (kind === 'figure' || kind === 'name') return span;
  if (kind === 'attribution' && 'source' in member && member.source.kind !== 'unknown' && member.source.mention && (member.source.kind === 'pronoun' || member.source.near)) return member.source.mention;
  const [first = ''] = /^\S+/u.exec(text.slice(span.start, span.end)) ?? [];
  return first === '' ? span : { start: span.start, end: span.start + first.length };
}

export function storyProblems(doc: Annotated, { findings, library }: Shared): readonly Diagnostic[] {
  return findings.flatMap((finding): readonly Diagnostic[] => {
    const code = checkOf(finding);
    const level = code === undefined ? 'off' : doc.settings.diagnostics[code];
    if (code === undefined || level === 'off') return [];
    const others = otherMembers(doc, finding);
    // a name under two spellings in one article is told by the article's own check
    if (others.length === 0) return [];
    const relatedInformation: DiagnosticRelatedInformation[] = others.slice(0, MOST_RELATED).map(({ article, span, words }) => ({ location: { uri: article, range: library.rangeOf(article, span) }, message: words.replace(/\s+/g, ' ').trim() }));
    const message = `${headingOf(finding)}: ${reasonOf(finding, library)}.`;
    const data: ProblemData = { finding: finding.id };
    return ownMembers(doc, finding).slice(0, 1).map((member) => ({ range: toRange(doc.lines, spotOf(doc, finding.kind, member)), severity: SEVERITIES[level], source: 'Newsmark', code, message, relatedInformation, data }));
  });
}
