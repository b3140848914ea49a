/** No regular expression that runs on a text of any length may take more than linear time on it. */
import assert from 'node:assert/strict';
import type { Parameters } from 'recheck';
import { regexesOf, type FoundRegex } from './support/regexes';

// the build in plain JavaScript: the others need Java or a binary of the platform
const { checkSync } = require('recheck/lib/browser') as typeof import('recheck');

/** These run on a few characters alone, which is why they need no check: file and beginning, and how many. */
const BOUNDED: Readonly<Record<string, string>> = {
  'server/analysis/detect/amounts/ages.ts \\b(?:aged|ages)': 'the 25 before an age',
  'server/analysis/detect/amounts/bounds.ts ^\\s*,?\\s*(?:and|but|yet)': 'the 40 between two figures',
  'server/analysis/resolve/articleDate.ts ^(by\\b|published': 'the 80 before a date',
  'server/analysis/resolve/checks/ages.ts \\b(?:son|daughter': 'the 160 between an age and a year',
  'server/analysis/resolve/checks/shares.ts ^ of (?:the': 'the 60 behind a percentage',
  'server/audit/introductions.ts \\b(?:king': 'the 30 before a surname',
  'server/audit/introductions.ts (\\p{Lu}': 'the 30 before a surname',
  'server/features/words.ts [\\s,;:–—-]+$': 'a title that was cut',
  'client/model/words.ts [\\s,;:–—-]+$': 'a row that was cut',
  'server/transcript/labels.ts ^\\s*[[(*]{0,2}': 'the first 160 of a line',
  'server/transcript/times.ts \\s*[[(]?(?:(\\d{1,3}):)?': 'a line of at most 60',
  'server/workspace/find/drift.ts :\\s*[“”': 'the 8 characters before a quotation',
  'server/workspace/match/offices.ts \\b(?:former': 'a role',
  'server/workspace/match/values.ts 0+$': 'the digits of one number',
  'server/workspace/reduce/figures.ts (\\p{L}+)\\s+$': 'the 24 before a date',
};

/** Made at run time: what of, and why that is harmless. */
const UNREAD: Readonly<Record<string, string>> = {
  'server/audit/anonymity.ts': 'phrases of our own list with | between them, and nothing that repeats',
  'server/analysis/detect/rolePhraseList.ts': 'words of our own lists with | between them, and nothing that repeats',
};

const boundOf = ({ file, source }: FoundRegex): string | undefined => Object.keys(BOUNDED).find((key) => `${file} ${source}`.startsWith(key));

/** The checker knows classes of Unicode by their thousands of ranges. Their letters of ASCII and one mark stand for them: which of them overlap stays as it is. */
const CLASSES: Readonly<Record<string, string>> = { L: 'a-zA-Z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', Nd: '0-9', M: '\\u0301' };
function plain(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|\[|\]/gu, (part: string, name: string | undefined) => {
    if (part === '[') inClass = true;
    else if (part === ']') inClass = false;
    const letters = name === undefined ? undefined : CLASSES[name];
    return letters === undefined ? part : inClass ? letters : `[${letters}]`;
  });
}

const PARAMETERS: Parameters = { timeout: 60_000 };

describe('regular expressions', function () {
  this.timeout(300_000);
  const { read, unread } = regexesOf(['server', 'client']);
  const checked = new Map(read.filter((regex) => !regex.file.startsWith('server/lexicon/build/') && boundOf(regex) === undefined).map((regex) => [`${regex.source} ${regex.flags}`, regex]));

  it('are all read', () => {
    assert.ok(checked.size > 200);
    assert.deepEqual(unread.map(({ file }) => file).filter((file) => !(file in UNREAD)), []);
  });

  it('are bounded where they are said to be', () => {
    const used = new Set(read.map(boundOf));
    assert.deepEqual(Object.keys(BOUNDED).filter((key) => !used.has(key)), []);
  });

  it('are found out where they are slow', () => {
    for (const slow of ['(a+)+$', '\\s+$', '^\\d*\\.?\\d+$']) assert.equal(checkSync(slow, '', PARAMETERS).status, 'vulnerable', slow);
    assert.equal(checkSync(plain('^[\\p{L}\\p{N}]+(?: \\p{Lu})?$'), 'u', PARAMETERS).status, 'safe');
  });

  it('take linear time on any text', () => {
    const slow = [...checked.values()].flatMap(({ file, line, source, flags }) => {
      const found = checkSync(plain(source), flags, PARAMETERS);
      return found.status === 'safe' ? [] : [`${file}:${line} /${source}/${flags}: ${found.status === 'vulnerable' ? `${found.complexity.summary} on ${found.attack.pattern}` : 'nobody knows'}`];
    });
    assert.deepEqual(slow, []);
  });
});
