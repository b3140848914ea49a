import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Steps } from '../../../server/analysis/steps';
import { createAnswers } from '../../../server/answers';
import type { Annotated } from '../../../server/features/annotated';
import { createSession } from '../../../server/session/session';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { inTurns } from '../../../server/session/stepping';
import { makeArticle } from '../support/handmade';

const URI = 'file:///a.txt';

/** An open article, and answers that pause at each step: `onPause` then runs. */
async function opened() {
  const logged: string[] = [];
  const when = { onPause: (): void => {} };
  const session = createSession({ analyze: ({ text }) => makeArticle({ text }), later: (run) => { queueMicrotask(run); return () => {}; }, settled: () => {}, failed: () => {} }, DEFAULT_SETTINGS);
  let time = 0;
  const stepping = { now: () => (time += 100), pause: async (): Promise<void> => when.onPause() };
  const answers = createAnswers({ session, deskOf: () => undefined, inTurns: (steps, wanted) => inTurns(steps, wanted, stepping), log: (message) => logged.push(message) });
  session.opened({ uri: URI, version: 1, languageId: 'plaintext', text: 'text' });
  await session.whenSettled(URI, CancellationToken.None);
  return { session, answers, logged, when };
}

function* words(doc: Annotated): Steps<string> {
  for (let i = 0; i < 5; i++) yield;
  return doc.article.text;
}

const ASKED = { textDocument: { uri: URI } };

describe('answers in turns', () => {
  it('are given when all steps are done', async () => {
    const { answers, when } = await opened();
    let pauses = 0;
    when.onPause = () => void pauses++;
    assert.deepEqual([await answers.stepwise('nothing', words)(ASKED, CancellationToken.None), pauses], ['text', 5]);
  });

  it('are given up when nobody asks any more', async () => {
    const { answers, when } = await opened();
    const source = new CancellationTokenSource();
    let pauses = 0;
    when.onPause = () => { if (++pauses === 2) source.cancel(); };
    await assert.rejects(answers.stepwise('nothing', words)(ASKED, source.token), (error: ResponseError<void>) => error.code === LSPErrorCodes.RequestCancelled);
    assert.equal(pauses, 2);
  });

  it('are what there is without an article, when the document is closed meanwhile', async () => {
    const { answers, session, when } = await opened();
    when.onPause = () => session.closed(URI);
    assert.equal(await answers.stepwise('nothing', words)(ASKED, CancellationToken.None), 'nothing');
  });

  it('fail as their steps do: the stack goes to the log, and the asker learns no more than that', async () => {
    const { answers, logged } = await opened();
    function* broken(): Steps<string> {
      yield;
      throw new Error('broken');
    }
    await assert.rejects(answers.stepwise('nothing', broken)(ASKED, CancellationToken.None), { message: 'Newsmark could not answer; see its output.' });
    assert.match(logged.join('\n'), /Error: broken\n +at /);
  });
});
