/**
 * The article as a person reads it: what the analysis proposes, with every judgement worked in. A corrected `he` changes whose words they
 * are, how much its speaker said, and every claim that hangs on it. The analysis itself is not asked again.
 */
import type { Article, Claim, Span } from '../../analysis/article';
import { gatherClaims } from '../../analysis/resolve/claims';
import { isDetached, startOf, type Annotation, type Annotations } from '../annotation';
import { isStale } from '../words';
import { judgedNames, judgedNumbers, judgedPlaces } from './figures';
import { finderOf, keyOf, spansOf, type Finder } from './overlap';
import { judgedQuotes } from './quotes';
import { registerOf, withSpeakers } from './speakers';
import { withStatistics } from './statistics';

/** Of one and the same words; each is a question to a person. */
const MOST_CONFLICTS = 50;

export type ListName = 'claims' | 'numbers' | 'places' | 'people' | 'organizations';

export interface Judged {
  readonly article: Article;
  /** By index into the lists of `article`: the annotation that stands on it. */
  readonly on: Readonly<Record<ListName, ReadonlyMap<number, Annotation>>>;
  /** Placed annotations that stand on nothing the article shows: what was rejected, and notes on any words. By start. */
  readonly besides: readonly Annotation[];
  readonly detached: readonly Annotation[];
  /** By id, of annotations that hold where several stand on the same words: the others, newest first, fifty at most. */
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
  const all = [...annotations.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const placed = all.filter((annotation) => !isDetached(annotation));
  const judged = placed.length === 0 ? article : judgedArticle(article, placed);
  const { holding, conflicts } = holdingOf(article, placed);
  const shown = new Map<ListName, Finder>();
  const on: Record<ListName, Map<number, Annotation>> = { claims: new Map(), numbers: new Map(), places: new Map(), people: new Map(), organizations: new Map() };
  const besides: Annotation[] = [];
  for (const annotation of holding) {
    const list = LISTS[annotation.reading.kind];
    const index = list && annotation.verdict !== 'rejected' ? finderIn(shown, judged, list)(spansOf(annotation.pieces)) : undefined;
    if (!list || index === undefined) {
      besides.push(annotation);
      continue;
    }
    const before = on[list].get(index);
    if (before) {
      conflicts.set(annotation.id, [before, ...(conflicts.get(before.id) ?? []), ...(conflicts.get(annotation.id) ?? [])].slice(0, MOST_CONFLICTS));
      conflicts.delete(before.id);
    }
    on[list].set(index, annotation);
  }
  return { article: judged, on, besides: besides.sort((a, b) => startOf(a) - startOf(b)), detached: all.filter(isDetached).sort((a, b) => startOf(a) - startOf(b)), conflicts };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const LISTS = { claim: 'claims', number: 'numbers', place: 'places', person: 'people', organization: 'organizations', mention: undefined, 'same-speaker': undefined, passage: undefined } as const;

/** The list of findings that an annotation may stand in. */
export const listOf = ({ reading }: Annotation): ListName | undefined => LISTS[reading.kind];

const spansIn = (article: Article, list: ListName): readonly (readonly Span[])[] => (list === 'claims' ? article.claims.map(({ pieces }) => pieces) : article[list].map(({ span }) => [span]));

function finderIn(finders: Map<ListName, Finder>, article: Article, list: ListName): Finder {
  let finder = finders.get(list);
  if (!finder) finders.set(list, (finder = finderOf(spansIn(article, list))));
  return finder;
}

/** Of those that judge the same words the newest holds, be it that it rejects what the others confirm. `placed`: the newest last. */
function holdingOf(article: Article, placed: readonly Annotation[]): { readonly holding: readonly Annotation[]; readonly conflicts: Map<string, readonly Annotation[]> } {
  const proposed = new Map<ListName, Finder>();
  const onSame = new Map<string, Annotation[]>();
  for (const annotation of placed) {
    const key = judgedKey(annotation);
    const others = onSame.get(key);
    if (others) others.push(annotation);
    else onSame.set(key, [annotation]);
  }
  const holding: Annotation[] = [];
  const conflicts = new Map<string, readonly Annotation[]>();
  for (const judgements of onSame.values()) {
    const [newest, ...others] = judgements.reverse();
    holding.push(newest!);
    if (others.length > 0) conflicts.set(newest!.id, others.slice(0, MOST_CONFLICTS));
  }
  return { holding, conflicts };

  function judgedKey({ id, reading, pieces, replaces }: Annotation): string {
    const list = LISTS[reading.kind];
    if (reading.kind === 'mention') return `mention ${keyOf(spansOf(pieces))}`;
    if (!list) return id;
    const finder = finderIn(proposed, article, list);
    const proposal = finder(spansOf(replaces)) ?? finder(spansOf(pieces));
    return `${list} ${proposal ?? keyOf(spansOf(pieces))}`;
  }
}

function judgedArticle(article: Article, placed: readonly Annotation[]): Article {
  const register = registerOf(article.speakers);
  // what was rejected or taken back, and only has notes, says nothing any more
  const saying = placed.filter(({ verdict }) => verdict !== 'open' && verdict !== 'rejected');
  for (const { reading } of saying) if (reading.kind === 'same-speaker') register.join(reading.names, reading.name);
  for (const { reading, pieces, at } of saying) if (reading.kind === 'mention') for (const span of spansOf(pieces)) register.means(span, register.named(reading.speaker), at);
  const drafted = judgedQuotes({ ...article, quotes: article.quotes.map((quote) => withSpeakers(quote, register.now)), claims: article.claims.map((claim) => claimNow(claim, register.now)) }, placed, register);
  const { speakers, id } = register.compact();
  const quotes = drafted.map((quote) => withSpeakers(quote, id));
  const numbers = judgedNumbers(article, placed);
  const places = judgedPlaces(article, placed);
  const claims = withStatistics(gatherClaims(article.text, quotes, numbers, places), numbers, places, placed);
  return { ...article, quotes, numbers, places, claims, speakers, people: judgedNames(article.people, 'person', placed), organizations: judgedNames(article.organizations, 'organization', placed) };
}

const claimNow = (claim: Claim, now: (speaker: number) => number): Claim => (claim.speaker === undefined ? claim : { ...claim, speaker: now(claim.speaker) });
