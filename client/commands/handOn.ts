/** Commands that hand an article on, and take in annotations made elsewhere. */
import * as vscode from 'vscode';
import { EXPORT_REQUEST, IMPORT_REQUEST, type ExportFormat, type ExportParams, type ExportResult, type ImportParams, type ImportResult } from '../../server/protocol';
import { author } from '../desk/author';
import { count } from '../model/words';
import { statuses } from '../preferences';
import { fail, inform, say, warn } from '../notices';
import { articleToList, type Commands, type Workbench } from './context';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  /** Behind the article's name without its own ending. */
  readonly extension: string;
}

const FORMATS: readonly FormatItem[] = [
  { format: 'html', extension: 'html', label: '$(checklist) Fact-check packet', description: 'HTML', detail: 'The article with numbered claims, evidence, speakers, map and time line; one file, prints well' },
  { format: 'csv', extension: 'csv', label: '$(table) Spreadsheet', description: 'CSV', detail: 'A row for each claim' },
  { format: 'markdown', extension: 'md', label: '$(markdown) Markdown table', description: 'Markdown' },
  { format: 'json', extension: 'json', label: '$(json) JSON', description: 'JSON', detail: 'Everything found and judged' },
  { format: 'jsonl', extension: 'jsonl', label: '$(json) JSON, one line', description: 'JSONL' },
  { format: 'jsonld', extension: 'jsonld', label: '$(references) Web Annotations', description: 'W3C JSON-LD' },
  { format: 'brat', extension: 'ann', label: '$(symbol-structure) brat standoff', description: 'brat' },
  { format: 'bio', extension: 'conll', label: '$(list-flat) BIO columns', description: 'CoNLL style' },
  { format: 'quotation', extension: 'quotation.jsonld', label: '$(quote) Quotations', description: 'schema.org JSON-LD' },
  { format: 'claimreview', extension: 'claimreview.jsonld', label: '$(verified) Claim reviews', description: 'schema.org JSON-LD', detail: 'Claims that have a status' },
];

const LARGEST = 32 * 1024 * 1024;

export const handOnCommands = ({ articles, connection }: Workbench): Commands => ({
  'newsmark.exportClaims': async (format?: ExportFormat) => {
    const article = articleToList(articles);
    if (!article) return;
    const picked = FORMATS.find((item) => item.format === format) ?? (await vscode.window.showQuickPick(FORMATS, { title: `Export ${count(article.claims.length, 'Claim')}`, placeHolder: 'As what?', matchOnDescription: true, matchOnDetail: true }));
    if (!picked) return;
    const result = await connection.ask<ExportResult>(EXPORT_REQUEST, { uri: article.uri, format: picked.format, statuses: statuses() } satisfies ExportParams);
    if (result?.state !== 'done') return void (result && warn(result.why));
    const target = await vscode.window.showSaveDialog({ title: 'Export Claims', defaultUri: beside(vscode.Uri.parse(article.uri), picked.extension) });
    if (!target) return;
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(result.text));
    } catch (error) {
      return void fail(`The export could not be written. ${error instanceof Error ? error.message : String(error)}`);
    }
    const open = 'Open';
    const done = `Exported to ${vscode.workspace.asRelativePath(target)}`;
    const told = result.without === undefined ? inform(`${done}.`, open) : warn(`${done}, but without the annotations. ${result.without}`, open);
    if ((await told) === open) await openFile(target, picked.format);
  },
  'newsmark.importAnnotations': async () => {
    const article = articleToList(articles);
    if (!article) return;
    const [file] = (await vscode.window.showOpenDialog({ title: 'Import Annotations', openLabel: 'Import', filters: { Annotations: ['jsonld', 'json', 'ann'], 'All Files': ['*'] } })) ?? [];
    if (!file) return;
    const text = await readText(file);
    if (text === undefined) return void warn('The file is too large, or is no text.');
    const params: ImportParams = { uri: article.uri, name: file.path.slice(file.path.lastIndexOf('/') + 1), text, by: await author(vscode.Uri.parse(article.uri)) };
    const result = await connection.ask<ImportResult>(IMPORT_REQUEST, params);
    if (result?.state === 'refused') void warn(result.why);
    else if (result && result.notUnderstood.length > 0) void warn(`${result.label}. ${count(result.notUnderstood.length, 'entry', 'entries')} not understood: ${result.notUnderstood.slice(0, 3).join('; ')}`);
    else if (result) say(`${result.label}.`);
  },
});

function beside(article: vscode.Uri, extension: string): vscode.Uri {
  const folder = article.scheme === 'untitled' || article.scheme === 'newsmark-sample' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(article, '..');
  const name = article.path.slice(article.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '') || 'article';
  return folder ? vscode.Uri.joinPath(folder, `${name}.${extension}`) : article.with({ scheme: 'file', path: `/${name}.${extension}` });
}

/** A packet belongs into a browser; where the editor has none at hand, its text is shown. */
async function openFile(file: vscode.Uri, format: ExportFormat): Promise<void> {
  if (format === 'html' && file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && (await vscode.env.openExternal(file))) return;
  await vscode.window.showTextDocument(file, { preview: false });
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    return bytes.length > LARGEST ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
