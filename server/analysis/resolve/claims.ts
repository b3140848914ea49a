/** Statements to check: each quotation or reported clause once, however often it is interrupted, and each figure that nobody is quoted for. */
import type { Check, Claim, NumberMention, Place, Quote, Span, SpeakerId } from '../article';

/** Most claims have nothing inside and nothing to check: they share one empty list. */
const NO_INDEXES: readonly number[] = [];
const NO_CHECKS: readonly Check[] = [];

/** What is said in one claim, before it is asked what lies inside. */
interface Spoken {
  readonly first: Quote;
  readonly span: Span;
  readonly pieces: readonly Span[];
  /** Indexes into the quotes. */
  readonly members: readonly number[];
}

/** All lists are by start, and so are the claims: what is spoken and the figures outside it are merged. */
export function gatherClaims(text: string, quotes: readonly Quote[], numbers: readonly NumberMention[], places: readonly Place[]): readonly Claim[] {
  const spoken = spokenOf(quotes);
  const numbersIn = newFinder(numbers);
  const placesIn = newFinder(places);
  const namesSpeaker = newCover(mentionsOf(quotes));
  const claims: Claim[] = [];
  let merged = 0;
  const mergeUntil = (start: number): void => {
    for (; merged < spoken.length && spoken[merged]!.span.start <= start; merged++) {
      const { first, span, pieces, members } = spoken[merged]!;
      const figures = numbersIn(span, pieces);
      const checks = checksOf(text, quotes, members, figures, numbers);
      claims.push({ span, pieces, kind: first.form === 'indirect' ? 'reported' : 'quote', quotes: members, speaker: speakerOf(first), numbers: figures, places: placesIn(span, pieces), checks });
    }
  };
  let next = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    while (next < spoken.length && spoken[next]!.span.end <= number.span.start) next++;
    if (!isStatistic(number, i) || (number.kind === 'cardinal' && namesSpeaker(number.span)) || (next < spoken.length && liesIn(number.span, spoken[next]!.pieces))) continue;
    const span = { start: number.span.start, end: Math.max(number.span.end, number.counts?.end ?? 0) };
    mergeUntil(span.start);
    const pieces = [span];
    const figures = numbersIn(span, pieces);
    claims.push({ span, pieces, kind: 'statistic', quotes: NO_INDEXES, speaker: undefined, numbers: figures, places: placesIn(span, pieces), checks: checksOf(text, quotes, NO_INDEXES, figures, numbers) });
  }
  mergeUntil(Infinity);
  return claims;
}

/** One claim a group; what is quoted inside a reported clause of the same speaker belongs to that clause, and what nobody else is known to have said to the quotation that tells it. */
function spokenOf(quotes: readonly Quote[]): readonly Spoken[] {
  const groups = new Array<number[] | undefined>(lastGroup(quotes) + 1);
  /** In the order of their first quotes. */
  const told: number[][] = [];
  /** By quote, where it is not its own: the group of the claim it belongs to. */
  const joined = new Array<number | undefined>(quotes.length);
  let outer: Quote | undefined;
  for (let index = 0; index < quotes.length; index++) {
    const quote = quotes[index]!;
    if (quote.form === 'scare') continue;
    if (quote.within !== undefined) {
      const speaker = speakerOf(quote);
      if (speaker === undefined || speaker === speakerOf(quotes[quote.within]!)) joined[index] = joined[quote.within] ?? quotes[quote.within]!.group;
    } else if (!outer || quote.span.end > outer.span.end || speakerOf(quote) !== speakerOf(outer)) outer = quote;
    else joined[index] = outer.group;
    const key = joined[index] ?? quote.group;
    const group = groups[key];
    if (group) group.push(index);
    else told.push((groups[key] = [index]));
  }
  return told.map((members) => spokenIn(quotes, members));
}

function lastGroup(quotes: readonly Quote[]): number {
  let last = -1;
  for (let i = 0; i < quotes.length; i++) if (quotes[i]!.group > last) last = quotes[i]!.group;
  return last;
}

