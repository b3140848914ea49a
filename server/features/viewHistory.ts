/** What was last sent of each document, so that the next answer can be what changed since. */
import type { Steps } from '../analysis/steps';
import type { ReadyView, ViewChange } from '../protocol';
import type { Annotated } from './annotated';
import { readyView } from './view';
import { viewChange } from './viewChange';

export interface ViewHistory {
  /** Everything, where the client builds on another answer than the last, or on none. */
  answer(doc: Annotated, known: string | undefined): Steps<ReadyView | ViewChange>;
  forget(uri: string): void;
}

/** `prefix`: of no other history, as a server that was started again has one of its own. */
export function createViewHistory(prefix: string): ViewHistory {
  const sent = new Map<string, { readonly result: string; readonly doc: Annotated }>();
  let count = 0;
  return {
    *answer(doc, known) {
      const view = yield* readyView.inSteps(doc);
      const last = sent.get(doc.uri);
      // asked again, it is the same answer
      const result = last?.doc === doc ? last.result : `${prefix}/${++count}`;
      const answer = last && last.result === known ? yield* viewChange(last.doc, doc, { base: known, result }) : { ...view, result };
      // at last: whoever asks no more has had nothing
      sent.set(doc.uri, { result, doc });
      return answer;
    },
    forget: (uri) => void sent.delete(uri),
  };
}
