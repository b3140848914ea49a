/** A line of the filter: a document in, a document out. */
import type { Analyzer } from '../analysis/analyzer';
import { toJson } from '../json';
import { isDay } from './args';
import type { Reading } from './command';
import type { Line } from './lines';

type Id = string | number | null;
type Answer = ReturnType<typeof toJson> | { readonly id: Id; readonly error: string };

export function answerLine(line: Line, analyzer: Pick<Analyzer, 'analyze'>, reading: Reading): Answer {
  const parsed = parseLine(line);
  if ('error' in parsed) return parsed;
  try {
    return toJson(parsed.id, analyzer.analyze(parsed.text, { ...reading, ...(parsed.date === undefined ? {} : { date: parsed.date }) }));
  } catch (thrown) {
    return { id: parsed.id, error: `the analysis failed: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
}

interface Document {
  readonly id: Id;
  readonly text: string;
  readonly date?: string;
}

/** What stands for the answer where there was none: the thread that worked on it died. */
export function crashedLine(line: Line, why: string): Answer {
  return { id: parseLine(line).id, error: `the analysis failed: ${why}` };
}

function parseLine(line: Line): Document | { readonly id: Id; readonly error: string } {
  if (line === 'too-long') return { id: null, error: 'the line is too long' };
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return { id: null, error: 'the line is not valid UTF-8' };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return { id: null, error: `the line is not valid JSON: ${(thrown as Error).message}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, error: 'the line is not a JSON object' };
  const given = value as Readonly<Record<string, unknown>>;
  const id = typeof given['id'] === 'string' || typeof given['id'] === 'number' ? given['id'] : null;
  const date = given['date'] ?? undefined;
  if (typeof given['text'] !== 'string') return { id, error: 'there is no "text"' };
  if (date !== undefined && (typeof date !== 'string' || !isDay(date))) return { id, error: '"date" is not a day as in 2026-01-31' };
  return { id, text: given['text'], ...(date === undefined ? {} : { date }) };
}
