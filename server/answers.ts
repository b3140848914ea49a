/** The guard round every request about one document: it waits for the analysis, keeps what features derive from it, and turns trouble into a clear answer. */
import { LSPErrorCodes, ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Analysing } from './analysing';
import type { Steps } from './analysis/steps';
import { annotated, NO_DESK, type Annotated, type DeskContents } from './features/annotated';
import { CANCELLED, CLOSED, type Ready } from './session/analysis';
import type { Session } from './session/session';

export interface Answers {
  /** What the features are given for this analysis; the same value as long as the analysis lives. */
  annotated(ready: Ready): Annotated;
  forget(uri: string): void;
  /** A handler that computes from the finished article, and gives `otherwise` where there is none to be had. `first`: what else it waits for. */
  from<P extends OfDocument, R>(otherwise: R, compute: (doc: Annotated, params: P) => R, first?: (uri: string) => Promise<void>): (params: P, token: CancellationToken) => Promise<R>;
  /** The same for what takes long on a long article. */
  stepwise<P extends OfDocument, R>(otherwise: R, compute: (doc: Annotated, params: P) => Steps<R>, first?: (uri: string) => Promise<void>): (params: P, token: CancellationToken) => Promise<R>;
  /** What the steps come to, in turns with whatever else is asked. `CLOSED` where the document was closed meanwhile; asked no more, the asker gets that for an error. */
  inTurns<R>(uri: string, steps: Steps<R>, token: CancellationToken): Promise<R | typeof CLOSED>;
  /** Runs what may throw: the stack goes to the log, the asker gets an error of the protocol. */
  guard<R>(run: () => R): R;
  /** The same where nobody asked: undefined after a failure. */
  attempt<R>(run: () => R): R | undefined;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

export interface AnswersHost {
  readonly session: Session;
  /** What people did on an open document; its anchors stand in the text of the newest version. */
  readonly deskOf: (uri: string) => DeskContents | undefined;
  readonly inTurns: Analysing['inTurns'];
  readonly log: (message: string) => void;
}

export function createAnswers({ session, deskOf, inTurns, log }: AnswersHost): Answers {
  const kept = new WeakMap<Ready, Annotated>();
  const latest = new Map<string, Annotated>();

  function annotatedOf(ready: Ready): Annotated {
    let doc = kept.get(ready);
    if (!doc) {
      doc = annotated(ready, deskOf(ready.snapshot.uri) ?? NO_DESK, latest.get(ready.snapshot.uri));
      kept.set(ready, doc);
      latest.set(doc.uri, doc);
    }
    return doc;
  }

  function failed(thrown: unknown): ResponseError {
    log(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return new ResponseError(ErrorCodes.InternalError, 'Newsmark could not answer; see its output.');
  }

  function guard<R>(run: () => R): R {
    try {
      return run();
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  async function inOurTurns<R>(uri: string, steps: Steps<R>, token: CancellationToken): Promise<R | typeof CLOSED> {
    const answer = await inTurns(steps, () => !token.isCancellationRequested && session.current(uri) !== undefined).catch((thrown: unknown) => { throw failed(thrown); });
    if (answer !== CANCELLED) return answer;
    if (token.isCancellationRequested) throw cancelled();
    return CLOSED;
  }

  /** The article once it is finished; undefined where there is none. */
  async function finished(uri: string, token: CancellationToken, first?: (uri: string) => Promise<void>): Promise<Annotated | undefined> {
    const settled = await session.whenSettled(uri, token);
    await first?.(uri);
    if (settled === CANCELLED) throw cancelled();
    return settled === CLOSED || settled.kind !== 'ready' ? undefined : guard(() => annotatedOf(settled));
  }

  return {
    annotated: annotatedOf,
    attempt(run) {
      try {
        return guard(run);
      } catch {
        return undefined;
      }
    },
    forget: (uri) => void latest.delete(uri),
    guard,
    inTurns: inOurTurns,
    from: (otherwise, compute, first) => async (params, token) => {
      const doc = await finished(params.textDocument.uri, token, first);
      return doc ? guard(() => compute(doc, params)) : otherwise;
    },
    stepwise: (otherwise, compute, first) => async (params, token) => {
      const doc = await finished(params.textDocument.uri, token, first);
      const answer = doc ? await inOurTurns(doc.uri, compute(doc, params), token) : CLOSED;
      return answer === CLOSED ? otherwise : answer;
    },
  };
}

/** Told to whoever no longer asks. */
export const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
