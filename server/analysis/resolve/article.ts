/** Builds the article out of its paragraphs' facts: recomputed whole at each change, so everything here is cheap. */
import type { Article, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { attributeQuotations } from './attribution';
import { inArticle, type Draft } from './draft';
import { resolveEntities } from './entities';
import { articleDate, resolveNumbers } from './numbers';
import { assignRoles } from './roles';

export function resolveArticle(text: string, parts: readonly { readonly span: Span; readonly facts: ParagraphFacts }[], givenDate?: string): Article {
  const roles = assignRoles(text, parts);
  const draft: Draft = {
    text,
    paragraphs: parts.map(({ span, facts }, index) => ({ index, start: span.start, end: span.end, role: roles[index] ?? 'body', facts })),
    ...(givenDate === undefined ? {} : { givenDate }),
  };
  const { entities, places, demonyms } = resolveEntities(draft);
  const date = articleDate(draft);
  const names = (kind: 'person' | 'organization') =>
    entities.filter((entity) => entity.kind === kind).flatMap(({ name, mentions }) => mentions.map((span) => ({ span, name }))).sort((a, b) => a.span.start - b.span.start);
  attributeQuotations(draft);
  return {
    text,
    ...(date === undefined ? {} : { date }),
    paragraphs: draft.paragraphs.map((paragraph) => ({ span: { start: paragraph.start, end: paragraph.end }, role: paragraph.role, sentences: sentences(paragraph.facts).map((at) => inArticle(paragraph, at)) })),
    quotes: [],
    numbers: resolveNumbers(draft, date),
    places,
    demonyms,
    people: names('person'),
    organizations: names('organization'),
    speakers: [],
    claims: [],
  };
}

function sentences({ tokens }: ParagraphFacts): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (i === 0 || tokens.sentences[i] !== tokens.sentences[i - 1]) spans.push({ from: tokens.from[i]!, to: tokens.to[i]! });
    else spans[spans.length - 1]!.to = tokens.to[i]!;
  }
  return spans;
}
