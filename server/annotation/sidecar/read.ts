/** The text of a sidecar → annotations, placed in the article as it is now. Files are hostile: every field is looked at. */
import type { Span } from '../../analysis/article';
import type { Anchor, Annotation, Annotations, Evidence, Extra, Found, Note } from '../annotation';
import { fold } from '../folded';
import { VERDICTS } from '../kinds';
import { locate } from '../locate';
import { extraOf, FORMAT, isRecord, listOf, MOST_ANNOTATIONS, MOST_TRANSCRIPTS, nameOf, pointsOf, textOf, type Json } from './format';
import { LARGEST, parseJson } from './parseJson';
import { readingOf } from './readReading';
import { transcriptOf, type TranscriptLink } from './transcripts';

export interface Sidecar {
  readonly annotations: Annotations;
  /** What was spoken, as the article is held against it. */
  readonly transcripts: readonly TranscriptLink[];
  /** Items that are no annotations of ours, kept as they came. */
  readonly others: readonly unknown[];
  /** Fields of the page that we do not know. */
  readonly extra: Extra;
}

/** `broken` and `newer` files are never written over. */
export type SidecarRead =
  | { readonly kind: 'read'; readonly sidecar: Sidecar }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'newer'; readonly format: number };

export const EMPTY: Sidecar = { annotations: new Map(), transcripts: [], others: [], extra: {} };

const PAGE = ['@context', 'type', 'nm:format', 'nm:analyser', 'nm:text', 'items'];
const ANNOTATION = ['id', 'type', 'motivation', 'nm:verdict', 'nm:assignee', 'nm:judged', 'creator', 'created', 'modified', 'body', 'target', 'nm:replaces'];
const NOTE = ['id', 'type', 'purpose', 'format', 'value', 'creator', 'created'];
const EVIDENCE = ['id', 'type', 'purpose', 'source', 'nm:locator', 'creator', 'created'];

/** Finds the place of a stretch that the file describes. */
type Place = (target: unknown) => Anchor | undefined;

/** `hash` is that of `text`: where the file counted in the same text, its positions hold. */
export function readSidecar(json: string, text: string, hash: string): SidecarRead {
  const page = parse(json);
  if (typeof page === 'string') return { kind: 'broken', why: page };
  const format = page['nm:format'];
  if (typeof format === 'number' && format > FORMAT) return { kind: 'newer', format };
  if (!Array.isArray(page['items'])) return { kind: 'broken', why: 'It has no list of annotations (items).' };
  if (page['items'].length > MOST_ANNOTATIONS) return { kind: 'broken', why: `It has ${count(page['items'].length)} annotations; up to ${count(MOST_ANNOTATIONS)} are read.` };
  const read = annotationReader(text, page['nm:text'] === hash);
  const annotations = new Map<string, Annotation>();
  const transcripts = new Map<string, TranscriptLink>();
  const others: unknown[] = [];
  for (const item of page['items']) {
    const transcript = transcriptOf(item);
    if (transcript && transcripts.size < MOST_TRANSCRIPTS && !transcripts.has(transcript.id)) {
      transcripts.set(transcript.id, transcript);
      continue;
    }
    const annotation = read(item);
    if (annotation && !annotations.has(annotation.id)) annotations.set(annotation.id, annotation);
    else others.push(item);
  }
  return { kind: 'read', sidecar: { annotations, transcripts: [...transcripts.values()], others, extra: extraOf(page, PAGE) } };
}

/** The page, or what is wrong with the file. */
function parse(json: string): Json | string {
  const parsed = parseJson(json);
  if (parsed.kind === 'refused') return json.length <= LARGEST && /^(?:<{7}|={7}|>{7}) /m.test(json) ? 'It has conflict marks of git.' : parsed.why;
  return isRecord(parsed.value) ? parsed.value : 'It is no list of annotations.';
}

const count = (value: number): string => value.toLocaleString('en-US');

/** Reads one annotation after the other; undefined for what is none of ours. `sameText`: positions were counted in this text. */
export function annotationReader(text: string, sameText: boolean): (item: unknown) => Annotation | undefined {
  const place = placer(text, sameText);
  return (item) => annotationOf(item, place);
}

/** So many stretches are looked for everywhere in the text; of more than that, each only where it is likely. */
export const THOROUGH = 300;

