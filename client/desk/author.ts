/** Who acts: the setting, else the name that git knows, else nobody in particular. */
import * as vscode from 'vscode';
import { textSetting } from '../model/settings';

export async function author(article: vscode.Uri): Promise<string> {
  const set = textSetting(vscode.workspace.getConfiguration('newsmark', article).get<unknown>('annotations.author'));
  if (set !== '') return set;
  try {
    return (await gitName(article)) ?? '';
  } catch {
    return '';
  }
}

/** The part of the git extension's interface that is used. */
interface Git {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): { getConfig(key: string): Promise<string>; getGlobalConfig(key: string): Promise<string> } | null };
}

async function gitName(article: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<Git>('vscode.git');
  // not waited for: an act must not hang on another extension
  if (!extension?.isActive) return undefined;
  const repository = extension.exports.getAPI(1).getRepository(article);
  return repository ? (await repository.getConfig('user.name')) || (await repository.getGlobalConfig('user.name')) : undefined;
}
