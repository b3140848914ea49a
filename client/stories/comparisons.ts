/** The tellings of a finding side by side, in the editor's own view of differences: each in its paragraph, with who says it under it. Read-only. */
import * as vscode from 'vscode';
import { COMMANDS, COMPARISON_REQUEST, type Comparison, type ComparisonSide, type FindingParams } from '../../server/protocol';
import type { Connection } from '../connection';
import { sideText } from '../model/comparison';
import { shorten } from '../model/words';

/** Not among the schemes of articles. */
const SCHEME = 'newsmark-telling';

export class Comparisons implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider, vscode.Disposable {
  readonly #sides = new Map<string, ComparisonSide>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #words = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'), overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground') });

  constructor(private readonly connection: Connection) {
    this.#subscriptions = [
      this.#words,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerCodeLensProvider({ scheme: SCHEME }, this),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#mark(editor))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#sides.delete(uri.toString())),
    ];
  }

  /** False where there is no such finding any more. */
  async show(params: FindingParams): Promise<boolean> {
    const comparison = await this.connection.ask<Comparison | null>(COMPARISON_REQUEST, params);
    const [first, second, ...more] = comparison?.sides ?? [];
    if (!comparison || !first || !second) return false;
    const uris = [first, second, ...more].map((side, i) => this.#keep(side, params.id, i));
    const names = [first, second, ...more].map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
    if (more.length === 0) await vscode.commands.executeCommand('vscode.diff', uris[0], uris[1], `${names[0]} ↔ ${names[1]}: ${shorten(comparison.title, 60)}`, { preview: true });
    // each against the fullest
    else await vscode.commands.executeCommand('vscode.changes', shorten(comparison.title, 80), uris.slice(1).map((uri) => [uri, uris[0], uri]));
    return true;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const side = this.#sides.get(uri.toString());
    return side ? sideText(side) : '';
  }

  /** The way back into the article. */
  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const side = this.#sides.get(uri.toString());
    if (!side) return [];
    const title = `$(go-to-file) ${vscode.workspace.asRelativePath(vscode.Uri.parse(side.uri))}, line ${side.range.start.line + 1}`;
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: COMMANDS.reveal, arguments: [side.uri, side.range] })];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #keep(side: ComparisonSide, finding: string, index: number): vscode.Uri {
    const name = side.uri.slice(side.uri.lastIndexOf('/') + 1);
    // a news article to the editor, so that its long lines are wrapped; the query keeps two tellings of one name apart
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${decodeURIComponent(name).replace(/\.[^.]*$/, '')}.news`, query: `${finding} ${index} ${Date.now()}` });
    this.#sides.set(uri.toString(), side);
    return uri;
  }

  #mark(editor: vscode.TextEditor): void {
    const side = this.#sides.get(editor.document.uri.toString());
    if (side) editor.setDecorations(this.#words, [new vscode.Range(editor.document.positionAt(side.from), editor.document.positionAt(side.to))]);
  }
}
