import assert from 'node:assert/strict';
import type { Settings } from '../../../server/protocol';
import { CANCELLED, CLOSED, type Settled } from '../../../server/session/analysis';
import { createSession, type Cancellation, type Session, type SessionHost } from '../../../server/session/session';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import type { Snapshot } from '../../../server/session/snapshot';
import { makeArticle } from '../support/handmade';

const URI = 'file:///a.txt';
const snapshot = (version: number, text = 'text', uri = URI): Snapshot => ({ uri, version, languageId: 'plaintext', text });

/** A session whose clock is turned by hand. `settled` tells what came out, in order: `a.txt 2 ready`. */
function make(analyze: SessionHost['analyze'] = ({ text }) => makeArticle({ text })) {
  let queue: (() => void)[] = [];
  const settled: string[] = [];
  const failures: string[] = [];
  const runs: number[] = [];
  const session = createSession({
    analyze: (taken, settings, wanted) => {
      runs.push(taken.version);
      return analyze(taken, settings, wanted);
    },
    later(run) {
      queue.push(run);
      return () => { queue = queue.filter((other) => other !== run); };
    },
    settled: ({ snapshot: { uri, version }, kind }) => void settled.push(`${uri.slice(8)} ${version} ${kind}`),
    failed: ({ uri }, error) => void failures.push(`${uri.slice(8)} ${error.message}`),
  }, DEFAULT_SETTINGS);
  /** Runs what is due, and lets promises follow. */
  const turn = async (): Promise<void> => {
    const due = queue;
    queue = [];
    for (const run of due) run();
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return { session, turn, settled, failures, runs };
}

const waiting = (): Cancellation & { cancel: () => void } => {
  let listener = (): void => {};
  return { isCancellationRequested: false, onCancellationRequested: (added) => { listener = added; return { dispose: () => { listener = () => {}; } }; }, cancel: () => listener() };
};
const ask = (session: Session): Promise<Settled | typeof CANCELLED | typeof CLOSED> => session.whenSettled(URI, waiting());
const kindOf = (answer: Settled | symbol | undefined): string | symbol | undefined => (typeof answer === 'object' ? answer.kind : answer);

describe('session', () => {
  it('answers a waiting question when the analysis is done, and at once from then on', async () => {
    const { session, turn } = make();
    session.opened(snapshot(1));
    assert.equal(session.current(URI)?.kind, 'pending');
    const early = ask(session);
    await turn();
    assert.equal(kindOf(await early), 'ready');
    assert.equal(await ask(session), await early);
  });

  it('analyses once for many questions', async () => {
    const { session, turn, runs } = make();
    session.opened(snapshot(1));
    const answers = Promise.all([ask(session), ask(session), ask(session)]);
    await turn();
    await answers;
    assert.deepEqual(runs, [1]);
  });

  it('lets the newest version win, and never runs those between', async () => {
    const { session, turn, runs, settled } = make();
    session.opened(snapshot(1));
    session.changed(snapshot(2));
    session.changed(snapshot(3));
    await turn();
    assert.deepEqual([runs, settled], [[3], ['a.txt 3 ready']]);
  });

  it('drops the answer of a version that was overtaken while it ran', async () => {
    const done: (() => void)[] = [];
    const { session, turn, settled } = make((taken) => new Promise((resolve) => done.push(() => resolve(makeArticle({ text: taken.text })))));
    session.opened(snapshot(1));
    await turn();
    session.changed(snapshot(2));
    await turn();
    done[1]!();
    done[0]!();
    await turn();
    assert.deepEqual(settled, ['a.txt 2 ready']);
  });

  it('does not begin anew for a version it has', async () => {
    const { session, turn, runs } = make();
    session.opened(snapshot(1));
    session.changed(snapshot(1));
    await turn();
    assert.deepEqual(runs, [1]);
  });

  it('gives a cancelled question a value of its own, and goes on', async () => {
    const { session, turn } = make();
    session.opened(snapshot(1));
    const cancellation = waiting();
    const question = session.whenSettled(URI, cancellation);
    cancellation.cancel();
    assert.equal(await question, CANCELLED);
    assert.equal(await session.whenSettled(URI, { ...waiting(), isCancellationRequested: true }), CANCELLED);
    await turn();
    assert.equal(session.current(URI)?.kind, 'ready');
  });

  it('tells who waits that the document was closed', async () => {
    const { session, turn, runs } = make();
    session.opened(snapshot(1));
    const question = ask(session);
    session.closed(URI);
    await turn();
    assert.equal(await question, CLOSED);
    assert.equal(await ask(session), CLOSED);
    assert.deepEqual([runs, session.ready().length], [[], 0]);
  });

  it('fails one document and goes on with the others, and with the next version of that one', async () => {
    const { session, turn, settled, failures } = make(({ text }) => {
      if (text.includes('poison')) throw new Error('boom');
      return makeArticle({ text });
    });
    session.opened(snapshot(1, 'poison'));
    session.opened(snapshot(1, 'good', 'file:///b.txt'));
    await turn();
    session.changed(snapshot(2, 'better'));
    await turn();
    assert.deepEqual([...settled].sort(), ['a.txt 1 failed', 'a.txt 2 ready', 'b.txt 1 ready']);
    assert.deepEqual(failures, ['a.txt boom']);
  });

  it('skips with a reason, and takes a document back when a person asks for it', async () => {
    const { session, turn } = make();
    session.configure({ ...DEFAULT_SETTINGS, maxFileSize: 3 }, []);
    session.opened(snapshot(1, 'too long'));
    const skipped = session.current(URI);
    assert.ok(skipped?.kind === 'skipped' && skipped.reason === 'too-large');
    session.annotate(URI, 'on');
    await turn();
    assert.equal(session.current(URI)?.kind, 'ready');
    session.annotate(URI, 'off');
    assert.equal(session.current(URI)?.kind, 'skipped');
    session.annotate(URI, 'auto');
    assert.equal(session.current(URI)?.kind, 'skipped');
  });

  it('keeps a person’s word over closing and opening', async () => {
    const { session } = make();
    session.annotate(URI, 'off');
    session.opened(snapshot(1));
    assert.equal(session.current(URI)?.kind, 'skipped');
  });

  it('takes new settings without analysing anew, unless the analysis depends on them', async () => {
    const { session, turn, runs } = make();
    session.opened(snapshot(1));
    await turn();
    const before = session.current(URI);
    const settings: Settings = { ...DEFAULT_SETTINGS, chips: 'never' };
    session.configure(settings, []);
    const after = session.current(URI);
    assert.ok(before?.kind === 'ready' && after?.kind === 'ready');
    assert.equal(after.article, before.article);
    assert.notEqual(after, before);
    assert.equal(after.settings, settings);
    session.configure({ ...settings, singleQuotes: 'off' }, []);
    await turn();
    assert.deepEqual(runs, [1, 1]);
  });

  it('runs again when the settings it read changed under way', async () => {
    const done: (() => void)[] = [];
    const read: string[] = [];
    const { session, turn } = make((taken, { singleQuotes }) => {
      read.push(singleQuotes);
      return new Promise((resolve) => done.push(() => resolve(makeArticle({ text: taken.text }))));
    });
    session.opened(snapshot(1));
    await turn();
    session.configure({ ...DEFAULT_SETTINGS, singleQuotes: 'on' }, []);
    await turn();
    for (const finish of done) finish();
    await turn();
    assert.deepEqual([read, session.current(URI)?.kind], [['auto', 'on'], 'ready']);
  });
});
