/** `newsmark analyze FILE…` */
import type { Article, NumberMention, Place, Quote, Span } from '../analysis/article';
import { speakerOf, speakersOf } from '../analysis/query/tally';
import type { Annotated } from '../features/annotated';
import { plural, shorten, together, wordsAt } from '../features/words';
import { toJson } from '../json';
import type { Command } from './command';
import { eachArticle, type Failures, type FileRun } from './files';
import { jsonList, type Write } from './output';

type Format = Extract<Command, { kind: 'analyze' }>['format'];

export async function runAnalyze(run: FileRun, format: Format, write: Write): Promise<Failures> {
  switch (format) {
    case 'text': return eachArticle(run, (doc, file) => write(analysisText(doc, file)));
    case 'json': {
      if (run.files.length === 1) return eachArticle(run, (doc, file) => write(JSON.stringify(toJson(file, doc.article), null, 2) + '\n'));
      const list = jsonList(write);
      const failures = await eachArticle(run, (doc, file) => list.item(toJson(file, doc.article)));
      await list.end();
      return failures;
    }
  }
}

const WORDS = 90;

/** `harbour.txt: 2 quotes, 1 number` and a line for each, with its line and column. */
export function analysisText(doc: Annotated, file: string): string {
  const { article } = doc;
  const counts = [plural(article.quotes.length, 'quote'), plural(article.speakers.length, 'speaker'), plural(article.numbers.length, 'number'), plural(article.places.length, 'place'), plural(article.claims.length, 'claim')];
  return [
    `${file}: ${counts.join(', ')}`,
    ...section('quotes', doc, article.quotes, (quote) => quoteLine(doc, quote)),
    ...section('numbers and dates', doc, article.numbers, (number) => numberLine(doc, number)),
    ...section('places', doc, article.places, (place) => placeLine(doc, place)),
  ].join('\n') + '\n\n';
}

function section<T extends { readonly span: Span }>(title: string, { lines }: Annotated, items: readonly T[], line: (item: T) => string): readonly string[] {
  if (items.length === 0) return [];
  return ['', `  ${title}`, ...items.map((item) => {
    const { line: row, character } = lines.position(item.span.start);
    return `  ${`${row + 1}:${character + 1}`.padStart(8)}  ${line(item)}`;
  })];
}

function quoteLine(doc: Annotated, quote: Quote): string {
  return `${quote.form.padEnd(8)}  ${speakerName(doc.article, quote)}: ${shorten(wordsAt(doc, quote.span), WORDS)}  (${quote.confidence})`;
}

function speakerName({ speakers, text }: Article, quote: Quote): string {
  const { attribution, form } = quote;
  const id = speakerOf(quote);
  if (id !== undefined) return together(speakersOf(quote).map((one) => speakers[one]?.name ?? '?'));
  if (form === 'scare') return 'nobody quoted';
  return !('mention' in attribution) ? 'speaker unknown' : `${text.slice(attribution.mention.start, attribution.mention.end)} (who that is, is unknown)`;
}

function numberLine(doc: Annotated, { kind, span, value, unit, approx, change }: NumberMention): string {
  const shown = typeof value === 'object' ? `${value.low} to ${value.high}` : String(value);
  return `${kind.padEnd(8)}  ${wordsAt(doc, span)} = ${[change && `${change.direction} ${change.role}`, approx, shown, unit].filter((part) => part !== undefined).join(' ')}`;
}

function placeLine(doc: Annotated, { type, span, name, country, metonym }: Place): string {
  return `${type.padEnd(8)}  ${wordsAt(doc, span)} = ${name}${country === undefined ? '' : `, ${country}`}${metonym ? ' (its government)' : ''}`;
}
