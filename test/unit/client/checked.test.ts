import assert from 'node:assert/strict';
import { comparisonOf, marksOf } from '../../../client/model/checked';
import { placeOfEvidence } from '../../../client/model/evidence';
import { markOf } from '../../../client/model/targets';
import { readValue } from '../../../client/model/value';
import type { ReadyView } from '../../../server/protocol';
import { article as made, mark as marked, range as lineRange } from './article';

const range = (line: number) => lineRange(line, 0, 9);
const mark = (id: string, part: Parameters<typeof marked>[0] = {}) => marked({ id, status: 'verified', ...part });

describe('evidence', () => {
  for (const [source, kind, where] of [
    ['https://example.org/a.pdf', 'web', 'https://example.org/a.pdf'], ['HTTP://example.org', 'web', 'HTTP://example.org'], ['minutes/a b#1 %.pdf', 'below', 'minutes/a b#1 %.pdf'], ['./a/../b.txt', 'below', 'b.txt'],
    ['a\\b.txt', 'below', 'a/b.txt'], ['/etc/passwd', 'outside', '/etc/passwd'], ['C:\\Users\\a.txt', 'outside', '/C:/Users/a.txt'],
  ] as const) it(`${source} is ${kind}`, () => {
    const place = placeOfEvidence(source);
    assert.deepEqual([place.kind, place.kind === 'web' ? place.address : place.kind === 'nowhere' ? '' : place.path], [kind, where]);
  });
  for (const source of ['', '  ', '..', '../secret', 'a/../../secret', '..\\..\\secret', 'a\\..\\..\\b', 'file:///etc/passwd', 'command:workbench.action.quit', 'vscode://x', 'javascript:alert(1)', '//host/share', '\\\\host\\share', '/a/../../b', 'a\nb', 'https://']) {
    it(`${JSON.stringify(source)} is nowhere`, () => assert.equal(placeOfEvidence(source).kind, 'nowhere'));
  }
});

describe('what was checked', () => {
  const article = (part: Partial<ReadyView>): ReadyView => made([], [], part);
  const claim = { kind: 'quote', range: range(1), pieces: [range(1)], text: 'We may leave. Soon.', confidence: 'sure', why: '', hasNumbers: false, anonymous: false } as const;

  it('stands beside the words now, a sentence a line', () => {
    const view = article({ claims: [{ ...claim, mark: mark('a', { stale: 'We will leave. Soon.' }) }] });
    assert.deepEqual(comparisonOf(view, 'a'), { checked: 'We will leave.\nSoon.\n', now: 'We may leave.\nSoon.\n' });
  });
  it('is nothing to compare where the words are the same, or nobody checked', () => {
    assert.equal(comparisonOf(article({ claims: [{ ...claim, mark: mark('a') }] }), 'a'), undefined);
    assert.equal(comparisonOf(article({ claims: [claim] }), 'a'), undefined);
  });
  it('is found on claims, numbers, places and what stands on none', () => {
    const view = article({
      claims: [{ ...claim, mark: mark('a') }], numbers: [{ group: 'number', kind: 'cardinal', range: range(2), label: '3', detail: '', mark: mark('b') }],
      places: [{ name: 'Oslo', type: 'city', metonym: false, ranges: [range(3), range(4)], marks: { 1: mark('c') } }],
      desk: { state: 'ready', checked: 0, rejected: [], detached: [{ ...mark('d'), what: 'claim', text: 'gone' }], passages: [] },
    });
    assert.deepEqual(marksOf(view).map(({ mark: { id }, range: at, words }) => `${id} ${at?.start.line ?? 'nowhere'} ${words}`), ['a 1 We may leave. Soon.', 'b 2 3', 'c 4 Oslo', 'd nowhere gone']);
    assert.deepEqual(([{ kind: 'claim', range: range(1) }, { kind: 'number', range: range(2) }, { kind: 'place', range: range(3) }, { kind: 'place', range: range(4) }, { kind: 'annotation', id: 'd' }] as const).map((target) => markOf(view, target)?.id), ['a', 'b', undefined, 'c', 'd']);
  });
});

describe('typed values', () => {
  for (const [typed, value, unit] of [['5 million', 5e6, ''], ['$2.3 million', 2.3e6, '$'], ['£3–5 billion', { low: 3e9, high: 5e9 }, '£'], ['4.35 million dollars', 4.35e6, 'dollars'], ['12%', 12, '%'], ['20 dollars per hour', 20, 'dollars per hour'], ['5 millionaires', 5, 'millionaires'], ['1990-1995', { low: 1990, high: 1995 }, '']] as const) {
    it(`${typed} with its unit`, () => assert.deepEqual(readValue(typed), { value, unit }));
  }
  for (const typed of ['', 'many', '5–3', '1990-95', '2026-13', '2026-02-30', 'five million', '9'.repeat(400)]) it(`not ${typed.slice(0, 9)}`, () => assert.equal(readValue(typed), undefined));
  for (const [typed, value] of [['14,000', 14_000], ['3–5 days', { low: 3, high: 5 }], ['2026-11-28', '2026-11-28'], ['-2.5', -2.5], ['  .5  ', 0.5], ['1,000 – 2,000.5  sheep', { low: 1000, high: 2000.5 }], ['5 – sheep', 5]] as const) it(typed, () => assert.deepEqual(readValue(typed)?.value, value));
  for (const [typed, unit] of [['3–5  old sheep ', 'old sheep'], ['5 to sheep', 'to sheep'], ['7', ''], ['-5%', '%']] as const) it(`${typed} has its unit`, () => assert.equal(readValue(typed)?.unit, unit));
});
