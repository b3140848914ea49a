/** Builds the article out of its paragraphs' facts: recomputed whole at each change, so everything here is cheap. */
import type { Article, Check, Paragraph, Role, Span } from '../article';
import type { ParagraphFacts } from '../detect/facts';
import { rowOf } from '../detect/jointSpeakers';
import { attributeQuotations, type AttributedQuotation } from './attribution';
import { attributeNested, insidesOf, type NestedQuotation } from './attribution/nested';
import { walkCast, type Cast } from './cast/walk';
import { checkNumbers } from './checks/numberChecks';
import { gatherClaims } from './claims';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import { resolveEntities, type Entities } from './entities';
import { articleDate, resolveNumbers } from './numbers';
import { assembleQuotes } from './quotes';
import { assignRoles } from './roles';
import { checkSpellings } from './spellingChecks';
import { newSpeakerList } from './speakers';
import { findTurns, type Turn } from './turns';

export interface Part {
  readonly span: Span;
  readonly facts: ParagraphFacts;
}

/** The article with all that was decided on the way. */
export interface Resolved {
  readonly draft: Draft;
  readonly turns: readonly Turn[];
  readonly named: Entities;
  readonly attributed: readonly AttributedQuotation[];
  readonly nested: readonly NestedQuotation[];
  /** By mention, numbered over the article: 1 where something is attributed to it. */
  readonly sources: Uint8Array;
  readonly cast: Cast;
}

export function resolveParts(text: string, parts: readonly Part[], givenDate?: string): Resolved {
  const draft: Draft = {
    text,
    paragraphs: draftParagraphs(parts, assignRoles(text, parts)),
    ...(givenDate === undefined ? {} : { givenDate }),
  };
  const turns = findTurns(draft);
  const named = resolveEntities(draft, turns);
  const attributed = attributeQuotations(draft);
  const nested = attributeNested(draft, attributed);
  const sources = sourcesOf(draft, attributed);
  return { draft, turns, named, attributed, nested, sources, cast: walkCast(draft, named, sources, turns, nested) };
}

export function articleOf({ draft, turns, named, attributed, nested, cast }: Resolved): Article {
  const { text } = draft;
  const { places, demonyms, people, organizations } = named;
  const date = articleDate(draft);
  const speakers = newSpeakerList(draft, insidesOf(nested));
  const quotes = assembleQuotes({ draft, cast, speakerId: speakers.idOf }, attributed, turns, nested);
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
    checks: inOrder(checkSpellings(text, named.entities), checkNumbers(text, numbers, date)),
  };
}

/** Most articles have none. */
const inOrder = (a: readonly Check[], b: readonly Check[]): readonly Check[] => (b.length === 0 ? a : [...a, ...b].sort((x, y) => x.span.start - y.span.start));

function draftParagraphs(parts: readonly Part[], roles: readonly Role[]): readonly DraftParagraph[] {
  let firstMention = 0;
  return parts.map(({ span, facts }, index) => {
    const paragraph: DraftParagraph = { index, start: span.start, end: span.end, role: roles[index] ?? 'body', facts, firstMention };
    firstMention += facts.mentions.length;
    return paragraph;
  });
}

function sourcesOf({ paragraphs }: Draft, attributed: readonly AttributedQuotation[]): Uint8Array {
  const last = paragraphs[paragraphs.length - 1];
  const sources = new Uint8Array(last ? last.firstMention + last.facts.mentions.length : 0);
  const mark = ({ facts: { mentions }, firstMention }: DraftParagraph, source: number): void => {
    sources[firstMention + source] = 1;
    for (const other of rowOf(mentions, source)) sources[firstMention + other] = 1;
  };
  for (const paragraph of paragraphs) for (const { source } of paragraph.facts.reported) if (source !== undefined) mark(paragraph, source);
  for (const { source } of attributed) if (source) mark(source.view.paragraph, source.index);
  return sources;
}

function partOf(paragraph: DraftParagraph): Paragraph {
  const { start, end, role, facts } = paragraph;
  return { span: { start, end }, role, sentences: facts.sentences.map((at) => inArticle(paragraph, at)) };
}