/** The text is folded once, when the first stretch has to be looked for. */
export function placer(text: string, sameText: boolean): Place {
  const points = pointsOf(text);
  let folded: ReturnType<typeof fold> | undefined;
  let looked = 0;
  return (target) => {
    if (!isRecord(target)) return undefined;
    const selectors = listOf(target['selector']).filter(isRecord);
    const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const [from, to] = [position?.['start'], position?.['end']];
    const stood: Span = isOffset(from) && isOffset(to) && to >= from ? { start: clamped(points.toUnits(from)), end: clamped(points.toUnits(to)) } : { start: 0, end: 0 };
    const quote = { exact: textOf(quoted?.['exact']) || text.slice(stood.start, stood.end), prefix: textOf(quoted?.['prefix']), suffix: textOf(quoted?.['suffix']) };
    if (quote.exact === '') return undefined;
    const extra = extraOf(target, ['source', 'selector', 'nm:found']);
    const before = target['nm:found'] === 'guess' || target['nm:found'] === 'likely' ? target['nm:found'] : 'sure';
    const rest = Object.keys(extra).length === 0 ? {} : { extra };
    if (sameText && text.slice(stood.start, stood.end) === quote.exact) return { kind: 'placed', quote, span: stood, found: before, ...rest };
    const located = locate((folded ??= fold(text)), quote, stood.start, ++looked > THOROUGH);
    return located ? { kind: 'placed', quote, span: located.span, found: weaker(located.found, before), ...rest } : { kind: 'detached', quote, last: stood, ...rest };
  };

  function clamped(offset: number): number {
    return Math.min(offset, text.length);
  }
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** What was found again with doubt stays doubtful until somebody has looked at it. */
const weaker = (a: Found, b: Found): Found => (a === 'guess' || b === 'guess' ? 'guess' : a === 'likely' || b === 'likely' ? 'likely' : 'sure');

/** Undefined for what is no annotation of ours. */
function annotationOf(item: unknown, place: Place): Annotation | undefined {
  if (!isRecord(item) || item['type'] !== 'Annotation') return undefined;
  const id = textOf(item['id']);
  const verdict = VERDICTS.find((known) => known === item['nm:verdict']);
  const pieces = listOf(item['target']).flatMap((target) => place(target) ?? []);
  const bodies = listOf(item['body']);
  const read = readingOf(bodies);
  if (id === '' || !verdict || !read || pieces.length === 0) return undefined;
  const { reading, said } = read;
  const notes: Note[] = [];
  const evidence: Evidence[] = [];
  const otherBodies: unknown[] = [];
  const ids = new Set<string>();
  /** By the name that others have already: how many. A million notes of one name are told apart in one go. */
  const numbered = new Map<string, number>();
  /** Notes of other programs may have no names of their own; without one they could not be told apart when two files are merged. */
  const idOf = (given: unknown): string => {
    const base = textOf(given) || `${id}#body`;
    let [own, n] = [base, numbered.get(base) ?? 1];
    while (ids.has(own)) own = `${base}-${++n}`;
    numbered.set(base, n);
    ids.add(own);
    return own;
  };
  let status = '';
  for (const body of bodies) {
    const purpose = isRecord(body) ? body['purpose'] : undefined;
    if (!isRecord(body)) otherBodies.push(body);
    else if (purpose === 'commenting' && body['type'] === 'TextualBody') notes.push({ id: idOf(body['id']), text: textOf(body['value']), by: nameOf(body['creator']), at: textOf(body['created']), extra: extraOf(body, NOTE) });
    else if (purpose === 'linking' && typeof body['source'] === 'string') evidence.push({ id: idOf(body['id']), source: body['source'], locator: textOf(body['nm:locator']), by: nameOf(body['creator']), at: textOf(body['created']), extra: extraOf(body, EVIDENCE) });
    else if (purpose === 'assessing' && status === '' && textOf(body['value']) !== '') status = textOf(body['value']);
    else if (!said.has(body)) otherBodies.push(body);
  }
  const replaces = listOf(item['nm:replaces']).flatMap((target) => place(target) ?? []);
  const exact = pieces.map(({ quote }) => quote.exact).join(' … ');
  return {
    id, reading, verdict, pieces, replaces, judged: textOf(item['nm:judged']) || exact, status, assignee: textOf(item['nm:assignee']), notes, evidence,
    by: nameOf(item['creator']), at: textOf(item['modified']), created: textOf(item['created']), extra: extraOf(item, ANNOTATION), otherBodies,
  };
}
