/** What a tree shows, as plain rows: for tests and for other extensions. */
import type * as vscode from 'vscode';

export interface Row {
  readonly label: string;
  readonly description: string;
  readonly children: readonly Row[];
}

/** The same of a tree whose rows are asked for as it is opened. */
export async function allRowsOf<T>(tree: { getChildren(node?: T): Promise<readonly T[]>; getTreeItem(node: T): vscode.TreeItem }, node?: T): Promise<readonly Row[]> {
  return Promise.all((await tree.getChildren(node)).map(async (child) => ({ ...words(tree.getTreeItem(child)), children: await allRowsOf(tree, child) })));
}

interface Tree<T> {
  getChildren(node?: T): readonly T[];
  getTreeItem(node: T): vscode.TreeItem;
}

export const rowsOf = <T>(tree: Tree<T>, node?: T): readonly Row[] =>
  tree.getChildren(node).map((child) => ({ ...words(tree.getTreeItem(child)), children: rowsOf(tree, child) }));

const words = ({ label, description }: vscode.TreeItem): Omit<Row, 'children'> => ({ label: typeof label === 'string' ? label : (label?.label ?? ''), description: typeof description === 'string' ? description : '' });
