/** The quotations of an article held against all of its transcripts: each stands where it stands best. */
import type { Article } from '../analysis/article';
import type { Steps } from '../analysis/steps';
import { checkTranscript, labelsOf } from './check';
import type { LabelVerdict, QuoteCheck, Verdict } from './result';
import { mayBe } from './speakers';
import type { Transcript } from './transcript';

export interface PlacedCheck extends QuoteCheck {
  /** Index of the transcript; of words that are found in none, none. */
  readonly transcript?: number | undefined;
  /** Of words that are not found: one of the transcripts may be of whom the article quotes. */
  readonly expected: boolean;
}

export function* checkTranscripts(article: Article, transcripts: readonly Transcript[]): Steps<readonly PlacedCheck[]> {
  const all: (readonly QuoteCheck[])[] = [];
  for (const transcript of transcripts) all.push(yield* checkTranscript(article, transcript));
  const [first = [], ...others] = all;
  return first.map((check, quotation): PlacedCheck => {
    const answers = [check, ...others.map((checks) => checks[quotation]!)];
    const best = answers.reduce((one, other) => (rank(other.verdict) < rank(one.verdict) ? other : one));
    if (best.verdict.kind !== 'not-found') return { ...best, transcript: answers.indexOf(best), expected: true };
    return { ...best, expected: transcripts.some((transcript) => mayBe(article.speakers[check.speaker ?? -1], labelsOf(transcript))) };
  });
}

/** Exact before trimmed before altered; the right speaker before another; then fewer changes. */
function rank(verdict: Verdict): number {
  switch (verdict.kind) {
    case 'exact': return apart(verdict.label);
    case 'trimmed': return 100 + apart(verdict.label) + Math.min(39, verdict.omissions.length);
    case 'altered': return 200 + apart(verdict.label) + Math.min(39, verdict.edits.length);
    case 'not-found': return 1000;
  }
}

function apart({ kind }: LabelVerdict): number {
  switch (kind) {
    case 'agrees': return 0;
    case 'proposed':
    case 'unknown': return 10;
    case 'differs': return 50;
  }
}
