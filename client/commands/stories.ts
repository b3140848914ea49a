/** Commands about all articles of the workspace. */
import * as vscode from 'vscode';
import { COMMANDS, type FindingParams } from '../../server/protocol';
import { indexSummary } from '../model/indexWords';
import type { StoryNode } from '../model/storyTree';
import type { Comparisons } from '../stories/comparisons';
import { findClaims } from '../stories/findClaims';
import type { WorkspaceStories } from '../stories/workspaceStories';
import type { StoriesView } from '../views/storiesView';
import { inform, say, warn } from '../notices';
import type { Commands, Workbench } from './context';

export const storyCommands = (stories: WorkspaceStories, view: StoriesView, comparisons: Comparisons) => ({ connection, log }: Workbench): Commands => ({
  'newsmark.indexWorkspace': async () => {
    if (!vscode.workspace.workspaceFolders) return say('Open a folder first: its articles are indexed.');
    const result = await stories.index(vscode.ProgressLocation.Notification);
    if (!result) return;
    await view.refresh();
    if (result.state === 'refused') return void warn(result.why);
    if (result.leftOut.length === 0) return say(indexSummary(result));
    const show = 'Show Output';
    void inform(indexSummary(result), show).then((chosen) => chosen === show && log.show());
  },
  [COMMANDS.compare]: async (given?: FindingParams | StoryNode) => {
    const params = given && 'kind' in given ? (given.kind === 'finding' ? { uri: given.finding.members[0]!.uri, id: given.finding.id } : undefined) : given;
    if (params && !(await comparisons.show(params))) say('The articles have changed: they do not share this any more.');
  },
  'newsmark.findClaims': async (query?: string) => {
    if (!(await stories.ready())) return;
    findClaims(connection, typeof query === 'string' ? query : '');
  },
});
