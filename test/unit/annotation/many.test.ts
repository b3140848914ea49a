/** Very many annotations, and files that mean harm: what is asked of the processor grows with their number, not with its square. */
import assert from 'node:assert/strict';
import type { Annotation, Reading } from '../../../server/annotation/annotation';
import { fold } from '../../../server/annotation/folded';
import { gramsOf } from '../../../server/annotation/grams';
import { judge } from '../../../server/annotation/judged/judge';
import { finderOf, overlap } from '../../../server/annotation/judged/overlap';
import { importBrat } from '../../../server/annotation/import/brat';
import { importW3c } from '../../../server/annotation/import/w3c';
import { locate } from '../../../server/annotation/locate';
import { mapOf } from '../../../server/annotation/merge';
import { pointsOf } from '../../../server/annotation/sidecar/format';
import { EMPTY, readSidecar } from '../../../server/annotation/sidecar/read';
import { writeSidecar } from '../../../server/annotation/sidecar/write';
import { placedAt, quoteAt } from '../../../server/annotation/words';
import { exportAs } from '../../../server/exports/formats';
import { openDesk } from '../../../server/session/desk';
import { exportedOf } from '../exports/exported';
import { ARTICLE, TEXT } from './article';
import { checkArticle } from './invariants';

/** Words of no language, no two stretches alike. */
function longText(length: number): string {
  let seed = 7;
  const next = (below: number): number => ((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) >>> 9) % below;
  const words: string[] = [];
  for (let size = 0; size < length;) {
    const word = Array.from({ length: 2 + next(7) }, () => String.fromCharCode(97 + next(26))).join('') + (next(12) === 0 ? '.\n\n' : ' ');
    words.push(word);
    size += word.length;
  }
  return words.join('');
}

const annotation = (text: string, id: number, start: number, end: number, reading: Reading = { kind: 'passage' }): Annotation => ({
  id: `urn:${id}`, reading, verdict: 'confirmed', pieces: [placedAt(text, { start, end })], replaces: [], judged: text.slice(start, end), status: '', assignee: '', notes: [], evidence: [], by: '', at: '', created: '', extra: {}, otherBodies: [],
});

const page = (items: readonly unknown[]): string => JSON.stringify({ 'nm:text': '', items });
const item = (id: string, selector: unknown, classed: unknown = { 'nm:kind': 'claim', value: 'direct' }, named: unknown = { value: 'Ida Cole' }) => ({
  type: 'Annotation', id, 'nm:verdict': 'confirmed', body: [{ type: 'TextualBody', purpose: 'classifying', ...(classed as object) }, { type: 'TextualBody', purpose: 'identifying', ...(named as object) }], target: [selector].flat().map((one) => ({ selector: one })),
});
const at = (start: unknown, end: unknown, exact?: string) => [{ type: 'TextPositionSelector', start, end }, ...(exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact }])];

describe('files that mean harm', () => {
  const judgedOf = (items: readonly unknown[]) => {
    const read = readSidecar(page(items), TEXT, '');
    assert.ok(read.kind === 'read');
    return judge(ARTICLE, read.sidecar.annotations);
  };

  for (const [name, start, end] of [['huge', 1e308, 1e309], ['negative', -5, -1], ['broken', 1.5, 7.25], ['reversed', 90, 20], ['no', null, 'x'], ['textual', '3', '9']] as const) {
    it(`with ${name} numbers stand on whole characters of the text, or nowhere`, () => checkArticle(judgedOf([item('a', at(start, end)), item('b', at(start, end, 'Nobody asked us'))]).article));
  }

  it('with pieces that lie over one another, in no order', () => {
    for (const kind of [{ 'nm:kind': 'claim', value: 'direct' }, { 'nm:kind': 'claim', value: 'statistic' }, { 'nm:kind': 'number', value: 'cardinal', 'nm:value': 3 }, { 'nm:kind': 'place', value: 'city' }]) {
      const pieces = [[300, 340], [40, 80], [60, 100], [10, 400], [310, 312]].map(([start, end]) => at(start, end, TEXT.slice(start, end)));
      const target = pieces.map((selector) => ({ selector }));
      checkArticle(judgedOf([{ ...item('a', []), body: [{ purpose: 'classifying', ...kind }, { purpose: 'identifying', value: 'X' }], target }]).article);
    }
  });

  it('with thousands of annotations on the same words', () => {
    const { article, conflicts } = judgedOf(Array.from({ length: 2000 }, (_, i) => item(`urn:${i}`, at(30, 90, TEXT.slice(30, 90)))));
    checkArticle(article);
    assert.deepEqual([...conflicts.values()].map((others) => others.length), [50]);
  });

  it('with words or neighbours as long as a book are read in a moment', function () {
    this.timeout(4000);
    const book = longText(400_000);
    const selectors = (exact: string, prefix: string) => [{ type: 'TextQuoteSelector', exact, prefix, suffix: prefix }];
    const read = readSidecar(page([item('a', selectors(book.slice(5, 200_000).replace('a', 'b'), 'x')), item('b', selectors('Nobody asked us', book)), item('c', selectors('a'.repeat(100_000), book))]), book, '');
    assert.equal(read.kind, 'read');
  });
});

