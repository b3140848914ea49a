/** Whether the server grows with use: its memory after 1, 100 and 1,000 articles opened, analysed, asked and closed. */
import type { TestClient } from '../unit/support/client';
import { CLAIMS_REQUEST } from '../../server/protocol';
import { madeText } from './corpus';
import { argument, mb, type Part } from './part';
import { startServer } from './servers';

/** Bytes, garbage gone. */
interface Held {
  readonly documents: number;
  readonly heap: number;
  readonly arrays: number;
  readonly resident: number;
}

const LENGTH = 10_000;
/** Texts that come again and again, more than the cache of paragraphs holds: new words would fill the vocabulary, which has a bound of its own, and look like a leak. */
const TEXTS = 100;
/** More than this after ten times as many documents is a leak: an article of 10 kB leaves more than 10 kB behind, and 900 of them 9 MB. */
const MOST_GROWTH = 4_000_000;

async function openAskClose(client: TestClient, number: number, text: string): Promise<void> {
  const uri = `file:///bench/${number}.txt`;
  const textDocument = { uri };
  client.open(uri, text);
  const view = await client.article(uri);
  if (view.state !== 'ready') throw new Error(`${uri} is ${view.state}`);
  const end = { line: 1e6, character: 0 }, start = { line: 0, character: 0 };
  const { resultId } = await client.request<{ readonly resultId: string }>('textDocument/semanticTokens/full', { textDocument });
  client.edit(uri, 2, { start, end: start }, `Article ${number} `);
  await client.article(uri, 2);
  await Promise.all([
    client.request(CLAIMS_REQUEST, { uri }),
    client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId }),
    client.request('textDocument/diagnostic', { textDocument }),
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/inlayHint', { textDocument, range: { start, end } }),
    client.request('textDocument/hover', { textDocument, position: { line: 4, character: 10 } }),
  ]);
  client.notify('textDocument/didClose', { textDocument });
}

export async function growth(): Promise<Part> {
  const steps = (argument('documents') ?? '1,100,1000').split(',').map(Number);
  const client = await startServer('memoryServer');
  const text = madeText(LENGTH * TEXTS);
  const figures: Held[] = [];
  for (let number = 1; number <= steps.at(-1)!; number++) {
    await openAskClose(client, number, text.slice(LENGTH * (number % TEXTS), LENGTH * (number % TEXTS + 1)));
    if (!steps.includes(number)) continue;
    const { heapUsed, arrayBuffers, rss } = await client.request<NodeJS.MemoryUsage>('bench/memory', null);
    figures.push({ documents: number, heap: heapUsed, arrays: arrayBuffers, resident: rss });
  }
  await client.stop();
  const last = figures.at(-1)!, before = figures.at(-2) ?? last;
  const grown = last.heap + last.arrays - before.heap - before.arrays;
  if (grown > MOST_GROWTH) process.exitCode = 1;
  return {
    title: 'Memory of the server after documents were opened, analysed, asked and closed', figures: { steps: figures, grown },
    lines: [...figures.map(({ documents, heap, arrays, resident }) => `${String(documents).padStart(5)} documents: heap ${mb(heap)} MB, arrays outside ${mb(arrays)} MB, resident ${mb(resident)} MB`), `grown between the last two: ${mb(grown)} MB (the bench fails above ${mb(MOST_GROWTH)})`],
  };
}
