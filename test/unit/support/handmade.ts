/** Articles made by hand, so that features are tested without any detector: words are named, offsets are looked up. */
import assert from 'node:assert/strict';
import type { Article, Claim, NumberMention, Place, Quote, Role, Span, Speaker, UnknownReason } from '../../../server/analysis/article';
import { annotated, type Annotated } from '../../../server/features/annotated';
import type { Settings } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';

/** Words as they stand in the text; `word#2` is the second place where they stand. */
type Words = string;

export interface MadeQuote extends Partial<Pick<Quote, 'form' | 'closed' | 'confidence' | 'group'>> {
  readonly words: Words;
  readonly speaker?: number;
  readonly mention?: Words;
  readonly cue?: Words;
  readonly kind?: 'named' | 'pronoun' | 'description' | 'unknown';
  readonly rule?: Quote['reason']['rule'];
  readonly anonymous?: boolean;
  readonly because?: UnknownReason;
  readonly candidates?: readonly number[];
}

export interface Made {
  readonly text: string;
  readonly date?: string;
  readonly quotes?: readonly MadeQuote[];
  readonly speakers?: readonly (Pick<Speaker, 'name'> & Partial<Pick<Speaker, 'role' | 'kind'>> & { readonly mentions: readonly Words[] })[];
  readonly numbers?: readonly (Omit<NumberMention, 'span' | 'counts'> & { readonly words: Words; readonly counts?: Words })[];
  readonly places?: readonly (Pick<Place, 'name' | 'type'> & Partial<Omit<Place, 'span'>> & { readonly words: Words })[];
  readonly checks?: Article['checks'];
  readonly claims?: readonly (Partial<Omit<Claim, 'span' | 'pieces'>> & { readonly pieces: readonly Words[] })[];
}

export function find(text: string, words: Words): Span {
  const [bare = words, nth] = words.split('#');
  let start = text.indexOf(bare);
  for (let i = 1; i < Number(nth ?? 1); i++) start = text.indexOf(bare, start + 1);
  assert.ok(start >= 0, `“${words}” is not in the text`);
  return { start, end: start + bare.length };
}

const PRONOUN = /^(?:he|she|they|it)$/i;

export function makeArticle({ text, date, quotes = [], speakers = [], numbers = [], places = [], claims = [], checks = [] }: Made): Article {
  const made = quotes.map((quote, index) => makeQuote(text, quote, index)).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return {
    text, checks,
    ...(date === undefined ? {} : { date }),
    paragraphs: paragraphsOf(text),
    quotes: made,
    numbers: numbers.map(({ words, counts, ...rest }) => ({ ...rest, span: find(text, words), ...(counts === undefined ? {} : { counts: find(text, counts) }) })),
    places: places.map(({ words, ...rest }) => ({ metonym: false, confidence: 'sure', ambiguousWith: [], ...rest, span: find(text, words) })),
    demonyms: [], people: [], organizations: [],
    speakers: speakers.map(({ name, role, kind = 'person', mentions }, id) => ({
      id, name, kind, aliases: [], ...(role === undefined ? {} : { role }),
      mentions: mentions.map((words) => ({ span: find(text, words), form: PRONOUN.test(words.split('#')[0]!) ? 'pronoun' as const : kind === 'unnamed' ? 'nominal' as const : 'named' as const })).sort((a, b) => a.span.start - b.span.start),
    })),
    claims: claims.map(({ pieces, ...rest }) => {
      const spans = pieces.map((words) => find(text, words));
      return { kind: 'quote', quotes: [], numbers: [], places: [], checks: [], ...rest, pieces: spans, span: { start: spans[0]!.start, end: spans[spans.length - 1]!.end } };
    }),
  };
}

const OPENING = '“‘"\'«';
const CLOSING = '”’"\'»';

function makeQuote(text: string, { words, form = 'direct', closed = 'closed', confidence = 'sure', group, speaker, mention, cue, kind, rule = 'verb-speaker', anonymous = false, because = 'no-cue', candidates = [] }: MadeQuote, index: number): Quote {
  const span = find(text, words);
  const marks = form !== 'indirect';
  const outer = { start: span.start - (marks && OPENING.includes(text[span.start - 1] ?? ' ') ? 1 : 0), end: span.end + (marks && CLOSING.includes(text[span.end] ?? ' ') ? 1 : 0) };
  const at = mention === undefined ? undefined : find(text, mention);
  const attribution = (): Quote['attribution'] => {
    if (!at || kind === 'unknown') return { kind: 'unknown', because, candidates };
    switch (kind ?? 'named') {
      case 'pronoun': return { kind: 'pronoun', mention: at, candidates, ...(speaker === undefined ? {} : { speaker }) };
      case 'description': return { kind: 'description', mention: at, speaker: speaker!, anonymous };
      default: return { kind: 'named', mention: at, speaker: speaker! };
    }
  };
  return { form, span, outer, closed, attribution: attribution(), joint: [], reason: { rule: at ? rule : 'none', evidence: [] }, confidence, probability: 0.9, group: group ?? index, ...(cue === undefined ? {} : { cue: find(text, cue) }) };
}

