import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../server/annotation/annotation';
import { EMPTY, readSidecar, type Sidecar } from '../../../server/annotation/sidecar/read';
import { pointsOf } from '../../../server/annotation/sidecar/format';
import { writeSidecar } from '../../../server/annotation/sidecar/write';
import { act, added, all, claim, number, place, TEXT } from './article';

const ORIGIN = { source: 'ferry.txt', hash: 'sha256:1', analyser: '0.1.0' };
const write = (sidecar: Sidecar, text = TEXT): string => writeSidecar(text, sidecar, ORIGIN);
function read(json: string, text = TEXT, hash = ORIGIN.hash): Sidecar {
  const result = readSidecar(json, text, hash);
  assert.equal(result.kind, 'read');
  return (result as Extract<typeof result, { kind: 'read' }>).sidecar;
}
const of = (...annotations: readonly Annotation[]): Sidecar => ({ ...EMPTY, annotations: all(...annotations) });

const everything = (): readonly Annotation[] => {
  const said = claim('We have no money');
  const noted = act({ kind: 'annotation', annotation: act(said, { kind: 'confirm' }) }, { kind: 'note', text: 'Asked her on the phone: “yes” 🚢' });
  const shown = act({ kind: 'annotation', annotation: noted }, { kind: 'evidence', source: 'https://example.org/minutes.pdf', locator: 'p. 4' });
  return [
    act({ kind: 'annotation', annotation: shown }, { kind: 'status', status: 'verified' }),
    act(number('41,000'), { kind: 'correct', reading: { kind: 'number', number: 'cardinal', value: { low: 40_000, high: 41_000 }, unit: 'passenger' } }),
    act(place('Moscow'), { kind: 'correct', reading: { kind: 'place', place: { name: 'Moscow', type: 'city', country: 'RU', lat: 55.75, lon: 37.62 }, metonym: true } }),
    act(added({ kind: 'person', name: 'Anton Reuss' }, 'Reuss'), { kind: 'confirm' }),
    act(added({ kind: 'mention', speaker: 'Ivo Lund' }, 'her'), { kind: 'confirm' }),
    act(added({ kind: 'same-speaker', names: ['Cole', 'Ida Cole'], name: 'Ida Cole' }, 'Ida Cole', 'Cole said'), { kind: 'confirm' }),
    act(added({ kind: 'passage' }, '🚢 and Moscow'), { kind: 'note', text: 'Which one?' }),
    act(claim('a mistake'), { kind: 'reject' }),
  ];
};

