/** Groups of utterances → findings on their words and on who is said to have said them. */
import type { Confidence } from '../../analysis/article';
import type { AttributionFinding, Drift, QuotationFinding, Told } from '../finding';
import type { Relation } from '../match/utterances';
import type { Pair } from '../match/pair';
import type { Lookup, Prepared, PreparedUtterance } from '../prepared';
import { spanOf } from '../reduced';
import { overlapOf } from '../words/align';
import { diffOf } from '../words/diff';
import { driftOf, isOutlet, type Drifted, type Telling } from './drift';
import { Groups } from './groups';
import { quotationReason, attributionReason } from './reasons';

/** From what hardly matters to what turns the meaning. */
const GRAVITY: readonly Relation[] = ['identical', 'retold', 'requoted', 'trimmed', 'merged', 'reworded'];
const DRIFTS: readonly Drift[] = ['joined', 'lost', 'anonymous', 'pronoun', 'another-speaker'];

interface Located extends Telling {
  readonly at: number;
}

interface Tellings extends Located {
  readonly relation: Relation;
}

export function quotationFindings(pairs: readonly Pair[], get: Lookup): readonly (QuotationFinding | AttributionFinding)[] {
  const groups = new Groups();
  const relations = new Map<string, Relation>();
  for (const { a, b, utterances } of pairs) {
    for (const match of utterances) {
      const one = { article: a, at: match.a }, other = { article: b, at: match.b };
      groups.join(one, other);
      relations.set(key(one, other), match.relation).set(key(other, one), match.relation);
    }
  }
  return groups.all().flatMap((items) => findingsOf(items.map(({ article, at }) => ({ article: get(article), utterance: get(article).utterances[at]!, at })), relations));
}

/** Those that match the best telling directly are one finding; what is like it only by way of others is looked at again by itself. */
function findingsOf(tellings: readonly Located[], relations: ReadonlyMap<string, Relation>): readonly (QuotationFinding | AttributionFinding)[] {
  const base = [...tellings].sort((x, y) => worth(y) - worth(x))[0];
  if (!base) return [];
  const matched: Tellings[] = [], rest: Located[] = [];
  for (const telling of tellings) {
    if (telling === base) continue;
    const relation = relations.get(key(itemOf(base), itemOf(telling)));
    if (relation !== undefined) matched.push({ ...telling, relation });
    else if (telling.article.reduced.id !== base.article.reduced.id) rest.push(telling);
  }
  const others = oneEach(matched);
  return [...findingsAgainst(base, others), ...findingsOf(rest, relations)];
}

const itemOf = ({ article, at }: Located): { readonly article: string; readonly at: number } => ({ article: article.reduced.id, at });

const key = (a: { readonly article: string; readonly at: number }, b: { readonly article: string; readonly at: number }): string => `${a.article}\n${a.at}\n${b.article}\n${b.at}`;

/** Who names the speaker, next to the words, and quotes most. */
function worth({ utterance: { utterance: { source }, verbatim, run } }: Telling): number {
  const named = source.kind === 'named' && !isOutlet(source.name) ? 4 + Number(source.near) * 2 + Number(source.via === 'name') * 2 + Number(source.entity === 'person') : 0;
  return named * 1000 + Number(verbatim) * 500 + Math.min(run.count, 400);
}

/** Each article once: its likest telling. */
function oneEach(tellings: readonly Tellings[]): readonly Tellings[] {
  const best = new Map<string, Tellings>();
  for (const telling of tellings) {
    const id = telling.article.reduced.id;
    const there = best.get(id);
    if (!there || GRAVITY.indexOf(telling.relation) < GRAVITY.indexOf(there.relation)) best.set(id, telling);
  }
  return [...best.values()];
}

interface Judged {
  readonly other: Tellings;
  readonly drifted: Drifted | undefined;
}

