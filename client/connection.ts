/** The language server's life: started, asked, started again when the languages change. Its troubles are shown in the language status. */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, ProgressType, RevealOutputChannelOn, SemanticTokensRegistrationType, State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { ANNOTATE_REQUEST, COMMANDS, READING_NOTIFICATION, type AnnotateParams, type InitializationOptions, type ReadingParams, type Settings } from '../server/protocol';
import type { Articles } from './articles';
import type { Sidecars } from './desk/sidecars';
import { documentSelector } from './documents';
import { Crashes } from './model/crashes';
import type { Preferences } from './preferences';
import { tellSetAside } from './setAside';
import type { Transcripts } from './transcripts';

export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>;

/** After this many ends within `WINDOW_MS`, the server is left alone. */
const RESTARTS = 4;
const WINDOW_MS = 180_000;

export class Connection implements vscode.Disposable {
  readonly #troubleChanged = new vscode.EventEmitter<void>();
  #client: BaseLanguageClient | undefined;
  #work: Promise<void> = Promise.resolve();
  #trouble: string | undefined;
  #disposed = false;
  #asked = 0;
  readonly #crashes = new Crashes();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #attached: ((client: BaseLanguageClient) => void)[] = [];

  /** The server came to be in trouble, or out of it. */
  readonly onDidChangeTrouble = this.#troubleChanged.event;

