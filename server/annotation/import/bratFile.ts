/** The lines of a standoff file (https://brat.nlplab.org/standoff.html). Files are hostile: what does not fit is told, and nothing throws. */
import type { Span } from '../../analysis/article';
import { pointsOf } from '../sidecar/format';
import { fromWord } from './bratTerms';

export interface BratEntity {
  readonly id: string;
  readonly type: string;
  /** UTF-16, in the article. Fragments that only blanks part are one. */
  readonly spans: readonly Span[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly notes: readonly { readonly type: string; readonly text: string }[];
  readonly normalized: readonly { readonly reference: string; readonly words: string }[];
}

export interface BratFile {
  readonly entities: ReadonlyMap<string, BratEntity>;
  readonly relations: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly notUnderstood: readonly string[];
}

type Draft = BratEntity & { readonly attributes: Map<string, string>; readonly notes: { type: string; text: string }[]; readonly normalized: { reference: string; words: string }[] };

export function parseBrat(standoff: string, text: string): BratFile {
  const entities = new Map<string, Draft>();
  const relations: { name: string; from: string; to: string }[] = [];
  const notUnderstood: string[] = [];
  const later: string[] = [];
  const fragments = fragmentReader(text);
  for (const line of standoff.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const match = /^(T\d\S*)\t(\S+) ([\d ;]+)\t(.*)$/.exec(line);
    if (!match) {
      later.push(line);
      continue;
    }
    const [, id = '', type = '', offsets = '', words = ''] = match;
    const spans = fragments(offsets, words);
    if (typeof spans === 'string') notUnderstood.push(`${id}: ${spans}`);
    else if (entities.has(id)) notUnderstood.push(`${id}: there are two of that name`);
    else entities.set(id, { id, type, spans, attributes: new Map(), notes: [], normalized: [] });
  }
  // an attribute may stand before what it belongs to
  for (const line of later) if (!attach(line)) notUnderstood.push(line.length > 120 ? `${line.slice(0, 120)}…` : line);
  return { entities, relations, notUnderstood };

  function attach(line: string): boolean {
    const [id = '', fields = '', words = ''] = line.split('\t');
    const [name = '', target = '', value = ''] = fields.split(' ');
    switch (id[0]) {
      case 'A':
      case 'M': return withEntity(target, (entity) => entity.attributes.set(name, fromWord(value)));
      case 'N': return withEntity(target, (entity) => entity.normalized.push({ reference: value, words }));
      case '#': return withEntity(target, (entity) => entity.notes.push({ type: name, text: line.split('\t').slice(2).join(' ').trim() }));
      case 'R': {
        const ends = /^(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*$/.exec(fields);
        if (!ends || !entities.has(ends[2]!) || !entities.has(ends[3]!)) return false;
        relations.push({ name: ends[1]!, from: ends[2]!, to: ends[3]! });
        return ends[1] === 'SaidBy' || ends[1] === 'CuedBy';
      }
      default: return false;
    }
  }

  function withEntity(id: string, what: (entity: Draft) => unknown): boolean {
    const entity = entities.get(id);
    if (entity) what(entity);
    return entity !== undefined;
  }
}

/** In words what is wrong with the offsets. Where they count UTF-16 units, as some programs do, the words tell. */
function fragmentReader(text: string): (offsets: string, words: string) => readonly Span[] | string {
  const points = pointsOf(text);
  const plain = (part: string): string => part.replace(/\s+/g, ' ').trim();
  return (offsets, words) => {
    const pairs = offsets.split(';').map((pair) => pair.trim().split(/ +/).map(Number));
    if (pairs.some((pair) => pair.length !== 2 || !(pair[0]! < pair[1]!))) return `${offsets} are no offsets`;
    for (const toUnits of [points.toUnits, (offset: number) => offset]) {
      const spans = pairs.map(([start, end]) => ({ start: toUnits(start!), end: toUnits(end!) }));
      if (spans.every(({ end }) => end <= text.length) && plain(spans.map(({ start, end }) => text.slice(start, end)).join(' ')) === plain(words)) return joined(text, spans);
    }
    return `“${words.slice(0, 60)}” does not stand at ${offsets}`;
  };
}

/** A line break parts fragments in brat, not stretches here. */
function joined(text: string, fragments: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && fragment.start >= last.end && /^\s+$/.test(text.slice(last.end, fragment.start))) spans[spans.length - 1] = { start: last.start, end: fragment.end };
    else spans.push(fragment);
  }
  return spans;
}
