/** Builds the article out of its paragraphs' facts: recomputed whole at each change, so everything here is cheap. */
import type { Article, Paragraph, Role, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { attributeQuotations, type AttributedQuotation } from './attribution';
import { walkCast } from './cast/walk';
import { gatherClaims } from './claims';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import { resolveEntities } from './entities';
import { articleDate, resolveNumbers } from './numbers';
import { assembleQuotes } from './quotes';
import { assignRoles } from './roles';
import { newSpeakerList } from './speakers';
import { findTurns } from './turns';

interface Part {
  readonly span: Span;
  readonly facts: ParagraphFacts;
}

export function resolveArticle(text: string, parts: readonly Part[], givenDate?: string): Article {
  const draft: Draft = {
    text,
    paragraphs: draftParagraphs(parts, assignRoles(text, parts)),
    ...(givenDate === undefined ? {} : { givenDate }),
  };
  const turns = findTurns(draft);
  const named = resolveEntities(draft, turns);
  const { places, demonyms, people, organizations } = named;
  const date = articleDate(draft);
  const attributed = attributeQuotations(draft);
  const speakers = newSpeakerList(draft);
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
    people,
    organizations,
    speakers: speakers.list(),
    claims: gatherClaims(quotes, numbers, places),
  };
}

function draftParagraphs(parts: readonly Part[], roles: readonly Role[]): readonly DraftParagraph[] {
  let firstMention = 0;
  return parts.map(({ span, facts }, index) => {
    const paragraph: DraftParagraph = { index, start: span.start, end: span.end, role: roles[index] ?? 'body', facts, firstMention };
    firstMention += facts.mentions.length;
    return paragraph;
  });
}

/** By mention, numbered over the article: 1 where something is attributed to it. */
function sourcesOf({ paragraphs }: Draft, attributed: readonly AttributedQuotation[]): Uint8Array {
  const last = paragraphs[paragraphs.length - 1];
  const sources = new Uint8Array(last ? last.firstMention + last.facts.mentions.length : 0);
  for (const { facts, firstMention } of paragraphs) for (const { source } of facts.reported) if (source !== undefined) sources[firstMention + source] = 1;
  for (const { source } of attributed) if (source) sources[source.view.paragraph.firstMention + source.index] = 1;
  return sources;
}

function partOf(paragraph: DraftParagraph): Paragraph {
  const { start, end, role, facts } = paragraph;
  return { span: { start, end }, role, sentences: facts.sentences.map((at) => inArticle(paragraph, at)) };
}
