/** Commands that change what is seen: highlights, colours, groups, filters, checks. */
import * as vscode from 'vscode';
import { COMMANDS, type DiagnosticName } from '../../server/protocol';
import type { ColorBy } from '../model/drawing';
import type { GroupBy } from '../model/claimTree';
import { askForFilter } from '../views/filterBox';
import { pickFilter } from '../views/filterPick';
import { say } from '../notices';
import type { Commands, Workbench } from './context';

export const lookCommands = ({ preferences, articles }: Workbench): Commands => ({
  'newsmark.toggleHighlights': async () => {
    await preferences.setHighlights(!preferences.highlights);
    say(preferences.highlights ? 'Highlights are on.' : 'Highlights are off.');
  },
  'newsmark.colorByForm': () => setColorBy('form'),
  'newsmark.colorBySpeaker': () => setColorBy('speaker'),
  'newsmark.claims.groupBy': async () => {
    const picked = await vscode.window.showQuickPick(GROUPS.map((group) => ({ ...group, ...(group.value === preferences.groupBy ? { description: 'now' } : {}) })), { title: 'Group Claims By' });
    if (picked) await preferences.setGroupBy(picked.value);
  },
  'newsmark.claims.viewAsList': () => preferences.setGroupBy('order'),
  'newsmark.claims.viewAsTree': () => preferences.setGroupBy('speaker'),
  'newsmark.claims.filterBy': async () => {
    const article = articles.shownReady;
    if (article) await pickFilter(article, preferences);
  },
  'newsmark.claims.filter': () => askForFilter(preferences, 'claims'),
  'newsmark.speakers.filter': () => askForFilter(preferences, 'speakers'),
  'newsmark.figures.filter': () => askForFilter(preferences, 'figures'),
  'newsmark.claims.clearFilter': () => preferences.setFilter('claims', ''),
  'newsmark.speakers.clearFilter': () => preferences.setFilter('speakers', ''),
  'newsmark.figures.clearFilter': () => preferences.setFilter('figures', ''),
  [COMMANDS.switchOffCheck]: (name: DiagnosticName) => change(`diagnostics.${name}`, 'off'),
});

const GROUPS: readonly (vscode.QuickPickItem & { readonly value: GroupBy })[] = [
  { value: 'speaker', label: '$(account) Speaker', detail: 'Unknown speakers first, then those with most claims' },
  { value: 'form', label: '$(quote) Form', detail: 'Direct quotes, partial quotes, reported speech, figures' },
  { value: 'order', label: '$(list-flat) Order in the Text', detail: 'One list without groups' },
];

const setColorBy = (value: ColorBy): Promise<void> => change('highlight.colorBy', value);

/** Writes the setting where it is set already, else for the person. */
async function change(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('newsmark');
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(name, value, inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
}
