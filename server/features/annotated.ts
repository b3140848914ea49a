/** What every feature is given: the article with its lines and the settings it is shown under. Made once per analysis. */
import type { Article } from '../analysis/article';
import { tally, type Tally } from '../analysis/query/tally';
import { allOf, type Steps } from '../analysis/steps';
import type { Annotations } from '../annotation/annotation';
import { judge, type Judged } from '../annotation/judged/judge';
import { linesOf, type Lines } from '../convert';
import type { Settings } from '../protocol';
import type { Ready } from '../session/analysis';
import type { DeskState } from '../session/desk';
import type { HeldTranscript } from '../session/spoken';
import { assignSlots } from './slots';

export interface Annotated {
  readonly uri: string;
  readonly version: number;
  /** As people judged it; the analysis itself where nobody did. */
  readonly article: Article;
  readonly judged: Judged;
  readonly annotations: Annotations;
  readonly desk: DeskNow;
  /** Transcripts that are linked to the article. */
  readonly spoken: readonly HeldTranscript[];
  readonly lines: Lines;
  readonly settings: Settings;
  /** By speaker id. */
  readonly tallies: readonly Tally[];
  /** Hue by speaker id, 1 to 8, or 0 for the shared grey. */
  readonly slots: readonly number[];
}

/** What of a desk is shown, beside its annotations. */
export interface DeskNow {
  readonly state: DeskState;
  readonly undoable: string | undefined;
  readonly redoable: string | undefined;
}

export interface DeskContents extends DeskNow {
  readonly annotations: Annotations;
  readonly spoken: readonly HeldTranscript[];
}

/** Of a document nobody can annotate, as on the command line without a sidecar. */
export const NO_DESK: DeskContents = { annotations: new Map(), spoken: [], state: { kind: 'loading' }, undoable: undefined, redoable: undefined };

/** `before` is the same document's last one: its speakers keep their hues. */
export function annotated({ snapshot, article: analysed, settings }: Pick<Ready, 'snapshot' | 'article' | 'settings'>, { annotations, spoken, state, undoable, redoable }: DeskContents = NO_DESK, before?: Annotated): Annotated {
  const judged = judge(analysed, annotations);
  const { article } = judged;
  const tallies = tally(article);
  return { uri: snapshot.uri, version: snapshot.version, article, judged, annotations, desk: { state, undoable, redoable }, spoken, lines: linesOf(article.text), settings, tallies, slots: assignSlots(article.speakers, tallies, before ? slotsByName(before) : new Map()) };
}

const slotsByName = ({ article, slots }: Annotated): ReadonlyMap<string, number> => new Map(article.speakers.map(({ id, name }) => [name, slots[id] ?? 0]));

/** Computes at the first question, and keeps the answer as long as the article lives. */
export function perArticle<T>(compute: (doc: Annotated) => T): (doc: Annotated) => T {
  const kept = new WeakMap<Annotated, { readonly value: T }>();
  return (doc) => {
    let hit = kept.get(doc);
    if (!hit) kept.set(doc, (hit = { value: compute(doc) }));
    return hit.value;
  };
}

/** What is worked out at the first question: at once, or with places to pause. */
export interface InSteps<T> {
  (doc: Annotated): T;
  readonly inSteps: (doc: Annotated) => Steps<T>;
}

/** The same for what takes more than a turn of the server on a long article. */
export function perArticleInSteps<T>(compute: (doc: Annotated) => Steps<T>): InSteps<T> {
  const kept = new WeakMap<Annotated, { readonly value: T }>();
  function* inSteps(doc: Annotated): Steps<T> {
    const hit = kept.get(doc);
    if (hit) return hit.value;
    const value = yield* compute(doc);
    // asked twice at the same time, whoever was done first gives the answer to both
    const first = kept.get(doc) ?? { value };
    kept.set(doc, first);
    return first.value;
  }
  return Object.assign((doc: Annotated): T => allOf(inSteps(doc)), { inSteps });
}
