/** What a person chose by command, kept for this workspace: groups, filters, highlights on or off, files on or off. */
import * as vscode from 'vscode';
import type { AnnotateParams } from '../server/protocol';
import type { ColorBy } from './model/drawing';
import type { GroupBy } from './model/claimTree';
import { textsSetting } from './model/settings';
import { DEFAULT_STATUSES } from './model/statuses';

export type ViewName = 'claims' | 'speakers' | 'figures';
export type FileMode = Exclude<AnnotateParams['mode'], 'auto'>;

/** Older choices about files are forgotten beyond this. */
const FILES = 500;

export class Preferences implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memento: vscode.Memento) {}

  get groupBy(): GroupBy { return this.memento.get('groupBy', 'speaker'); }
  setGroupBy(value: GroupBy): Promise<void> { return this.#set('groupBy', value); }

  get highlights(): boolean { return this.memento.get('highlights', true); }
  setHighlights(value: boolean): Promise<void> { return this.#set('highlights', value); }

  filter(view: ViewName): string { return this.memento.get(`filter.${view}`, ''); }
  setFilter(view: ViewName, value: string): Promise<void> { return this.#set(`filter.${view}`, value); }

  get files(): readonly (readonly [uri: string, mode: FileMode])[] { return this.memento.get('files', []); }
  setFile(uri: string, mode: FileMode): Promise<void> {
    return this.#set('files', [...this.files.filter(([known]) => known !== uri), [uri, mode]].slice(-FILES));
  }

  /** Transcripts outside the workspace that a person chose: by what their links call them. A sidecar from elsewhere may name any file. */
  get outside(): readonly (readonly [source: string, uri: string])[] { return this.memento.get('transcripts', []); }
  allowOutside(source: string, uri: string): Promise<void> {
    return this.#set('transcripts', [...this.outside.filter(([known]) => known !== source), [source, uri]].slice(-FILES));
  }

  dispose(): void { this.#changed.dispose(); }

  /** The memento answers with the new value at once; only its way to the disk takes time. */
  async #set(key: string, value: unknown): Promise<void> {
    const stored = this.memento.update(key, value);
    this.#changed.fire();
    await stored;
  }
}

export const colorBy = (): ColorBy => vscode.workspace.getConfiguration('newsmark').get<ColorBy>('highlight.colorBy', 'form');

/** The desk's statuses; the first is what the check box sets. */
export const statuses = (): readonly string[] => textsSetting(vscode.workspace.getConfiguration('newsmark').get<unknown>('annotations.statuses'), DEFAULT_STATUSES);
