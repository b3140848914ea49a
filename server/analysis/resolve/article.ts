/** Builds the article out of its paragraphs' facts: recomputed whole at each change, so everything here is cheap. */
import type { Article, NameMention, Paragraph, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { attributeQuotations, type AttributedQuotation } from './attribution';
import { walkCast } from './cast/walk';
import { gatherClaims } from './claims';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import { resolveEntities, type Entity } from './entities';
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
  const attributed = attributeQuotations(draft);
  const speakers = newSpeakerList();
  const turns = findTurns(draft);
  const cast = walkCast(draft, named, sourcesOf(draft, attributed), turns);
  const quotes = assembleQuotes(draft, attributed, turns, cast, speakers.idOf);
  const numbers = resolveNumbers(draft, date);
  return {
    text,
    ...(date === undefined ? {} : { date }),
    paragraphs: draft.paragraphs.map(partOf),
    quotes,
    numbers,
    places,
    demonyms,
    people: namesOf(entities, 'person'),
    organizations: namesOf(entities, 'organization'),
    speakers: speakers.list(),
    claims: gatherClaims(quotes, numbers, places),
  };
}

/** By paragraph, the mentions that something is attributed to. */
function sourcesOf(draft: Draft, attributed: readonly AttributedQuotation[]): readonly ReadonlySet<number>[] {
  const sources = draft.paragraphs.map(({ facts }) => {
    const found = new Set<number>();
    for (const { source } of facts.reported) if (source !== undefined) found.add(source);
    return found;
  });
  for (const { source } of attributed) if (source) sources[source.paragraph]!.add(draft.paragraphs[source.paragraph]!.facts.mentions.indexOf(source.mention));
  return sources;
}

function partOf(paragraph: DraftParagraph): Paragraph {
  const { start, end, role, facts } = paragraph;
  return { span: { start, end }, role, sentences: facts.sentences.map((at) => inArticle(paragraph, at)) };
}

function namesOf(entities: readonly Entity[], kind: Entity['kind']): readonly NameMention[] {
  const names: NameMention[] = [];
  for (const entity of entities) if (entity.kind === kind) for (const span of entity.mentions) names.push({ span, name: entity.name });
  return names.sort((a, b) => a.span.start - b.span.start);
}
