/** Starts the extension: what is the same in Node and in the browser. */
import * as vscode from 'vscode';
import type { ArticleView } from '../server/protocol';
import { Articles } from './articles';
import { CheckedDiff } from './checkedDiff';
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
import { overviewCommands } from './commands/overview';
import { Connection, type NewClient } from './connection';
import { Acts } from './desk/acts';
import { Comments } from './desk/comments';
import { Sidecars } from './desk/sidecars';
import { Troubles } from './desk/troubles';
import { Decorations } from './decorations';
import { ListDocuments } from './listDocuments';
import { OverviewPanels } from './overview/panels';
import { colorBy, Preferences, statuses, type ViewName } from './preferences';
import { registerSample } from './sample';
import { Status } from './status';
import { registerBadges } from './views/badges';
import { ClaimsView } from './views/claimsView';
import { FiguresView } from './views/figuresView';
import { rowsOf, type Row } from './views/rows';
import { SpeakersView } from './views/speakersView';

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
  /** What the overview of a document shows, as markup; undefined where none is open. */
  readonly overview: (uri: string) => string | undefined;
  /** The overview of one document, by uri, shows something else. */
  readonly onDidShowOverview: vscode.Event<string>;
}

let stop: (() => Promise<void>) | undefined;

export async function startClient(context: vscode.ExtensionContext, newClient: NewClient): Promise<NewsmarkApi> {
  const log = vscode.window.createOutputChannel('Newsmark', { log: true });
  const preferences = new Preferences(context.workspaceState);
  const articles = new Articles(log);
  const sidecars = new Sidecars(log);
  const connection = new Connection(newClient, articles, preferences, sidecars, log);
  const decorations = new Decorations(articles, context.extensionUri, () => ({ on: preferences.highlights, colorBy: colorBy() }));
  const status = new Status(articles, connection, preferences);
  const claims = new ClaimsView(articles, preferences);
  const speakers = new SpeakersView(articles, preferences);
  const figures = new FiguresView(articles, preferences);
  const lists = new ListDocuments(articles);
  const overviews = new OverviewPanels(articles, connection, context.extensionUri);
  const acts = new Acts(connection, articles);
  const comments = new Comments(articles, acts);
  const diffs = new CheckedDiff(articles);
  const workbench: Workbench = { articles, connection, preferences, speakers, lists, log, acts, comments, diffs, finder: { articles, selectedRows: () => claims.selectedRows } };
  const commands = [navigateCommands, listCommands, clipboardCommands, lookCommands, fileCommands, judgeCommands, correctCommands, checkCommands, evidenceCommands, noteCommands, handOnCommands, overviewCommands(overviews)].flatMap((group) => Object.entries(group(workbench)));

  let highlights = preferences.highlights;
  context.subscriptions.push(
    log, preferences, articles, sidecars, comments, diffs, new Troubles(articles), connection, decorations, status, claims, speakers, figures, lists, overviews,
    registerBadges(), registerSample(context.extensionUri),
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
  await connection.start();
  return {
    article: (uri) => articles.state(uri),
    onDidChange: articles.onDidChange,
    shown: () => articles.shown,
    overview: (uri) => overviews.body(uri),
    onDidShowOverview: overviews.onDidShow,
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
