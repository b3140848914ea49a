/** W3C Web Annotations, written as the sidecar is; with `proposals` also what the analysis found and nobody judged, under its own name. */
import type { Article, Confidence, Span } from '../analysis/article';
import type { Annotation, Reading } from '../annotation/annotation';
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
  const others = options.proposals ? proposals(judged.article, judged.on).map((proposal) => proposalJson(exported, proposal, points)) : [];
  return writeSidecar(judged.article.text, { annotations: mapOf(annotationsOf(judged)), transcripts: [], others, extra: { id: `${fileIri(exported.source)}.jsonld` } }, { source: fileIri(exported.source), hash, analyser });
}

/** `Storm over Hull.txt` as a relative IRI: `Storm%20over%20Hull.txt`. */
export const fileIri = (source: string): string => wellFormed(source).split(/[\\/]/).map(encodeURIComponent).join('/');

interface Proposal {
  readonly reading: Reading;
  readonly spans: readonly Span[];
  readonly confidence: Confidence;
}

export function proposals(article: Article, on: Readonly<Record<'claims' | 'numbers' | 'places' | 'people' | 'organizations', ReadonlyMap<number, Annotation>>>): readonly Proposal[] {
  const free = <T>(items: readonly T[], judged: ReadonlyMap<number, Annotation>): readonly T[] => items.filter((_, index) => !judged.has(index));
  return [
    ...free(article.claims, on.claims).map(({ quotes, pieces, speaker }): Proposal => {
      const first = article.quotes[quotes[0] ?? -1];
      return { reading: { kind: 'claim', form: first?.form ?? 'statistic', speaker: speaker === undefined ? null : (article.speakers[speaker]?.name ?? null) }, spans: pieces, confidence: first?.confidence ?? 'sure' };
    }),
    ...free(article.numbers, on.numbers).map(({ kind, value, unit, span }): Proposal => ({ reading: { kind: 'number', number: kind, value, ...(unit === undefined ? {} : { unit }) }, spans: [span], confidence: 'sure' })),
    ...free(article.places, on.places).map(({ name, type, country, lat, lon, metonym, span, confidence }): Proposal => {
      const where = { ...(country === undefined ? {} : { country }), ...(lat === undefined ? {} : { lat }), ...(lon === undefined ? {} : { lon }) };
      return { reading: { kind: 'place', place: { name, type, ...where }, metonym }, spans: [span], confidence };
    }),
    ...free(article.people, on.people).map(({ name, span }): Proposal => ({ reading: { kind: 'person', name }, spans: [span], confidence: 'sure' })),
    ...free(article.organizations, on.organizations).map(({ name, span }): Proposal => ({ reading: { kind: 'organization', name }, spans: [span], confidence: 'sure' })),
  ].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
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
