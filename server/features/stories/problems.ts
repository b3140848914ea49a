/** Where an article parts from others of the workspace, as problems with their switches. What is merely the same elsewhere is none: hovers and the Stories view tell it. */
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import { toRange } from '../../convert';
import type { StoryCheck } from '../../protocol';
import type { Finding } from '../../workspace/finding';
import type { Annotated } from '../annotated';
import { SEVERITIES, type Diagnostic } from '../diagnostics';
import { otherMembers, ownMembers, type Shared } from './shared';
import { headingOf, reasonOf } from './words';

/** Which switch a finding goes by; undefined for what is no problem. */
export function checkOf(finding: Finding): StoryCheck | undefined {
  switch (finding.kind) {
    case 'attribution': return 'attributionDrift';
    case 'quotation': return finding.relation === 'reworded' || finding.relation === 'merged' ? 'quoteWording' : undefined;
    case 'figure': return finding.relation === 'conflicting' ? 'figureConflict' : undefined;
    // `U.S.` here and `United States` there is no mistake
    case 'name': return finding.of === 'place' ? undefined : 'nameConflict';
    case 'text': return 'copiedText';
  }
}

/** A problem goes to its finding by this: `Diagnostic.data`. */
export interface ProblemData {
  readonly finding: string;
}

const MOST_RELATED = 8;

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
    return ownMembers(doc, finding).slice(0, 1).map(({ span }) => ({ range: toRange(doc.lines, span), severity: SEVERITIES[level], source: 'Newsmark', code, message, relatedInformation, data }));
  });
}
