/** Finding claims in all indexed articles: hits go out while the search goes on. */
import { ErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { cancelled, type Answers } from './answers';
import { HIT_FORMATS, hitsAs, type FoundClaim } from './exports/hits';
import type { Library } from './features/stories/library';
import { hitView } from './features/stories/views';
import { EXPORT_HITS_REQUEST, FIND_REQUEST, type ExportHitsParams, type FindParams, type FindResult, type HitView } from './protocol';
import type { Stories } from './session/stories';
import { TURN_MS } from './session/stepping';
import type { Hit } from './workspace/search/claims';
import { parseQuery } from './workspace/search/query';

export interface SearchHost {
  readonly stories: Stories;
  readonly answers: Answers;
  readonly library: Library;
  readonly pause: () => Promise<void>;
}

export function registerSearching(connection: Connection, host: SearchHost): void {
  const { answers, library } = host;

  connection.onRequest<FindResult, void>(FIND_REQUEST, (params: FindParams, token: CancellationToken) => {
    if (typeof params?.query !== 'string') throw invalid(FIND_REQUEST);
    return find(connection, host, params, token);
  });

  connection.onRequest<string, void>(EXPORT_HITS_REQUEST, async ({ query, format }: ExportHitsParams, token: CancellationToken) => {
    if (typeof query !== 'string' || !HIT_FORMATS.includes(format)) throw invalid(EXPORT_HITS_REQUEST);
    const found: FoundClaim[] = [];
    if ((await search(host, query, token, (hit) => void found.push(foundClaim(hitView(hit, library), library)))).state === 'cancelled') throw cancelled();
    return answers.guard(() => hitsAs(format, found, query));
  });
}

/** Beyond this nobody reads on. */
const MOST_HITS = 1000;
/** Sent together. */
const PART = 25;

async function find(connection: Connection, host: SearchHost, { query, partialResultToken }: FindParams, token: CancellationToken): Promise<FindResult> {
  const part: HitView[] = [];
  const send = (): void => {
    if (part.length > 0 && partialResultToken !== undefined) void connection.sendNotification('$/progress', { token: partialResultToken, value: part.splice(0) });
  };
  const result = await search(host, query, token, (hit) => {
    if (part.push(hitView(hit, host.library)) >= PART) send();
  });
  send();
  return result;
}

/** Hands over hit by hit, and lets the editor have its turn between. */
async function search({ stories: { archive }, pause }: SearchHost, query: string, token: CancellationToken, take: (hit: Hit) => void): Promise<FindResult> {
  if (!archive) return { state: 'none', hits: 0 };
  let hits = 0, since = Date.now();
  for (const hit of archive.walkSearch(parseQuery(query))) {
    if (hit) take(hit);
    if (hit && ++hits === MOST_HITS) return { state: 'full', hits };
    if (Date.now() - since <= TURN_MS) continue;
    await pause();
    if (token.isCancellationRequested) return { state: 'cancelled', hits };
    since = Date.now();
  }
  return { state: 'done', hits };
}

const foundClaim = ({ uri, range: { start }, words, ...hit }: HitView, { labelOf }: Library): FoundClaim => ({ ...hit, file: labelOf(uri), line: start.line + 1, column: start.character + 1, text: words });

const invalid = (method: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, `${method}: the parameters are not as expected.`);
