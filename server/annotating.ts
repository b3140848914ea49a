/** What a client can do to an article, and where the server keeps it: in sidecars that the client reads and writes. */
import { ErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { cancelled, type Answers } from './answers';
import type { Annotated } from './features/annotated';
import { acted } from './features/desk/acting';
import { choicesFor } from './features/desk/choices';
import {
  ACT_REQUEST, CHOICES_REQUEST, READ_SIDECAR_REQUEST, SIDECAR_CHANGED_NOTIFICATION, TURN_REQUEST, WRITE_SIDECAR_REQUEST,
  type ActParams, type ActResult, type Choices, type ChoicesParams, type SidecarParams, type SidecarWriteParams, type TurnParams,
} from './protocol';
import type { Desk } from './session/desk';
import type { Desks } from './session/desks';
import type { Drawer } from './session/drawer';
import type { Session } from './session/session';
import type { Spoken } from './session/spoken';
import { CANCELLED, CLOSED } from './session/analysis';
import { hasUri, sidecarRead, sidecarWritten } from './wellFormed';

/** A drawer that asks the client. A client that keeps no sidecars, or answers with an error, leaves the article read-only. */
export const drawerOver = (connection: Connection, offered: () => boolean) => (uri: string): Drawer => ({
  async read() {
    if (!offered()) return { kind: 'none', why: 'This editor keeps no annotations.' };
    try {
      return sidecarRead(await connection.sendRequest<unknown>(READ_SIDECAR_REQUEST, { uri } satisfies SidecarParams));
    } catch (error) {
      return { kind: 'none', why: `The annotations could not be read. ${String(error)}` };
    }
  },
  async write(text, before) {
    try {
      const params: SidecarWriteParams = { uri, text, ...(before === undefined ? {} : { before }) };
      const written = sidecarWritten(await connection.sendRequest<unknown>(WRITE_SIDECAR_REQUEST, params));
      return written.kind === 'changed' ? { kind: 'changed', text: written.text } : written;
    } catch (error) {
      return { kind: 'failed', why: `The annotations could not be written. ${String(error)}` };
    }
  },
});

export function registerAnnotating(connection: Connection, session: Session, answers: Answers, desks: Desks, spoken: Spoken, newId: () => string): void {
  /** The article as the client saw it when it asked, or why it is not there any more. */
  async function asSeen(uri: string, version: number, token: CancellationToken): Promise<Annotated | string> {
    const settled = await session.whenSettled(uri, token);
    if (settled === CANCELLED) throw cancelled();
    if (settled === CLOSED || settled.kind !== 'ready') return 'The article is not annotated.';
    return settled.snapshot.version === version ? answers.annotated(settled) : 'The text has just changed. Try again.';
  }

  connection.onRequest<ActResult, void>(ACT_REQUEST, async (params: ActParams, token: CancellationToken) => {
    if (!hasUri(params) || !Array.isArray(params.targets) || typeof params.act?.kind !== 'string') throw invalid(ACT_REQUEST);
    const desk = await deskReady(desks.of(params.uri));
    // the place of the words as they are spoken now
    if (params.act.kind === 'transcript') await spoken.idle(params.uri);
    const doc = await asSeen(params.uri, params.version, token);
    if (typeof doc === 'string') return { state: 'refused', why: doc };
    // it may have been closed and opened again meanwhile
    if (!desk || desks.of(params.uri) !== desk) return { state: 'refused', why: 'The article is not open any more. Try again.' };
    if (desk.state.kind === 'refused') return { state: 'refused', why: desk.state.why };
    return answers.guard(() => {
      const result = acted(doc, params, { by: String(params.by ?? ''), at: new Date().toISOString(), newId });
      if (result.kind === 'refused') return { state: 'refused', why: result.why };
      desk.change(result.label, result.changes);
      return { state: 'done', label: result.label };
    });
  });

  connection.onRequest<ActResult, void>(TURN_REQUEST, async (params: TurnParams) => {
    if (!hasUri(params)) throw invalid(TURN_REQUEST);
    const { uri, direction } = params;
    const desk = await deskReady(desks.of(uri));
    if (desk?.state.kind === 'refused') return { state: 'refused', why: desk.state.why };
    const step = desk?.turn(direction === 'redo' ? 'redo' : 'undo');
    return step ? { state: 'done', label: step.label } : { state: 'refused', why: `There is nothing to ${direction}.` };
  });

  connection.onRequest<Choices, void>(CHOICES_REQUEST, async (params: ChoicesParams, token: CancellationToken) => {
    if (!hasUri(params) || typeof params.target?.kind !== 'string') throw invalid(CHOICES_REQUEST);
    const doc = await asSeen(params.uri, params.version, token);
    return typeof doc === 'string' ? { speakers: [], places: [], now: {}, same: 0 } : answers.guard(() => choicesFor(doc, params.target));
  });

  connection.onNotification(SIDECAR_CHANGED_NOTIFICATION, (params: SidecarParams) => {
    if (hasUri(params)) void desks.of(params.uri)?.reload();
  });
}

/** After its sidecar was read: nobody acts on what may already be judged. */
export async function deskReady(desk: Desk | undefined): Promise<Desk | undefined> {
  if (desk?.state.kind === 'loading') await desk.idle();
  return desk;
}

const invalid = (method: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, `${method}: the parameters are not as expected.`);