/** A piece inside another is told with it. The outer stands before the inner, so it is enough to know how far the pieces before have reached. */
function spokenIn(quotes: readonly Quote[], members: readonly number[]): Spoken {
  const first = quotes[members[0]!]!;
  if (members.length === 1) return { first, span: first.span, pieces: [first.span], members };
  const pieces: Span[] = [];
  let end = -1;
  for (const member of members) {
    const { span } = quotes[member]!;
    if (span.end <= end) continue;
    pieces.push(span);
    end = span.end;
  }
  return { first, span: { start: first.span.start, end }, pieces, members };
}

const speakerOf = ({ attribution }: Quote): SpeakerId | undefined => (attribution.kind === 'unknown' ? undefined : attribution.speaker);

/** `26 missile strikes`, `$2.3 billion`; not dates, ordinals or bare numbers, and not the second half of a pair. */
function isStatistic({ kind, counts, pair }: NumberMention, index: number): boolean {
  const figure = kind === 'percent' || kind === 'money' || kind === 'measure' || (kind === 'cardinal' && counts !== undefined);
  return figure && (pair === undefined || pair >= index);
}

/** The words that quotes are attributed by. In `One consultant said it was late` and `said Lund and two aides` the numbers tell who speaks; `60 percent of doctors say so` is a figure all the same. */
function mentionsOf(quotes: readonly Quote[]): readonly Span[] {
  const mentions: Span[] = [];
  for (const { attribution, joint } of quotes) {
    if ('mention' in attribution) mentions.push(attribution.mention);
    for (const { mention } of joint) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Whether one of the spans, which are by start, holds what is asked for; to be asked of one after the other. */
function newCover(spans: readonly Span[]): (inner: Span) => boolean {
  let next = 0;
  /** How far those reach that begin before what is asked for, or with it. */
  let reach = -1;
  return ({ start, end }) => {
    for (; next < spans.length && spans[next]!.start <= start; next++) reach = Math.max(reach, spans[next]!.end);
    return end <= reach;
  };
}

function checksOf(text: string, quotes: readonly Quote[], members: readonly number[], figures: readonly number[], numbers: readonly NumberMention[]): readonly Check[] {
  let checks: Check[] | undefined;
  for (const member of members) {
    const { attribution, closed, span, outer, within } = quotes[member]!;
    const unknown = attribution.kind === 'unknown' && attribution.because !== 'nobody' && within === undefined;
    if (!unknown && closed !== 'unterminated') continue;
    const openingMark = { start: outer.start, end: Math.max(span.start, characterEnd(text, outer.start)) };
    checks ??= [];
    if (unknown) checks.push({ kind: 'unknown-speaker', span: openingMark });
    if (closed === 'unterminated') checks.push({ kind: 'unclosed-quote', span: openingMark });
  }
  for (const figure of figures) {
    const check = pairCheck(figure, numbers);
    if (check) (checks ??= []).push(check);
  }
  return checks ?? NO_CHECKS;
}

/** Reported speech has no mark: it may begin with an emoji, of which no half is underlined. */
const characterEnd = (text: string, start: number): number => start + (text.codePointAt(start)! > 0xffff ? 2 : 1);

/** `1,400 kilometers (500 miles)`: told once, at the half that stands first. */
function pairCheck(index: number, numbers: readonly NumberMention[]): Check | undefined {
  const { pair, pairing } = numbers[index]!;
  const half = pair === undefined || pair < index ? undefined : numbers[pair];
  if (!half || pairing?.verdict !== 'disagree' || typeof half.value !== 'number') return undefined;
  return { kind: 'unit-pair', span: half.span, stated: half.value, computed: pairing.computed, unit: half.unit! };
}

/** Finds the indexes of the mentions that lie in one of a claim's pieces; to be asked of one claim after the other. */
function newFinder(mentions: readonly { readonly span: Span }[]): (span: Span, pieces: readonly Span[]) => readonly number[] {
  let first = 0;
  return ({ start, end }, pieces) => {
    while (first < mentions.length && mentions[first]!.span.start < start) first++;
    let found: number[] | undefined;
    for (let i = first; i < mentions.length && mentions[i]!.span.start < end; i++) {
      if (!liesIn(mentions[i]!.span, pieces)) continue;
      if (found) found.push(i);
      else found = [i];
    }
    return found ?? NO_INDEXES;
  };
}

function liesIn({ start, end }: Span, pieces: readonly Span[]): boolean {
  for (const piece of pieces) {
    if (piece.start > start) return false;
    if (end <= piece.end) return true;
  }
  return false;
}
