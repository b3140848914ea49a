/** The same letter from outside: a client over standard input and output, a server process of its own. */
import { CLAIMS_REQUEST, type ArticleView } from '../../server/protocol';
import { spreadOf, type Spread } from './part';
import { startServer } from './servers';
import { typing, type Where } from './typing';

const WARMUPS = 15;

/** From the change to the last answer: article view, difference of the tokens, problems. */
export async function roundTrips(text: string, where: Where, count: number): Promise<Spread> {
  const client = await startServer('server');
  const uri = 'file:///bench/article.txt';
  const textDocument = { uri };
  client.open(uri, text);
  await client.article(uri);
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
    const [tokens, , view] = await Promise.all([
      client.request<{ readonly resultId: string }>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId }),
      client.request('textDocument/diagnostic', { textDocument }),
      client.changed(uri).then(() => client.request<ArticleView>(CLAIMS_REQUEST, { uri })),
    ]);
    if (turn >= WARMUPS) times.push(performance.now() - begun);
    if (view.state !== 'ready' || view.version !== version) throw new Error(`version ${version} was asked for, ${view.state} ${view.version} came`);
    ({ resultId } = tokens);
  }
  await client.stop();
  return spreadOf(times);
}
