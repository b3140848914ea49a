/** Holds the quotations of an article against a transcript. */
import type { Article, Quote, Span, SpeakerId } from '../analysis/article';
import { speakerOf } from '../analysis/query/tally';
import { alignments, NEAR, occurrences, type Alignment } from './align';
import { byWeight, editsOf } from './edits';
import { weightOf } from './lists';
import { edgesOf, insideOf } from './omissions';
import type { Edit, QuoteCheck, Verdict } from './result';
import { segmentsOf, type Segment } from './segments';
import { labelVerdict, names } from './speakers';
import { spokenText, streamOf, type Stream } from './stream';
import type { Transcript } from './transcript';
import { wordsOf } from './words';

/** In the order of the article. Reported speech has no words to compare, nor has what is quoted inside a quotation. */
export function checkTranscript(article: Article, transcript: Transcript): readonly QuoteCheck[] {
  const stream = streamOf(transcript);
  const labels = [...new Set(transcript.cues.flatMap(({ speaker }) => speaker ?? []))];
  return quotationsOf(article).map((quotation) => ({ ...quotation, verdict: verdictOf(article, quotation, { stream, labels }) }));
}

interface Quotation {
  readonly pieces: readonly Span[];
  readonly form: QuoteCheck['form'];
  readonly speaker: SpeakerId | undefined;
}

function quotationsOf({ quotes }: Article): readonly Quotation[] {
  const groups = new Map<number, { pieces: Span[]; form: QuoteCheck['form']; speaker: SpeakerId | undefined }>();
  for (const quote of quotes) {
    if (!isVerbatim(quote)) continue;
    const known = groups.get(quote.group);
    if (known) {
      known.pieces.push(quote.span);
      if (quote.form === 'direct') known.form = 'direct';
    } else groups.set(quote.group, { pieces: [quote.span], form: quote.form, speaker: speakerOf(quote) });
  }
  return [...groups.values()];
}

const isVerbatim = (quote: Quote): quote is Quote & { readonly form: QuoteCheck['form'] } => (quote.form === 'direct' || quote.form === 'partial') && quote.within === undefined;

interface Asked {
  readonly stream: Stream;
  readonly labels: readonly string[];
}

interface Placed {
  readonly segment: Segment;
  readonly place: Alignment | undefined;
}

function verdictOf(article: Article, { pieces, form, speaker }: Quotation, { stream, labels }: Asked): Verdict {
  const segments = segmentsOf(article, pieces);
  const placed = place(article, segments, speaker, stream);
  const found = placed.flatMap((one) => one.place ?? []);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return { kind: 'not-found' };
  const cue = stream.cueOf(first.start);
  const at = { time: cue.start, line: cue.line, label: cue.speaker, words: spokenText(stream, first.start, last.end) };
  const label = labelVerdict(article, speaker, cue.speaker, labels);
  const edits = placed.flatMap(({ segment, place: there }): readonly Edit[] => (there ? editsOf(segment, there, stream) : [{ kind: 'added', quoted: segment.text.slice(segment.words[0]!.start, segment.words.at(-1)!.end).replace(/\s+/g, ' '), spoken: '' }]));
  const omissions = [...insideOf(found, stream), ...edgesOf(form, first.start, last.end, stream, isDenied(article, pieces))];
  if (edits.length > 0) return { kind: 'altered', at, label, edits: byWeight(edits), omissions };
  return omissions.length > 0 ? { kind: 'trimmed', at, label, omissions } : { kind: 'exact', at, label };
}

/** `could not wait “for twenty-five more years”`: the article has the `not`, outside the marks. */
const isDenied = ({ text }: Article, [first]: readonly Span[]): boolean => first !== undefined && weightOf(wordsOf(text.slice(Math.max(0, first.start - 60), first.start)).map(({ key }) => key)) === 'negation';

/** How far from one stretch the next may be. */
const REACH = NEAR / 2;

/** The longest stretch is looked for everywhere, the others before and behind it. */
function place({ speakers }: Article, segments: readonly Segment[], speaker: SpeakerId | undefined, { index, cueOf }: Stream): readonly Placed[] {
  const longest = segments.reduce((best, { words }, i) => (words.length > (segments[best]?.words.length ?? 0) ? i : best), 0);
  const anchor = segments[longest];
  const whole = anchor ? occurrences(anchor.words, index) : [];
  const places = whole.length > 0 || !anchor ? whole : alignments(anchor.words, index).filter((one) => isFound(anchor, one));
  const who = speakers[speaker ?? -1];
  const best = places.filter(({ weight, same }) => weight === places[0]!.weight && same === places[0]!.same);
  const chosen = best.find(({ start }) => who !== undefined && names(cueOf(start).speaker ?? '', who)) ?? best[0];
  if (!chosen) return segments.map((segment) => ({ segment, place: undefined }));
  const placed = new Array<Placed>(segments.length);
  placed[longest] = { segment: anchor!, place: chosen };
  const beside = (i: number, from: number, to: number, side: 'before' | 'behind'): Alignment | undefined => {
    const segment = segments[i]!;
    // one or two words stand anywhere
    const reach = segment.words.length < 3 ? REACH / 10 : REACH;
    const [low, high] = side === 'before' ? [Math.max(0, to - reach), to] : [from, Math.min(index.words.length, from + reach)];
    const there = occurrences(segment.words, index, low, high).at(side === 'before' ? -1 : 0) ?? alignments(segment.words, index, low, high)[0];
    placed[i] = { segment, place: there && isFound(segment, there) ? there : undefined };
    return placed[i]!.place;
  };
  let { start, end } = chosen;
  for (let i = longest + 1; i < segments.length; i++) end = beside(i, end, index.words.length, 'behind')?.end ?? end;
  for (let i = longest - 1; i >= 0; i--) start = beside(i, 0, start, 'before')?.start ?? start;
  return placed;
}

/** Few words must all be there; of many, most, and the rare ones among them. */
function isFound({ words: { length } }: Segment, { same, weight }: Alignment): boolean {
  if (length <= 2) return same === length;
  return length <= 5 ? same >= length - 1 && weight >= 0.6 : same >= length * 0.6 && weight >= 0.5;
}
