/** W3C Web Annotations, written as the sidecar is; with `proposals` also what the analysis found and nobody judged, under its own name. */
import type { Article, Confidence, Span } from '../analysis/article';
import type { Reading } from '../annotation/annotation';
import type { Judged, ListName } from '../annotation/judged/judge';
import { readingAt } from '../annotation/judged/reading';
import { mapOf } from '../annotation/merge';
import { pointsOf, PREFIX, type Json, type Points } from '../annotation/sidecar/format';
import { readingBodies, targetJson, writeSidecar } from '../annotation/sidecar/write';
import { placedAt } from '../annotation/words';
import { wellFormed } from '../annotation/import/bratTerms';
import { annotationsOf, type Exported } from './exported';

/** The name by which an import knows proposals again. */
export const PROPOSAL = `${PREFIX}proposal:`;

export function jsonldOf(exported: Exported, options: { readonly proposals: boolean }): string {
  const { judged, hash, analyser } = exported;
  const points = pointsOf(judged.article.text);
  const others = options.proposals ? proposals(judged).map((proposal) => proposalJson(exported, proposal, points)) : [];
  return writeSidecar(judged.article.text, { annotations: mapOf(annotationsOf(judged)), transcripts: [], others, extra: { id: `${fileIri(exported.source)}.jsonld` } }, { source: fileIri(exported.source), hash, analyser });
}

/** `Storm over Hull.txt` as a relative IRI: `Storm%20over%20Hull.txt`. */
export const fileIri = (source: string): string => wellFormed(source).split(/[\\/]/).map(encodeURIComponent).join('/');

interface Proposal {
  readonly reading: Reading;
  readonly spans: readonly Span[];
  readonly confidence: Confidence;
}

const LISTS: readonly ListName[] = ['claims', 'numbers', 'places', 'people', 'organizations'];

/** What nobody judged, by start. */
export const proposals = ({ article, on }: Judged): readonly Proposal[] =>
  LISTS.flatMap((list) => article[list].flatMap((_, index) => (on[list].has(index) ? [] : [proposalAt(article, list, index)]))).sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);

function proposalAt(article: Article, list: ListName, index: number): Proposal {
  const reading = readingAt(article, list, index);
  switch (list) {
    case 'claims': {
      const { pieces, quotes: [first] } = article.claims[index]!;
      return { reading, spans: pieces, confidence: article.quotes[first ?? -1]?.confidence ?? 'sure' };
    }
    case 'places': return { reading, spans: [article.places[index]!.span], confidence: article.places[index]!.confidence };
    case 'numbers': case 'people': case 'organizations': return { reading, spans: [article[list][index]!.span], confidence: 'sure' };
  }
}

function proposalJson({ judged: { article }, source, analyser, made }: Exported, { reading, spans, confidence }: Proposal, points: Points): Json {
  const targets = spans.map((span) => targetJson(placedAt(article.text, span), fileIri(source), points));
  return {
    id: `${PROPOSAL}${reading.kind}:${spans.map(({ start, end }) => `${points.toPoints(start)}-${points.toPoints(end)}`).join(',')}`,
    type: 'Annotation',
    motivation: 'classifying',
    generator: { id: `${PREFIX}analyser`, type: 'Software', name: `Newsmark ${analyser}` },
    generated: made,
    'nm:confidence': confidence,
    body: readingBodies(reading),
    target: targets.length === 1 ? targets[0] : targets,
  };
}
