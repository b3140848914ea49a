/**
 * A text of twice the length is at most twice the work, whatever it is made of. Work is counted in blocks of our code that ran; what the engine
 * does inside one call (a search, a slice, a regular expression, which `regexes.test.ts` proves) is not in it, so the times are printed beside it, and judged by nobody.
 * It runs unoptimised: a function that was optimised into another counts no calls.
 * By hand, for longer texts and with the table: `NEWSMARK_LENGTH=160000 npx mocha --no-config --require tsx/cjs --timeout 0 test/unit/linear/*.test.ts`
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Work } from './measure';
import { SHAPES, TRANSCRIPTS } from './shapes';

/** Beyond the length at which a paragraph is cut, so that both texts are cut alike. */
const LENGTH = Number(process.env['NEWSMARK_LENGTH'] ?? 40_000);
const LIMIT = 2.2;
/** Where speakers are looked for in up to four pieces of 20,000, windows are full only in longer texts: 2.1 from 160,000 on. Blanks are read once, and where they are cut: once in the one, three times in the other. */
const STILL_FILLING: Readonly<Record<string, number>> = {
  'many people': 2.6, 'he said, in quotes': 2.75, blanks: 2.3, descriptions: 2.45, 'many descriptions': 2.75, 'rows of speakers': 2.45, acronyms: 2.4, 'one name, misspelt': 2.6, 'quotes in quotes': 2.45,
};

describe('twice the text', function () {
  this.timeout(600_000);
  let works: readonly Work[];
  before(() => {
    works = JSON.parse(execFileSync(process.execPath, ['--no-opt', '--require', 'tsx/cjs', path.join(__dirname, 'measure.ts'), String(LENGTH)], { encoding: 'utf8', maxBuffer: 1e8 })) as readonly Work[];
    if (process.env['NEWSMARK_LENGTH']) console.table(works.map(({ shape, blocks, time }) => ({ shape, blocks: blocks[1], 'times the work': (blocks[1] / blocks[0]).toFixed(2), milliseconds: time.join(' → ') })));
  });

  for (const shape of [...Object.keys(SHAPES), ...Object.keys(TRANSCRIPTS)]) {
    it(`of ${shape} is at most twice the work`, () => {
      const { blocks: [once, twice], grew } = works.find((work) => work.shape === shape)!;
      assert.ok(once > LENGTH / 10, 'nothing was counted');
      assert.ok(twice / once <= (LENGTH < 160_000 ? (STILL_FILLING[shape] ?? LIMIT) : LIMIT), `${(twice / once).toFixed(2)} times the work\n${grew.join('\n')}`);
    });
  }
});
