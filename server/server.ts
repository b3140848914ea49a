/** The language server, whatever it runs in: documents in, analyses kept, changes told. The features are registered in `handlers.ts`. */
import { CancellationToken, DidChangeConfigurationNotification, TextDocuments, type ClientCapabilities, type Connection, type Diagnostic, type InitializeParams } from 'vscode-languageserver';
import { createAnalysing } from './analysing';
import type { Steps } from './analysis/steps';
import { drawerOver, registerAnnotating } from './annotating';
import { createAnswers } from './answers';
import { registerAuditing } from './auditing';
import { capabilitiesFor } from './capabilities';
import type { DeskContents } from './features/annotated';
import { diagnosticsOf } from './features/diagnostics';
import { storyProblems } from './features/stories/problems';
import { createTokenHistory } from './features/tokenHistory';
import { createViewHistory } from './features/viewHistory';
import { gatheringOver, registerGathering } from './gathering';
import { registerHanding } from './handing';
import { registerHandlers } from './handlers';
import { CHANGED_NOTIFICATION, READING_NOTIFICATION, STORIES_CHANGED_NOTIFICATION, type ChangedParams, type InitializationOptions, type ReadingParams } from './protocol';
import { ANALYSER, newId, type Runtime } from './runtime';
import { registerSearching } from './searching';
import { CANCELLED, CLOSED, type Ready, type Settled } from './session/analysis';
import { createDesks } from './session/desks';
import { watchedDocuments } from './session/edits';
import { createSession } from './session/session';
import { DEFAULT_SETTINGS, readSettings } from './session/settings';
import { takeSnapshot } from './session/snapshot';
import { createSpoken } from './session/spoken';
import { readerOver, registerSpoken } from './spoken';
import { admittingBy, storiesOver } from './storiesOver';
import { hasUri, urisIn, wellFormedDocuments } from './wellFormed';

