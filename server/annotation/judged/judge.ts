/**
 * The article as a person reads it: what the analysis proposes, with every judgement worked in. A corrected `he` changes whose words they
 * are, how much its speaker said, and every claim that hangs on it. The analysis itself is not asked again.
 */
import type { Article, Claim } from '../../analysis/article';
import { gatherClaims } from '../../analysis/resolve/claims';
import { isDetached, isPlaced, startOf, type Annotation, type Annotations } from '../annotation';
import { isStale } from '../words';
import { judgedNames, judgedNumbers, judgedPlaces } from './figures';
import { findingUnder, spansOf } from './overlap';
import { judgedQuotes, withMeanings } from './quotes';
import { registerOf, withSpeakers } from './speakers';

export interface Judged {
  readonly article: Article;
  /** By index into the lists of `article`: the annotation that stands on it. */
  readonly on: Readonly<Record<'claims' | 'numbers' | 'places' | 'people' | 'organizations', ReadonlyMap<number, Annotation>>>;
  /** Placed annotations that stand on nothing the article shows: what was rejected, and notes on any words. By start. */
  readonly besides: readonly Annotation[];
  readonly detached: readonly Annotation[];
  /** By id, of annotations that stand on the same words and say different things: the others, newest first. */
  readonly conflicts: ReadonlyMap<string, readonly Annotation[]>;
}

/** Ids of annotations whose words are others than those that were judged; of a claim's, the words the claim covers now. */
export function staleIn({ article, on, besides }: Judged): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const [index, annotation] of on.claims) if (isStale(article.text, annotation, article.claims[index]!.pieces)) stale.add(annotation.id);
  for (const list of [on.numbers, on.places, on.people, on.organizations]) for (const annotation of list.values()) if (isStale(article.text, annotation)) stale.add(annotation.id);
  for (const annotation of besides) if (isStale(article.text, annotation)) stale.add(annotation.id);
  return stale;
}

export function judge(article: Article, annotations: Annotations): Judged {
  const all = [...annotations.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const placed = all.filter((annotation) => !isDetached(annotation));
  const judged = placed.length === 0 ? article : judgedArticle(article, placed);
  const spans = { claims: judged.claims.map(({ pieces }) => pieces), numbers: single(judged.numbers), places: single(judged.places), people: single(judged.people), organizations: single(judged.organizations) };
  const on = { claims: new Map<number, Annotation>(), numbers: new Map<number, Annotation>(), places: new Map<number, Annotation>(), people: new Map<number, Annotation>(), organizations: new Map<number, Annotation>() };
  const besides: Annotation[] = [];
  const conflicts = new Map<string, readonly Annotation[]>();
  for (const annotation of placed) {
    const list = LISTS[annotation.reading.kind];
    const index = list && annotation.verdict !== 'rejected' ? findingUnder(spans[list], spansOf(annotation.pieces)) : undefined;
    if (!list || index === undefined) {
      besides.push(annotation);
      continue;
    }
    const before = on[list].get(index);
    if (before) conflicts.set(annotation.id, [before, ...(conflicts.get(before.id) ?? [])]);
    on[list].set(index, annotation);
  }
  return { article: judged, on, besides: besides.sort((a, b) => startOf(a) - startOf(b)), detached: all.filter(isDetached).sort((a, b) => startOf(a) - startOf(b)), conflicts };
}

const LISTS = { claim: 'claims', number: 'numbers', place: 'places', person: 'people', organization: 'organizations', mention: undefined, 'same-speaker': undefined, passage: undefined } as const;

const single = (findings: readonly { readonly span: Claim['span'] }[]): readonly (readonly Claim['span'][])[] => findings.map(({ span }) => [span]);

function judgedArticle(article: Article, placed: readonly Annotation[]): Article {
  const register = registerOf(article.speakers);
  for (const { reading } of placed) if (reading.kind === 'same-speaker') register.join(reading.names, reading.name);
  for (const { reading, pieces } of placed) if (reading.kind === 'mention') for (const span of spansOf(pieces)) register.means(span, register.named(reading.speaker));
  const drafted = judgedQuotes({ ...article, quotes: article.quotes.map((quote) => withSpeakers(quote, register.now)), claims: article.claims.map((claim) => claimNow(claim, register.now)) }, placed, register);
  const { speakers, id } = register.compact();
  const quotes = withMeanings(drafted, register.meant).map((quote) => withSpeakers(quote, id));
  const numbers = judgedNumbers(article, placed);
  const places = judgedPlaces(article, placed);
  const claims = withStatistics(gatherClaims(quotes, numbers, places), placed);
  return { ...article, quotes, numbers, places, claims, speakers, people: judgedNames(article.people, 'person', placed), organizations: judgedNames(article.organizations, 'organization', placed) };
}

const claimNow = (claim: Claim, now: (speaker: number) => number): Claim => (claim.speaker === undefined ? claim : { ...claim, speaker: now(claim.speaker) });

/** Figures in the writer's own words that a person takes for no claim, and those that one added. */
function withStatistics(claims: readonly Claim[], placed: readonly Annotation[]): readonly Claim[] {
  let result = claims;
  for (const { reading, verdict, pieces } of placed) {
    if (reading.kind !== 'claim' || reading.form !== 'statistic') continue;
    const spans = pieces.filter(isPlaced).map(({ span }) => span);
    const index = findingUnder(result.map((claim) => claim.pieces), spans);
    if (verdict === 'rejected') result = result.filter((claim, i) => i !== index || claim.kind !== 'statistic');
    else if (index === undefined) result = [...result, { span: { start: spans[0]!.start, end: spans.at(-1)!.end }, pieces: spans, kind: 'statistic', quotes: [], speaker: undefined, numbers: [], places: [], checks: [] }];
  }
  return result === claims ? claims : [...result].sort((a, b) => a.span.start - b.span.start);
}
