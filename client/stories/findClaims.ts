/** Find Claims: a quick pick over the claims of all indexed articles; they come in while the search goes on. */
import * as vscode from 'vscode';
import { EXPORT_HITS_REQUEST, FIND_REQUEST, type ExportHitsParams, type FindResult, type HitView } from '../../server/protocol';
import type { Connection } from '../connection';
import { select } from '../editors';
import { HIT_FORMATS, hitRow } from '../model/hits';
import { toRange } from '../ranges';

interface Item extends vscode.QuickPickItem {
  readonly hit: HitView;
}

const EXPORT: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('export'), tooltip: 'Open the Result as a Document…' };
const HELP = 'Words, "a phrase", speaker:Carter, place:Hull, number:5..10, unit:people, since:2026-01, until:, status:verified, is:anonymous';
/** An editor without a mode for CSV shows it as it is. */
const LANGUAGES: Readonly<Record<ExportHitsParams['format'], string>> = { csv: 'csv', markdown: 'markdown', json: 'json' };
/** Typing pauses longer than this between words. */
const QUIET_MS = 150;

export function findClaims(connection: Connection, query: string): void {
  const pick = vscode.window.createQuickPick<Item>();
  let asking: vscode.CancellationTokenSource | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let hits: HitView[] = [];

  async function search(): Promise<void> {
    asking?.cancel();
    const own = (asking = new vscode.CancellationTokenSource());
    hits = [];
    pick.items = [];
    pick.title = 'Find Claims in All Articles';
    if (pick.value.trim() === '') return void (pick.busy = false);
    pick.busy = true;
    const result = await connection.askInParts<FindResult, HitView>(FIND_REQUEST, { query: pick.value }, own.token, (part) => {
      if (own.token.isCancellationRequested) return;
      hits = [...hits, ...part];
      pick.items = hits.map((hit) => toItem(hit));
    });
    if (own.token.isCancellationRequested) return;
    pick.busy = false;
    pick.title = titleOf(result, hits.length);
  }

  pick.placeholder = HELP;
  pick.value = query;
  pick.buttons = [EXPORT];
  pick.onDidChangeValue(() => {
    clearTimeout(quiet);
    quiet = setTimeout(() => void search(), QUIET_MS);
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item) return;
    pick.hide();
    void select(vscode.Uri.parse(item.hit.uri), toRange(item.hit.range));
  });
  pick.onDidTriggerButton(() => {
    const { value } = pick;
    pick.hide();
    void open(connection, value);
  });
  pick.onDidHide(() => {
    clearTimeout(quiet);
    asking?.cancel();
    pick.dispose();
  });
  pick.show();
  if (query !== '') void search();
}

function titleOf(result: FindResult | undefined, hits: number): string {
  if (!result) return 'The search failed; see the output of Newsmark';
  if (result.state === 'full') return `The first ${hits.toLocaleString('en-US')} Claims`;
  return hits === 0 ? 'No Such Claim' : `${hits.toLocaleString('en-US')} ${hits === 1 ? 'Claim' : 'Claims'}`;
}

function toItem(hit: HitView): Item {
  const place = `${vscode.workspace.asRelativePath(vscode.Uri.parse(hit.uri))}:${hit.range.start.line + 1}`;
  // the server has looked at all the words; the picker's own filter sees only the label
  return { hit, ...hitRow(hit, place), alwaysShow: true };
}

/** The result as a document of its own, to be looked through, saved or passed on. */
async function open(connection: Connection, query: string): Promise<void> {
  const picked = await vscode.window.showQuickPick(HIT_FORMATS, { title: 'Open the Result as', placeHolder: 'CSV for a spreadsheet, Markdown for a note, JSON for a program' });
  if (!picked) return;
  const content = await connection.ask<string>(EXPORT_HITS_REQUEST, { query, format: picked.format } satisfies ExportHitsParams);
  if (content !== undefined) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: LANGUAGES[picked.format] }));
}
