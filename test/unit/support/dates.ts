/** Checks the dates and clock times of a text against marks in it. */
import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/analysis/analyzer';
import type { NumberMention } from '../../../server/analysis/article';

const analyzer = createAnalyzer({ tagger: new Uint8Array(), gazetteer: new Uint8Array() });

export const THURSDAY = '2015-10-01';

export const numbersOf = (text: string, date?: string): readonly NumberMention[] => analyzer.analyze(text, { singleQuotes: 'auto', ...(date ? { date } : {}) }).numbers;

/** Dates are marked in brackets with the value they resolve to, and the other one they may mean: `[Wednesday|2015-09-30]`, `[last Wednesday|2015-09-30 or 2015-09-23]`. */
export function checkDates(marked: string, date = THURSDAY): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^|\]]+)\|([^\]]*)\]/g, (_, words: string, meaning: string) => { expected.push(`${words} = ${meaning}`); return words; });
  const found = numbersOf(text, date)
    .filter(({ kind }) => kind === 'date' || kind === 'time')
    .map(({ span, value, anchor }) => `${text.slice(span.start, span.end)} = ${String(value)}${anchor?.or === undefined ? '' : ` or ${anchor.or}`}`);
  assert.deepEqual(found, expected);
}