describe('very many annotations', function () {
  this.timeout(20_000);
  const text = longText(1_000_000);
  const spans = Array.from({ length: 10_000 }, (_, i) => ({ start: i * 99, end: i * 99 + 40 }));
  const json = writeSidecar(text, { ...EMPTY, annotations: mapOf(spans.map(({ start, end }, id) => annotation(text, id, start, end))) }, { source: 'a', hash: 'h', analyser: '0' });

  it('are found again in a long text that changed all over', () => {
    const changed = `A new beginning.\n\n${text.replace(/(.{4000})/gs, '$1 <here> ')}`;
    const read = readSidecar(json, changed, 'other');
    assert.ok(read.kind === 'read');
    let right = 0;
    for (const { pieces: [anchor] } of read.sidecar.annotations.values()) if (anchor?.kind === 'placed' && changed.slice(anchor.span.start, anchor.span.end).replace(' <here> ', '').trim() === anchor.quote.exact.trim()) right++;
    assert.ok(right >= 9_950, `${right} of 10,000`);
  });

  it('are told as detached where their words are gone, and looked for again only where something was typed', async () => {
    const kept = text.slice(0, 600_000);
    const desk = openDesk(kept, { drawer: { read: async () => ({ kind: 'text', text: json, source: 'a' }), write: async () => ({ kind: 'written' }) }, analyser: '0', newId: () => 'x', changed: () => {} });
    await desk.idle();
    const detached = (): number => [...desk.annotations.values()].filter(({ pieces }) => pieces[0]!.kind === 'detached').length;
    assert.ok(detached() > 3_900 && detached() < 4_100, `${detached()}`);
    let now = kept;
    desk.settle(now);
    for (let i = 0; i < 10; i++) {
      desk.edited([{ start: 500, end: 500, length: 1 }], (now = `${now.slice(0, 500)}x${now.slice(500)}`));
      desk.settle(now);
    }
    const start = 700_000;
    desk.edited([{ start: now.length, end: now.length, length: 500 }], (now = now + text.slice(start, start + 500)));
    const was = detached();
    desk.settle(now);
    assert.ok(was - detached() >= 4, `${was - detached()} came back`);
  });

  it('are judged in time', () => {
    const claims: Reading = { kind: 'claim', form: 'indirect', speaker: 'Ida Cole' };
    const { article } = judge({ ...ARTICLE, text }, mapOf(spans.map(({ start, end }, id) => annotation(text, id, start, end, id % 2 ? claims : { kind: 'number', number: 'cardinal', value: id }))));
    assert.ok(article.claims.length > 4_900);
  });

  it('come back from other programs', () => {
    const exported = exportedOf(spans.map(({ start, end }, id) => annotation(text, id, start, end)), { ...ARTICLE, text, quotes: [], claims: [], numbers: [], places: [], people: [], organizations: [], speakers: [], paragraphs: [] });
    const context = { text, by: '', at: '', newId: () => 'urn:new' };
    const imported = importW3c(exportAs('jsonld', exported), context);
    assert.ok(typeof imported !== 'string');
    for (const { annotations } of [imported, importBrat(exportAs('brat', exported), context)]) assert.deepEqual(new Set(annotations.map(({ id }) => id)).size, 10_000);
  });

  it('count code points in a text of nothing but pairs', () => {
    const { toUnits } = pointsOf('🚢'.repeat(300_000));
    for (let i = 0; i < 20_000; i++) assert.equal(toUnits(i), 2 * i);
  });
});

describe('finding what lies under', () => {
  it('gives what looking at each would give', () => {
    let seed = 3;
    const next = (below: number): number => ((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) >>> 9) % below;
    const spans = () => Array.from({ length: 1 + next(3) }, () => next(200)).sort((a, b) => a - b).map((start) => ({ start, end: start + 1 + next(30) }));
    for (let round = 0; round < 300; round++) {
      const findings = Array.from({ length: next(20) }, spans);
      const under = finderOf(findings);
      for (let i = 0; i < 10; i++) {
        const wanted = spans();
        let [best, most]: [number | undefined, number] = [undefined, 0.5];
        findings.forEach((finding, index) => {
          const shared = overlap(finding, wanted);
          if (shared > most || (shared === most && best === undefined)) [best, most] = [index, shared];
        });
        assert.equal(under(wanted), best);
      }
    }
  });

  it('runs of characters stand where a search finds them', () => {
    const text = longText(20_000);
    const { places } = gramsOf(text);
    for (let at = 0; at < 19_000; at += 777) assert.ok(places(text.slice(at, at + 30)).includes(at));
    assert.deepEqual(places('not there at all'), []);
  });

  it('finds in a long text what it finds in a short one', () => {
    const [before, after] = [longText(60_000), longText(90_000).slice(60_000)];
    const short = TEXT.replace('met her on', 'met the mayor on');
    const long = `${before}\n\n${short}\n\n${after}`;
    for (const words of ['Nobody asked us,', 'We have no money left for it,', '41,000', 'a mistake', 'met her on Thursday', 'The line carried 41,000 passengers last year']) {
      const quote = quoteAt(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
      const [here, there] = [locate(fold(short), quote, 0), locate(fold(long), quote, 0)];
      assert.ok(here && there, words);
      assert.equal(long.slice(there.span.start, there.span.end), short.slice(here.span.start, here.span.end));
    }
  });
});
