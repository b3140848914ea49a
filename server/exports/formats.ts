/** All that an article can be handed on as: one file a format, one row each here. */
import { bioOf } from './bio';
import { bratOf } from './brat/write';
import { claimReviewOf } from './claimReview';
import { csvHeader, csvOf } from './csv';
import type { Exported } from './exported';
import { packetOf } from './html/packet';
import { jsonOf } from './json';
import { jsonldOf } from './jsonld';
import { markdownOf } from './markdown';
import { quotationOf } from './quotation';

export const FORMAT_IDS = ['csv', 'json', 'jsonl', 'markdown', 'jsonld', 'brat', 'bio', 'quotation', 'claimreview', 'html'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface FormatOptions {
  /** Also what nobody judged, where the format would leave it out (`jsonld`). */
  readonly proposals: boolean;
}

export interface Format {
  /** As a list to choose from says it. */
  readonly name: string;
  /** With its dot; behind the article's name without its own: `harbour.csv`. */
  readonly extension: string;
  readonly mediaType: string;
  /** Several articles in one file: one after the other, as a JSON list, or not at all. */
  readonly several: 'append' | 'list' | 'never';
  /** Once, before the first article. */
  readonly header?: string;
  readonly write: (exported: Exported, options: FormatOptions) => string;
}

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  csv: { name: 'Spreadsheet (CSV)', extension: '.csv', mediaType: 'text/csv', several: 'append', header: csvHeader, write: csvOf },
  json: { name: 'JSON', extension: '.json', mediaType: 'application/json', several: 'list', write: (exported) => `${JSON.stringify(jsonOf(exported), null, 2)}\n` },
  jsonl: { name: 'JSON lines', extension: '.jsonl', mediaType: 'application/jsonl', several: 'append', write: (exported) => `${JSON.stringify(jsonOf(exported))}\n` },
  markdown: { name: 'Markdown table', extension: '.md', mediaType: 'text/markdown', several: 'append', write: (exported) => `${markdownOf(exported)}\n` },
  jsonld: { name: 'W3C Web Annotations (JSON-LD)', extension: '.jsonld', mediaType: 'application/ld+json', several: 'list', write: jsonldOf },
  brat: { name: 'brat standoff', extension: '.ann', mediaType: 'text/plain', several: 'never', write: bratOf },
  bio: { name: 'BIO columns (CoNLL style)', extension: '.conll', mediaType: 'text/plain', several: 'append', write: bioOf },
  quotation: { name: 'schema.org Quotation', extension: '.quotation.jsonld', mediaType: 'application/ld+json', several: 'list', write: quotationOf },
  claimreview: { name: 'schema.org ClaimReview', extension: '.claimreview.jsonld', mediaType: 'application/ld+json', several: 'list', write: claimReviewOf },
  html: { name: 'Fact-check packet (HTML)', extension: '.html', mediaType: 'text/html', several: 'never', write: packetOf },
};

/** One article, whole. */
export const exportAs = (format: FormatId, exported: Exported, options: FormatOptions = { proposals: false }): string => `${FORMATS[format].header ?? ''}${FORMATS[format].write(exported, options)}`;
