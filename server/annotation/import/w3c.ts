/**
 * W3C Web Annotations, as any program writes them: a page, a collection, a list or a single one. Our own come back as they were; of the
 * others a known class becomes a finding, and all else a passage with notes.
 */
import type { Anchor, Annotation, Evidence, Note, Reading } from '../annotation';
import { isRecord, listOf, MOST_ANNOTATIONS, PREFIX, textOf } from '../sidecar/format';
import { parseJson } from '../sidecar/parseJson';
import { wordsOf } from '../words';
import { anchorFinder, type FindAnchor } from './anchor';
import { readingFor } from './classes';
import { LONGEST_LIST, tooMany, type ImportContext, type Imported } from './imported';
import { ownAnnotations } from './own';
import { bodiesOf, nameOf, typesOf } from './w3cBodies';

/** The file, or why it is none. */
export function importW3c(json: string, context: ImportContext): Imported | string {
  const parsed = parseJson(json);
  if (parsed.kind === 'refused') return parsed.why;
  const items = itemsOf(parsed.value, 0);
  if (items === undefined) return 'It holds no Web Annotations.';
  if (items.length > MOST_ANNOTATIONS) return tooMany();
  const find = anchorFinder(context.text);
  const ownAnnotation = ownAnnotations(context.text);
  const annotations = new Map<string, Annotation>();
  const foreign = new Set<string>();
  const notUnderstood: string[] = [];
  let proposals = 0;
  items.forEach((item, index) => {
    if (isRecord(item) && textOf(item['id']).startsWith(`${PREFIX}proposal:`)) {
      proposals++;
      return;
    }
    const own = ownAnnotation(item);
    const read = own ?? foreignAnnotation(item, find, context);
    if (typeof read === 'string') notUnderstood.push(`${nameOfItem(item, index)}: ${read}`);
    else {
      const annotation = annotations.has(read.id) ? { ...read, id: context.newId() } : read;
      annotations.set(annotation.id, annotation);
      if (!own) foreign.add(annotation.id);
    }
  });
  return { annotations: [...annotations.values()], foreign, proposals, notUnderstood: notUnderstood.slice(0, LONGEST_LIST) };
}

const nameOfItem = (item: unknown, index: number): string => (isRecord(item) && textOf(item['id'] ?? item['@id'])) || `annotation ${index + 1}`;

/** Undefined where there is nothing that could be annotations. */
function itemsOf(value: unknown, depth: number): readonly unknown[] | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) return value.flatMap((item) => (isRecord(item) && !typesOf(item).includes('Annotation') ? (itemsOf(item, depth + 1) ?? [item]) : [item]));
  if (!isRecord(value)) return undefined;
  if (typesOf(value).includes('Annotation')) return [value];
  const inside = value['items'] ?? value['first'] ?? value['@graph'];
  return inside === undefined ? undefined : itemsOf(inside, depth + 1);
}

/** In words why not. */
function foreignAnnotation(item: unknown, find: FindAnchor, { text, by, at, newId }: ImportContext): Annotation | string {
  if (!isRecord(item) || !typesOf(item).includes('Annotation')) return 'is no annotation';
  const targets = listOf(item['target']).flatMap((target) => (isRecord(target) && typesOf(target).some((type) => ['Composite', 'List', 'Choice', 'Independents'].includes(type)) ? listOf(target['items']) : [target]));
  const pieces = inOrder(targets.flatMap((target) => find(target) ?? []));
  if (pieces.length === 0) return 'stands on no words of the article';
  const who = nameOf(item['creator']) || by;
  const when = textOf(item['modified']) || textOf(item['created']) || at;
  const id = textOf(item['id'] ?? item['@id']) || newId();
  const words = wordsOf(text, pieces);
  const bodies = bodiesOf(item);
  let reading: Reading | undefined;
  const notes: Note[] = [];
  const evidence: Evidence[] = [];
  bodies.forEach((body, i) => {
    const base = { id: body.id || `${id}#body-${i + 1}`, by: body.by || who, at: body.at || when, extra: {} };
    const known = body.purpose === 'classifying' || body.purpose === 'tagging' || body.purpose === 'identifying' ? readingFor(body.value, words) : undefined;
    if (known && !reading) reading = known;
    else if (body.source !== '') evidence.push({ ...base, source: body.source, locator: '' });
    else if (body.value.trim() !== '') notes.push({ ...base, text: body.purpose === 'tagging' || body.purpose === 'classifying' ? `#${body.value.trim()}` : body.value });
  });
  const purpose = listOf(item['motivation'] ?? item['motivatedBy']).map(textOf).filter((motivation) => motivation !== '').join(', ');
  // highlighted, and nothing said of it: the mark itself is what somebody did
  if (!reading && notes.length === 0 && evidence.length === 0) notes.push({ id: `${id}#mark`, text: purpose || 'highlighting', by: who, at: when, extra: {} });
  return {
    id, reading: reading ?? { kind: 'passage' }, verdict: reading ? 'added' : 'open', pieces, replaces: [], judged: words, status: '', assignee: '', notes, evidence,
    by: who, at: when, created: textOf(item['created']) || when, extra: {}, otherBodies: [],
  };
}

const inOrder = (pieces: readonly Anchor[]): readonly Anchor[] => [...pieces].sort((a, b) => startAt(a) - startAt(b));
const startAt = (anchor: Anchor): number => (anchor.kind === 'placed' ? anchor.span.start : anchor.last.start);
