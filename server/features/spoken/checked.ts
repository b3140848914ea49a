/** The quotations of an article against its transcripts, worked out once per analysis. */
import type { Span } from '../../analysis/article';
import type { HeldTranscript } from '../../session/spoken';
import { locator } from '../../transcript/message';
import type { Place, Verdict } from '../../transcript/result';
import { checkTranscripts, type PlacedCheck } from '../../transcript/several';
import { perArticleInSteps, type Annotated, type InSteps } from '../annotated';

export type ReadTranscript = Extract<HeldTranscript, { state: 'read' }>;

export interface SpokenCheck extends PlacedCheck {
  /** The transcript that the words stand in. */
  readonly from?: ReadTranscript | undefined;
}

export const readTranscripts = ({ spoken }: Pick<Annotated, 'spoken'>): readonly ReadTranscript[] => spoken.flatMap((held) => (held.state === 'read' ? [held] : []));

/** In the order of the text; empty while no transcript is read. */
export const spokenChecks: InSteps<readonly SpokenCheck[]> = perArticleInSteps(function* (doc) {
  const read = readTranscripts(doc);
  return (yield* checkTranscripts(doc.article, read.map(({ transcript }) => transcript))).map((check) => ({ ...check, from: read[check.transcript ?? -1] }));
});

/** From the first word to the last. */
export const wholeOf = ({ pieces }: PlacedCheck): Span => ({ start: pieces[0]!.start, end: pieces.at(-1)!.end });

/** The check of the quotation that these words touch. */
export const checkIn = (doc: Annotated, { start, end }: Span): SpokenCheck | undefined => spokenChecks(doc).find(({ pieces }) => pieces.some((piece) => piece.start < end && start < piece.end));

export const placeOf = (verdict: Verdict): Place | undefined => (verdict.kind === 'not-found' ? undefined : verdict.at);

/** What a checker notes: the file, and where in it. */
export function evidenceOf({ verdict, from }: SpokenCheck): { readonly source: string; readonly locator: string } | undefined {
  const place = placeOf(verdict);
  return place && from ? { source: from.source, locator: locator(place) } : undefined;
}
