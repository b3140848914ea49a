/** The language server, whatever it runs in: documents in, analyses kept, changes told. The features are registered in `handlers.ts`. */
import { DidChangeConfigurationNotification, TextDocuments, type ClientCapabilities, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { Article } from './analysis/article';
import { drawerOver, registerAnnotating } from './annotating';
import { createAnswers } from './answers';
import { registerAuditing } from './auditing';
import { capabilitiesFor } from './capabilities';
import type { DeskContents } from './features/annotated';
import { diagnosticsOf } from './features/diagnostics';
import { createTokenHistory } from './features/tokenHistory';
import { registerHanding } from './handing';
import { registerHandlers } from './handlers';
import { CHANGED_NOTIFICATION, type ChangedParams, type Settings } from './protocol';
import { ANALYSER, analyzerLoader, newId, type Runtime } from './runtime';
import type { Settled } from './session/analysis';
import { proseOf } from './session/markdown';
import { createDesks } from './session/desks';
import { watchedDocuments } from './session/edits';
import { createSession } from './session/session';
import { DEFAULT_SETTINGS, readSettings } from './session/settings';
import { takeSnapshot, type Snapshot } from './session/snapshot';
import { createSpoken } from './session/spoken';
import { readerOver, registerSpoken } from './spoken';

export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(watchedDocuments((uri, edits, text) => desks.edited(uri, edits, text)));
  const analyzer = analyzerLoader(runtime);
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let fallback = DEFAULT_SETTINGS;

  const analyze = async ({ text, languageId }: Snapshot, { singleQuotes }: Settings): Promise<Article> => (await analyzer()).analyze(proseOf(text, languageId), { singleQuotes });

  const session = createSession({
    analyze,
    later: runtime.later,
    settled,
    failed: ({ uri, version }, error) => connection.console.error(`The analysis of ${uri} (version ${version}) failed.\n${error.stack ?? error.message}`),
  }, DEFAULT_SETTINGS);
  const history = createTokenHistory();
  let annotates = false;
  const desks = createDesks({ drawerOf: drawerOver(connection, () => annotates), analyser: ANALYSER, newId, changed: deskChanged });
  const spoken = createSpoken({ read: readerOver(connection), changed: drawAnew });
  const answers = createAnswers(session, contentsOf, (message) => connection.console.error(message));

  function settled(analysis: Settled): void {
    const { uri, version, text } = analysis.snapshot;
    // now, while the anchors stand in the same text as the article
    if (analysis.kind === 'ready') answers.attempt(() => { desks.of(uri)?.settle(text); answers.annotated(analysis); });
    const changed: ChangedParams = { uri, version, state: analysis.kind };
    void connection.sendNotification(CHANGED_NOTIFICATION, changed);
    if (client.textDocument?.diagnostic) return;
    const diagnostics = analysis.kind === 'ready' ? answers.attempt(() => diagnosticsOf(answers.annotated(analysis))) : [];
    if (diagnostics) void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function contentsOf(uri: string): DeskContents | undefined {
    const desk = desks.of(uri);
    return desk && { annotations: desk.annotations, spoken: spoken.of(uri), state: desk.state, undoable: desk.undoable, redoable: desk.redoable };
  }

  function deskChanged(uri: string): void {
    follow(uri);
    drawAnew(uri);
  }

  function follow(uri: string): void {
    spoken.follow(uri, desks.of(uri)?.transcripts.map(({ source }) => source) ?? []);
  }

  function drawAnew(uri: string): void {
    session.renew(uri);
    refresh();
  }

  async function pullSettings(pushed?: unknown): Promise<void> {
    const sent: unknown = client.workspace?.configuration ? await connection.workspace.getConfiguration('newsmark') : pushed;
    session.configure(readSettings(sent, fallback), folders);
    refresh();
  }

  /** Asks for everything that is drawn to be asked for again: nothing else tells a client of new settings. */
  function refresh(): void {
    const { workspace } = client;
    const ask = (wanted: boolean | undefined, request: () => Promise<void>): void => {
      if (wanted) request().catch((error: unknown) => connection.console.warn(`A refresh was refused: ${String(error)}`));
    };
    ask(workspace?.semanticTokens?.refreshSupport, () => connection.languages.semanticTokens.refresh());
    ask(workspace?.inlayHint?.refreshSupport, () => connection.languages.inlayHint.refresh());
    ask(workspace?.codeLens?.refreshSupport, () => connection.sendRequest('workspace/codeLens/refresh'));
    ask(workspace?.diagnostics?.refreshSupport, () => connection.languages.diagnostics.refresh());
  }

  connection.onInitialize((params: InitializeParams) => {
    client = params.capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    fallback = readSettings(params.initializationOptions);
    session.configure(fallback, folders);
    const rich = (params.initializationOptions as { richHovers?: unknown } | undefined)?.richHovers === true;
    annotates = (params.initializationOptions as { annotations?: unknown } | undefined)?.annotations === true;
    registerHandlers(connection, session, answers, history, { rich, refresh });
    registerAnnotating(connection, session, answers, desks, newId);
    registerHanding(connection, session, answers, desks, newId);
    registerSpoken(connection, session, answers, desks, spoken, newId);
    registerAuditing(connection, session, answers, { analyze: (snapshot) => analyze(snapshot, session.settings), pause: () => new Promise((resolve) => runtime.later(resolve, 0)) });
    return { serverInfo: { name: 'Newsmark', version: runtime.name }, capabilities: capabilitiesFor(client) };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders = [...folders.filter((uri) => removed.every((folder) => folder.uri !== uri)), ...added.map(({ uri }) => uri)];
        session.configure(session.settings, folders);
        refresh();
      });
    }
    analyzer().catch((error: unknown) => connection.console.error(`The data files could not be read. ${String(error)}`));
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'newsmark' });
    if (client.workspace?.configuration) await pullSettings();
  });
  connection.onDidChangeConfiguration(({ settings }) => pullSettings((settings as { newsmark?: unknown } | null)?.newsmark));

  documents.onDidOpen(({ document }) => {
    desks.opened(document.uri, document.getText());
    // a desk that is still leaving comes back with its links, and tells of no change
    follow(document.uri);
    session.opened(takeSnapshot(document));
  });
  documents.onDidSave(({ document: { uri } }) => void desks.of(uri)?.documentSaved());
  documents.onDidChangeContent(({ document }) => session.changed(takeSnapshot(document)));
  documents.onDidClose(({ document: { uri } }) => {
    session.closed(uri);
    void desks.closed(uri);
    spoken.closed(uri);
    answers.forget(uri);
    history.forget(uri);
    if (!client.textDocument?.diagnostic) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onShutdown(async () => {
    await desks.idle();
    session.dispose();
  });
  documents.listen(connection);
  connection.listen();
}
