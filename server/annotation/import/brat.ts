/**
 * brat standoff → annotations. What was exported from here carries its whole annotation in a note, and comes back as it was, with what was
 * changed in brat since: other words, another form, status or speaker, other notes. Types that are not ours become passages.
 */
import type { Span } from '../../analysis/article';
import type { Annotation, Reading } from '../annotation';
import { sameSpans, spansOf } from '../judged/overlap';
import { placeType, QUOTE_FORMS, VERDICTS } from '../kinds';
import { parseJson } from '../sidecar/parseJson';
import { placedAt, wordsOf } from '../words';
import { parseBrat, type BratEntity } from './bratFile';
import { MEANS, PROPOSED, WHOLE } from './bratTerms';
import { readingFor } from './classes';
import { LONGEST_LIST, type ImportContext, type Imported } from './imported';
import { ownAnnotations } from './own';

export function importBrat(standoff: string, context: ImportContext): Imported {
  const file = parseBrat(standoff, context.text);
  const linked = new Set(file.relations.map(({ to }) => to));
  const saidBy = new Map(file.relations.filter(({ name }) => name === 'SaidBy').reverse().map(({ from, to }) => [from, file.entities.get(to)]));
  const annotations = new Map<string, Annotation>();
  const foreign = new Set<string>();
  const ownAnnotation = ownAnnotations(context.text);
  let proposals = 0;
  for (const entity of file.entities.values()) {
    // they say who and how for the quotes they are linked to
    if (linked.has(entity.id) && (entity.type === 'Speaker' || entity.type === 'Cue')) continue;
    if (entity.attributes.get('Verdict') === PROPOSED) {
      proposals++;
      continue;
    }
    const own = ownAnnotation(wholeOf(entity));
    const annotation = changed(own ?? fresh(entity, context), entity, saidBy.get(entity.id), context, own !== undefined);
    const id = annotations.has(annotation.id) ? context.newId() : annotation.id;
    annotations.set(id, { ...annotation, id });
    if (!own) foreign.add(id);
  }
  return { annotations: [...annotations.values()], foreign, proposals, notUnderstood: file.notUnderstood.slice(0, LONGEST_LIST) };
}

/** In the note that an export wrote. */
function wholeOf({ notes }: BratEntity): unknown {
  const whole = notes.find(({ type }) => type === WHOLE);
  const parsed = whole && parseJson(whole.text);
  return parsed?.kind === 'value' ? parsed.value : undefined;
}

function fresh({ type, spans, attributes, normalized, notes }: BratEntity, { text, by, at, newId }: ImportContext): Annotation {
  const pieces = spans.map((span) => placedAt(text, span));
  const words = wordsOf(text, pieces);
  const known = type === 'Passage' ? ({ kind: 'passage' } as const) : readingFor(type, words);
  const reading = known?.kind === 'place' ? located(known, attributes.get('Kind'), attributes.has('Government'), normalized) : known;
  const typed = reading ? [] : [{ id: newId(), text: [type, ...[...attributes].map(([name, value]) => (value === '' ? name : `${name}: ${value}`))].join(', '), by, at, extra: {} }];
  const more = reading || notes.length > 0 ? [] : normalized.map(({ reference, words: name }) => ({ id: newId(), text: `${reference} ${name}`.trim(), by, at, extra: {} }));
  return { id: newId(), reading: reading ?? { kind: 'passage' }, verdict: reading && reading.kind !== 'passage' ? 'added' : 'open', pieces, replaces: [], judged: words, status: '', assignee: '', notes: [...typed, ...more], evidence: [], by, at, created: at, extra: {}, otherBodies: [] };
}

/** `geo:55.75,37.62` with the name beside it. */
function located(reading: Extract<Reading, { kind: 'place' }>, kind: string | undefined, metonym: boolean, normalized: BratEntity['normalized']): Reading {
  const found = normalized.find(({ reference }) => reference.startsWith('geo:'));
  const [lat = NaN, lon = NaN] = found?.reference.slice(4).split(/[,;]/).map(Number) ?? [];
  const onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return { ...reading, metonym, place: { name: found?.words || reading.place.name, type: placeType(kind), ...(onEarth ? { lat, lon } : {}) } };
}

/** What somebody changed in brat holds. */
function changed(annotation: Annotation, entity: BratEntity, speaker: BratEntity | undefined, { text, by, at, newId }: ImportContext, own: boolean): Annotation {
  const moved = !sameWords(text, spansOf(annotation.pieces), entity.spans);
  const pieces = moved ? entity.spans.map((span) => placedAt(text, span)) : annotation.pieces;
  const verdict = VERDICTS.find((known) => known === entity.attributes.get('Verdict')) ?? annotation.verdict;
  const status = entity.attributes.get('Status') ?? (own ? '' : annotation.status);
  const reading = spoken(annotation.reading, entity, speaker, text);
  const notes = notesOf(annotation, entity, own, { by, at, newId });
  const after: Annotation = { ...annotation, reading, verdict, status, notes, pieces, ...(moved ? { judged: wordsOf(text, pieces) } : {}) };
  const touched = JSON.stringify(after) !== JSON.stringify(annotation);
  return touched && own ? { ...after, at, ...(by === '' ? {} : { by }) } : after;
}

const sameWords = (text: string, a: readonly Span[], b: readonly Span[]): boolean => sameSpans(a, b) || solid(text, a) === solid(text, b);
/** Which characters are covered, blanks aside: a line break may part two fragments of one stretch. */
const solid = (text: string, spans: readonly Span[]): string => spans.map(({ start, end }) => [...text.slice(start, end)].map((unit, i) => (/\s/.test(unit) ? '' : `${start + i}`)).join()).join().replace(/,+/g, ',').replace(/^,|,$/g, '');

/** Form and speaker as attribute and relation have them. `mention`: the words that the quote is attributed by. A relation that is gone takes nothing away: not every speaker is named in words. */
function spoken(reading: Reading, { attributes }: BratEntity, mention: BratEntity | undefined, text: string): Reading {
  if (reading.kind !== 'claim' || reading.form === 'statistic') return reading;
  const form = QUOTE_FORMS.find((known) => known === attributes.get('Form')) ?? reading.form;
  if (!mention) return { ...reading, form };
  const meant = mention.notes.find(({ type }) => type === MEANS)?.text ?? mention.spans.map(({ start, end }) => text.slice(start, end)).join(' ').replace(/\s+/g, ' ');
  return { ...reading, form, speaker: meant === '' ? null : meant };
}

/** Notes are told by their words: those that are still there stay whose they were. */
function notesOf({ notes }: Annotation, entity: BratEntity, own: boolean, { by, at, newId }: Pick<ImportContext, 'by' | 'at' | 'newId'>): Annotation['notes'] {
  const written = entity.notes.filter(({ type }) => ![WHOLE, MEANS, ...(own ? ['Evidence', 'Assignee', 'JudgedBy'] : [])].includes(type)).map(({ text }) => text);
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const [there, here] = [new Set(written), new Set(notes.map(({ text }) => plain(text)))];
  const kept = own ? notes.filter(({ text }) => there.has(plain(text))) : notes;
  const added = written.filter((text) => !(own && here.has(text)));
  return [...kept, ...added.map((text) => ({ id: newId(), text, by, at, extra: {} }))];
}
