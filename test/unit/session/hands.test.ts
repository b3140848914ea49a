/** Several hands on one file: windows that cross, documents that are closed and opened, disks that fill up. */
import assert from 'node:assert/strict';
import { perform, type Act } from '../../../server/annotation/acts';
import type { Annotation } from '../../../server/annotation/annotation';
import { mergeSidecars } from '../../../server/annotation/merge';
import { EMPTY, readSidecar, type Sidecar } from '../../../server/annotation/sidecar/read';
import { openDesk, type Desk } from '../../../server/session/desk';
import type { Drawer } from '../../../server/session/drawer';
import { createDesks } from '../../../server/session/desks';
import { act, actor, added, all, TEXT } from '../annotation/article';

class Disk implements Drawer {
  text: string | undefined;
  full = false;
  read = async () => (this.text === undefined ? { kind: 'missing', source: 'ferry.txt' } as const : { kind: 'text', text: this.text, source: 'ferry.txt' } as const);
  write = async (text: string, expected: string | undefined) => {
    if (this.full) return { kind: 'failed', why: 'no space left' } as const;
    if (this.text !== expected) return { kind: 'changed', text: this.text } as const;
    this.text = text;
    return { kind: 'written' } as const;
  };
}

let ids = 0;
const newId = (): string => `urn:uuid:hands-${++ids}`;
const open = (drawer: Drawer, text = TEXT): Desk => openDesk(text, { drawer, analyser: '0.1.0', newId, changed: () => {} });
const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 28, 10, 0, seconds)).toISOString();
const on = (annotation: Annotation): Parameters<typeof act>[0] => ({ kind: 'annotation', annotation });

function note(desk: Desk, words: string, text: string, by = 'Mara', seconds = 0): string {
  const after = perform(TEXT, added({ kind: 'passage' }, words), { kind: 'note', text }, { ...actor(by, at(seconds)), newId })!;
  desk.change(`Noted on ${words}`, [{ id: after.id, before: undefined, after }]);
  return after.id;
}
function more(desk: Desk, id: string, what: Act, by = 'Mara', seconds = 1): void {
  const before = desk.annotations.get(id)!;
  desk.change(what.kind, [{ id, before, after: perform(TEXT, on(before), what, { ...actor(by, at(seconds)), newId })! }]);
}
const notesOf = (desk: Desk): readonly string[] => [...desk.annotations.values()].flatMap(({ notes }) => notes.map(({ text }) => text)).sort();
const words = (span: { readonly start: number; readonly end: number }, text: string): string => text.slice(span.start, span.end);

describe('two windows on one file', () => {
  it('that look at it, and then write one after the other, lose nothing', async () => {
    const disk = new Disk();
    const [mine, theirs] = [open(disk), open(disk)];
    await Promise.all([mine.idle(), theirs.idle()]);
    const first = note(mine, 'a mistake', 'old');
    await mine.idle();
    await mine.reload();
    await theirs.reload();
    // the other window has looked, is overtaken, and writes over what it never saw
    note(theirs, 'Nobody asked us', 'theirs', 'Ida');
    await theirs.idle();
    const crossing = disk.text;
    note(mine, 'it would watch', 'mine');
    more(mine, first, { kind: 'status', status: 'verified' });
    await mine.idle();
    disk.text = crossing;
    await mine.reload();
    assert.deepEqual(notesOf(mine), ['mine', 'old', 'theirs']);
    assert.equal(mine.annotations.get(first)!.status, 'verified');
    await theirs.reload();
    assert.deepEqual(notesOf(theirs), ['mine', 'old', 'theirs']);
  });

  it('take away what the other took away, once its own writing has been seen', async () => {
    const disk = new Disk();
    const mine = open(disk);
    const id = note(mine, 'a mistake', 'old');
    await mine.idle();
    await mine.reload();
    const theirs = open(disk);
    await theirs.idle();
    theirs.change('remove', [{ id, before: theirs.annotations.get(id)!, after: undefined }]);
    await theirs.idle();
    await mine.reload();
    assert.equal(mine.annotations.size, 0);
  });

  it('keep the place that was followed through edits, where the other window only wrote a note on it', async () => {
    const disk = new Disk();
    const mine = open(disk);
    const id = note(mine, 'Nobody asked us', 'mine');
    await mine.idle();
    await mine.reload();
    const start = TEXT.indexOf('asked us');
    const edited = `${TEXT.slice(0, start)}ever wanted to know it from ${TEXT.slice(start + 'asked '.length)}`;
    mine.edited([{ start, end: start + 'asked '.length, length: 28 }], edited);
    const theirs = open(disk);
    await theirs.idle();
    more(theirs, id, { kind: 'note', text: 'theirs' }, 'Ida');
    await theirs.idle();
    await mine.reload();
    const [anchor] = mine.annotations.get(id)!.pieces;
    assert.equal(anchor!.kind === 'placed' && words(anchor!.span, edited), 'Nobody ever wanted to know it from us');
    assert.equal(notesOf(mine).length, 2);
  });

  it('undo what they did on an annotation that another window began on the same words', async () => {
    const disk = new Disk();
    const [mine, theirs] = [open(disk), open(disk)];
    await Promise.all([mine.idle(), theirs.idle()]);
    note(theirs, 'Nobody asked us', 'theirs', 'Ida');
    await theirs.idle();
    note(mine, 'Nobody asked us', 'mine');
    await mine.idle();
    assert.equal(mine.annotations.size, 1);
    mine.turn('undo');
    assert.deepEqual(notesOf(mine), ['theirs']);
    mine.turn('redo');
    assert.deepEqual(notesOf(mine), ['mine', 'theirs']);
    await mine.idle();
  });
});