/** The answer reads the data files ahead, where that asks the client for nothing; what fails is tried again, and told, when the client is there. */
export function startServer(connection: Connection, runtime: Runtime): { readonly readAhead: () => void } {
  const documents = new TextDocuments(watchedDocuments((uri, edits, text) => desks.edited(uri, edits, text)));
  const analysing = createAnalysing(runtime);
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let fallback = DEFAULT_SETTINGS;

  const session = createSession({
    async analyze(snapshot, settings, wanted) {
      // first of all it is told, and has left this process: the reading may be the last thing it does
      await connection.sendNotification(READING_NOTIFICATION, { uri: snapshot.uri } satisfies ReadingParams);
      return wanted() ? analysing.document(snapshot, settings, wanted) : CANCELLED;
    },
    later: runtime.later,
    settled,
    failed: ({ uri, version }, error) => connection.console.error(`The analysis of ${uri} (version ${version}) failed.\n${error.stack ?? error.message}`),
  }, DEFAULT_SETTINGS);
  const histories = { tokens: createTokenHistory(), views: createViewHistory(newId()) };
  let annotates = false;
  const desks = createDesks({ drawerOf: drawerOver(connection, () => annotates), analyser: ANALYSER, newId, changed: deskChanged });
  let storage: string | undefined;
  const stories = storiesOver(connection, runtime, { analyze: (text, languageId) => analysing.file({ text, languageId }, session.settings), pause: analysing.pause, settings: () => session.settings, storage: () => storage, changed: storiesChanged });
  const gathering = gatheringOver(stories, () => folders);
  const spoken = createSpoken({ read: readerOver(connection), changed: drawAnew });
  const answers = createAnswers({ session, deskOf: contentsOf, inTurns: analysing.inTurns, log: (message) => connection.console.error(message) });

  function settled(analysis: Settled): void {
    const { uri, version, text } = analysis.snapshot;
    // now, while the anchors stand in the same text as the article
    if (analysis.kind === 'ready') answers.attempt(() => { desks.of(uri)?.settle(text); compare(analysis); });
    const changed: ChangedParams = { uri, version, state: analysis.kind };
    void connection.sendNotification(CHANGED_NOTIFICATION, changed);
    void push(analysis);
  }

  /** Problems of a client that does not ask for them. */
  async function push(analysis: Settled): Promise<void> {
    if (client.textDocument?.diagnostic) return;
    const { uri, version } = analysis.snapshot;
    // what fails is in the log already
    const diagnostics = analysis.kind === 'ready' ? await answers.inTurns(uri, problemsOf(analysis), CancellationToken.None).catch(() => undefined) : [];
    if (diagnostics && diagnostics !== CLOSED && session.current(uri) === analysis) void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function* problemsOf(ready: Ready): Steps<Diagnostic[]> {
    const doc = answers.annotated(ready);
    return [...(yield* diagnosticsOf.inSteps(doc)), ...storyProblems(doc, gathering.sharedOf(doc))];
  }

  /** With the other articles of the workspace, where there is an index. */
  function compare(ready: Ready): void {
    const { judged, annotations, uri } = answers.annotated(ready);
    stories.analysed(uri, { languageId: ready.snapshot.languageId, judged, annotated: annotations.size > 0 });
  }

  function storiesChanged(uris: ReadonlySet<string>): void {
    void connection.sendNotification(STORIES_CHANGED_NOTIFICATION);
    const open = session.ready().filter(({ snapshot }) => uris.has(snapshot.uri));
    if (open.length === 0) return;
    for (const analysis of open) void push(analysis);
    if (client.workspace?.diagnostics?.refreshSupport) ask(() => connection.languages.diagnostics.refresh());
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
    if (workspace?.semanticTokens?.refreshSupport) ask(() => connection.languages.semanticTokens.refresh());
    if (workspace?.inlayHint?.refreshSupport) ask(() => connection.languages.inlayHint.refresh());
    if (workspace?.codeLens?.refreshSupport) ask(() => connection.sendRequest('workspace/codeLens/refresh'));
    if (workspace?.diagnostics?.refreshSupport) ask(() => connection.languages.diagnostics.refresh());
  }

  const ask = (request: () => Promise<void>): void => void request().catch((error: unknown) => connection.console.warn(`A refresh was refused: ${String(error)}`));

  connection.onInitialize((params: InitializeParams) => {
    client = params.capabilities;
    folders = params.workspaceFolders?.filter(hasUri).map(({ uri }) => uri) ?? [];
    fallback = readSettings(params.initializationOptions);
    session.configure(fallback, folders);
    const options = params.initializationOptions as { readonly [K in keyof InitializationOptions]?: unknown } | undefined;
    const rich = options?.richHovers === true;
    annotates = options?.annotations === true;
    for (const uri of urisIn(options?.setAside) ?? []) session.setAside(uri);
    storage = typeof options?.storage === 'string' ? options.storage : undefined;
    registerHandlers(connection, session, answers, histories, { rich, refresh, stories, sharedOf: gathering.sharedOf, symbolsElsewhere: (query) => gathering.symbols(query, (uri) => session.current(uri)?.kind === 'ready') });
    registerGathering(connection, { stories, answers, admitting: () => admittingBy(session.settings, folders) }, gathering);
    registerSearching(connection, { stories, answers, library: gathering.library, pause: analysing.pause });
    registerAnnotating(connection, session, answers, desks, spoken, newId);
    registerHanding(connection, session, answers, desks, newId);
    registerSpoken(connection, session, answers, desks, spoken, newId);
    registerAuditing(connection, session, answers, { analyze: (snapshot) => analysing.file(snapshot, session.settings), pause: analysing.pause });
    return { serverInfo: { name: 'Newsmark', version: runtime.name }, capabilities: capabilitiesFor(client) };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        const [added, removed] = [event?.added, event?.removed].map((list): readonly { readonly uri: string }[] => (Array.isArray(list) ? list.filter(hasUri) : [])) as [readonly { readonly uri: string }[], readonly { readonly uri: string }[]];
        folders = [...folders.filter((uri) => removed.every((folder) => folder.uri !== uri)), ...added.map(({ uri }) => uri)];
        session.configure(session.settings, folders);
        refresh();
      });
    }
    analysing.prepare().catch((error: unknown) => connection.console.error(`The data files could not be read. ${String(error)}`));
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
    stories.closed(uri);
    void desks.closed(uri);
    spoken.closed(uri);
    answers.forget(uri);
    histories.tokens.forget(uri);
    histories.views.forget(uri);
    if (!client.textDocument?.diagnostic) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onShutdown(async () => {
    await Promise.all([desks.idle(), stories.idle()]);
    session.dispose();
  });
  documents.listen(wellFormedDocuments(connection));
  connection.listen();
  return { readAhead: () => void analysing.prepare().catch(() => {}) };
}
