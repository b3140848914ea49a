/**
 * Reads an article with its gold written into it, so that offsets cannot be wrong:
 * `“{d1|We will not close,}” {s1|{P|Ana Ruiz}} {c1|said}.`
 *
 * | tag | marks |
 * |---|---|
 * | `{d1\|…}` `{p1\|…}` `{i1\|…}` | a direct, partial or indirect quote of attribution 1; without a number nobody can be named |
 * | `{x\|…}` | scare marks |
 * | `{s1\|…}` `{s1,2=Ana Ruiz\|she}` | the speaker's mention of attributions 1 and 2, with the resolved name where the words are another; `=?` no name can be known |
 * | `{c1\|said}` | the cue of attribution 1 |
 * | `{P\|…}` `{O\|…}` `{L\|…}` | a person, an organization, a place; `{P=Ana Ruiz\|Ruiz}` with its full name |
 * | `{M\|…}` | a place that stands for its government |
 * | `{n kind;value;unit;approx;counts\|…}` | a number; `3..5` is a range |
 *
 * The lines before the first empty line say what is known of the names: `@date`, `@place text; type; country; lat; lon`, `@speaker name; kind; role`.
 */

export interface Gold {
  readonly id: string;
  readonly quotes: readonly GoldQuote[];
  readonly numbers: readonly GoldNumber[];
  readonly places: readonly GoldPlace[];
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
  readonly speakers: readonly { readonly name: string; readonly kind: string; readonly role: string | null }[];
  readonly claims: readonly GoldClaim[];
}
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface Named extends Cut {
  readonly name: string;
}
export interface GoldQuote extends Cut {
  readonly kind: 'direct' | 'partial' | 'indirect' | 'scare';
  readonly speaker: (Cut & { readonly name: string | null }) | null;
  readonly cue: Cut | null;
}
export interface GoldNumber extends Cut {
  readonly kind: string;
  readonly value: number | string | { readonly low: number; readonly high: number };
  readonly unit: string | null;
  readonly approx: string | null;
  readonly counts: string | null;
}
export interface GoldPlace extends Named {
  readonly type: string;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly metonym: boolean;
}
interface GoldClaim extends Cut {
  readonly kind: 'quote' | 'reported';
  readonly speaker: string | null;
  readonly numbers: readonly number[];
  readonly places: readonly number[];
}

interface Tag extends Cut {
  readonly head: string;
}

const FORMS = { d: 'direct', p: 'partial', i: 'indirect', x: 'scare' } as const;

/** The header's lines, and the tags of the body with their offsets into the text without them. */
export function readTags(source: string): { readonly header: readonly string[]; readonly text: string; readonly tags: readonly Tag[] } {
  const border = source.indexOf('\n\n');
  const body = source.slice(border + 2);
  const open: { readonly head: string; readonly start: number }[] = [];
  const tags: Tag[] = [];
  let text = '';
  for (let at = 0; at < body.length; at++) {
    const char = body[at]!;
    if (char === '{') {
      const bar = body.indexOf('|', at);
      open.push({ head: body.slice(at + 1, bar), start: text.length });
      at = bar;
    } else if (char === '}') {
      const tag = open.pop();
      if (!tag) throw new Error(`a } too many after: ${text.slice(-60)}`);
      tags.push({ ...tag, end: text.length, text: text.slice(tag.start) });
    } else text += char;
  }
  if (open.length > 0) throw new Error(`never closed: {${open[0]!.head}|`);
  tags.sort((a, b) => a.start - b.start || b.end - a.end);
  return { header: source.slice(0, border).split('\n'), text, tags };
}

const fields = (header: readonly string[], name: string): string[][] =>
  header.filter((line) => line.startsWith(`@${name} `)).map((line) => line.slice(name.length + 2).split(';').map((field) => field.trim()));

const cut = ({ start, end, text }: Cut): Cut => ({ start, end, text });
const inside = (outer: Cut, inner: Cut): boolean => outer.start <= inner.start && inner.end <= outer.end;

