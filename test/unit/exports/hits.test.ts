import assert from 'node:assert/strict';
import { csvRow } from '../../../server/exports/csvRow';
import { hitsAs, type FoundClaim } from '../../../server/exports/hits';

const HOSTILE = '=HYPERLINK("http://x") | [a](command:b) <img src=x>\n# $(bug) `c` __proto__';
const hit: FoundClaim = { file: HOSTILE, line: 3, column: 2, kind: 'quote', text: HOSTILE, speaker: HOSTILE, status: HOSTILE, title: HOSTILE, date: HOSTILE };

describe('claims found in articles that mean harm', () => {
  it('are no formulas of a spreadsheet', () => {
    const [, row = ''] = /\r\n([^]*)\r\n$/.exec(hitsAs('csv', [hit], HOSTILE)) ?? [];
    assert.equal(row.split(`"'=HYPERLINK(""http://x"")`).length, 7);
    assert.doesNotMatch(row, /(?:^|,)"?=/);
    for (const sign of ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '\t', '\r', ' =', '"=', "'="]) assert.match(csvRow([`${sign}1`]), /^"?'/, JSON.stringify(sign));
    assert.equal(csvRow(['a=1', 'half-way', 'a@b', -1]), 'a=1,half-way,a@b,-1\r\n');
  });
  it('are no markup, and stay one row of a table', () => {
    const lines = hitsAs('markdown', [hit], HOSTILE).trimEnd().split('\n');
    assert.equal(lines.length, 5);
    for (const line of [lines[0]!, lines[4]!]) assert.doesNotMatch(line, /(?<!\\)[[\]<`]|\]\(|<img|\$\(|(?<![\d|\\]) #/);
    assert.equal(lines[4]!.match(/(?<!\\)\|/g)!.length, 6);
  });
  it('are what they were as JSON', () => assert.deepEqual(JSON.parse(hitsAs('json', [hit], '')), [hit]));
});
