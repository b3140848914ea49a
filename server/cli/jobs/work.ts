/** Does one job. Whatever goes wrong with an article is an outcome: it never throws. */
import type { Analyzer } from '../../analysis/analyzer';
import { toJson } from '../../json';
import { answerLine } from '../answer';
import { InputError, readText } from '../input';
import { proseIn } from '../prose';
import type { Job, Outcome } from './job';
import { reduceFile } from './reduceFile';

export async function work(job: Job, analyzer: Pick<Analyzer, 'analyze'>): Promise<Outcome> {
  switch (job.kind) {
    case 'line': {
      const answer = answerLine(job.line, analyzer, job.reading);
      return { kind: 'answer', line: JSON.stringify(answer) + '\n', failed: 'error' in answer };
    }
    case 'file': return onFile(job.file, job.largest, (text) => ({ kind: 'document', line: JSON.stringify(toJson(job.file, analyzer.analyze(proseIn(job.file, text), job.reading))) + '\n' }));
    case 'reduce': return onFile(job.file, job.largest, (text) => reduceFile(job, text, analyzer));
  }
}

async function onFile(file: string, largest: number, done: (text: string) => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    const text = await readText(file);
    return text.length > largest ? { kind: 'left-out', why: tooLarge(text.length, largest) } : await done(text);
  } catch (thrown) {
    if (thrown instanceof InputError) return { kind: 'failed', why: thrown.message };
    return { kind: 'failed', why: `failed: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
}

const count = (value: number): string => value.toLocaleString('en-US');
const tooLarge = (length: number, largest: number): string => `is left out: it has ${count(length)} characters, the limit is ${count(largest)} (--max-size)`;