function valueOf(text: string): GoldNumber['value'] {
  const range = /^([\d.]+)\.\.([\d.]+)$/.exec(text);
  if (range) return { low: Number(range[1]), high: Number(range[2]) };
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function numberOf(tag: Tag): GoldNumber {
  const [kind = '', value = '', unit = '', approx = '', counts = ''] = tag.head.slice(2).split(';');
  const dated = kind === 'date' || kind === 'time';
  return { kind, ...cut(tag), value: dated ? value : valueOf(value), unit: unit || null, approx: approx || null, counts: counts || null };
}

/** Speaker and cue of each attribution, by its number. */
function attributions(tags: readonly Tag[]) {
  const speakers = new Map<string, Cut & { readonly name: string | null }>();
  const cues = new Map<string, Cut>();
  for (const tag of tags) {
    const [, role, ids, name] = /^([sc])([\d,]+)(?:=(.*))?$/.exec(tag.head) ?? [];
    for (const id of ids?.split(',') ?? []) {
      if (role === 's') speakers.set(id, { ...cut(tag), name: name === '?' ? null : (name ?? tag.text) });
      else cues.set(id, cut(tag));
    }
  }
  return { speakers, cues };
}

/** The pieces of one attribution and family (with or without marks) are one claim. */
function claimsOf(text: string, quotes: readonly (GoldQuote & { readonly attribution: string })[], numbers: readonly GoldNumber[], places: readonly GoldPlace[]): GoldClaim[] {
  const groups = new Map<string, (typeof quotes)[number][]>();
  for (const quote of quotes) {
    if (quote.kind === 'scare') continue;
    const key = quote.attribution === '' ? `at ${quote.start}` : `${quote.attribution} ${quote.kind === 'indirect'}`;
    groups.set(key, [...(groups.get(key) ?? []), quote]);
  }
  const within = (pieces: readonly Cut[], list: readonly Cut[]) => list.flatMap((item, index) => (pieces.some((piece) => inside(piece, item)) ? [index] : []));
  return [...groups.values()].map((pieces) => {
    const start = pieces[0]!.start;
    const end = pieces[pieces.length - 1]!.end;
    return {
      start, end, text: text.slice(start, end), kind: pieces[0]!.kind === 'indirect' ? 'reported' : 'quote', speaker: pieces[0]!.speaker?.name ?? null,
      numbers: within(pieces, numbers), places: within(pieces, places),
    };
  });
}

export function readMarked(id: string, source: string): { readonly text: string; readonly date?: string; readonly gold: Gold } {
  const { header, text, tags } = readTags(source);
  const gazetteer = new Map(fields(header, 'place').map((row) => [row[0]!, row]));
  const { speakers, cues } = attributions(tags);
  const named = (kind: string): Named[] => tags.filter(({ head }) => head === kind || head.startsWith(`${kind}=`)).map((tag) => ({ ...cut(tag), name: tag.head.slice(2) || tag.text }));
  const numbers = tags.filter(({ head }) => head.startsWith('n ')).map(numberOf);
  const places = tags.filter(({ head }) => /^[LM](=|$)/.test(head)).map((tag): GoldPlace => {
    const name = tag.head.slice(2) || tag.text;
    const [, type = '', country = '', lat, lon] = gazetteer.get(name) ?? [];
    if (type === '') throw new Error(`${id}: no @place ${name}`);
    return { ...cut(tag), name, type, country: country || null, lat: Number(lat), lon: Number(lon), metonym: tag.head[0] === 'M' };
  });
  const quotes = tags.filter(({ head }) => /^[dpix]\d*$/.test(head)).map((tag) => {
    const attribution = tag.head.slice(1);
    if (attribution !== '' && !speakers.has(attribution)) throw new Error(`${id}: no speaker for {${tag.head}|${tag.text}`);
    return { kind: FORMS[tag.head[0] as keyof typeof FORMS], ...cut(tag), speaker: speakers.get(attribution) ?? null, cue: cues.get(attribution) ?? null, attribution };
  });
  const date = fields(header, 'date')[0]?.[0];
  return {
    text,
    ...(date === undefined ? {} : { date }),
    gold: {
      id, quotes: quotes.map(({ attribution: _, ...quote }) => quote), numbers, places, people: named('P'), organizations: named('O'),
      speakers: fields(header, 'speaker').map(([name = '', kind = '', role]) => ({ name, kind, role: role ?? null })),
      claims: claimsOf(text, quotes, numbers, places),
    },
  };
}
