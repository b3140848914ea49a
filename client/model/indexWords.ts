/** What indexing did, in words. */
import type { IndexResult } from '../../server/protocol';
import { count } from './words';

/** `1,204 articles indexed: 12 new, 3 changed, 1 gone; 2 files left out.` */
export function indexSummary(result: IndexResult): string {
  if (result.state === 'refused') return result.why;
  const { state, articles, added, changed, removed, leftOut } = result;
  const news = [[added, 'new'], [changed, 'changed'], [removed, 'gone']] as const;
  const said = news.filter(([amount]) => amount > 0).map(([amount, word]) => `${amount.toLocaleString('en-US')} ${word}`);
  const left = leftOut.length > 0 ? `; ${count(leftOut.length, 'file')} left out` : '';
  return `${count(articles, 'article')} indexed${state === 'cancelled' ? ' until it was cancelled' : ''}${said.length > 0 ? `: ${said.join(', ')}` : ', nothing new'}${left}.`;
}
