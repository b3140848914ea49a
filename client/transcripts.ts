/** Reads transcripts for the server, and tells it when one changes on the disk. Through the editor's own file system: so in a browser and on a remote, too. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_TRANSCRIPT_REQUEST, TRANSCRIPT_CHANGED_NOTIFICATION, type ReadTranscriptParams, type TranscriptParams, type TranscriptRead } from '../server/protocol';
import { fileAmong, placesOf } from './desk/sourceFiles';
import type { Preferences } from './preferences';

/** In bytes: some forty hours of talk, which take three seconds to be held against an article. */
const LARGEST = 2_000_000;
const NO_FILE = 'It is no file of this workspace.';

interface Watch {
  readonly watcher: vscode.Disposable;
  /** By the path of the file: whose transcript it is. */
  readonly articles: Map<string, Set<string>>;
}

export class Transcripts implements vscode.Disposable {
  /** By folder. */
  readonly #watches = new Map<string, Watch>();
  readonly #closing: vscode.Disposable;
  #client: BaseLanguageClient | undefined;

  constructor(private readonly preferences: Preferences) {
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString()));
  }

  attach(client: BaseLanguageClient): void {
    this.#client = client;
    client.onRequest(READ_TRANSCRIPT_REQUEST, ({ uri, source }: ReadTranscriptParams) => this.#read(vscode.Uri.parse(uri), uri, source));
  }

  async #read(article: vscode.Uri, address: string, source: string): Promise<TranscriptRead> {
    const file = await this.#file(source, article);
    if (typeof file === 'string') return { kind: 'none', why: file };
    this.#watch(file, address);
    return read(file);
  }

  /** Or why it is not read: outside of the workspace, and behind links that may lead there, only what a person chose on this computer is. */
  async #file(source: string, article: vscode.Uri): Promise<vscode.Uri | string> {
    const places = placesOf(source, article);
    const chosen = this.preferences.outside.find(([known]) => known === source)?.[1];
    switch (places.kind) {
      case 'below': {
        const found = await fileAmong(places);
        if (found?.linked && found.file.toString() !== chosen) return 'A link leads to it, perhaps out of the workspace. Choose it yourself, by Check Against Transcript, to have it read.';
        const [folder] = places.folders;
        return found?.file ?? (folder ? vscode.Uri.joinPath(folder, places.path) : NO_FILE);
      }
      case 'outside': return chosen === undefined ? 'It lies outside of the workspace. Choose it yourself, by Check Against Transcript, to have it read.' : vscode.Uri.parse(chosen);
      case 'nowhere': return chosen === undefined ? NO_FILE : vscode.Uri.parse(chosen);
    }
  }

  #watch(file: vscode.Uri, article: string): void {
    const folder = vscode.Uri.joinPath(file, '..');
    const key = folder.toString();
    const watch = this.#watches.get(key) ?? this.#begin(folder, key);
    const articles = watch.articles.get(file.path) ?? new Set();
    watch.articles.set(file.path, articles.add(article));
  }

  /** All files of the folder: a name may hold what a pattern would read as its own. */
  #begin(folder: vscode.Uri, key: string): Watch {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const articles: Watch['articles'] = new Map();
    const tell = ({ path }: vscode.Uri): void => {
      for (const uri of articles.get(path) ?? []) if (this.#client?.isRunning()) void this.#client.sendNotification(TRANSCRIPT_CHANGED_NOTIFICATION, { uri } satisfies TranscriptParams);
    };
    const watch = { watcher: vscode.Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell)), articles };
    this.#watches.set(key, watch);
    return watch;
  }

  #forget(article: string): void {
    for (const [key, { watcher, articles }] of this.#watches) {
      for (const [path, known] of articles) if (known.delete(article) && known.size === 0) articles.delete(path);
      if (articles.size > 0) continue;
      watcher.dispose();
      this.#watches.delete(key);
    }
  }

  dispose(): void {
    this.#closing.dispose();
    for (const { watcher } of this.#watches.values()) watcher.dispose();
  }
}

async function read(file: vscode.Uri): Promise<TranscriptRead> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) return { kind: 'none', why: 'It is no file.' };
    if (size > LARGEST) return { kind: 'none', why: `It has ${size.toLocaleString('en-US')} bytes; transcripts of up to ${LARGEST.toLocaleString('en-US')} are read.` };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
    return text.includes('\0') ? { kind: 'none', why: 'It is not text.' } : { kind: 'text', text, uri: file.toString() };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'none', why: 'It is not UTF-8 text. Save it with that encoding.' };
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'none', why: 'It is not there.' };
    return { kind: 'none', why: `It could not be read. ${error instanceof Error ? error.message : String(error)}` };
  }
}
