/** Draws the highlights: a line under the words and a quiet tint; the style of the line tells the form, the colour tells it again. */
import * as vscode from 'vscode';
import type { QuoteForm } from '../server/protocol';
import type { Articles } from './articles';
import { groupHighlights, gutterMarks, type ColorBy, type Drawing } from './model/drawing';
import { GUTTER_STATES, type GutterState } from './model/statuses';
import { statuses } from './preferences';
import { toRange } from './ranges';

const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`newsmark.${name}`);

const LINES: Readonly<Record<QuoteForm, { readonly token: string; readonly style: string; readonly width: string; readonly lane: vscode.OverviewRulerLane }>> = {
  direct: { token: 'quoteDirect', style: 'solid', width: '0 0 2px 0', lane: vscode.OverviewRulerLane.Center },
  partial: { token: 'quotePartial', style: 'dotted', width: '0 0 2px 0', lane: vscode.OverviewRulerLane.Center },
  indirect: { token: 'quoteIndirect', style: 'dashed', width: '0 0 1px 0', lane: vscode.OverviewRulerLane.Right },
  scare: { token: 'quoteScare', style: 'double', width: '0 0 3px 0', lane: vscode.OverviewRulerLane.Center },
};

export const speakerToken = (slot: number): string => (slot === 0 ? 'speakerOther' : `speaker${slot}`);

function optionsFor(drawing: Drawing): vscode.DecorationRenderOptions {
  switch (drawing.kind) {
    case 'quote': {
      const { token, style, width, lane } = LINES[drawing.form];
      const hue = drawing.slot === undefined ? token : speakerToken(drawing.slot);
      const line = drawing.doubt === 'unknown' ? color('attention.foreground') : color(`${hue}.border`);
      return {
        borderStyle: style, borderWidth: width, borderColor: line, overviewRulerColor: line,
        overviewRulerLane: drawing.doubt === 'unknown' ? vscode.OverviewRulerLane.Full : lane,
        // a guess has no tint: it looks less settled than what is known
        ...(drawing.doubt === 'guess' ? {} : { backgroundColor: color(`${hue}.background`) }),
      };
    }
    case 'speaker':
      // the shared grey would look switched off on a name: bold in the editor's own colour instead
      if (drawing.slot === 0) return { fontWeight: '600' };
      return { color: color(drawing.slot === undefined ? 'speakerMention.foreground' : `${speakerToken(drawing.slot)}.border`), fontWeight: '600' };
    case 'cue': return { fontStyle: 'italic' };
    case 'number': return { color: color('number.foreground'), fontWeight: '600' };
    case 'date': return { color: color('date.foreground'), textDecoration: 'underline solid 1px var(--vscode-newsmark-date-underline)' };
    case 'place': return { color: color('place.foreground'), textDecoration: 'underline dotted 1px var(--vscode-newsmark-place-underline)' };
  }
}

export interface Look {
  readonly on: boolean;
  readonly colorBy: ColorBy;
}

export class Decorations implements vscode.Disposable {
  /** Made once for each way to draw, and kept: they follow the theme by themselves. */
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #gutter: ReadonlyMap<GutterState, vscode.TextEditorDecorationType>;
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly articles: Articles, extensionUri: vscode.Uri, private readonly look: () => Look) {
    const icon = (state: GutterState, theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${state}-${theme}.svg`);
    this.#gutter = new Map(GUTTER_STATES.map((state) => [state, vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      light: { gutterIconPath: icon(state, 'light') }, dark: { gutterIconPath: icon(state, 'dark') }, gutterIconSize: '85%',
    })]));
    this.#subscriptions = [
      articles.onDidChange((uri) => this.drawAll(uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#draw(editor))),
    ];
  }

  /** Draws every visible editor anew, or those of one document. */
  drawAll(uri?: string): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (uri === undefined || editor.document.uri.toString() === uri) this.#draw(editor);
    }
  }

  dispose(): void {
    for (const disposable of [...this.#subscriptions, ...this.#types.values(), ...this.#gutter.values()]) disposable.dispose();
  }

  #draw(editor: vscode.TextEditor): void {
    const { on, colorBy } = this.look();
    const article = this.articles.ready(editor.document.uri.toString());
    // an answer to older text: what is drawn moves with the typing until the next one
    if (article && on && article.version !== editor.document.version) return;
    const highlights = article && on ? article.highlights : [];
    const groups = groupHighlights(highlights, colorBy);
    for (const [key, { drawing }] of groups) {
      if (!this.#types.has(key)) {
        this.#types.set(key, vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed, ...optionsFor(drawing) }));
      }
    }
    for (const [key, type] of this.#types) editor.setDecorations(type, (groups.get(key)?.ranges ?? []).map(toRange));
    const marks = article && on ? gutterMarks(article, statuses()[0]!) : undefined;
    for (const [state, type] of this.#gutter) editor.setDecorations(type, (marks?.get(state) ?? []).map(toRange));
  }
}
