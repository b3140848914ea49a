/** Does acts: asks the server, and tells the person what was done or why not. */
import * as vscode from 'vscode';
import { ACT_REQUEST, CHOICES_REQUEST, TURN_REQUEST, type ActParams, type ActResult, type ActTarget, type Choices, type ChoicesParams, type ClientAct, type ReadyView, type TurnParams } from '../../server/protocol';
import type { Articles } from '../articles';
import type { Connection } from '../connection';
import { say, warn } from '../notices';
import { author } from './author';

/** Some findings of one article, as one saw them. */
export interface Selection {
  readonly article: ReadyView;
  readonly targets: readonly ActTarget[];
}

export class Acts {
  constructor(private readonly connection: Connection, private readonly articles: Articles) {}

  /** True where it was done. */
  async act({ article, targets }: Selection, act: ClientAct, everywhere = false): Promise<boolean> {
    const by = await author(vscode.Uri.parse(article.uri));
    const params: ActParams = { uri: article.uri, version: article.version, targets, act, everywhere, by };
    return this.#told(await this.connection.ask<ActResult>(ACT_REQUEST, params));
  }

  async turn(direction: TurnParams['direction']): Promise<boolean> {
    const article = this.articles.active ?? this.articles.shownReady;
    if (!article) return false;
    const result = await this.connection.ask<ActResult>(TURN_REQUEST, { uri: article.uri, direction } satisfies TurnParams);
    if (result?.state === 'done') say(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${result.label}`, direction === 'undo' ? 'discard' : 'redo');
    else if (result) say(result.why, 'info');
    return result?.state === 'done';
  }

  choices({ article }: Selection, target: ActTarget): Promise<Choices | undefined> {
    return this.connection.ask<Choices>(CHOICES_REQUEST, { uri: article.uri, version: article.version, target } satisfies ChoicesParams);
  }

  #told(result: ActResult | undefined): boolean {
    if (!result) return false;
    if (result.state === 'done') say(result.label, 'check');
    else void this.#refused(result.why);
    return result.state === 'done';
  }

  async #refused(why: string): Promise<void> {
    const desk = (this.articles.active ?? this.articles.shownReady)?.desk;
    const file = desk?.state === 'read-only' && desk.file === true;
    const open = 'Open the File';
    if ((await warn(why, ...(file ? [open] : []))) === open) await vscode.commands.executeCommand('newsmark.openSidecar');
  }
}
