/** `newsmark analyze --jsonl`: one document in, one document out, in order, with constant memory. */
import { crashedLine } from './answer';
import type { Reading } from './command';
import { byteLines, type Line } from './lines';
import type { Write } from './output';
import type { Crew } from './jobs/crew';
import { inOrder } from './jobs/inOrder';
import type { Job, Outcome } from './jobs/job';

/** Larger than any article; keeps one endless line from filling the memory. */
export const LINE_LIMIT = 64 * 1024 * 1024;

/** The number of lines that failed. */
export async function runFilter(input: AsyncIterable<Uint8Array>, write: Write, crew: Crew<Job, Outcome>, reading: Reading, limit = LINE_LIMIT): Promise<number> {
  let failed = 0;
  await inOrder(linesOf(input, limit), crew.most, (line) => crew.do({ kind: 'line', line, reading }), async (outcome, line) => {
    const isAnswer = outcome.kind === 'answer';
    if (!isAnswer || outcome.failed) failed++;
    await write(isAnswer ? outcome.line : JSON.stringify(crashedLine(line, 'why' in outcome ? outcome.why : 'no answer')) + '\n');
  });
  return failed;
}

/** Copies, since several are under way at a time. */
async function* linesOf(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  for await (const line of byteLines(input, limit)) {
    if (line === 'too-long') yield line;
    else if (!isBlank(line)) yield new Uint8Array(line);
  }
}

/** Only spaces, tabs and carriage returns. */
const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
