/**
 * Which transcripts an article is held against, as items of its sidecar: annotations of the motivation `linking` whose target is the article
 * as a whole. A Newsmark that knows none of this keeps them as they came.
 */
import type { Extra } from '../annotation';
import { extraOf, isRecord, nameOf, personJson, textOf, type Json } from './format';

/** `source` is a file, as that of evidence: `interviews/quill.vtt`, below a folder of the workspace. */
export interface TranscriptLink {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly source: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly extra: Extra;
}

const KNOWN = ['id', 'type', 'motivation', 'creator', 'created', 'body', 'target'];

export function transcriptOf(item: unknown): TranscriptLink | undefined {
  if (!isRecord(item) || item['type'] !== 'Annotation' || item['motivation'] !== 'linking' || !isRecord(item['body'])) return undefined;
  const [id, source] = [textOf(item['id']), textOf(item['body']['source'])];
  if (id === '' || source === '' || item['body']['nm:kind'] !== 'transcript') return undefined;
  return { id, source, by: nameOf(item['creator']), at: textOf(item['created']), extra: extraOf(item, KNOWN) };
}

export const transcriptJson = ({ id, source, by, at, extra }: TranscriptLink, article: string): Json => ({
  id, type: 'Annotation', motivation: 'linking', ...personJson(by), created: at, ...extra,
  body: { type: 'SpecificResource', purpose: 'linking', 'nm:kind': 'transcript', source },
  target: article,
});
