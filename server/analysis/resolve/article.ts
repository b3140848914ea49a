/** Builds the article out of its paragraphs' facts: recomputed whole at each change, so everything here is cheap. */
import type { Article, Check, Paragraph } from '../article';
import { rowOf } from '../detect/jointSpeakers';
import { attributeQuotations, type AttributedQuotation } from './attribution';
import { attributeNested, insidesOf, type NestedQuotation } from './attribution/nested';
import { walkCast, type Cast } from './cast/walk';
import { checkNumbers } from './checks/numberChecks';
import { gatherClaims } from './claims';
import type { Draft, DraftParagraph } from './draft';
import { resolveEntities, type Entities } from './entities';
import type { Gathered } from './gathering';
import type { Steps } from '../steps';
import { articleDate, resolveNumbers } from './numbers';
import { assembleQuotes } from './quotes';
import { assignRoles } from './roles';
import { checkSpellings } from './spellingChecks';
import { newSpeakerList } from './speakers';
import { findTurns, type Turn } from './turns';

/** The article with all that was decided on the way. */
export interface Resolved {
  readonly draft: Draft;
  readonly gathered: Gathered;
  readonly turns: readonly Turn[];
  readonly named: Entities;
  readonly attributed: readonly AttributedQuotation[];
  readonly nested: readonly NestedQuotation[];
  /** By mention, numbered over the article: 1 where something is attributed to it. */
  readonly sources: Uint8Array;
  readonly cast: Cast;
}

export function* resolveGathered(text: string, gathered: Gathered, givenDate?: string): Steps<Resolved> {
  const { paragraphs, names, crossheads } = gathered;
  assignRoles(text, paragraphs, crossheads);
  const draft: Draft = givenDate === undefined ? { text, paragraphs } : { text, paragraphs, givenDate };
  const turns = findTurns(draft);
  yield;
  const named = yield* resolveEntities(draft, names, turns);
  yield;
  const attributed = yield* attributeQuotations(draft);
  yield;
  const nested = attributeNested(draft, attributed);
  const sources = sourcesOf(draft, attributed);
  yield;
  return { draft, gathered, turns, named, attributed, nested, sources, cast: yield* walkCast(draft, named, sources, turns, nested) };
}

export function* articleOf({ draft, gathered, turns, named, attributed, nested, cast }: Resolved): Steps<Article> {
  const { text } = draft;
  const { places, demonyms, people, organizations } = named;
  const date = articleDate(draft);
  const speakers = newSpeakerList(draft, insidesOf(nested));
  const quotes = yield* assembleQuotes({ draft, cast, speakerId: speakers.idOf }, attributed, turns, nested);
  yield;
  const told = speakers.list();
  yield;
  const numbers = resolveNumbers(text, gathered.numbers, date);
  yield;
  const claims = gatherClaims(text, quotes, numbers, places);
  yield;
  const checks = inOrder(checkSpellings(text, named.entities), checkNumbers(text, numbers, date));
  yield;
  return {
    text,
    ...(date === undefined ? {} : { date }),
    paragraphs: outlineOf(gathered),
    quotes,
    numbers,
    places,
    demonyms,
    people,
    organizations,
    speakers: told,
    claims,
    checks,
  };
}

/** Most articles have none. */
const inOrder = (a: readonly Check[], b: readonly Check[]): readonly Check[] => (b.length === 0 ? a : [...a, ...b].sort((x, y) => x.span.start - y.span.start));

function sourcesOf({ paragraphs }: Draft, attributed: readonly AttributedQuotation[]): Uint8Array {
  const last = paragraphs[paragraphs.length - 1];
  const sources = new Uint8Array(last ? last.firstMention + last.facts.mentions.length : 0);
  const mark = ({ facts: { mentions }, firstMention }: DraftParagraph, source: number): void => {
    sources[firstMention + source] = 1;
    for (const other of rowOf(mentions, source)) sources[firstMention + other] = 1;
  };
  for (let p = 0; p < paragraphs.length; p++) {
    const { reported, cues } = paragraphs[p]!.facts;
    for (let i = 0; i < reported.length; i++) if (reported[i]!.source !== undefined) mark(paragraphs[p]!, reported[i]!.source!);
    for (let i = 0; i < cues.length; i++) if (cues[i]!.source !== undefined) mark(paragraphs[p]!, cues[i]!.source!);
  }
  for (let i = 0; i < attributed.length; i++) {
    const { source } = attributed[i]!;
    if (source) mark(source.view.paragraph, source.index);
  }
  return sources;
}

function outlineOf({ paragraphs, sentences }: Gathered): readonly Paragraph[] {
  const outline = new Array<Paragraph>(paragraphs.length);
  for (let i = 0; i < paragraphs.length; i++) {
    const { start, end, role } = paragraphs[i]!;
    outline[i] = { span: { start, end }, role, sentences: sentences[i]! };
  }
  return outline;
}
