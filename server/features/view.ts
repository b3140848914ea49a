/** The answer to `newsmark/claims`: all that the client's views and decorations need, worked out once per analysis. */
import type { Claim, Confidence, Quote, Speaker } from '../analysis/article';
import { why } from '../analysis/query/why';
import { mapped, pausesAt, type Steps } from '../analysis/steps';
import { toRange } from '../convert';
import type { ArticleView, ClaimView, ReadyView, SpeakerView } from '../protocol';
import type { Analysis } from '../session/analysis';
import { perArticleInSteps, type Annotated } from './annotated';
import { deskView, markOn } from './desk/markViews';
import { figureViews, placeViews } from './figures';
import { highlightsOf } from './highlights';
import { isAttributed, isShown } from './marks';
import { plainPhrase, shorten, wordsAt } from './words';

const TITLE = 120;

/** The state of a document whose article is not there. */
export function stateView(analysis: Exclude<Analysis, { kind: 'ready' }>): ArticleView {
  const { uri, version } = analysis.snapshot;
  switch (analysis.kind) {
    case 'pending': return { state: 'pending', uri, version };
    case 'failed': return { state: 'failed', uri, version, message: analysis.error.message };
    case 'skipped': return { state: 'skipped', uri, version, reason: analysis.reason, detail: analysis.detail };
  }
}

export const readyView = perArticleInSteps(function* (doc): Steps<ReadyView> {
  return {
    state: 'ready',
    uri: doc.uri,
    version: doc.version,
    title: title(doc),
    ...(doc.article.date === undefined ? {} : { date: doc.article.date }),
    claims: (yield* shownClaims.inSteps(doc)).map(({ view }) => view),
    speakers: yield* mapped(doc.article.speakers, (speaker) => speakerView(doc, speaker)),
    numbers: yield* figureViews(doc),
    places: yield* placeViews(doc),
    highlights: yield* highlightsOf.inSteps(doc),
    desk: deskView(doc),
  };
});

function title(doc: Annotated): string {
  const paragraph = doc.article.paragraphs.find(({ role }) => role === 'headline') ?? doc.article.paragraphs[0];
  return paragraph ? shorten(wordsAt(doc, paragraph.span), TITLE) : '';
}

export interface ShownClaim {
  readonly claim: Claim;
  readonly view: ClaimView;
}

/** Without those of which the settings leave out every quote. */
export const shownClaims = perArticleInSteps(function* (doc): Steps<readonly ShownClaim[]> {
  const { claims, quotes } = doc.article;
  const shown: ShownClaim[] = [];
  for (const [index, claim] of claims.entries()) {
    if (pausesAt(index)) yield;
    const own = claim.quotes.flatMap((number) => quotes[number] ?? []).filter((quote) => isShown(quote, doc.settings));
    if (claim.quotes.length === 0 || own.length > 0) shown.push({ claim, view: claimView(doc, claim, index, own) });
  }
  return shown;
});

function claimView(doc: Annotated, claim: Claim, index: number, quotes: readonly Quote[]): ClaimView {
  const { article, settings, lines } = doc;
  const [first] = quotes;
  const known = claim.speaker !== undefined && (!first || isAttributed(first, settings));
  return {
    kind: claim.kind,
    ...(first ? { form: first.form } : {}),
    range: toRange(lines, claim.span),
    pieces: claim.pieces.map((piece) => toRange(lines, piece)),
    text: claim.pieces.map((piece) => wordsAt(doc, piece)).join(' … '),
    ...(known && claim.speaker !== undefined ? { speaker: claim.speaker } : {}),
    ...(known && first && first.joint.length > 0 ? { joint: first.joint.map(({ speaker }) => speaker) } : {}),
    confidence: weakest(quotes),
    why: first ? plainPhrase(why(article, first), doc) : 'A figure in the writer’s own words.',
    hasNumbers: claim.numbers.length > 0,
    anonymous: first?.attribution.kind === 'description' && first.attribution.anonymous,
    ...markOn(doc, 'claims', index),
  };
}

const weakest = (quotes: readonly Quote[]): Confidence =>
  quotes.some(({ confidence }) => confidence === 'guess') ? 'guess' : quotes.some(({ confidence }) => confidence === 'likely') ? 'likely' : 'sure';

function speakerView({ lines, slots, tallies }: Annotated, { id, name, role, kind, aliases, mentions }: Speaker): SpeakerView {
  const { quotes, words, direct, partial, indirect } = tallies[id]!;
  const ranges = mentions.map(({ span }) => toRange(lines, span));
  const first = ranges[0] ?? toRange(lines, { start: 0, end: 0 });
  return { name, ...(role === undefined ? {} : { role }), kind, slot: slots[id] ?? 0, quotes, words, direct, partial, indirect, aliases, first, mentions: ranges };
}
