/** Statements to check: each quotation or reported clause once, however often it is interrupted, and each figure that nobody is quoted for. */
import type { Check, Claim, NumberMention, Place, Quote, Span, SpeakerId } from '../article';

export function gatherClaims(quotes: readonly Quote[], numbers: readonly NumberMention[], places: readonly Place[]): readonly Claim[] {
  const spoken = spokenClaims(quotes);
  const claims = [...spoken, ...statistics(numbers, spoken)].sort((a, b) => a.span.start - b.span.start);
  return claims.map((claim): Claim => {
    const { span, pieces, kind, quotes: members, speaker } = claim;
    const figures = inside(claim, numbers);
    const checks = [...claim.checks, ...pairChecks(figures, numbers)];
    return { span, pieces, kind, quotes: members, speaker, numbers: figures, places: inside(claim, places), checks };
  });
}

type Bare = Omit<Claim, 'numbers' | 'places'>;

/** One claim a group; what is quoted inside a reported clause of the same speaker belongs to that clause. */
function spokenClaims(quotes: readonly Quote[]): Bare[] {
  const groups = new Map<number, number[]>();
  let outer: Quote | undefined;
  quotes.forEach((quote, index) => {
    if (quote.form === 'scare') return;
    const nested = outer && quote.span.end <= outer.span.end && speakerOf(quote) === speakerOf(outer);
    const key = nested && outer ? outer.group : quote.group;
    if (!nested) outer = quote;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].map((members) => spokenClaim(quotes, members));
}

function spokenClaim(quotes: readonly Quote[], members: readonly number[]): Bare {
  const parts = members.map((index) => quotes[index]!);
  const first = parts[0]!;
  const pieces = parts.map(({ span }) => span).filter((span, i, all) => !all.some((other, j) => j !== i && other.start <= span.start && span.end <= other.end && (j < i || other.end - other.start > span.end - span.start)));
  return {
    span: { start: first.span.start, end: parts.reduce((last, { span }) => Math.max(last, span.end), 0) },
    pieces,
    kind: first.form === 'indirect' ? 'reported' : 'quote',
    quotes: members,
    speaker: speakerOf(first),
    checks: parts.flatMap(checksOf),
  };
}

const speakerOf = ({ attribution }: Quote): SpeakerId | undefined => (attribution.kind === 'unknown' ? undefined : attribution.speaker);

function checksOf({ attribution, closed, span, outer }: Quote): Check[] {
  const checks: Check[] = [];
  const openingMark = { start: outer.start, end: Math.max(span.start, outer.start + 1) };
  if (attribution.kind === 'unknown' && attribution.because !== 'nobody') checks.push({ kind: 'unknown-speaker', span: openingMark });
  if (closed === 'unterminated') checks.push({ kind: 'unclosed-quote', span: openingMark });
  return checks;
}

/** `1,400 kilometers (500 miles)`: told once, at the half that stands first. */
function pairChecks(figures: readonly number[], numbers: readonly NumberMention[]): Check[] {
  return figures.flatMap((index): Check[] => {
    const { pair, pairing } = numbers[index]!;
    const half = pair === undefined || pair < index ? undefined : numbers[pair];
    if (!half || pairing?.verdict !== 'disagree' || typeof half.value !== 'number') return [];
    return [{ kind: 'unit-pair', span: half.span, stated: half.value, computed: pairing.computed, unit: half.unit! }];
  });
}

const FIGURES: ReadonlySet<NumberMention['kind']> = new Set(['percent', 'money', 'measure']);

/** `26 missile strikes`, `$2.3 billion`; not dates, ordinals or bare numbers, and not the second half of a pair. */
function statistics(numbers: readonly NumberMention[], spoken: readonly Bare[]): Bare[] {
  let next = 0;
  return numbers.flatMap((number, index) => {
    while (next < spoken.length && spoken[next]!.span.end <= number.span.start) next++;
    const quoted = spoken[next]?.pieces.some((piece) => piece.start <= number.span.start && number.span.end <= piece.end) ?? false;
    const figure = FIGURES.has(number.kind) || (number.kind === 'cardinal' && number.counts !== undefined);
    if (quoted || !figure || (number.pair !== undefined && number.pair < index)) return [];
    const span = { start: number.span.start, end: Math.max(number.span.end, number.counts?.end ?? 0) };
    return [{ span, pieces: [span], kind: 'statistic' as const, quotes: [], speaker: undefined, checks: [] }];
  });
}

/** Indexes of the mentions that lie in one of the claim's pieces. */
function inside({ span, pieces }: Bare, mentions: readonly { readonly span: Span }[]): number[] {
  const found: number[] = [];
  let index = firstFrom(mentions, span.start);
  for (; index < mentions.length && mentions[index]!.span.start < span.end; index++) {
    const mention = mentions[index]!.span;
    if (pieces.some((piece) => piece.start <= mention.start && mention.end <= piece.end)) found.push(index);
  }
  return found;
}

function firstFrom(mentions: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
