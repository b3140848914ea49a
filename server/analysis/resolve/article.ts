/** Builds the article out of its paragraphs' facts: recomputed whole at each change, so everything here is cheap. */
import type { Article, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { attributeQuotations, type AttributedQuotation } from './attribution';
import { walkCast } from './cast/walk';
import { gatherClaims } from './claims';
import { inArticle, type Draft } from './draft';
import { resolveEntities } from './entities';
import { articleDate, resolveNumbers } from './numbers';
import { assembleQuotes } from './quotes';
import { assignRoles } from './roles';
import { newSpeakerList } from './speakers';
import { findTurns } from './turns';

export function resolveArticle(text: string, parts: readonly { readonly span: Span; readonly facts: ParagraphFacts }[], givenDate?: string): Article {
  const roles = assignRoles(text, parts);
  const draft: Draft = {
    text,
    paragraphs: parts.map(({ span, facts }, index) => ({ index, start: span.start, end: span.end, role: roles[index] ?? 'body', facts })),
    ...(givenDate === undefined ? {} : { givenDate }),
  };
  const named = resolveEntities(draft);
  const { entities, places, demonyms } = named;
  const date = articleDate(draft);
  const names = (kind: 'person' | 'organization') =>
    entities.filter((entity) => entity.kind === kind).flatMap(({ name, mentions }) => mentions.map((span) => ({ span, name }))).sort((a, b) => a.span.start - b.span.start);
  const attributed = attributeQuotations(draft);
  const speakers = newSpeakerList();
  const turns = findTurns(draft);
  const cast = walkCast(draft, named, sourcesOf(draft, attributed), turns);
  const quotes = assembleQuotes(draft, attributed, turns, cast, speakers.idOf);
  const numbers = resolveNumbers(draft, date);
  return {
    text,
    ...(date === undefined ? {} : { date }),
    paragraphs: draft.paragraphs.map((paragraph) => ({ span: { start: paragraph.start, end: paragraph.end }, role: paragraph.role, sentences: sentences(paragraph.facts).map((at) => inArticle(paragraph, at)) })),
    quotes,
    numbers,
    places,
    demonyms,
    people: names('person'),
    organizations: names('organization'),
    speakers: speakers.list(),
    claims: gatherClaims(quotes, numbers, places),
  };
}

/** By paragraph, the mentions that something is attributed to. */
function sourcesOf(draft: Draft, attributed: readonly AttributedQuotation[]): readonly ReadonlySet<number>[] {
  const sources = draft.paragraphs.map(({ facts }) => new Set(facts.reported.flatMap(({ source }) => (source === undefined ? [] : [source]))));
  for (const { source } of attributed) if (source) sources[source.paragraph]!.add(draft.paragraphs[source.paragraph]!.facts.mentions.indexOf(source.mention));
  return sources;
}

function sentences({ tokens }: ParagraphFacts): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (i === 0 || tokens.sentences[i] !== tokens.sentences[i - 1]) spans.push({ from: tokens.from[i]!, to: tokens.to[i]! });
    else spans[spans.length - 1]!.to = tokens.to[i]!;
  }
  return spans;
}
