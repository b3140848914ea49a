/** Filter By…: what a claim must be, chosen from a list instead of typed. */
import * as vscode from 'vscode';
import type { ReadyView } from '../../server/protocol';
import { readFilter, termFor, TRAITS, type TermKind } from '../model/claimFilter';
import { formWords, lacksSpeaker, type Form } from '../model/words';
import { statuses, type Preferences } from '../preferences';

interface Term extends vscode.QuickPickItem {
  readonly term?: string;
}

/** What is chosen takes the place of the terms of the filter; words typed stay. */
export async function pickFilter(article: ReadyView, preferences: Preferences): Promise<void> {
  const before = preferences.filter('claims');
  const { words, terms } = readFilter(before);
  const isOn = (kind: TermKind, value: string): boolean => terms.get(kind)?.includes(value.toLowerCase()) === true;
  const item = (kind: TermKind, value: string, label: string, amount?: number): Term => ({ label, term: termFor(kind, value), picked: isOn(kind, value), ...(amount === undefined ? {} : { description: `${amount}` }) });
  const group = (label: string): Term => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const forms = [...new Set(article.claims.map(formWords))];
  const withStatus = (status: string): number => article.claims.filter(({ mark }) => (mark?.status ?? '') === status).length;
  const items: readonly Term[] = [
    group('Status'), item('status', 'unchecked', 'Unchecked', withStatus('')), ...statuses().map((status) => item('status', status, status, withStatus(status))),
    group('Claims that are'), ...Object.entries(TRAITS).map(([trait, label]) => item(trait.startsWith('is:') ? 'is' : 'has', trait.slice(trait.indexOf(':') + 1), label)),
    group('Form'), ...forms.map((form: Form) => item('form', form, form, article.claims.filter((claim) => formWords(claim) === form).length)),
    group('Speaker'), ...(article.claims.some(lacksSpeaker) ? [item('speaker', 'unknown', 'Speaker unknown')] : []), ...article.speakers.filter(({ quotes }) => quotes > 0).map(({ name, quotes }) => item('speaker', name, name, quotes)),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: 'Filter Claims By', canPickMany: true, placeHolder: 'Of one kind any may hold, of different kinds all must' });
  if (picked) await preferences.setFilter('claims', [words, ...picked.flatMap(({ term }) => term ?? [])].filter((part) => part !== '').join(' '));
}
