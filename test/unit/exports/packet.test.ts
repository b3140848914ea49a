import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { exportAs } from '../../../server/exports/formats';
import { STYLE } from '../../../server/exports/html/style';
import { timePoints } from '../../../server/exports/timeline';
import { webAddress } from '../../../server/exports/escape';
import { analyse } from '../support/analyse';
import { act, number } from '../annotation/article';
import { SAMPLES } from '../annotation/edits';
import { checked, everything, exportedOf, plainExport } from './exported';

const packet = (annotations = everything()): string => exportAs('html', exportedOf(annotations));

/** Tags with their attributes, by a reader that knows no HTML of ours: every `<` in the file must begin one of them. */
function tags(html: string): readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] {
  const body = html.replace(/^<!DOCTYPE html>\n/, '').replace(STYLE, '');
  const found = [...body.matchAll(/<\/?([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\/?>/g)];
  assert.equal(found.length, [...body.matchAll(/</g)].length, 'a < that begins no tag');
  return found.map(([, name = '', attributes = '']) => ({ name, attributes: new Map([...attributes.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, value ?? ''])) }));
}

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</style><script>', '&lt;b&gt;', ']]>', '<!--', '</title><script>', '{{x}}', '\u0000<b>'];

describe('the fact-check packet', () => {
  it('is one file that asks for nothing and runs nothing', () => {
    for (const html of [packet(), ...SAMPLES.map((text) => exportAs('html', plainExport(text)))]) {
      const all = tags(html);
      assert.deepEqual([...new Set(all.map(({ name }) => name))].filter((name) => ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'use', 'image', 'foreignobject', 'video', 'audio', 'source'].includes(name)), []);
      for (const { attributes } of all) {
        for (const [name, value] of attributes) {
          assert.doesNotMatch(name, /^on|^src|^style$|^srcset|^action|^data$/);
          if (name === 'href') assert.match(value, /^(?:#|https?:\/\/)/);
        }
      }
      assert.doesNotMatch(STYLE, /url\(|@import|</);
      assert.match(html, new RegExp(`style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64').replace(/[+/]/g, '\\$&')}'`));
    }
  });

  it('leaves no words of an article, a name or a note unescaped', () => {
    for (const words of HOSTILE) {
      const text = `${words} in Oslo\n\nOSLO, Nov. 20, 2026 — “We saw ${words} there,” Mayor Ida ${words} said on Friday. It cost $2 million ${words}.\n`;
      const article = analyse(text);
      const html = exportAs('html', exportedOf([], article, `${words}.txt`));
      tags(html);
      assert.doesNotMatch(html.replace(STYLE, ''), /<script|<img|<b>|onerror=a(?!lert\(1\)&gt;)|<!--/);
      const annotations = everything().map((one) => ({ ...one, by: words, status: words, assignee: words, judged: words, at: words, notes: [{ id: '1', text: words, by: words, at: words, extra: {} }], evidence: [{ id: '2', source: words, locator: words, by: words, at: words, extra: {} }] }));
      tags(packet(annotations));
      assert.doesNotMatch(packet(annotations).replace(STYLE, ''), /<script|<img|<b>|<!--/);
    }
  });

  it('follows evidence to the web and nowhere else', () => {
    assert.equal(webAddress(' https://x'), undefined);
    for (const address of ['https://example.org/a?b=1&c=“x”', 'HTTP://example.org']) assert.ok(webAddress(address));
    for (const address of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd', 'vbscript:x', '//example.org', 'https://', 'https://a b', '', 'minutes.pdf', 'blob:https://x']) {
      assert.equal(webAddress(address), undefined, address);
      const links = tags(packet([checked('We have no money', 'verified', address)])).filter(({ name, attributes }) => name === 'a' && attributes.has('rel'));
      assert.equal(links.length, 0, address);
    }
  });

  it('can be read with the ears: landmarks, one title, headings without gaps, headed columns, unique names, links that lead somewhere', () => {
    for (const html of [packet(), ...SAMPLES.map((text) => exportAs('html', plainExport(text)))]) {
      const all = tags(html);
      const open = all.filter(({ attributes }) => attributes.size > 0);
      const ids = open.flatMap(({ attributes }) => attributes.get('id') ?? []);
      assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
      for (const { attributes } of open) {
        const href = attributes.get('href');
        if (href?.startsWith('#')) assert.ok(ids.includes(href.slice(1)), href);
        for (const name of ['aria-labelledby', 'aria-describedby']) for (const id of (attributes.get(name) ?? '').split(' ').filter((part) => part !== '')) assert.ok(ids.includes(id), id);
      }
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.forEach((level, i) => assert.ok(i === 0 ? level === 1 : level <= levels[i - 1]! + 1, `h${level} after h${levels[i - 1]}`));
      for (const landmark of ['main', 'nav', 'header', 'footer']) assert.ok(all.some(({ name }) => name === landmark), landmark);
      assert.ok(all.filter(({ name, attributes }) => name === 'th' && attributes.size > 0).every(({ attributes }) => attributes.has('scope')));
      assert.match(html, /<html lang="en">/);
    }
  });

  it('tells of what was found of figures and names, which have no box', () => {
    const looked = act({ kind: 'annotation', annotation: act(number('41,000'), { kind: 'status', status: 'disputed' }) }, { kind: 'assign', to: 'Jonas' });
    assert.match(packet([looked]), /<q>41,000<\/q> <span class="quiet">number, disputed, Mara, for Jonas<\/span>/);
    assert.match(packet([{ ...looked, judged: '14,000' }]), /number, text changed since, disputed/);
    assert.doesNotMatch(packet([act(number('41,000'), { kind: 'confirm' })]), /Set aside/);
  });

  it('numbers every claim in the text and has a box for each', () => {
    const html = packet([]);
    const boxes = [...html.matchAll(/<article class="box \w+" id="claim-(\d+)"/g)].map(([, number]) => Number(number));
    assert.ok(boxes.length > 4);
    for (const number of boxes) assert.match(html, new RegExp(`<sup><a href="#claim-${number}" id="ref-${number}"`));
  });

  it('has 4.5 : 1 between all words and what they stand on, light and dark', () => {
    for (const theme of [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, body]) => new Map([...body!.matchAll(/--(\w+):(#[0-9A-Fa-f]{3,6})/g)].map(([, name, colour]) => [name!, colour!])))) {
      for (const ground of ['paper', 'raised']) for (const ink of ['ink', 'quiet', 'link', 'attention', 'good', 'bad', 'doubt', 'open']) assert.ok(contrast(theme.get(ink)!, theme.get(ground)!) >= 4.5, `${ink} on ${ground}: ${contrast(theme.get(ink)!, theme.get(ground)!)}`);
      for (const line of ['direct', 'partial', 'reported', 'figure']) assert.ok(contrast(theme.get(line)!, theme.get('paper')!) >= 3, line);
      for (const ground of ['sea', 'land']) assert.ok(contrast(theme.get('ink')!, theme.get(ground)!) >= 4.5, ground);
      assert.ok(contrast(theme.get('paper')!, theme.get('ink')!) >= 4.5);
    }
  });
});

describe('the time line', () => {
  it('has the days that are known, in the order of time, each once', () => {
    const points = timePoints(analyse('Oslo\n\nOSLO, Nov. 20, 2026 — The mayor said on Friday that the ferry will stop on March 3, 2027. It began in 1998, and stopped in the 1950s. It ran on Friday.\n'));
    assert.deepEqual(points.map(({ value, isArticle }) => [value, isArticle]), [['195X', false], ['1998', false], ['2026-11-20', true], ['2027-03-03', false]]);
    assert.ok(points.every(({ label }) => label !== ''));
  });
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