  constructor(
    private readonly newClient: NewClient,
    private readonly articles: Articles,
    private readonly preferences: Preferences,
    private readonly sidecars: Sidecars,
    private readonly transcripts: Transcripts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscriptions = [articles.onDidSettle((uri) => this.#crashes.through(uri)), vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#crashes.closed(uri.toString()))];
  }

  /** Lets others listen to each client before it starts. */
  onAttach(attach: (client: BaseLanguageClient) => void): void {
    this.#attached.push(attach);
  }

  /** Why there is no server, for people; undefined while all is well. */
  get trouble(): string | undefined { return this.#trouble; }

  /** Starts the server, or starts it anew. Never rejects: what went wrong is logged and becomes `trouble`. */
  start(): Promise<void> {
    this.#work = this.#work.then(() => this.#restart()).catch((error: unknown) => {
      this.log.error('The language server did not start', error instanceof Error ? error : String(error));
      this.#setTrouble('The language server did not start.');
    });
    return this.#work;
  }

  async annotate(params: AnnotateParams): Promise<void> {
    this.#crashes.retry(params.uri);
    await this.#work;
    await this.#client?.sendRequest(ANNOTATE_REQUEST, params);
  }

  /** Undefined where there is no server, or it fails: that is logged. */
  async ask<T>(method: string, params: object, token?: vscode.CancellationToken): Promise<T | undefined> {
    await this.#work;
    try {
      return await (token ? this.#client?.sendRequest<T>(method, params, token) : this.#client?.sendRequest<T>(method, params));
    } catch (error) {
      if (!token?.isCancellationRequested) this.log.error(`No answer to ${method}`, error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  /** The same, for what takes a while and tells how far it is. */
  askWithProgress<T>(method: string, params: object, token: vscode.CancellationToken, step: (report: { readonly message?: string; readonly percentage?: number }) => void): Promise<T | undefined> {
    return this.#askListening(method, params, token, 'workDoneToken', new ProgressType<{ readonly message?: string; readonly percentage?: number }>(), step);
  }

  /** The same, for what comes in parts as it is found. */
  askInParts<T, P>(method: string, params: object, token: vscode.CancellationToken, part: (items: readonly P[]) => void): Promise<T | undefined> {
    return this.#askListening(method, params, token, 'partialResultToken', new ProgressType<readonly P[]>(), part);
  }

  async tell(method: string, params: object): Promise<void> {
    await this.#work;
    if (this.#client?.isRunning()) await this.#client.sendNotification(method, params);
  }

  async #askListening<T, P>(method: string, params: object, token: vscode.CancellationToken, name: string, type: ProgressType<P>, listen: (value: P) => void): Promise<T | undefined> {
    await this.#work;
    const key = `newsmark/${++this.#asked}`;
    const listening = this.#client?.onProgress(type, key, listen);
    try {
      return await this.ask<T>(method, { ...params, [name]: key }, token);
    } finally {
      listening?.dispose();
    }
  }

  /** Asks the editor to fetch the token colours again. */
  refreshTokens(): void {
    const feature = this.#client?.getFeature(SemanticTokensRegistrationType.method);
    for (const document of vscode.workspace.textDocuments) feature?.getProvider(document)?.onDidChangeSemanticTokensEmitter.fire();
  }

  stop(): Promise<void> {
    this.#disposed = true;
    this.#work = this.#work.then(() => this.#end(this.#client));
    return this.#work;
  }

  dispose(): void {
    void this.stop();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#troubleChanged.dispose();
  }

  async #restart(): Promise<void> {
    await this.#end(this.#client);
    this.#client = undefined;
    if (this.#disposed) return;
    const client = await this.newClient(this.#options());
    this.#client = client;
    this.articles.attach(client);
    client.onNotification(READING_NOTIFICATION, ({ uri }: ReadingParams) => this.#crashes.begun(uri));
    this.sidecars.attach(client);
    this.#attached.forEach((attach) => attach(client));
    this.transcripts.attach(client);
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      this.#setTrouble(undefined);
      void this.#tellAll(client);
    });
    await client.start();
  }

  /** What a server that has just started cannot know. */
  async #tellAll(client: BaseLanguageClient): Promise<void> {
    try {
      await Promise.all(this.preferences.files.filter(([uri]) => !this.#crashes.aside.includes(uri)).map(([uri, mode]) => client.sendRequest(ANNOTATE_REQUEST, { uri, mode } satisfies AnnotateParams)));
      await this.articles.refresh();
    } catch (error) {
      if (client.isRunning()) this.log.error('The language server does not answer', error instanceof Error ? error : String(error));
    }
  }

  /** The server ended by itself: what it read then is remembered, and told where that happened before. */
  #ended(): void {
    for (const uri of this.#crashes.ended()) {
      this.log.error(`The language server ended twice while it read ${uri}, which is set aside`);
      const mode = this.preferences.files.find(([known]) => known === uri)?.[1] ?? 'auto';
      void tellSetAside(uri, () => this.annotate({ uri, mode }), () => this.log.show());
    }
  }

  async #end(client: BaseLanguageClient | undefined): Promise<void> {
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn('The language server did not stop in time', error instanceof Error ? error : String(error));
    }
  }

  #setTrouble(trouble: string | undefined): void {
    if (trouble === this.#trouble || this.#disposed) return;
    this.#trouble = trouble;
    this.#troubleChanged.fire();
  }

  #options(): LanguageClientOptions {
    const ends: number[] = [];
    return {
      documentSelector: documentSelector(),
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // asked at each start, also at one that the library makes by itself
      initializationOptions: () => ({ ...plainSettings(), richHovers: true, annotations: true, setAside: this.#crashes.aside }) satisfies InitializationOptions,
      markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) }, supportThemeIcons: true },
      diagnosticPullOptions: { onChange: true, onTabs: false },
      initializationFailedHandler: () => false,
      middleware: {
        // switched off highlights leave no coloured words behind
        provideDocumentSemanticTokens: (document, token, next) => (this.preferences.highlights ? next(document, token) : undefined),
        provideDocumentSemanticTokensEdits: (document, previous, token, next) => (this.preferences.highlights ? next(document, previous, token) : undefined),
        provideDocumentRangeSemanticTokens: (document, range, token, next) => (this.preferences.highlights ? next(document, range, token) : undefined),
      },
      errorHandler: {
        error: (error) => {
          this.log.error('The connection to the language server failed', error);
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          this.#ended();
          const now = Date.now();
          ends.push(now);
          if (ends.filter((end) => end > now - WINDOW_MS).length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
          this.log.error('The language server ended too often and was not started again');
          this.#setTrouble('The language server ended too often.');
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }
}

/** The settings without the methods of the configuration object, which no message can carry. */
const plainSettings = (): Partial<Settings> => JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('newsmark'))) as Partial<Settings>;
