/**
 * brat standoff: a line an entity (`T`), relation (`R`), attribute (`A`), normalization (`N`) or note (`#`). What a person judged has its
 * whole annotation in a note, so that an import gives it back as it was; what nobody judged has the attribute `Verdict proposed`.
 */
import type { Article, Confidence, Quote, Span } from '../../analysis/article';
import { NOTES, PROPOSED, toWord, typeOf, WHOLE } from '../../annotation/import/bratTerms';
import { isDetached, isPlaced, type Annotation, type Reading } from '../../annotation/annotation';
import { pointsOf } from '../../annotation/sidecar/format';
import { annotationJson } from '../../annotation/sidecar/write';
import { annotationsOf, type Exported } from '../exported';
import { fileIri, proposals } from '../jsonld';
import { bratLines, type BratLines } from './lines';

export function bratOf(exported: Exported): string {
  const { judged, source } = exported;
  const { article } = judged;
  const lines = bratLines(article.text);
  for (const { reading, spans, confidence } of proposals(article, judged.on)) {
    const entity = lines.entity(typeOf(reading), spans);
    if (entity === undefined) continue;
    lines.attribute('Verdict', entity, PROPOSED);
    described(lines, entity, reading, confidence, article, spans);
  }
  const points = pointsOf(article.text);
  for (const annotation of annotationsOf(judged)) {
    if (isDetached(annotation)) continue;
    const spans = annotation.pieces.filter(isPlaced).map(({ span }) => span);
    const entity = lines.entity(typeOf(annotation.reading), spans);
    if (entity === undefined) continue;
    lines.attribute('Verdict', entity, annotation.verdict);
    if (annotation.status !== '') lines.attribute('Status', entity, toWord(annotation.status));
    described(lines, entity, annotation.reading, undefined, article, spans);
    noted(lines, entity, annotation);
    lines.data(WHOLE, entity, annotationJson(article.text, annotation, fileIri(source), points));
  }
  return lines.text();
}

function described(lines: BratLines, entity: string, reading: Reading, confidence: Confidence | undefined, article: Article, spans: readonly Span[]): void {
  if (confidence !== undefined) lines.attribute('Confidence', entity, confidence);
  switch (reading.kind) {
    case 'claim':
      if (reading.form === 'statistic') return;
      lines.attribute('Form', entity, reading.form);
      for (const quote of quotesOn(article, spans)) attributed(lines, entity, quote, reading.speaker);
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

const quotesOn = ({ quotes }: Article, spans: readonly Span[]): readonly Quote[] => quotes.filter(({ span }) => spans.some((other) => other.start === span.start && other.end === span.end));

/** The words that name the speaker, and who they mean where they are not the name itself. */
function attributed(lines: BratLines, entity: string, { attribution, joint, cue }: Quote, name: string | null): void {
  const mentions = 'mention' in attribution ? [attribution.mention, ...joint.map(({ mention }) => mention)] : [];
  mentions.forEach((mention, i) => {
    const speaker = lines.shared('Speaker', mention);
    if (speaker === undefined) return;
    lines.relation('SaidBy', entity, speaker);
    if (i === 0 && name !== null) lines.speakerName(speaker, name);
  });
  const words = cue && lines.shared('Cue', cue);
  if (words !== undefined) lines.relation('CuedBy', entity, words);
}

function noted(lines: BratLines, entity: string, { notes, evidence, assignee, by, at }: Annotation): void {
  for (const { text } of notes) lines.note(NOTES, entity, text);
  for (const { source, locator } of evidence) lines.note('Evidence', entity, locator === '' ? source : `${source} (${locator})`);
  if (assignee !== '') lines.note('Assignee', entity, assignee);
  if (by !== '') lines.note('JudgedBy', entity, `${by}, ${at}`);
}
