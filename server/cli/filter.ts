/** `newsmark analyze --jsonl`: one document in, one document out, in order, with constant memory. */
import type { Analyzer } from '../analysis/analyzer';
import { toJson } from '../json';
import { isDay } from './args';
import type { Reading } from './command';
import { byteLines, type Line } from './lines';
import type { Write } from './output';

/** Larger than any article; keeps one endless line from filling the memory. */
export const LINE_LIMIT = 64 * 1024 * 1024;

/** The number of lines that failed. */
export async function runFilter(input: AsyncIterable<Uint8Array>, write: Write, analyzer: Pick<Analyzer, 'analyze'>, reading: Reading, limit = LINE_LIMIT): Promise<number> {
  let failed = 0;
  for await (const line of byteLines(input, limit)) {
    if (line !== 'too-long' && isBlank(line)) continue;
    const answer = answerLine(line, analyzer, reading);
    if ('error' in answer) failed++;
    await write(JSON.stringify(answer) + '\n');
  }
  return failed;
}

type Id = string | number | null;
type Answer = ReturnType<typeof toJson> | { readonly id: Id; readonly error: string };

function answerLine(line: Line, analyzer: Pick<Analyzer, 'analyze'>, reading: Reading): Answer {
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

/** Only spaces, tabs and carriage returns. */
const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
