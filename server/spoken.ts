/** What a client asks about transcripts, and what it is asked: to read them. */
import { ErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Steps } from './analysis/steps';
import { deskReady } from './annotating';
import { cancelled, type Answers } from './answers';
import { linkedText } from './exports/reports/linked';
import { transcriptReport } from './exports/reports/transcript';
import { titleOf } from './exports/exported';
import type { Annotated } from './features/annotated';
import { spokenChecks } from './features/spoken/checked';
import { spokenQuotes } from './features/spoken/view';
import {
  LINK_TRANSCRIPT_REQUEST, READ_TRANSCRIPT_REQUEST, TRANSCRIPT_CHANGED_NOTIFICATION, TRANSCRIPT_REQUEST,
  type ActResult, type LinkTranscriptParams, type ReadTranscriptParams, type TranscriptParams, type TranscriptRead, type TranscriptResult,
} from './protocol';
import { CANCELLED, CLOSED } from './session/analysis';
import type { Desks } from './session/desks';
import type { Session } from './session/session';
import type { Spoken } from './session/spoken';
import { nameOf } from './uris';
import { hasUri, transcriptRead } from './wellFormed';

/** A client that reads none answers with an error: the transcript then stays unread, and says so. */
export const readerOver = (connection: Connection) => async (uri: string, source: string): Promise<TranscriptRead> => {
  try {
    return transcriptRead(await connection.sendRequest<unknown>(READ_TRANSCRIPT_REQUEST, { uri, source } satisfies ReadTranscriptParams));
  } catch (error) {
    return { kind: 'none', why: `It could not be read. ${String(error)}` };
  }
};

export function registerSpoken(connection: Connection, session: Session, answers: Answers, desks: Desks, spoken: Spoken, newId: () => string): void {
  connection.onRequest<ActResult, void>(LINK_TRANSCRIPT_REQUEST, async (params: LinkTranscriptParams) => {
    if (!hasUri(params) || typeof params.source !== 'string' || params.source.trim() === '') throw invalid(LINK_TRANSCRIPT_REQUEST);
    const { uri, source, link, by } = params;
    const desk = await deskReady(desks.of(uri));
    if (!desk || desks.of(uri) !== desk) return { state: 'refused', why: 'The article is not open.' };
    const known = desk.transcripts.some((one) => one.source === source);
    if (link && known) spoken.reread(uri);
    else desk.link(link ? [...desk.transcripts, { id: newId(), source, by: String(by ?? ''), at: new Date().toISOString(), extra: {} }] : desk.transcripts.filter((one) => one.source !== source));
    // where no sidecar can be, the desk holds it as long as the article is open
    return { state: 'done', label: `${link ? 'Linked' : 'Unlinked'} ${source}${link && desk.state.kind === 'refused' ? ' until the article is closed' : ''}` };
  });

  connection.onRequest<TranscriptResult, void>(TRANSCRIPT_REQUEST, async (params: TranscriptParams, token: CancellationToken) => {
    if (!hasUri(params)) throw invalid(TRANSCRIPT_REQUEST);
    await deskReady(desks.of(params.uri));
    await spoken.idle(params.uri);
    const settled = await session.whenSettled(params.uri, token);
    if (settled === CANCELLED) throw cancelled();
    if (settled === CLOSED || settled.kind !== 'ready') return { state: 'refused', why: 'The article is not annotated.' };
    const result = await answers.inTurns(params.uri, answers.guard(() => resultFor(answers.annotated(settled))), token);
    return result === CLOSED ? { state: 'refused', why: 'The article was closed.' } : result;
  });

  connection.onNotification(TRANSCRIPT_CHANGED_NOTIFICATION, (params: TranscriptParams) => {
    if (hasUri(params)) spoken.reread(params.uri);
  });
}

function* resultFor(doc: Annotated): Steps<TranscriptResult> {
  if (doc.spoken.length === 0) return { state: 'refused', why: 'No transcript is linked to this article.' };
  const { article, lines, uri } = doc;
  const checks = yield* spokenChecks.inSteps(doc);
  const transcripts = doc.spoken.map((held) => ({ source: held.source, problems: held.state === 'read' ? held.transcript.problems : [], why: held.state === 'unreadable' ? held.why : held.state === 'loading' ? 'It is being read.' : undefined }));
  const report = linkedText(transcriptReport({ title: titleOf(article) || nameOf(uri), uri, article, lines, checks, transcripts }));
  return { state: 'done', transcripts: transcripts.map(({ source, why }) => ({ source, ...(why === undefined ? {} : { why }) })), quotes: spokenQuotes(doc), report };
}

const invalid = (method: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, `${method}: the parameters are not as expected.`);