describe('sidecars', () => {
  it('name the transcripts of an article, as links from the whole of it', () => {
    const transcripts = [{ id: 'urn:uuid:9', source: 'interviews/cole.vtt', by: 'Mara', at: '2026-11-28T10:00:00Z', extra: { 'dc:language': 'en' } }];
    const json = write({ ...EMPTY, transcripts });
    assert.deepEqual(read(json).transcripts, transcripts);
    const [item] = (JSON.parse(json) as { items: unknown[] }).items;
    assert.deepEqual(item, {
      id: 'urn:uuid:9', type: 'Annotation', motivation: 'linking', creator: { type: 'Person', name: 'Mara' }, created: '2026-11-28T10:00:00Z', 'dc:language': 'en',
      body: { type: 'SpecificResource', purpose: 'linking', 'nm:kind': 'transcript', source: 'interviews/cole.vtt' }, target: 'ferry.txt',
    });
  });
  it('keep links to what is no transcript as they came', () => {
    const link = { id: 'urn:uuid:8', type: 'Annotation', motivation: 'linking', body: { type: 'SpecificResource', source: 'https://example.org' }, target: 'ferry.txt' };
    const { transcripts, others } = read(JSON.stringify({ items: [link, { ...link, body: 3 }, { ...link, body: { 'nm:kind': 'transcript' } }] }));
    assert.deepEqual([transcripts, others.length, others[0]], [[], 3, link]);
  });
  it('give back every kind of annotation as it was', () => {
    const annotations = everything();
    const { annotations: again } = read(write(of(...annotations)));
    for (const annotation of annotations) assert.deepEqual(again.get(annotation.id), annotation);
    assert.equal(again.size, annotations.length);
  });

  it('keep who says it along with the speaker, and how far a place is to be trusted that was found again', () => {
    const said = act(claim('We have no money'), { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Ida Cole', joint: ['two aides', 'Ivo Lund'] } });
    const doubtful: Annotation = { ...said, pieces: said.pieces.map((anchor) => (anchor.kind === 'placed' ? { ...anchor, found: 'guess' } : anchor)) };
    const again = read(write(of(doubtful))).annotations.get(said.id)!;
    assert.deepEqual(again, doubtful);
    const moved = read(write(of(doubtful)), `New.\n\n${TEXT}`, 'sha256:2').annotations.get(said.id)!;
    assert.deepEqual(moved.pieces.map((anchor) => anchor.kind === 'placed' && anchor.found), ['guess', 'guess']);
  });

  it('are the same bytes again, in the order of the article', () => {
    const json = write(of(...everything()));
    assert.equal(write(read(json)), json);
    const starts = [...json.matchAll(/TextPositionSelector",\s+"start": (\d+)/g)].map(([, start]) => Number(start));
    assert.ok(starts.length >= 8);
  });

  it('count code points: after the ship a character is one, not two', () => {
    const json = write(of(act(added({ kind: 'passage' }, 'it would watch'), { kind: 'note', text: 'x' })));
    const start = TEXT.indexOf('it would watch');
    assert.match(json, new RegExp(`"start": ${start - 1},`));
  });

  it('keep what they do not know: fields, bodies and whole items', () => {
    const page = JSON.parse(write(of(everything()[0]!)));
    page['dc:source'] = 'wire';
    page.items[0]['ex:score'] = 7;
    page.items[0].body.push({ type: 'Image', source: 'x.png', purpose: 'highlighting' });
    page.items.push({ type: 'Annotation', id: 'urn:x', body: 'from elsewhere', target: 'ferry.txt' });
    const again = JSON.parse(write(read(JSON.stringify(page))));
    assert.equal(again['dc:source'], 'wire');
    assert.equal(again.items[0]['ex:score'], 7);
    assert.ok(again.items[0].body.some(({ type }: { type: string }) => type === 'Image'));
    assert.equal(again.items[1].body, 'from elsewhere');
  });

  it('keep what other programs put in between: a class, names of their own, a judgement that is no word, and no day', () => {
    const foreign = [{ type: 'TextualBody', purpose: 'classifying', value: 'economy' }, { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q585' }, { type: 'Rating', purpose: 'assessing', source: 'x' }];
    for (const annotation of everything()) {
      const page = JSON.parse(write(of({ ...annotation, at: '', created: '', notes: annotation.notes.map((note) => ({ ...note, at: '' })) })));
      assert.doesNotMatch(JSON.stringify(page), /"(?:created|modified)":""/);
      page.items[0].body.unshift(...foreign);
      const again = read(JSON.stringify(page)).annotations.get(annotation.id)!;
      assert.deepEqual([again.reading, again.status, again.otherBodies], [annotation.reading, annotation.status, foreign]);
      assert.deepEqual(read(write(of(again))).annotations.get(annotation.id), again);
    }
  });

  for (const [name, json, kind] of [
    ['a cut file', '{"items": [', 'broken'], ['a list', '[]', 'broken'], ['null', 'null', 'broken'], ['no items', '{}', 'broken'], ['an empty file', '', 'broken'],
    ['a merge that git left open', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n', 'broken'],
    ['a file of a later Newsmark', '{"nm:format": 2, "items": []}', 'newer'],
  ] as const) it(`${name} is ${kind}, and says so`, () => assert.equal(readSidecar(json, TEXT, '').kind, kind));

  it('hold against any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const result = readSidecar(JSON.stringify({ items: [value, { ...(typeof value === 'object' ? value : {}), type: 'Annotation', id: 'a', 'nm:verdict': 'open', body: value, target: value }] }), TEXT, '');
      assert.equal(result.kind, 'read');
      if (result.kind === 'read') assert.equal(result.sidecar.annotations.size + result.sidecar.others.length, 2);
    }));
  });

  it('pollute no prototype', () => {
    const page = JSON.parse(write(of(everything()[0]!)));
    const json = JSON.stringify(page).replace('"type":"AnnotationPage"', '"type":"AnnotationPage","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}');
    write(read(json));
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('offsets and code points are each other’s inverse', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { toPoints, toUnits } = pointsOf(text);
      let units = 0;
      [...text].forEach((character, point) => {
        assert.equal(toPoints(units), point);
        assert.equal(toUnits(point), units);
        units += character.length;
      });
      assert.equal(toUnits(toPoints(text.length)), text.length);
    }));
  });
});
