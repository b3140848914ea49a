/** Holds the quotations of an article against a transcript. */
import type { Article, Quote, Span, SpeakerId } from '../analysis/article';
import { speakerOf } from '../analysis/query/tally';
import type { Steps } from '../analysis/steps';
import { byWeight, editsOf } from './edits';
import { weightOf } from './lists';
import { edgesOf, insideOf } from './omissions';
import { place } from './place';
import type { Edit, Omission, Place, QuoteCheck, Verdict } from './result';
import { segmentsOf } from './segments';
import { labelVerdict } from './speakers';
import { spokenText, streamOf, type Stream } from './stream';
import type { Transcript } from './transcript';
import { wordsOf } from './words';

/** In the order of the article. Reported speech has no words to compare, nor has what is quoted inside a quotation. */
export function* checkTranscript(article: Article, transcript: Transcript): Steps<readonly QuoteCheck[]> {
  const asked = askedOf(transcript);
  const checks: QuoteCheck[] = [];
  const found = new Map<string, Found>();
  for (const quotation of quotationsOf(article)) {
    yield; // to find one may take milliseconds
    checks.push({ ...quotation, verdict: verdictOf(article, quotation, asked, found) });
  }
  asked.found = found;
  return checks;
}

/** What was found in a transcript is kept as long as the transcript is: an edit of the article touches few of its quotations. */
const kept = new WeakMap<Transcript, Asked>();

function askedOf(transcript: Transcript): Asked {
  const known = kept.get(transcript);
  if (known) return known;
  const asked: Asked = { stream: streamOf(transcript), labels: labelsOf(transcript), found: new Map() };
  kept.set(transcript, asked);
  return asked;
}

/** As a transcript names who speaks. */
export const labelsOf = ({ cues }: Transcript): readonly string[] => [...new Set(cues.flatMap(({ speaker }) => speaker ?? []))];

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
  /** By all that it depends on: the last article's. */
  found: ReadonlyMap<string, Found>;
}

/** A verdict before anybody asks who spoke. */
type Found = { readonly kind: 'not-found' } | { readonly kind: 'found'; readonly at: Place; readonly edits: readonly Edit[]; readonly omissions: readonly Omission[] };

function verdictOf(article: Article, quotation: Quotation, asked: Asked, now: Map<string, Found>): Verdict {
  const { pieces, form, speaker } = quotation;
  const who = article.speakers[speaker ?? -1];
  const denied = isDenied(article, pieces);
  const key = JSON.stringify([form, denied, who?.name, who?.aliases, pieces.map(({ start, end }) => article.text.slice(start, end))]);
  const found = asked.found.get(key) ?? now.get(key) ?? foundIn(article, quotation, denied, asked.stream);
  now.set(key, found);
  if (found.kind === 'not-found') return found;
  const { at, edits, omissions } = found;
  const label = labelVerdict(article, speaker, at.label, asked.labels);
  if (edits.length > 0) return { kind: 'altered', at, label, edits, omissions };
  return omissions.length > 0 ? { kind: 'trimmed', at, label, omissions } : { kind: 'exact', at, label };
}

function foundIn(article: Article, { pieces, form, speaker }: Quotation, denied: boolean, stream: Stream): Found {
  const placed = place(article, segmentsOf(article, pieces), speaker, stream);
  const found = placed.flatMap((one) => one.place ?? []);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return { kind: 'not-found' };
  const cue = stream.cueOf(first.start);
  const at = { time: cue.start, line: cue.line, label: cue.speaker, words: spokenText(stream, first.start, last.end) };
  const edits = placed.flatMap(({ segment, place: there }): readonly Edit[] => (there ? editsOf(segment, there, stream) : [{ kind: 'added', quoted: segment.text.slice(segment.words[0]!.start, segment.words.at(-1)!.end).replace(/\s+/g, ' '), spoken: '' }]));
  return { kind: 'found', at, edits: byWeight(edits), omissions: [...insideOf(found, stream), ...edgesOf(form, first.start, last.end, stream, denied)] };
}

/** `could not wait “for twenty-five more years”`: the article has the `not`, outside the marks. */
const isDenied = ({ text }: Article, [first]: readonly Span[]): boolean => first !== undefined && weightOf(wordsOf(text.slice(Math.max(0, first.start - 60), first.start)).map(({ key }) => key)) === 'negation';
