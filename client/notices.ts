/** What a person is told, and only told: all that the client says goes through here, for the editor makes links of what looks like one. */
import * as vscode from 'vscode';
import { escapeIcons, unlinked } from './model/escape';

/** Each resolves to the button that was pressed. */
export const inform = <T extends string>(message: string, ...buttons: readonly T[]): Thenable<T | undefined> => vscode.window.showInformationMessage(unlinked(message), ...buttons);
export const warn = <T extends string>(message: string, ...buttons: readonly T[]): Thenable<T | undefined> => vscode.window.showWarningMessage(unlinked(message), ...buttons);
export const fail = (message: string): Thenable<string | undefined> => vscode.window.showErrorMessage(unlinked(message));

/** A question that has to be answered first; `detail` is in the way of nobody. */
export const confirm = async (message: string, detail: string, button: string): Promise<boolean> => (await vscode.window.showWarningMessage(unlinked(message), { modal: true, detail: unlinked(detail) }, button)) === button;

const SHOWN_MS = 4000;

/** A short word where a notification would be too loud. */
export function say(message: string, icon = 'quote'): void {
  vscode.window.setStatusBarMessage(`$(${icon}) ${escapeIcons(message)}`, SHOWN_MS);
}
