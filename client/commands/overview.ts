/** Commands that open the overview of an article. */
import type * as vscode from 'vscode';
import type { OverviewPanels } from '../overview/panels';
import { articleToList, type Commands, type Workbench } from './context';

export const overviewCommands = (overviews: OverviewPanels) => ({ articles }: Workbench): Commands => ({
  /** The title of an editor says which document it is of. */
  'newsmark.openOverview': async (uri?: vscode.Uri) => {
    const article = (uri && articles.ready(uri.toString())) ?? articleToList(articles);
    if (article) await overviews.open(article.uri);
  },
});
