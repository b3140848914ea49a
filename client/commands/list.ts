/** List Claims: a quick pick over the article that shows each claim in the text while one looks through the list. */
import * as vscode from 'vscode';
import type { ClaimView, ReadyView } from '../../server/protocol';
import { editorOf, select } from '../editors';
import { citation } from '../model/citation';
import { listRows, type ListRow } from '../model/listRows';
import { claimAt } from '../model/walk';
import { shorten, summary } from '../model/words';
import { toRange } from '../ranges';
import { articleToList, cursor, type Commands, type Workbench } from './context';

interface Item extends vscode.QuickPickItem {
  readonly claim: ClaimView;
}

const COPY: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: 'Copy as Citation' };
const DOCUMENT: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('export'), tooltip: 'Open the List as a Markdown Document' };

export const listCommands = ({ articles, lists }: Workbench): Commands => ({
  'newsmark.listClaims': async () => {
    const article = articleToList(articles);
    if (article) await listClaims(article, articles.active === article ? claimAt(article, cursor()) : undefined, () => lists.show(article));
  },
});

async function listClaims(article: ReadyView, current: ClaimView | undefined, openList: () => Promise<void>): Promise<void> {
  const uri = vscode.Uri.parse(article.uri);
  const preview = await createPreview(uri);
  const pick = vscode.window.createQuickPick<Item>();
  const show = (filter: string): void => void (pick.items = listRows(article, filter).map(toItem));
  pick.title = `Claims in “${shorten(article.title, 60)}”`;
  pick.placeholder = `${summary(article)}. Type words, a name or a number`;
  pick.buttons = [DOCUMENT];
  pick.matchOnDetail = true;
  show('');
  // an empty list here would take the first row's focus away, and Enter would do nothing
  if (current) pick.activeItems = pick.items.filter(({ claim }) => claim === current);
  let accepted = false;
  pick.onDidChangeValue(show);
  pick.onDidChangeActive(([item]) => item && preview.show(toRange(item.claim.range)));
  pick.onDidTriggerItemButton(({ item }) => void vscode.env.clipboard.writeText(citation(article, item.claim)));
  pick.onDidTriggerButton(() => {
    pick.hide();
    void openList();
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item) return;
    accepted = true;
    pick.hide();
    void select(uri, toRange(item.claim.range));
  });
  pick.onDidHide(() => {
    preview.end(!accepted);
    pick.dispose();
  });
  pick.show();
}

const toItem = ({ claim, label, detail }: ListRow): Item =>
  // our own filter has looked at the whole words already; the picker's sees only the label
  ({ claim, label, detail, alwaysShow: true, buttons: [COPY] });

interface Preview {
  readonly show: (range: vscode.Range) => void;
  /** `back`: to where the reader was. */
  readonly end: (back: boolean) => void;
}

async function createPreview(uri: vscode.Uri): Promise<Preview> {
  const editor = await editorOf(uri, true);
  const before = editor.visibleRanges[0];
  const type = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    outline: '1px solid', outlineColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  return {
    show: (range) => {
      editor.setDecorations(type, [editor.document.validateRange(range)]);
      // the list covers the upper half
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    },
    end: (back) => {
      type.dispose();
      if (back && before) editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    },
  };
}
