/** What a tree shows, as plain rows: for tests and for other extensions. */
import type * as vscode from 'vscode';

export interface Row {
  readonly label: string;
  readonly description: string;
  readonly children: readonly Row[];
}

interface Tree<T> {
  getChildren(node?: T): readonly T[];
  getTreeItem(node: T): vscode.TreeItem;
}

export const rowsOf = <T>(tree: Tree<T>, node?: T): readonly Row[] =>
  tree.getChildren(node).map((child) => {
    const { label, description } = tree.getTreeItem(child);
    return { label: typeof label === 'string' ? label : (label?.label ?? ''), description: typeof description === 'string' ? description : '', children: rowsOf(tree, child) };
  });
