/** Commands that open the overview of an article. */
import type { OverviewPanels } from '../overview/panels';
import { articleToList, type Commands, type Workbench } from './context';

export const overviewCommands = (overviews: OverviewPanels) => ({ articles }: Workbench): Commands => ({
  'newsmark.openOverview': async () => {
    const article = articleToList(articles);
    if (article) await overviews.open(article.uri);
  },
});
