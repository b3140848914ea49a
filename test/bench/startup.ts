/** From the start of the process to the first tokens of an article of 10 kB, in turns with a language server of the same library that answers nothing. */
import { madeText } from './corpus';
import { argument, ms, spreadOf, told, type Part } from './part';
import { startServer, type ServerName } from './servers';

async function firstTokens(name: ServerName, text: string): Promise<number> {
  const uri = 'file:///bench/article.txt';
  const begun = performance.now();
  const client = await startServer(name);
  client.open(uri, text);
  const { data } = await client.request<{ readonly data: readonly number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
  const taken = performance.now() - begun;
  if ((data.length > 0) !== (name === 'server')) throw new Error(`${name} answered ${data.length} numbers`);
  await client.stop();
  return taken;
}

export async function startup(): Promise<Part> {
  const text = madeText(10_000);
  const ours: number[] = [], empty: number[] = [];
  for (let turn = 0; turn < Number(argument('starts') ?? 30); turn++) {
    ours.push(await firstTokens('server', text));
    empty.push(await firstTokens('emptyServer', text));
  }
  // pair by pair: what slowed both down falls out
  const more = spreadOf(ours.map((time, turn) => time - empty[turn]!));
  const figures = { ours: spreadOf(ours), empty: spreadOf(empty), more };
  return {
    title: 'Start of the server to first tokens, 10 kB (ms by the clock; 50, 95 and 99 %)', figures,
    lines: [`ours  ${told(figures.ours)}`, `empty ${told(figures.empty)}`, `more  ${told(more)}   median ${ms(more.p50)} of ${more.runs} pairs`],
  };
}
