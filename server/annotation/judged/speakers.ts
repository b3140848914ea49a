/** The speakers of an article while a person's judgements are worked in: found by name, made where there is none, joined, and given their mentions anew. */
import type { Mention, Quote, Span, Speaker, SpeakerId } from '../../analysis/article';
import { keyOf } from './overlap';

export interface Meaning {
  readonly speaker: SpeakerId;
  readonly at: string;
}

export interface Register {
  /** The speaker of that name; a new one where the article has none. */
  readonly named: (name: string) => SpeakerId;
  /** The second name means whoever bears the first, under the name given. */
  readonly join: (names: readonly string[], name: string) => void;
  /** These words mean that speaker and no other; `at`: when somebody said so. */
  readonly means: (span: Span, speaker: SpeakerId, at: string) => void;
  /** All that `means` was told, by where the words begin. */
  readonly meant: ReadonlyMap<number, Meaning>;
  /** Two speakers may bear one name, `a witness`: the speaker is called so, whoever else is. */
  readonly isCalled: (speaker: SpeakerId, name: string) => boolean;
  /** Whom a speaker of the analysis has become. */
  readonly now: (speaker: SpeakerId) => SpeakerId;
  readonly all: () => readonly Speaker[];
  /** Those who are still there, numbered from 0, and the new number of each. */
  readonly compact: () => { readonly speakers: readonly Speaker[]; readonly id: (speaker: SpeakerId) => SpeakerId };
}

export function registerOf(speakers: readonly Speaker[]): Register {
  const list: Speaker[] = [...speakers];
  const into: SpeakerId[] = speakers.map(({ id }) => id);
  const meant = new Map<number, Meaning>();
  const now = (speaker: SpeakerId): SpeakerId => into[speaker] ?? speaker;

  /** A sidecar may bring thousands of speakers: nobody is looked for by going through them all. Made anew when some were joined. */
  let index = indexOf(list, now);
  const find = (name: string): SpeakerId | undefined => index.names.get(key(name)) ?? index.aliases.get(key(name));

  function named(name: string): SpeakerId {
    const found = find(name);
    if (found !== undefined) return now(found);
    const id = list.length;
    list.push({ id, name: name.trim(), kind: /^\p{Lu}/u.test(name.trim()) ? 'person' : 'unnamed', mentions: [], aliases: [] });
    into.push(id);
    index.names.set(key(name), id);
    return id;
  }

  return {
    named,
    now,
    meant,
    join(names, name) {
      const members = [...new Set(names.flatMap((one) => find(one) ?? []).map(now))];
      const [first, ...others] = members;
      if (first === undefined) return;
      const joined = members.map((id) => list[id]!);
      const aliases = new Set(joined.flatMap((speaker) => [speaker.name, ...speaker.aliases]));
      aliases.delete(name);
      const role = joined.find((speaker) => speaker.role !== undefined)?.role;
      list[first] = { ...list[first]!, name, aliases: [...aliases], ...(role === undefined ? {} : { role }), mentions: inOrder(joined.flatMap(({ mentions }) => mentions)) };
      for (let id = 0; id < into.length; id++) if (others.includes(into[id]!)) into[id] = first;
      for (const id of others) list[id] = { ...list[id]!, mentions: [] };
      index = indexOf(list, now);
    },
    isCalled: (speaker, name) => key(list[now(speaker)]!.name) === key(name),
    means(span, speaker, at) {
      meant.set(span.start, { speaker, at });
      let moved: Mention | undefined;
      for (const id of index.holders.get(keyOf([span])) ?? []) {
        const { mentions } = list[id]!;
        moved = mentions.find((other) => other.span.start === span.start && other.span.end === span.end) ?? moved;
        list[id] = { ...list[id]!, mentions: mentions.filter((other) => other.span.start !== span.start || other.span.end !== span.end) };
      }
      index.holders.set(keyOf([span]), [speaker]);
      list[speaker] = { ...list[speaker]!, mentions: [...list[speaker]!.mentions, moved ?? { span, form: 'nominal' }] };
    },
    all: () => list,
    compact() {
      const alive = list.filter(({ id }) => now(id) === id);
      const number = new Map(alive.map(({ id }, index) => [id, index]));
      return { speakers: alive.map((speaker, id) => ({ ...speaker, id, mentions: inOrder(speaker.mentions) })), id: (speaker) => number.get(now(speaker))! };
    },
  };
}

interface Index {
  /** Those who are still there before those who became another; the first of two of one name. */
  readonly names: Map<string, SpeakerId>;
  readonly aliases: ReadonlyMap<string, SpeakerId>;
  /** By the words: whose mention they are. */
  readonly holders: Map<string, readonly SpeakerId[]>;
}

function indexOf(list: readonly Speaker[], now: (speaker: SpeakerId) => SpeakerId): Index {
  const [names, aliases, holders] = [new Map<string, SpeakerId>(), new Map<string, SpeakerId>(), new Map<string, readonly SpeakerId[]>()];
  const first = (map: Map<string, SpeakerId>, name: string, id: SpeakerId): void => void (map.has(name) || map.set(name, id));
  for (const isThere of [true, false]) for (const { id, name } of list) if ((now(id) === id) === isThere) first(names, key(name), id);
  for (const { id, aliases: others, mentions } of list) {
    for (const alias of others) first(aliases, key(alias), id);
    for (const { span } of mentions) holders.set(keyOf([span]), [...(holders.get(keyOf([span])) ?? []), id]);
  }
  return { names, aliases, holders };
}

const key = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
const inOrder = (mentions: readonly Mention[]): readonly Mention[] => [...mentions].sort((a, b) => a.span.start - b.span.start);

/** The same quote with every speaker as `now` has it. */
export function withSpeakers(quote: Quote, now: (speaker: SpeakerId) => SpeakerId): Quote {
  const { attribution } = quote;
  const first = 'speaker' in attribution && attribution.speaker !== undefined ? now(attribution.speaker) : undefined;
  const joint = quote.joint.map((other) => ({ ...other, speaker: now(other.speaker) })).filter(({ speaker }, i, all) => speaker !== first && all.findIndex((other) => other.speaker === speaker) === i);
  switch (attribution.kind) {
    case 'named':
    case 'description':
    case 'given': return { ...quote, joint, attribution: { ...attribution, speaker: now(attribution.speaker) } };
    case 'pronoun': return { ...quote, joint, attribution: { ...attribution, candidates: [...new Set(attribution.candidates.map(now))], ...(attribution.speaker === undefined ? {} : { speaker: now(attribution.speaker) }) } };
    case 'unknown': return { ...quote, joint, attribution: { ...attribution, candidates: [...new Set(attribution.candidates.map(now))] } };
  }
}
