/** The rows of the Claims view: the claims, and below them what people did that stands on none. */
import type { ReadyView, StrayView } from '../../server/protocol';
import { claimTree, type ClaimNode, type GroupBy } from './claimTree';
import { passesStray, readFilter } from './claimFilter';

export type StrayState = 'detached' | 'noted' | 'rejected';

export interface StrayRow {
  readonly kind: 'stray';
  readonly key: string;
  readonly stray: StrayView;
  readonly state: StrayState;
}
export interface StrayGroup {
  readonly kind: 'strays';
  readonly key: string;
  readonly label: string;
  readonly state: StrayState;
  readonly rows: readonly StrayRow[];
}
export type DeskNode = ClaimNode | StrayGroup | StrayRow;

const LABELS: Readonly<Record<StrayState, string>> = { detached: 'Not found in the text', noted: 'On other words', rejected: 'Rejected' };

/** What is detached comes first: somebody has to attach it again. */
export function deskTree(article: ReadyView, groupBy: GroupBy, typed: string): readonly DeskNode[] {
  const filter = readFilter(typed);
  const { detached, passages, rejected } = article.desk;
  const strays = (state: StrayState, views: readonly StrayView[]): readonly StrayGroup[] => {
    const rows = views.filter((stray) => passesStray(stray, state, filter)).map((stray): StrayRow => ({ kind: 'stray', key: `stray/${stray.id}`, stray, state }));
    return rows.length === 0 ? [] : [{ kind: 'strays', key: `strays/${state}`, label: LABELS[state], state, rows }];
  };
  return [...strays('detached', detached), ...claimTree(article, groupBy, typed), ...strays('noted', passages), ...strays('rejected', rejected)];
}
