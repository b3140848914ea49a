import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReadyView } from '../../../server/protocol';
import { answer, closeAll, makeFolder } from './support';

const ARTICLE = 'Harbour to close\n\n“We will close it in June,” said Mara Quill, the harbour master, on Monday.\n\n“The walls are three meters thick,” Quill said.\n\nThe walls will not last, a source said.\n';
const HALL = 'WEBVTT\n\n12:30.000 --> 12:33.000\n<v Mara Quill>We might close it in June.\n\n13:00.000 --> 13:04.000\n<v Mara Quill>The walls are three meters thick.\n';

describe('sources and transcripts', () => {
  let article: vscode.Uri;
  let hall: vscode.Uri;
  let document: vscode.TextDocument;

  let folder: vscode.Uri;
  let articles = 0;

  before(async () => { folder = await makeFolder(); });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  beforeEach(async () => {
    // of its own each time: the editor keeps a document for a while after its tab is closed
    article = vscode.Uri.joinPath(folder, `harbour story #${++articles}.txt`);
    hall = vscode.Uri.joinPath(folder, `hall [${articles}].vtt`);
    await put(article, ARTICLE);
    await put(hall, HALL);
    document = await vscode.workspace.openTextDocument(article);
    await vscode.window.showTextDocument(document, { preview: false });
    await once((view) => view.desk.state === 'ready');
  });
  afterEach(async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  const put = (file: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const source = (): string => vscode.workspace.asRelativePath(hall, false);
  const once = (wanted: (view: ReadyView) => boolean): Promise<ReadyView> => answer(article, (view): view is ReadyView => view.state === 'ready' && wanted(view));

  /** The report on the article, or on all, as soon as it says so; it may say so already. Those on others may still be in memory. */
  const untilSaid = (scheme: string, words: RegExp): Promise<vscode.TextDocument> => new Promise((resolve) => {
    const look = (): void => {
      const report = vscode.workspace.textDocuments.find(({ uri, getText }) => uri.scheme === scheme && ['', article.toString()].includes(uri.query) && words.test(getText()));
      if (!report) return;
      for (const listener of listeners) listener.dispose();
      resolve(report);
    };
    const listeners = [vscode.workspace.onDidOpenTextDocument(look), vscode.workspace.onDidChangeTextDocument(look)];
    look();
  });
  const problems = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(article).filter(({ code }) => code === 'transcript');
  const untilProblems = (amount: number): Promise<readonly vscode.Diagnostic[]> => new Promise((resolve) => {
    const look = (): void => {
      const found = problems();
      if (found.length !== amount) return;
      listener.dispose();
      resolve(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });

  it('reports on the sources of an article, and follows it', async () => {
    await vscode.commands.executeCommand('newsmark.auditSources');
    const report = await untilSaid('newsmark-sources', /^# Harbour to close\n\n- Line 7: “a source” does not tell where the source stands\./);
    assert.match(report.getText(), /\n- \*\*Mara Quill\*\*[^\n]+ in 2 quotes/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', report.uri, 10);
    const [link] = links.filter(({ target }) => target?.path === 'newsmark.reveal');
    assert.ok(link?.target, links.map(({ target }) => String(target)).join(', '));
    assert.equal(report.getText(link.range), 'Line 7');
    await vscode.commands.executeCommand(link.target.path, ...(JSON.parse(link.target.query) as unknown[]));
    assert.deepEqual([vscode.window.activeTextEditor?.document.uri.toString(), document.getText(vscode.window.activeTextEditor?.selection)], [article.toString(), 'a source']);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(article, vscode.window.activeTextEditor!.selection, 'Ed Reis');
    await vscode.workspace.applyEdit(edit);
    await untilSaid('newsmark-sources', /^# Harbour to close\n\nNothing to ask\.\n/);
  });

  it('reports on the sources of the workspace', async () => {
    await vscode.commands.executeCommand('newsmark.auditWorkspace');
    const text = (await untilSaid('newsmark-sources', /^# Sources of \d+ articles\n/)).getText();
    assert.match(text, /\n## Who is quoted\n/);
    assert.match(text, /\n### duluth-seawall\.txt /);
    assert.match(text, /\n- paris-flood\.txt /);
  });

  it('holds quotations against a transcript, and follows it', async () => {
    await vscode.commands.executeCommand('newsmark.checkTranscript', article, hall);
    await untilSaid('newsmark-transcript', /2 quotations: 1 exact, 0 trimmed, 1 altered, 0 not found\.\n\n- \*\*Altered\*\*, line 3, spoken at 12:30: Mara Quill, “We will close it in June,”\n {2}- “will” was “might” \(a modal\)\n/);
    const [altered] = await untilProblems(1);
    assert.match(altered!.message, /^Spoken otherwise at 12:30 of the transcript: “will” was “might”/);
    assert.equal(altered!.relatedInformation?.[0]?.location.uri.toString(), hall.toString());
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', article, altered!.range);
    const compare = actions.find(({ title }) => title === 'Compare with What Was Spoken');
    assert.ok(compare?.command, actions.map(({ title }) => title).join(', '));
    await vscode.commands.executeCommand(compare.command.command, ...(compare.command.arguments as unknown[]));
    const sides = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'newsmark-spoken').map((one) => one.getText()).sort();
    assert.deepEqual(sides, ['We might close it in June\n', 'We will close it in June,\n']);
    await put(hall, HALL.replace('might', 'will'));
    await untilProblems(0);
    await untilSaid('newsmark-transcript', /2 quotations: 2 exact/);
  });

  it('notes the place in the transcript as evidence, and forgets the transcript', async () => {
    await vscode.commands.executeCommand('newsmark.checkTranscript', article, hall);
    await vscode.commands.executeCommand('newsmark.addTranscriptEvidenceToAll');
    const noted = await once((view) => view.claims.some(({ mark }) => (mark?.evidence.length ?? 0) > 0));
    assert.deepEqual(noted.claims.flatMap(({ mark }) => mark?.evidence.map(({ source, locator }) => `${source} ${locator}`) ?? []), [`${source()} 13:00`]);
    await untilProblems(1);
    await vscode.commands.executeCommand('newsmark.unlinkTranscript', source());
    await untilProblems(0);
  });
});