describe('documents that are closed', () => {
  const host = (disk: Disk) => createDesks({ drawerOf: () => disk, analyser: '0.1.0', newId, changed: () => {} });

  it('with a full disk keep what was done for when they are opened again', async () => {
    const disk = new Disk();
    const desks = host(disk);
    desks.opened('a', TEXT);
    await desks.idle();
    disk.full = true;
    note(desks.of('a')!, 'Nobody asked us', 'kept');
    await desks.closed('a');
    disk.full = false;
    desks.opened('a', `New first line\n\n${TEXT}`);
    await desks.idle();
    const [annotation] = desks.of('a')!.annotations.values();
    assert.equal(annotation!.pieces[0]!.kind === 'placed' && words(annotation!.pieces[0]!.span, `New first line\n\n${TEXT}`), 'Nobody asked us');
    assert.deepEqual(notesOf(desks.of('a')!), ['kept']);
    assert.match(disk.text!, /kept/);
  });

  it('do not write again a file that somebody moved away', async () => {
    const disk = new Disk();
    const desks = host(disk);
    desks.opened('a', TEXT);
    note(desks.of('a')!, 'Nobody asked us', 'moved');
    await desks.idle();
    disk.text = undefined;
    await desks.of('a')!.reload();
    await desks.closed('a');
    await desks.idle();
    assert.equal(disk.text, undefined);
  });

  it('and opened again at once go on where they were', async () => {
    const disk = new Disk();
    const desks = host(disk);
    desks.opened('a', TEXT);
    await desks.idle();
    note(desks.of('a')!, 'Nobody asked us', 'one');
    const closing = desks.closed('a');
    desks.opened('a', TEXT);
    note(desks.of('a')!, 'a mistake', 'two');
    await closing;
    await desks.idle();
    assert.deepEqual(notesOf(desks.of('a')!), ['one', 'two']);
    assert.match(disk.text!, /two/);
  });
});

describe('a file that cannot be worked with', () => {
  it('nested beyond all measure ends nothing', async () => {
    const disk = new Disk();
    const desk = open(disk);
    note(desk, 'Nobody asked us', 'mine');
    await desk.idle();
    const whole = disk.text!;
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    disk.text = whole.replace('"type": "Annotation",', `"type": "Annotation", "ex:deep": ${deep},`);
    await desk.reload();
    disk.text = whole;
    await desk.reload();
    more(desk, [...desk.annotations.keys()][0]!, { kind: 'note', text: 'later' });
    await desk.idle();
    assert.match(disk.text!, /later/);
  });
});

describe('merging', () => {
  const of = (...annotations: readonly Annotation[]): Sidecar => ({ ...EMPTY, annotations: all(...annotations) });
  const base = act(added({ kind: 'passage' }, 'Nobody asked us'), { kind: 'note', text: 'one' }, actor('Ida', at(0)));

  it('keeps bodies that either side knows and we do not', () => {
    const mine = { ...act(on(base), { kind: 'note', text: 'two' }, actor('Mara', at(2))), otherBodies: [{ type: 'Image', source: 'mine.png' }] };
    const theirs = { ...act(on(base), { kind: 'note', text: 'three' }, actor('Ida', at(1))), otherBodies: [{ type: 'Image', source: 'theirs.png' }] };
    const [merged] = mergeSidecars(of(base), of(mine), of(theirs), newId).annotations.values();
    assert.deepEqual(merged!.otherBodies, [{ type: 'Image', source: 'mine.png' }, { type: 'Image', source: 'theirs.png' }]);
  });

  it('keeps every rewriting of one note, of the third person too', () => {
    const [{ id }] = base.notes as [Annotation['notes'][0]];
    const rewritten = (text: string, by: string, seconds: number, from = base) => act(on(from), { kind: 'note', id, text }, actor(by, at(seconds)));
    const two = mergeSidecars(of(base), of(rewritten('A', 'Mara', 1)), of(rewritten('B', 'Ida', 2)), newId).annotations.get(base.id)!;
    const three = mergeSidecars(of(base), of(rewritten('C', 'Jonas', 3)), of(two), newId).annotations.get(base.id)!;
    assert.deepEqual(three.notes.map(({ text }) => text).sort(), ['A', 'B', 'C']);
    assert.equal(new Set(three.notes.map((one) => one.id)).size, 3);
  });

  it('keeps notes of other programs, which have no names', () => {
    const page = (extra: string) => `{"items":[{"type":"Annotation","id":"urn:a","nm:verdict":"open","body":[{"type":"TextualBody","purpose":"classifying","nm:kind":"passage","value":"passage"},
      {"type":"TextualBody","purpose":"commenting","value":"one"},{"type":"TextualBody","purpose":"commenting","value":"two"}${extra}],"target":{"selector":{"type":"TextQuoteSelector","exact":"Nobody asked us","prefix":"“","suffix":",” he said"}}}]}`;
    const read = (json: string): Sidecar => {
      const result = readSidecar(json, TEXT, '');
      assert.ok(result.kind === 'read');
      return result.sidecar;
    };
    const before = read(page(''));
    const mine = { ...before, annotations: all(act(on([...before.annotations.values()][0]!), { kind: 'note', text: 'mine' })) };
    const theirs = read(page(',{"type":"TextualBody","purpose":"commenting","value":"three"}'));
    const [merged] = mergeSidecars(before, mine, theirs, newId).annotations.values();
    assert.deepEqual(merged!.notes.map(({ text }) => text).sort(), ['mine', 'one', 'three', 'two']);
  });
});
