/** The box that filters a view while one types. Escape takes the filter back. */
import * as vscode from 'vscode';
import type { Preferences, ViewName } from '../preferences';

const PLACEHOLDERS: Readonly<Record<ViewName, string>> = {
  claims: 'Words, or status:verified, speaker:, form:, has:numbers, is:stale …',
  speakers: 'A name or a role',
  figures: 'Words, a unit, a place or a country',
};

export function askForFilter(preferences: Preferences, view: ViewName): void {
  const before = preferences.filter(view);
  const box = vscode.window.createInputBox();
  box.title = view === 'figures' ? 'Filter Places and Numbers' : `Filter ${view === 'claims' ? 'Claims' : 'Speakers'}`;
  box.placeholder = PLACEHOLDERS[view];
  box.value = before;
  let accepted = false;
  box.onDidChangeValue((value) => void preferences.setFilter(view, value.trim()));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) void preferences.setFilter(view, before);
    box.dispose();
  });
  box.show();
}
