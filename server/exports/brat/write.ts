/**
 * brat standoff: a line an entity (`T`), relation (`R`), attribute (`A`), normalization (`N`) or note (`#`). What a person judged has its
 * whole annotation in a note, so that an import gives it back as it was; what nobody judged has the attribute `Verdict proposed`.
 */
import type { Article, Confidence, Quote, Span } from '../../analysis/article';
import { NOTES, PROPOSED, toWord, typeOf, WHOLE } from '../../annotation/import/bratTerms';
import { isDetached, type Annotation, type Reading } from '../../annotation/annotation';
import { keyOf, spansOf } from '../../annotation/judged/overlap';
import { pointsOf } from '../../annotation/sidecar/format';
import { annotationJson } from '../../annotation/sidecar/write';
import { annotationsOf, type Exported } from '../exported';
import { fileIri, proposals } from '../jsonld';
import { bratLines, type BratLines } from './lines';

export function bratOf(exported: Exported): string {
  const { judged, source } = exported;
  const { article } = judged;
  const lines = bratLines(article.text);
  const quotesAt = quotesByWords(article);
  for (const { reading, spans, confidence } of proposals(judged)) {
    const entity = lines.entity(typeOf(reading), spans);
    if (entity === undefined) continue;
    lines.attribute('Verdict', entity, PROPOSED);
    described(lines, entity, reading, confidence, quotesAt(spans));
  }
  const points = pointsOf(article.text);
  for (const annotation of annotationsOf(judged)) {
    if (isDetached(annotation)) continue;
    const spans = spansOf(annotation.pieces);
    const entity = lines.entity(typeOf(annotation.reading), spans);
    if (entity === undefined) continue;
    lines.attribute('Verdict', entity, annotation.verdict);
    if (annotation.status !== '') lines.attribute('Status', entity, toWord(annotation.status));
    described(lines, entity, annotation.reading, undefined, quotesAt(spans));
    noted(lines, entity, annotation);
    lines.data(WHOLE, entity, annotationJson(article.text, annotation, fileIri(source), points));
  }
  return lines.text();
}

/** The quotes that cover just these words. */
function quotesByWords({ quotes }: Article): (spans: readonly Span[]) => readonly Quote[] {
  const at = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const key = keyOf([quote.span]);
    const beside = at.get(key);
    if (beside) beside.push(quote);
    else at.set(key, [quote]);
  }
  return (spans) => spans.flatMap((span) => at.get(keyOf([span])) ?? []);
}

function described(lines: BratLines, entity: string, reading: Reading, confidence: Confidence | undefined, quotes: readonly Quote[]): void {
  if (confidence !== undefined) lines.attribute('Confidence', entity, confidence);
  switch (reading.kind) {
    case 'claim':
      if (reading.form === 'statistic') return;
      lines.attribute('Form', entity, reading.form);
      for (const quote of quotes) attributed(lines, entity, quote, reading.speaker);
      return;
    case 'number':
      lines.attribute('Kind', entity, reading.number);
      return;
    case 'place': {
      const { name, type, lat, lon } = reading.place;
      lines.attribute('Kind', entity, type);
      if (reading.metonym) lines.attribute('Government', entity);
      // RFC 5870: an identifier of the place that needs no gazetteer
      if (lat !== undefined && lon !== undefined) lines.normalization(entity, `geo:${lat},${lon}`, name);
      return;
    }
    case 'person':
    case 'organization':
    case 'mention':
    case 'same-speaker':
    case 'passage': return;
  }
}

/** The words that attribute the quote, with whom they mean; not where somebody else is meant by them elsewhere, as by the other side of a conflict. */
function attributed(lines: BratLines, entity: string, { attribution, joint, cue }: Quote, name: string | null): void {
  const words = cue && lines.shared('Cue', cue);
  if (words !== undefined) lines.relation('CuedBy', entity, words);
  const speaker = 'mention' in attribution ? lines.shared('Speaker', attribution.mention) : undefined;
  if (speaker === undefined || !lines.means(speaker, name ?? '')) return;
  lines.relation('SaidBy', entity, speaker);
  for (const { mention } of joint) {
    const other = lines.shared('Speaker', mention);
    if (other !== undefined) lines.relation('SaidBy', entity, other);
  }
}

function noted(lines: BratLines, entity: string, { notes, evidence, assignee, by, at }: Annotation): void {
  for (const { text } of notes) lines.note(NOTES, entity, text);
  for (const { source, locator } of evidence) lines.note('Evidence', entity, locator === '' ? source : `${source} (${locator})`);
  if (assignee !== '') lines.note('Assignee', entity, assignee);
  if (by !== '') lines.note('JudgedBy', entity, `${by}, ${at}`);
}
