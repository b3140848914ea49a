/** Pairs of articles → findings, the most important first. */
import type { Span } from '../../analysis/article';
import type { AttributionFinding, FigureFinding, Finding, QuotationFinding, TextFinding } from '../finding';
import type { Lookup } from '../prepared';
import type { Pair } from '../match/pair';
import { changes } from '../words/diff';
import { figureFindings } from './figures';
import { nameFindings } from './names';
import { byImportance } from './order';
import { quotationFindings } from './quotations';
import { textFindings } from './texts';

export function findAll(pairs: readonly Pair[], get: Lookup): readonly Finding[] {
  const quotations = withoutEchoes(quotationFindings(pairs, get));
  const told = new Map<string, Span[]>();
  for (const { members } of quotations) for (const { article, span } of members) listOf(told, article).push(span);
  const figures = figureFindings(pairs, get);
  const texts = textFindings(pairs, told, get);
  const figuresOf = byArticle(figures), textsOf = byArticle(texts);
  const onSame = <T>(of: ReadonlyMap<string, readonly T[]>, { members }: Quoted): readonly T[] => members.flatMap(({ article }) => of.get(article) ?? []);
  return [...quotations.filter((finding) => !isInPassage(finding, onSame(textsOf, finding)) && !isOnlyFigure(finding, onSame(figuresOf, finding))), ...figures, ...nameFindings(pairs, get), ...texts].sort(byImportance);
}

/** Findings by the articles of their members: a group of thousands of articles is not gone through for each finding. */
function byArticle<T extends Finding>(findings: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const finding of findings) for (const article of new Set(finding.members.map((member) => member.article))) listOf(found, article).push(finding);
  return found;
}

/** The list of a key, made where there is none. */
function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const there = map.get(key);
  if (there) return there;
  const made: T[] = [];
  map.set(key, made);
  return made;
}

/** Reported in the same words but for the figure: the figure’s own finding says so. */
function isOnlyFigure(finding: Quoted, figures: readonly FigureFinding[]): boolean {
  if (finding.kind !== 'quotation' || finding.members.some(({ verbatim }) => verbatim)) return false;
  const inFigure = (article: string, span: Span): boolean => figures.some(({ relation, members }) => relation !== 'equal' && members.some((member) => member.article === article && member.span.start <= span.start && member.span.end >= span.end));
  return finding.members.every(({ article, change }) => !change || (change.relation !== 'identical' && changes(change.diff).every((part) => part.kind === 'swapped' && inFigure(article, part.b))));
}

const PASSAGE = 3;

/** The same words in a long copied passage: the passage says so. */
function isInPassage(finding: Quoted, texts: readonly TextFinding[]): boolean {
  return finding.kind === 'quotation' && finding.relation === 'identical' && texts.some(({ sentences, members }) => sentences >= PASSAGE && finding.members.every(({ article, span }) => members.some((member) => member.article === article && span.start >= member.span.start && span.end <= member.span.end)));
}

type Quoted = QuotationFinding | AttributionFinding;

/** A reported claim that says the same of the same articles as a fragment quoted in it, and nothing graver, is no finding of its own. */
function withoutEchoes(findings: readonly Quoted[]): readonly Quoted[] {
  const quotedIn = byArticle(findings);
  return findings.filter((finding) => {
    if (finding.members.some(({ verbatim }) => verbatim)) return true;
    const inner = (quotedIn.get(finding.members[0]!.article) ?? []).find((other) => other !== finding && finding.members.every(({ article, span }) => other.members.some((member) => member.article === article && member.verbatim && member.span.start >= span.start && member.span.end <= span.end)));
    return !inner || (finding.kind === 'quotation' && finding.relation !== 'identical') || (finding.kind === 'attribution' && inner.kind === 'quotation');
  });
}
