import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRow } from '../../../server/exports/csvRow';
import { runFilter } from '../../../server/cli/filter';
import { decodeText } from '../../../server/cli/input';
import { byteLines } from '../../../server/cli/lines';
import { soloCrew, type Crew } from '../../../server/cli/jobs/crew';
import type { Job, Outcome } from '../../../server/cli/jobs/job';
import { work } from '../../../server/cli/jobs/work';
import type { Article } from '../../../server/analysis/article';
import { makeArticle } from '../support/handmade';

async function* chunks(parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
async function lines(parts: readonly (string | Uint8Array)[], limit = 1000): Promise<string[]> {
  const found: string[] = [];
  for await (const line of byteLines(chunks(parts), limit)) found.push(line === 'too-long' ? line : Buffer.from(line).toString());
  return found;
}

describe('byte lines', () => {
  it('are the same however the stream is cut', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('a', '\n', 'é', '\u2028', '😀')), fc.nat(10), async (letters, size) => {
      const bytes = Buffer.from(letters.join(''));
      const parts = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, i) => bytes.subarray(i * (size + 1), (i + 1) * (size + 1)));
      const expected = bytes.toString().split('\n');
      if (expected[expected.length - 1] === '') expected.pop();
      assert.deepEqual(await lines(parts), expected);
    }));
  });
  it('beyond the limit are told, not kept', async () => assert.deepEqual(await lines(['aaaa', 'aaaa', 'a\nbb\n'], 5), ['too-long', 'bb']));
});

const crewOf = (analyze: (text: string) => Article): Crew<Job, Outcome> => soloCrew((job) => work(job, { analyze }));

describe('filter', () => {
  const run = async (input: string, analyze = (text: string) => makeArticle({ text })): Promise<{ failed: number; out: readonly { id: unknown; error?: string }[] }> => {
    let out = '';
    const failed = await runFilter(chunks([input]), async (text) => { out += text; }, crewOf(analyze), { singleQuotes: 'auto' }, 100);
    return { failed, out: out.trim().split('\n').map((line) => JSON.parse(line) as { id: unknown; error?: string }) };
  };
  it('answers a line that breaks the analysis with its error, and goes on', async () => {
    const { failed, out } = await run('{"id":1,"text":"bad"}\n{"id":2,"text":"good"}', (text) => {
      if (text === 'bad') throw new Error('boom');
      return makeArticle({ text });
    });
    assert.deepEqual([failed, out[0], out[1]?.id], [1, { id: 1, error: 'the analysis failed: boom' }, 2]);
  });
  it('answers an endless line with an error', async () => assert.deepEqual((await run('x'.repeat(200))).out, [{ id: null, error: 'the line is too long' }]));
  it('waits for its reader before it takes the next line', async () => {
    const order: string[] = [];
    const input = async function* (): AsyncGenerator<Uint8Array> {
      for (const id of [1, 2]) {
        order.push(`read ${id}`);
        yield Buffer.from(`{"id":${id},"text":""}\n`);
      }
    };
    await runFilter(input(), async () => {
      await Promise.resolve();
      order.push('written');
    }, crewOf((text) => makeArticle({ text })), { singleQuotes: 'auto' });
    assert.deepEqual(order, ['read 1', 'written', 'read 2', 'written']);
  });
});

describe('CSV', () => {
  const check = (cell: string, expected: string): void => assert.equal(csvRow([cell]), `${expected}\r\n`);
  it('leaves plain cells', () => check('Mara Quill', 'Mara Quill'));
  it('quotes commas, marks and line breaks', () => check('a, "b"\n', '"a, ""b""\n"'));
  it('disarms formulas', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '"=1"', '|x', '%x']) assert.match(csvRow([formula]), /^"?'/);
  });
  it('leaves numbers that are numbers', () => assert.equal(csvRow([-1, true]), '-1,true\r\n'));
});

describe('decoding', () => {
  it('takes UTF-8, and drops its byte order mark', () => assert.equal(decodeText(Buffer.from('\ufeffé😀')), 'é😀'));
  for (const [name, bytes, reason] of [['binary', [0x50, 0x4b, 0, 0], /binary/], ['Latin-1', [0x63, 0xe9, 0x20], /UTF-8/], ['UTF-16', [0xff, 0xfe, 0x41, 0], /UTF-16/], ['control characters', [1, 2, 3, 4], /does not look like text/]] as const) {
    it(`refuses ${name}`, () => assert.throws(() => decodeText(Uint8Array.from(bytes)), reason));
  }
});
