/** Starts the extension: what is the same in Node and in the browser. */
import * as vscode from 'vscode';
import { AUDIT_REQUEST, TRANSCRIPT_REQUEST, type ArticleView, type AuditParams, type ReportResult, type TranscriptParams } from '../server/protocol';
import { Articles } from './articles';
import { CheckedDiff } from './checkedDiff';
import { auditCommands } from './commands/audit';
import { checkCommands } from './commands/check';
import { clipboardCommands } from './commands/clipboard';
import type { Workbench } from './commands/context';
import { correctCommands } from './commands/correct';
import { evidenceCommands } from './commands/evidence';
import { fileCommands } from './commands/files';
import { handOnCommands } from './commands/handOn';
import { judgeCommands } from './commands/judge';
import { listCommands } from './commands/list';
import { lookCommands } from './commands/look';
import { navigateCommands } from './commands/navigate';
import { noteCommands } from './commands/notes';
import { storyCommands } from './commands/stories';
import { overviewCommands } from './commands/overview';
import { transcriptCommands } from './commands/transcript';
import { Connection, type NewClient } from './connection';
import { Acts } from './desk/acts';
import { Comments } from './desk/comments';
import type { Replace } from './desk/replace';
import { Sidecars } from './desk/sidecars';
import { Troubles } from './desk/troubles';
import { Decorations } from './decorations';
import { ListDocuments } from './listDocuments';
import { OverviewPanels } from './overview/panels';
import { colorBy, Preferences, statuses, type ViewName } from './preferences';
import { ReportDocuments } from './reportDocuments';
import { registerSample } from './sample';
import { SpokenDiff } from './spokenDiff';
import { Status } from './status';
import { Comparisons } from './stories/comparisons';
import { WorkspaceStories } from './stories/workspaceStories';
import { Transcripts } from './transcripts';
import { registerBadges } from './views/badges';
import { ClaimsView } from './views/claimsView';
import { FiguresView } from './views/figuresView';
import { allRowsOf, rowsOf, type Row } from './views/rows';
import { SpeakersView } from './views/speakersView';
import { StoriesView } from './views/storiesView';

/** What `activate` gives to other extensions and to tests. */
export interface NewsmarkApi {
  /** What stands in an open document, as last heard; undefined before the first answer. */
  readonly article: (uri: string) => ArticleView | undefined;
  /** The answer for one document, by uri, is another. */
  readonly onDidChange: vscode.Event<string>;
  /** The article that the views show: the last one that was active. */
  readonly shown: () => ArticleView | undefined;
  /** What a view shows now. */
  readonly rows: (view: ViewName) => readonly Row[];
  /** What the Stories view shows now, all of it. */
  readonly stories: () => Promise<readonly Row[]>;
  /** The Stories view shows something else. */
  readonly onDidShowStories: vscode.Event<void>;
  /** What the overview of a document shows, as markup; undefined where none is open. */
  readonly overview: (uri: string) => string | undefined;
  /** The overview of one document, by uri, shows something else. */
  readonly onDidShowOverview: vscode.Event<string>;
  /** Annotations were written to the disk, or could not be: the editor hears of files in a new folder late, or never. */
  readonly onDidKeep: vscode.Event<void>;
}

let stop: (() => Promise<void>) | undefined;

export function startClient(context: vscode.ExtensionContext, replace: Replace, newClient: NewClient): NewsmarkApi {
  const log = vscode.window.createOutputChannel('Newsmark', { log: true });
  const preferences = new Preferences(context.workspaceState);
  const articles = new Articles(log);
  const sidecars = new Sidecars(log, replace);
  const transcripts = new Transcripts(preferences);
  const connection = new Connection(newClient, articles, preferences, sidecars, transcripts, log);
  const decorations = new Decorations(articles, context.extensionUri, () => ({ on: preferences.highlights, colorBy: colorBy() }));
  const status = new Status(articles, connection, preferences);
  const claims = new ClaimsView(articles, preferences);
  const speakers = new SpeakersView(articles, preferences);
  const figures = new FiguresView(articles, preferences);
  const lists = new ListDocuments(articles);
  const audits = new ReportDocuments(articles, { scheme: 'newsmark-sources', title: 'Sources in', ask: (uri) => connection.ask<ReportResult>(AUDIT_REQUEST, { uri } satisfies AuditParams) });
  const spoken = new ReportDocuments(articles, { scheme: 'newsmark-transcript', title: 'Transcript Check of', ask: (uri) => connection.ask<ReportResult>(TRANSCRIPT_REQUEST, { uri } satisfies TranscriptParams) });
  const spokenDiffs = new SpokenDiff(articles, connection);
  const overviews = new OverviewPanels(articles, connection, context.extensionUri);
  const acts = new Acts(connection, articles);
  const comments = new Comments(articles, acts);
  const diffs = new CheckedDiff(articles);
  const stories = new WorkspaceStories(connection, log);
  const storiesView = new StoriesView(stories);
  const comparisons = new Comparisons(connection);
  const workbench: Workbench = { articles, connection, preferences, speakers, lists, log, acts, comments, diffs, finder: { articles, selectedRows: () => claims.selectedRows } };
  const commands = [navigateCommands, listCommands, clipboardCommands, lookCommands, fileCommands, judgeCommands, correctCommands, checkCommands, evidenceCommands, noteCommands, handOnCommands, overviewCommands(overviews), auditCommands(audits), transcriptCommands(spoken, spokenDiffs), storyCommands(stories, storiesView, comparisons)].flatMap((group) => Object.entries(group(workbench)));

  let highlights = preferences.highlights;
  context.subscriptions.push(
    log, preferences, articles, sidecars, transcripts, comments, diffs, new Troubles(articles), connection, decorations, status, claims, speakers, figures, lists, audits, spoken, spokenDiffs, overviews,
    stories, storiesView, comparisons, registerBadges(), registerSample(context.extensionUri),
    ...commands.map(([name, run]) => vscode.commands.registerCommand(name, run)),
    claims.onTick((article, targets, ticked) => void acts.act({ article, targets }, { kind: 'status', status: ticked ? statuses()[0]! : '' })),
    preferences.onDidChange(() => {
      if (highlights === preferences.highlights) return;
      highlights = preferences.highlights;
      decorations.drawAll();
      connection.refreshTokens();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('newsmark.highlight')) {
        decorations.drawAll();
        speakers.refresh();
        status.update();
      }
      if (change.affectsConfiguration('newsmark.languages')) {
        status.selectorChanged();
        void connection.start();
      }
    }),
  );
  stop = () => connection.stop();
  // nobody waits for the server, neither the editor nor the extensions that start after this one: what is asked of it before it is there waits by itself
  void connection.start().then(() => {
    // the one setting that has files read that nobody opened
    if (vscode.workspace.getConfiguration('newsmark').get('index.atStartup', false)) void stories.index(vscode.ProgressLocation.Window);
  });
  return {
    article: (uri) => articles.state(uri),
    onDidChange: articles.onDidChange,
    shown: () => articles.shown,
    overview: (uri) => overviews.body(uri),
    onDidShowOverview: overviews.onDidShow,
    onDidKeep: sidecars.onDidKeep,
    stories: () => allRowsOf(storiesView),
    onDidShowStories: storiesView.onDidShow,
    rows: (view) => {
      switch (view) {
        case 'claims': return rowsOf(claims);
        case 'speakers': return rowsOf(speakers);
        case 'figures': return rowsOf(figures);
      }
    },
  };
}

/** The server ends before the extension does. */
export const stopClient = async (): Promise<void> => stop?.();
