/** `newsmark find QUERY`: the claims of an index that a query asks for, written as they are found. */
import { hitRow, hitsHeader, type FoundClaim } from '../exports/hits';
import { plural, shorten } from '../features/words';
import type { Archive } from '../workspace/archive';
import type { Hit } from '../workspace/search/claims';
import { parseQuery } from '../workspace/search/query';
import type { Command } from './command';
import { textsOf, type Texts } from './compared';
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
      await write(hitsHeader);
      for (const hit of hits) await write(hitRow(foundClaim(hit, texts)));
      return;
    case 'json': {
      const list = jsonList(write);
      for (const hit of hits) await list.item({ ...foundClaim(hit, texts), start: hit.span.start, end: hit.span.end });
      return list.end();
    }
  }
}

const WORDS = 240;

/** `2025/ferry.txt:5:2: Kari Lunde: “Nobody warned us” [verified]` */
function hitLine({ article, span, kind, speaker, words, status }: Hit, { linesOf }: Texts): string {
  const said = shorten(words, WORDS);
  const who = kind === 'statistic' ? '' : `${speaker ?? 'speaker unknown'}: `;
  return `${article}:${positionWords(linesOf(article), span.start)}: ${who}${kind === 'quote' ? `“${said}”` : said}${status === undefined ? '' : ` [${status}]`}\n`;
}

function foundClaim({ article, span, kind, speaker, words, status, date, title }: Hit, { linesOf }: Texts): FoundClaim {
  const { line, character } = linesOf(article).position(span.start);
  return { file: article, line: line + 1, column: character + 1, kind, text: words, title, ...(speaker === undefined ? {} : { speaker }), ...(status === undefined ? {} : { status }), ...(date === undefined ? {} : { date }) };
}