/** Lines that are not blank; sentences end at a full stop, question mark or exclamation mark with its closing mark and a space. */
function paragraphsOf(text: string): Article['paragraphs'] {
  const paragraphs: { span: Span; role: Role; sentences: Span[] }[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const sentences: Span[] = [...line[0].matchAll(/\S.*?(?:[.?!][”’"']?(?=\s|$)|$)/g)].map((match) => ({ start: line.index + match.index, end: line.index + match.index + match[0].length }));
    paragraphs.push({ span: { start: line.index, end: line.index + line[0].length }, role: paragraphs.length === 0 ? 'headline' : 'body', sentences });
  }
  return paragraphs;
}

/** What features are given. */
export const make = (made: Made, settings: Partial<Settings> = {}, before?: Annotated): Annotated =>
  annotated({ snapshot: { uri: 'file:///harbour.txt', version: 1, languageId: 'plaintext', text: made.text }, article: makeArticle(made), settings: { ...DEFAULT_SETTINGS, ...settings } }, undefined, before);

const HARBOUR_TEXT = [
  'Ferry port of Tarwick to close for a year',
  '',
  'Port director Mara Quill said the harbour would shut on 3 May. “We will close it,” she said, “until the walls are safe.”',
  '',
  'A senior official said the work was “long overdue” and would cost $2.3 million. The pier is 1,400 kilometers (900 miles) from Oslo.',
  '',
  '“Nobody asked us.” The so-called ‘consultation’ ran for a week.',
].join('\n');

/** A small story with one of everything. */
export const HARBOUR: Made = {
  text: HARBOUR_TEXT,
  date: '2026-04-10',
  speakers: [
    { name: 'Mara Quill', role: 'Port director', mentions: ['Mara Quill', 'she'] },
    { name: 'a senior official', kind: 'unnamed', mentions: ['A senior official'] },
  ],
  quotes: [
    { words: 'the harbour would shut on 3 May', form: 'indirect', speaker: 0, mention: 'Mara Quill', cue: 'said', rule: 'speaker-verb', group: 0 },
    { words: 'We will close it,', speaker: 0, mention: 'she', kind: 'pronoun', cue: 'said#2', rule: 'speaker-verb', group: 1 },
    { words: 'until the walls are safe.', speaker: 0, mention: 'she', kind: 'pronoun', cue: 'said#2', rule: 'same-speaker', group: 1 },
    { words: 'the work was “long overdue” and would cost $2.3 million', form: 'indirect', speaker: 1, mention: 'A senior official', kind: 'description', anonymous: true, cue: 'said#3', rule: 'speaker-verb', confidence: 'likely', group: 2 },
    { words: 'long overdue', form: 'partial', speaker: 1, mention: 'A senior official', kind: 'description', anonymous: true, cue: 'said#3', rule: 'speaker-verb', group: 3 },
    { words: 'Nobody asked us.', because: 'no-cue', confidence: 'guess', group: 4 },
    { words: 'consultation', form: 'scare', because: 'nobody', group: 5 },
  ],
  numbers: [
    { words: '3 May', kind: 'date', value: '2026-05-03', anchor: { date: '2026-04-10', confidence: 'likely' } },
    { words: '$2.3 million', kind: 'money', value: 2_300_000, unit: 'U.S. dollar' },
    { words: '1,400 kilometers', kind: 'measure', value: 1400, unit: 'kilometer', pair: 3, pairing: { computed: 869.92, verdict: 'loose' } },
    { words: '900 miles', kind: 'measure', value: 900, unit: 'mile', pair: 2 },
    { words: 'a week', kind: 'duration', value: 1, unit: 'week' },
  ],
  places: [
    { words: 'Tarwick', name: 'Tarwick', type: 'city', country: 'GB', lat: 58.4412, lon: -3.0933 },
    { words: 'Oslo', name: 'Oslo', type: 'city', country: 'NO', lat: 59.9127, lon: 10.7461, metonym: true },
  ],
  claims: [
    { pieces: ['the harbour would shut on 3 May'], kind: 'reported', quotes: [0], speaker: 0, numbers: [0] },
    { pieces: ['We will close it,', 'until the walls are safe.'], quotes: [1, 2], speaker: 0 },
    { pieces: ['the work was “long overdue” and would cost $2.3 million'], kind: 'reported', quotes: [3, 4], speaker: 1, numbers: [1] },
    { pieces: ['Nobody asked us.'], quotes: [5], checks: [{ kind: 'unknown-speaker', span: find(HARBOUR_TEXT, 'Nobody asked us.') }] },
    { pieces: ['1,400 kilometers (900 miles) from Oslo'], kind: 'statistic', numbers: [2, 3], places: [1] },
  ],
};
