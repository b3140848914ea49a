/** The guard round every request about one document: it waits for the analysis, keeps what features derive from it, and turns trouble into a clear answer. */
import { LSPErrorCodes, ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { annotated, NO_DESK, type Annotated, type DeskContents } from './features/annotated';
import { CANCELLED, CLOSED, type Ready } from './session/analysis';
import type { Session } from './session/session';

export interface Answers {
  /** What the features are given for this analysis; the same value as long as the analysis lives. */
  annotated(ready: Ready): Annotated;
  forget(uri: string): void;
  /** A handler that computes from the finished article, and gives `otherwise` where there is none to be had. `first`: what else it waits for. */
  from<P extends { readonly textDocument: { readonly uri: string } }, R>(otherwise: R, compute: (doc: Annotated, params: P) => R, first?: (uri: string) => Promise<void>): (params: P, token: CancellationToken) => Promise<R>;
  /** Runs what may throw: the stack goes to the log, the asker gets an error of the protocol. */
  guard<R>(run: () => R): R;
  /** The same where nobody asked: undefined after a failure. */
  attempt<R>(run: () => R): R | undefined;
}

/** `deskOf`: what people did on an open document; its anchors stand in the text of the newest version. */
export function createAnswers(session: Session, deskOf: (uri: string) => DeskContents | undefined, log: (message: string) => void): Answers {
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

  function guard<R>(run: () => R): R {
    try {
      return run();
    } catch (thrown) {
      log(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
      throw new ResponseError(ErrorCodes.InternalError, 'Newsmark could not answer; see its output.');
    }
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
    from: (otherwise, compute, first) => async (params, token) => {
      const settled = await session.whenSettled(params.textDocument.uri, token);
      await first?.(params.textDocument.uri);
      if (settled === CANCELLED) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (settled === CLOSED || settled.kind !== 'ready') return otherwise;
      return guard(() => compute(annotatedOf(settled), params));
    },
  };
}
