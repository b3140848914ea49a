import assert from 'node:assert/strict';
import { LISTS, nextRange, rangesOf, readMessage, readState } from '../../../client/model/overview/message';
import { messageBody, overviewBody, pageOf } from '../../../client/model/overview/page';
import { SCRIPT } from '../../../client/model/overview/script';
import { STYLE } from '../../../client/model/overview/style';
import { overviewOf } from '../../../server/features/overview/overview';
import type { Overview } from '../../../server/protocol';
import { HARBOUR, make } from '../support/handmade';
import { range } from './article';

const HARBOUR_OVERVIEW = overviewOf(make(HARBOUR));
const OVERVIEW: Overview = { ...HARBOUR_OVERVIEW, undated: HARBOUR_OVERVIEW.dates.flatMap(({ mentions }) => mentions), speakers: HARBOUR_OVERVIEW.speakers.map((speaker) => ({ ...speaker, role: 'Port director' })) };
const page = (overview = OVERVIEW, uri = 'file:///a.txt'): string => pageOf(overviewBody(overview), { uri, page: 7, nonce: 'abc' });
const bare = (html: string): string => html.replace(STYLE, '').replace(SCRIPT, '');

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</style><script>', '</title></svg>', '<!--', 'a" data-list="place', '\u0000<b>', '${alert(1)}'];

/** Every text in it is this one, but for the names of kinds. */
function poisoned<T>(value: T, words: string): T {
  if (typeof value === 'string') return words as T;
  if (Array.isArray(value)) return value.map((inner: unknown) => poisoned(inner, words)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ['kind', 'form', 'size', 'anchor'].includes(key) ? inner : poisoned(inner, words)])) as T;
}

describe('the page of the overview', () => {
  it('lets nothing in but its own style and script', () => {
    assert.match(page(), /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'">/);
    assert.deepEqual([...page().matchAll(/<(script|style)[^>]*>/g)].map(([tag]) => tag), ['<style nonce="abc">', '<script nonce="abc">']);
    assert.doesNotMatch(bare(page()), / style=| on\w+=| src=|<(?:link|img|iframe|object|embed|form|base|use|image|foreignObject)\b|https?:/i);
    assert.doesNotMatch(STYLE, /@import|url\((?!#)|<\//);
    assert.doesNotMatch(SCRIPT, /innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function|<\//);
  });

  it('has the script that it says it has', () => assert.doesNotThrow(() => new Function(SCRIPT)));

  it('holds the words of an article as words, whatever they are', () => {
    const plain = bare(page());
    const shape = (html: string): readonly string[] => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, ''));
    for (const words of HOSTILE) {
      const html = bare(page(poisoned(OVERVIEW, words), words));
      // paths, gaps and empty cells come and go with their words; no other tag does
      assert.deepEqual([...new Set(shape(html))].filter((tag) => !shape(plain).includes(tag) && !/^<(?:path class d\/|li class|span class)>/.test(tag)), [], words);
      assert.doesNotMatch(html.replace(/<(script|style) nonce="abc">/g, ''), /<script|<img|<b>(?=<)|<!--|onerror=a[^l]/);
      assert.equal([...html.matchAll(/</g)].length, shape(html).length, 'a < that begins no tag');
    }
  });

  it('says who speaks, with a row for the unknown and a mark on the unnamed', () => {
    const html = overviewBody(OVERVIEW);
    const rows = [...html.slice(html.indexOf('class="speakers"'), html.indexOf('id="places"')).matchAll(/<tr role="row"[^>]*>.*?<\/tr>/gs)].map(([row]) => row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
    assert.deepEqual(rows, ['Speaker Claims Words Checked', 'Mara Quill Port director 2 50 % , direct 1, reported 1 16 55 % , direct 9, reported 7 0 of 2', 'A senior official not named Port director 1 25 % , reported 1 10 34 % , partial 2, reported 8 0 of 1', 'Speaker unknown 1 25 % , direct 1 3 10 % , direct 3 0 of 1']);
  });

  it('has headings, landmarks, headers of tables, and a name for each button', () => {
    const html = page();
    for (const part of ['<header>', '<nav aria-label="Parts of the overview">', '<main>', '<footer>', '<h1>', 'scope="col"', 'scope="row"', 'role="img" aria-label="Map of the places; they are listed below"', '<html lang="en">']) assert.ok(html.includes(part), part);
    for (const [, id] of html.matchAll(/aria-labelledby="([\w-]+)"/g)) assert.ok(html.includes(`id="${id}"`), id);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, inside] of html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)) assert.notEqual(inside!.replace(/<[^>]*>/g, '').trim(), '');
  });

  it('leaves out the parts of which there is nothing, and says so where there is nothing at all', () => {
    const nothing: Overview = { uri: 'a:b', version: 1, title: 'A', claims: 0, checked: 0, speakers: [], unknown: { quotes: { direct: 0, partial: 0, reported: 0 }, words: { direct: 0, partial: 0, reported: 0 }, checked: 0, ranges: [] }, places: [], maps: [], dates: [], undated: [], figures: [] };
    assert.match(overviewBody(nothing), /<main><p class="quiet">Nobody is quoted here/);
    assert.doesNotMatch(overviewBody(nothing), /<nav|<section|NaN|Infinity/);
    assert.match(messageBody('<b>'), /&lt;b&gt;/);
  });
});

describe('what the page may ask for', () => {
  const go = { kind: 'go', list: 'place', index: 1, mention: 0, page: 7, stay: true };
  it('is one item of one list', () => {
    for (const list of LISTS) assert.deepEqual(readMessage({ ...go, list, more: 1 }), { ...go, list });
  });
  it('is nothing else', () => {
    for (const wrong of [null, undefined, 'go', [], {}, { ...go, kind: 'run' }, { ...go, list: 'constructor' }, { ...go, list: 'speakers' }, { ...go, index: -1 }, { ...go, index: 1.5 }, { ...go, index: '1' }, { ...go, index: NaN }, { ...go, mention: Infinity }, { ...go, page: undefined }, { ...go, stay: 'yes' }]) assert.equal(readMessage(wrong), undefined, JSON.stringify(wrong));
  });
  it('leads to the words of the item, and nowhere where there is none', () => {
    const item = { index: 0, mention: 0 };
    assert.deepEqual(LISTS.map((list) => rangesOf(OVERVIEW, { ...item, list, index: list === 'date' ? 1 : 0 }).length), [1, 2, 1, 1, 1, 1]);
    for (const list of LISTS.slice(1)) assert.deepEqual(rangesOf(OVERVIEW, { ...item, list, index: 99 }), []);
    assert.deepEqual(rangesOf(OVERVIEW, { list: 'date', index: 1, mention: 99 }), []);
  });
  it('goes on to the next words of the same item, and round', () => {
    const ranges = [range(1, 0, 4), range(2, 0, 4), range(5, 2, 3)];
    assert.deepEqual([undefined, range(9, 0, 0), ranges[0], ranges[1], ranges[2]].map((selected) => ranges.indexOf(nextRange(ranges, selected)!)), [0, 0, 1, 2, 0]);
    assert.equal(nextRange([], undefined), undefined);
  });
  it('remembers an article by its address', () => {
    assert.equal(readState({ uri: 'vscode-remote://x/a.txt', top: 3 }), 'vscode-remote://x/a.txt');
    for (const state of [undefined, null, 'file:///a', { uri: 3 }, { uri: '' }, { uri: 'no address' }]) assert.equal(readState(state), undefined);
  });
});
