import assert from 'node:assert/strict';
import { importAnnotations } from '../../../server/annotation/import/any';
import type { Imported } from '../../../server/annotation/import/imported';
import { judge } from '../../../server/annotation/judged/judge';
import { mergeSidecars } from '../../../server/annotation/merge';
import { MOST_ANNOTATIONS, MOST_TRANSCRIPTS } from '../../../server/annotation/sidecar/format';
import { DEEPEST, LARGEST, MOST_OBJECTS, parseJson } from '../../../server/annotation/sidecar/parseJson';
import { EMPTY, readSidecar, type Sidecar } from '../../../server/annotation/sidecar/read';
import { writeSidecar } from '../../../server/annotation/sidecar/write';
import { readSettings } from '../../../server/session/settings';
import { analyse } from '../support/analyse';
import { actor, TEXT } from './article';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const whyOf = (json: string): string => {
  const read = readSidecar(json, TEXT, '');
  return read.kind === 'broken' ? read.why : read.kind;
};
const context = () => ({ text: TEXT, by: '', at: '', newId: actor().newId });
function sidecar(items: readonly unknown[]): Sidecar {
  const read = readSidecar(JSON.stringify({ items }), TEXT, '');
  assert.ok(read.kind === 'read', read.kind === 'broken' ? read.why : read.kind);
  return read.sidecar;
}
const many = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));
const PASSAGE = { purpose: 'classifying', 'nm:kind': 'passage' };
const note = (id: string | undefined, value: string) => ({ ...(id === undefined ? {} : { id }), type: 'TextualBody', purpose: 'commenting', value });
const annotation = (i: number, ...bodies: readonly unknown[]) => ({ type: 'Annotation', id: `a${i}`, 'nm:verdict': 'open', target: { selector: { type: 'TextQuoteSelector', exact: 'Not a single krone.', prefix: 'Cole said. “', suffix: '”' } }, body: [PASSAGE, ...bodies] });