/** Those that give the words to somebody else are one finding, those that only change the words another. */
function findingsAgainst(base: Telling, others: readonly Tellings[]): readonly (QuotationFinding | AttributionFinding)[] {
  const judged = others.map((other): Judged => ({ other, drifted: other.relation === 'retold' ? undefined : driftOf(base, other) }));
  const hasDrift = judged.some(({ drifted }) => drifted);
  // whom a telling without a name means is open as long as the others do not agree
  const isAsked = ({ other, drifted }: Judged): boolean => drifted !== undefined || (hasDrift && other.utterance.utterance.source.kind !== 'named');
  const faithful = judged.filter((one) => !isAsked(one)).map(({ other }) => other);
  return [...(hasDrift ? [attributionOf(base, judged.filter(isAsked))] : []), ...(faithful.length > 0 ? [quotationOf(base, faithful)] : [])];
}

const membersOf = (base: Telling, others: readonly Tellings[]): readonly Told[] => [toldOf(base), ...others.map((other): Told => ({ ...toldOf(other), change: changeOf(base, other) }))];
const idOf = (kind: string, [first, ...others]: readonly Told[]): string => `${kind} ${first!.article} ${first!.span.start} ${others.map(({ article, span }) => `${article} ${span.start}`).join(' ')}`;

function quotationOf(base: Telling, others: readonly Tellings[]): QuotationFinding {
  const members = membersOf(base, others);
  const relation = gravest(GRAVITY, others.map((other) => other.relation))!;
  return { kind: 'quotation', id: idOf('quotation', members), relation, members, reason: quotationReason(members, relation), confidence: confidenceOf(relation, others) };
}

function attributionOf(base: Telling, drifting: readonly Judged[]): AttributionFinding {
  const members = membersOf(base, drifting.map(({ other }) => other));
  const relation = gravest(GRAVITY, drifting.map(({ other }) => other.relation))!;
  const drift = gravest(DRIFTS, drifting.flatMap(({ drifted }) => drifted?.drift ?? []))!;
  const { source } = base.utterance.utterance;
  return {
    kind: 'attribution', id: idOf('attribution', members), drift, relation, members,
    ...(source.kind === 'named' && drift !== 'joined' && drift !== 'another-speaker' && !drifting.some(meansSomebody) ? { proposal: { name: source.name, ...(source.role === undefined ? {} : { role: source.role }), article: base.article.reduced.id } } : {}),
    reason: attributionReason(members, drifting.map(({ drifted }) => drifted), relation),
    confidence: drifting.find(({ drifted }) => drifted?.drift === drift)!.drifted!.confidence,
  };
}

/** A pronoun that means somebody may be right, and the name wrong. */
const meansSomebody = ({ other, drifted }: Judged): boolean => drifted?.drift === 'pronoun' && other.utterance.utterance.source.kind === 'named';

function changeOf(base: Telling, { relation, article, utterance }: Tellings): NonNullable<Told['change']> {
  const one = base.article.words.run([base.utterance.utterance.sentence]);
  const other = article.words.run([utterance.utterance.sentence]);
  const { shared, alignment } = overlapOf(one, other);
  const isNear = 2 * shared > one.count + other.count - Math.max(one.count, other.count) && (shared < one.count || shared < other.count);
  return { relation, diff: diffOf(base.utterance.run, utterance.run), ...(isNear ? { around: diffOf(one, other, alignment) } : {}) };
}

function toldOf({ article: { reduced }, utterance: { utterance, verbatim } }: { readonly article: Prepared; readonly utterance: PreparedUtterance }): Told {
  const span = spanOf(utterance);
  return { article: reduced.id, span, words: reduced.text.slice(span.start, span.end), verbatim, source: utterance.source };
}

const gravest = <T>(order: readonly T[], found: readonly T[]): T | undefined => found.reduce<T | undefined>((worst, one) => (worst === undefined || order.indexOf(one) > order.indexOf(worst) ? one : worst), undefined);

function confidenceOf(relation: Relation, others: readonly Tellings[]): Confidence {
  const least = Math.min(...others.map(({ utterance: { content } }) => content));
  switch (relation) {
    case 'identical': case 'trimmed': return least >= 3 ? 'sure' : 'likely';
    case 'reworded': case 'merged': return 'likely';
    case 'requoted': return 'likely';
    case 'retold': return 'guess';
  }
}
