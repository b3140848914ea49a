/** The same letter from outside: a client over standard input and output, a server process of its own. */
import { changed } from '../../client/model/viewChange';
import { CLAIMS_REQUEST, type ClaimsAnswer } from '../../server/protocol';
import { spreadOf, type Spread } from './part';
import { startServer } from './servers';
import { typing, type Where } from './typing';

const WARMUPS = 15;

/** From the change to the last answer: what changed of the article view, difference of the tokens, problems. */
export async function roundTrips(text: string, where: Where, count: number): Promise<Spread> {
  const client = await startServer('server');
  const uri = 'file:///bench/article.txt';
  const textDocument = { uri };
  client.open(uri, text);
  let view = await client.article(uri);
  let { resultId } = await client.request<{ readonly resultId: string }>('textDocument/semanticTokens/full', { textDocument });
  const letters = typing(text, where);
  const lines = text.slice(0, letters.next().value.offset).split('\n');
  const line = lines.length - 1, from = lines[line]!.length;
  const times: number[] = [];
  for (let turn = 0; turn < WARMUPS + count; turn++) {
    const version = turn + 2;
    const at = { line, character: from + turn };
    const begun = performance.now();
    client.edit(uri, version, { start: at, end: at }, letters.next().value.letter);
    const known = view.state === 'ready' ? view.result : undefined;
    const [tokens, , answer] = await Promise.all([
      client.request<{ readonly resultId: string }>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId }),
      client.request('textDocument/diagnostic', { textDocument }),
      client.changed(uri).then(() => client.request<ClaimsAnswer>(CLAIMS_REQUEST, { uri, known })),
    ]);
    const next = answer.state !== 'changed' ? answer : changed(view.state === 'ready' ? view : undefined, answer);
    if (!next) throw new Error('a change of another view came');
    view = next;
    if (turn >= WARMUPS) times.push(performance.now() - begun);
    if (view.state !== 'ready' || view.version !== version) throw new Error(`version ${version} was asked for, ${view.state} ${view.version} came`);
    ({ resultId } = tokens);
  }
  await client.stop();
  return spreadOf(times);
}
