/** Articles that hang together, group by group: of ten thousand only those of one group are looked at at a time. */
import type { Pair } from './match/pair';

export interface Component {
  /** By id. */
  readonly articles: readonly string[];
  readonly pairs: readonly Pair[];
}

/** What the groups are made from. */
export interface Graph {
  /** Sorted. */
  readonly ids: readonly string[];
  partnersOf(id: string): readonly string[];
  /** Undefined where one of the two cannot be had, or they are known not to belong together. */
  pairOf(a: string, b: string): Pair | undefined;
  /** Whether a pair belongs together. */
  counts(pair: Pair): boolean;
}

/** Groups by their first id, those of one article left out. Undefined is no group, but a place to pause: there is one before each pair. */
export function* componentsOf(graph: Graph): Iterable<Component | undefined> {
  const { ids } = graph;
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const neighbours = ids.map((): number[] => []);
  for (const [number, id] of ids.entries()) {
    for (const partner of graph.partnersOf(id)) {
      const other = numbers.get(partner);
      if (other === undefined) continue; // came after the walk began
      neighbours[number]!.push(other);
      neighbours[other]!.push(number);
    }
    yield undefined;
  }
  const grouped = new Uint8Array(ids.length);
  /** Pairs that do not belong together, each as one number. */
  const apart = new Set<number>();
  for (let first = 0; first < ids.length; first++) {
    if (grouped[first]) continue;
    grouped[first] = 1;
    const members = [first];
    const pairs = new Map<number, Pair>();
    for (const member of members) {
      for (const other of neighbours[member]!) {
        const key = Math.min(member, other) * ids.length + Math.max(member, other);
        if (pairs.has(key) || apart.has(key)) continue;
        yield undefined;
        const pair = graph.pairOf(ids[member]!, ids[other]!);
        if (!pair || !graph.counts(pair)) {
          apart.add(key);
          continue;
        }
        pairs.set(key, pair);
        if (!grouped[other]) members.push(other);
        grouped[other] = 1;
      }
    }
    if (members.length > 1) yield { articles: members.sort((a, b) => a - b).map((member) => ids[member]!), pairs: [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair) };
  }
}
