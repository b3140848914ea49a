/**
 * The server over a real connection, whatever it is sent. By hand for longer, or as it went:
 * `NEWSMARK_MESSAGES=1000000 NEWSMARK_SEED=7 npx mocha --no-config --require tsx/cjs --timeout 0 test/unit/fuzz/*.test.ts`
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { startFuzzer } from './fuzzer';
import { startRawClient } from './rawClient';

const COMMAND = [process.execPath, '--expose-gc', '--require', 'tsx/cjs', path.join(__dirname, '../support/serverMain.ts')];
const MESSAGES = Number(process.env['NEWSMARK_MESSAGES'] ?? 6000);
const SEED = Number(process.env['NEWSMARK_SEED'] ?? Date.now() % 1_000_000);
/** More than caches that are full only later take. */
const GROWTH = 40e6;
const PARTS = 10;

describe('a server that is sent anything', function () {
  this.timeout(Math.max(300_000, 100 * MESSAGES));

  it(`answers every request and lives, keeps the known document, and does not grow (seed ${SEED}, ${MESSAGES} messages)`, async () => {
    const client = startRawClient(COMMAND);
    const fuzzer = await startFuzzer(client, SEED);
    const heaps: number[] = [];
    for (let part = 0; part < PARTS; part++) {
      await fuzzer.run(MESSAGES / PARTS);
      heaps.push(await fuzzer.heap());
      if (process.env['NEWSMARK_MESSAGES']) console.log(`${fuzzer.sent} messages, ${(heaps.at(-1)! / 1e6).toFixed(1)} MB`);
    }
    const [early, late] = [Math.max(...heaps.slice(0, PARTS / 2)), Math.min(...heaps.slice(PARTS / 2))];
    assert.ok(late - early < GROWTH, `the heap grew: ${heaps.map((heap) => (heap / 1e6).toFixed(0)).join(', ')} MB`);
    assert.equal(await client.stop(), 0);
  });
});
