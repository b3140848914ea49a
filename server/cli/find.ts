/** `newsmark find QUERY`: the claims of an index that a query asks for, written as they are found. */
import { csvRow } from '../exports/csvRow';
import { plural, shorten } from '../features/words';
import type { Archive } from '../workspace/archive';
import type { Hit } from '../workspace/search/claims';
import { parseQuery } from '../workspace/search/query';
import type { Command } from './command';
import { textsOf, type Texts } from './compare';
import { jsonList, type Write } from './output';
import { positionWords } from './place';

type Order = Pick<Extract<Command, { kind: 'find' }>, 'query' | 'format'>;

export async function findClaims(archive: Archive, { query, format }: Order, write: Write): Promise<void> {
  const texts = textsOf((id) => archive.articleOf(id)?.text ?? '');
  const hits = archive.search(parseQuery(query));
  switch (format) {
    case 'text': {
      let count = 0;
      for (const hit of hits) {
        count++;
        await write(hitLine(hit, texts));
      }
      return write(`${plural(count, 'claim')} in ${plural(archive.size, 'article')}\n`);
    }
    case 'csv':
      await write(csvRow(COLUMNS));
      for (const hit of hits) {
        const row = hitRow(hit, texts);
        await write(csvRow(COLUMNS.map((column) => row[column] ?? '')));
      }
      return;
    case 'json': {
      const list = jsonList(write);
      for (const hit of hits) await list.item(hitRow(hit, texts));
      return list.end();
    }
  }
}

const COLUMNS = ['file', 'line', 'column', 'start', 'end', 'kind', 'speaker', 'text', 'status', 'date', 'title'] as const;
const WORDS = 240;

/** `2025/ferry.txt:5:2: Kari Lunde: “Nobody warned us” [verified]` */
function hitLine({ article, span, kind, speaker, words, status }: Hit, { linesOf }: Texts): string {
  const said = shorten(words, WORDS);
  const who = kind === 'statistic' ? '' : `${speaker ?? 'speaker unknown'}: `;
  return `${article}:${positionWords(linesOf(article), span.start)}: ${who}${kind === 'quote' ? `“${said}”` : said}${status === undefined ? '' : ` [${status}]`}\n`;
}

function hitRow({ article, span, kind, speaker, words, status, date, title }: Hit, { linesOf }: Texts): Readonly<Record<(typeof COLUMNS)[number], string | number | null>> {
  const { line, character } = linesOf(article).position(span.start);
  return { file: article, line: line + 1, column: character + 1, start: span.start, end: span.end, kind, speaker: speaker ?? null, text: words, status: status ?? null, date: date ?? null, title };
}
