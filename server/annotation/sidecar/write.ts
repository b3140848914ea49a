/** Annotations → the text of a sidecar: in the order of the article, each field on its line, so that a diff shows what a person did. */
import type { NumberValue, Span } from '../../analysis/article';
import { startOf, type Anchor, type Annotation, type Reading, type Verdict } from '../annotation';
import { renewed, wordsOf } from '../words';
import { FORMAT, personJson, PREFIX, pointsOf, W3C_CONTEXT, type Json, type Points } from './format';
import type { Sidecar } from './read';
import { transcriptJson } from './transcripts';

export interface Origin {
  /** The article as the file calls it: `harbour.txt`, relative to the sidecar. */
  readonly source: string;
  /** Of the text that the positions count in: `sha256:…`. */
  readonly hash: string;
  /** Which Newsmark made the proposals that were judged. */
  readonly analyser: string;
}

export function writeSidecar(text: string, { annotations, transcripts, others, extra }: Sidecar, origin: Origin): string {
  const points = pointsOf(text);
  const items = [...annotations.values()].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  const page = {
    '@context': [W3C_CONTEXT, { nm: PREFIX }],
    type: 'AnnotationPage',
    'nm:format': FORMAT,
    'nm:analyser': origin.analyser,
    'nm:text': origin.hash,
    ...extra,
    items: [...items.map((annotation) => annotationJson(text, renewed(text, annotation), origin.source, points)), ...transcripts.map((link) => transcriptJson(link, origin.source)), ...others],
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

const MOTIVATIONS: Readonly<Record<Verdict, string>> = { open: 'commenting', confirmed: 'assessing', corrected: 'editing', rejected: 'moderating', added: 'classifying' };

/** One annotation as an item of the page. */
export function annotationJson(text: string, annotation: Annotation, source: string, points: Points): Json {
  const { id, reading, verdict, pieces, replaces, judged, status, assignee, notes, evidence, by, at, created, extra, otherBodies } = annotation;
  const targets = pieces.map((anchor) => targetJson(anchor, source, points));
  const stated = judged === '' || judged === wordsOf(text, pieces) ? {} : { 'nm:judged': judged };
  return {
    id,
    type: 'Annotation',
    motivation: MOTIVATIONS[verdict],
    'nm:verdict': verdict,
    ...(assignee === '' ? {} : { 'nm:assignee': assignee }),
    ...stated,
    ...personJson(by),
    ...dateJson(created),
    ...(at === '' ? {} : { modified: at }),
    ...extra,
    body: [
      ...readingBodies(reading),
      ...(status === '' ? [] : [{ type: 'TextualBody', purpose: 'assessing', value: status }]),
      ...notes.map((note) => ({ ...note.extra, id: note.id, type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.text, ...personJson(note.by), ...dateJson(note.at) })),
      ...evidence.map((item) => ({ ...item.extra, id: item.id, type: 'SpecificResource', purpose: 'linking', source: item.source, ...(item.locator === '' ? {} : { 'nm:locator': item.locator }), ...personJson(item.by), ...dateJson(item.at) })),
      ...otherBodies,
    ],
    target: targets.length === 1 ? targets[0] : targets,
    ...(replaces.length === 0 ? {} : { 'nm:replaces': replaces.map((anchor) => targetJson(anchor, source, points)) }),
  };
}

/** Another program may not say when. */
const dateJson = (created: string): Json => (created === '' ? {} : { created });

export function targetJson(anchor: Anchor, source: string, points: Points): Json {
  const span: Span = anchor.kind === 'placed' ? anchor.span : anchor.last;
  return {
    source,
    ...anchor.extra,
    ...(anchor.kind === 'placed' && anchor.found !== 'sure' ? { 'nm:found': anchor.found } : {}),
    selector: [
      { type: 'TextQuoteSelector', exact: anchor.quote.exact, prefix: anchor.quote.prefix, suffix: anchor.quote.suffix },
      { type: 'TextPositionSelector', start: points.toPoints(span.start), end: points.toPoints(span.end) },
    ],
  };
}

/** What is said to stand there: a class, and who or which it is. */
export function readingBodies(reading: Reading): readonly Json[] {
  const classed = (value: string, rest: Json = {}): Json => ({ type: 'TextualBody', purpose: 'classifying', 'nm:kind': reading.kind, value, ...rest });
  const named = (value: string, rest: Json = {}): Json => ({ type: 'TextualBody', purpose: 'identifying', value, ...rest });
  switch (reading.kind) {
    case 'claim': return [classed(reading.form), ...(reading.speaker === null ? [] : [named(reading.speaker)]), ...(reading.joint ?? []).map((name) => named(name))];
    case 'number': return [classed(reading.number, { 'nm:value': valueJson(reading.value), ...(reading.unit === undefined ? {} : { 'nm:unit': reading.unit }) })];
    case 'place': {
      const { name, type, country, lat, lon } = reading.place;
      const where = { ...(country === undefined ? {} : { 'nm:country': country }), ...(lat === undefined ? {} : { 'nm:lat': lat }), ...(lon === undefined ? {} : { 'nm:lon': lon }) };
      return [classed(type, { 'nm:metonym': reading.metonym }), named(name, where)];
    }
    case 'person':
    case 'organization': return [classed(reading.kind), named(reading.name)];
    case 'mention': return [classed('mention'), named(reading.speaker)];
    case 'same-speaker': return [classed('same-speaker', { 'nm:names': reading.names }), named(reading.name)];
    case 'passage': return [classed('passage')];
  }
}

/** A term without a prefix would mean nothing to another reader of JSON-LD. */
const valueJson = (value: NumberValue): unknown => (typeof value === 'object' ? { 'nm:low': value.low, 'nm:high': value.high } : value);