describe('a file of annotations that was made to harm', () => {
  it('is refused where it nests too deep, holds too much or is too large, by sidecars and imports', () => {
    for (const [json, why] of [
      [`{"items":[${nested(DEEPEST)}]}`, /nested deeper/], [nested(1_000_000), /nested deeper/], [`{"items":[${'{},'.repeat(MOST_OBJECTS)}{}]}`, /holds too much/],
      [' '.repeat(LARGEST + 1), /too large/], [`{"items":${JSON.stringify(many(MOST_ANNOTATIONS + 1, () => 0))}}`, /20,001 annotations; up to 20,000/],
    ] as const) assert.match(whyOf(json), why);
    assert.match(String(importAnnotations(nested(1_000_000), 'a.jsonld', context())), /nested deeper/);
    assert.match(String(importAnnotations(' '.repeat(LARGEST + 1), 'a.ann', context())), /too large/);
    assert.match(String(importAnnotations(JSON.stringify({ items: many(MOST_ANNOTATIONS + 1, (i) => ({ type: 'Annotation', id: `${i}` })) }), 'a.jsonld', context())), /more than 20,000/);
    assert.match(String(importAnnotations(many(MOST_ANNOTATIONS + 1, (i) => `T${i}\tX 0 1\t${TEXT[0]}`).join('\n'), 'a.ann', context())), /more than 20,000/);
  });
  it('may hold brackets in its words', () => assert.deepEqual(parseJson(JSON.stringify([`"\\${'['.repeat(1000)}`])), { kind: 'value', value: [`"\\${'['.repeat(1000)}`] }));
  it('is nested no deeper than what is written again: all of it comes back', () => {
    const odd = JSON.parse(nested(DEEPEST - 4)) as unknown;
    const page = sidecar([odd, annotation(0, odd)]);
    const again = readSidecar(writeSidecar(TEXT, page, { source: '', hash: '', analyser: '' }), TEXT, '');
    assert.ok(again.kind === 'read');
    assert.deepEqual([again.sidecar.others, again.sidecar.annotations.get('a0')!.otherBodies], [[odd], [odd]]);
  });

  // a mocha timeout stands for ever: each of these compared everything with everything
  it('gives a hundred thousand notes names of their own, without names or all of one', () => {
    for (const id of [undefined, 'n']) assert.equal(new Set(sidecar([annotation(0, ...many(100_000, () => note(id, 'x')))]).annotations.get('a0')!.notes.map((one) => one.id)).size, 100_000);
  });
  it('is merged where two heaps of notes have the same names and say different things', () => {
    const read = sidecar([0, 1].map((i) => annotation(i, ...many(40_000, (k) => note(`n${k}`, `${i}`)))));
    const { annotations } = mergeSidecars(EMPTY, EMPTY, read, actor().newId);
    assert.equal([...annotations.values()].reduce((sum, { notes }) => sum + notes.length, 0), 80_000);
    const [mine, theirs] = ['mine', 'theirs'].map((word) => sidecar([annotation(0, ...many(40_000, (k) => note(`n${k}`, word)))]));
    assert.equal(new Set(mergeSidecars(EMPTY, mine!, theirs!, actor().newId).annotations.get('a0')!.notes.map(({ id }) => id)).size, 80_000);
  });
  it('is merged where ten thousand people wrote on the same words', () => {
    const read = sidecar(many(10_000, (i) => annotation(i, note(`n${i}`, 'x'))));
    const { annotations } = mergeSidecars(EMPTY, EMPTY, read, actor().newId);
    assert.equal([...annotations.values()].reduce((sum, { notes }) => sum + notes.length, 0), 10_000);
  });
  it('is imported in one go, however many of our own annotations it holds on however long a text', () => {
    const text = 'Nobody asked us. '.repeat(60_000);
    const page = { items: many(MOST_ANNOTATIONS, (i) => ({ ...annotation(i), target: { selector: [{ type: 'TextQuoteSelector', exact: 'Nobody' }, { type: 'TextPositionSelector', start: 17 * i, end: 17 * i + 6 }] } })) };
    const imported = importAnnotations(JSON.stringify(page), 'a.jsonld', { ...context(), text });
    assert.ok(typeof imported !== 'string' && imported.annotations.length === MOST_ANNOTATIONS && imported.annotations.every(({ pieces: [anchor] }) => anchor?.kind === 'placed'));
  });
  it('tells fifty of ten thousand judgements of the same words', () => {
    const claims = many(10_000, (i) => ({ ...annotation(i), 'nm:verdict': 'confirmed', body: [{ purpose: 'classifying', 'nm:kind': 'claim', value: 'direct' }, { purpose: 'identifying', value: `Nobody ${i}` }] }));
    const { conflicts } = judge(analyse(TEXT), sidecar(claims).annotations);
    assert.equal(Math.max(...[...conflicts.values()].map(({ length }) => length)), 50);
  });
  it('has a hundred transcripts read, and keeps the rest as they came', () => {
    const links = many(10_000, (i) => ({ type: 'Annotation', motivation: 'linking', id: `t${i}`, body: { 'nm:kind': 'transcript', source: `t${i}.vtt` } }));
    const { transcripts, others } = sidecar(links);
    assert.deepEqual([transcripts.length, others], [MOST_TRANSCRIPTS, links.slice(MOST_TRANSCRIPTS)]);
  });
});

describe('fields called __proto__ and constructor', () => {
  const KEYS = '"__proto__":{"polluted":1,"type":"Annotation"},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}';
  const untouched = (what: () => void): void => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    what();
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  };
  it('are fields like any other in a sidecar, an import and settings', () => untouched(() => {
    const item = JSON.stringify(annotation(0, note('n', 'x'))).replaceAll('{', `{${KEYS},`);
    const page = `{${KEYS},"items":[${item},{${KEYS}}]}`;
    const read = readSidecar(page, TEXT, '');
    assert.ok(read.kind === 'read' && read.sidecar.annotations.size === 1 && read.sidecar.others.length === 1);
    mergeSidecars(EMPTY, read.sidecar, read.sidecar, actor().newId);
    const written = writeSidecar(TEXT, read.sidecar, { source: '', hash: '', analyser: '' });
    assert.match(written, /"__proto__"/);
    assert.equal((importAnnotations(page, 'a.jsonld', context()) as Imported).annotations.length, 1);
    readSettings(JSON.parse(`{${KEYS},"show":{${KEYS}},"diagnostics":{${KEYS}}}`));
    importAnnotations(`T1\t__proto__ 0 1\t${TEXT[0]}\nA1\t__proto__ T1 constructor\n#1\t__proto__ T1\tx\n`, 'a.ann', context());
  }));
  it('lend nothing to an object that does not have the field itself', () => {
    const lent = JSON.parse('{"__proto__":{"languages":["x"],"maxFileSize":1}}') as unknown;
    assert.deepEqual(readSettings(lent), readSettings({}));
    assert.match(whyOf('{"__proto__":{"items":[]}}'), /no list of annotations/);
  });
});
