import assert from 'node:assert/strict';
import fc from 'fast-check';
import { perform } from '../../../server/annotation/acts';
import type { Annotation } from '../../../server/annotation/annotation';
import { openDesk, type Desk } from '../../../server/session/desk';
import type { Drawer } from '../../../server/session/drawer';
import { actor, added, spanOf, TEXT } from '../annotation/article';
import { operate, tracked, type Operation } from '../annotation/edits';

/** A disk of one file, which can be changed behind the desk's back, fill up, or lose its power in the middle of a writing. */
class Disk implements Drawer {
  text: string | undefined;
  full = false;
  writings = 0;
  /** Runs just before the next writing, as another program would. */
  before: (() => void) | undefined;
  read = async () => (this.text === undefined ? { kind: 'missing', source: 'ferry.txt' } as const : { kind: 'text', text: this.text, source: 'ferry.txt' } as const);
  write = async (text: string, expected: string | undefined) => {
    this.before?.();
    this.before = undefined;
    if (this.full) return { kind: 'failed', why: 'no space left' } as const;
    if (this.text !== expected) return { kind: 'changed', text: this.text } as const;
    this.text = text;
    this.writings++;
    return { kind: 'written' } as const;
  };
}

let ids = 0;
const newId = (): string => `urn:uuid:desk-${++ids}`;
const open = (disk: Disk, text = TEXT): Desk => openDesk(text, { drawer: disk, analyser: '0.1.0', newId, changed: () => {} });

function note(desk: Desk, words: string, text: string, by = 'Mara', at = '2026-11-28T10:00:00Z'): Annotation {
  const after = perform(TEXT, added({ kind: 'passage' }, words), { kind: 'note', text }, { ...actor(by, at), newId })!;
  desk.change(`Noted on ${words}`, [{ id: after.id, before: undefined, after }]);
  return after;
}
function status(desk: Desk, id: string, value: string, at: string, text = TEXT): void {
  const before = desk.annotations.get(id)!;
  desk.change(`Status ${value}`, [{ id, before, after: perform(text, { kind: 'annotation', annotation: before }, { kind: 'status', status: value }, actor('Mara', at))! }]);
}
const notesOf = (desk: Desk): readonly string[] => [...desk.annotations.values()].flatMap(({ notes }) => notes.map(({ text }) => text)).sort();

describe('desks', () => {
  it('write an act, and find it when the article is opened again', async () => {
    const disk = new Disk();
    const desk = open(disk);
    note(desk, 'Nobody asked us', 'who is us?');
    await desk.idle();
    const again = open(disk);
    await again.idle();
    assert.deepEqual(notesOf(again), ['who is us?']);
    assert.deepEqual([...again.annotations.values()][0]!.pieces[0]!.kind, 'placed');
  });

  it('keep the transcripts of two people', async () => {
    const disk = new Disk();
    const [mine, theirs] = [open(disk), open(disk)];
    await Promise.all([mine.idle(), theirs.idle()]);
    const link = (source: string) => ({ id: newId(), source, by: '', at: '2026-11-28T10:00:00Z', extra: {} });
    mine.link([link('cole.vtt')]);
    theirs.link([link('lund.srt')]);
    await Promise.all([mine.idle(), theirs.idle()]);
    await Promise.all([mine.reload(), theirs.reload()]);
    assert.deepEqual([mine, theirs].map((desk) => desk.transcripts.map(({ source }) => source).sort()), [['cole.vtt', 'lund.srt'], ['cole.vtt', 'lund.srt']]);
    mine.link([]);
    await mine.idle();
    await theirs.reload();
    assert.deepEqual([theirs.transcripts, open(disk).annotations.size], [[], 0]);
  });

  it('write no file where nothing was done, and none on edits', async () => {
    const disk = new Disk();
    const desk = open(disk);
    desk.edited([{ start: 0, end: 0, length: 2 }], `x ${TEXT}`);
    await desk.documentSaved();
    assert.equal(disk.text, undefined);
    note(desk, 'Nobody asked us', 'a');
    await desk.idle();
    desk.edited([{ start: 0, end: 0, length: 2 }], `x x ${TEXT}`);
    await desk.idle();
    assert.equal(disk.writings, 1);
    await desk.documentSaved();
    assert.equal(disk.writings, 2);
  });

  it('merge with what another program wrote meanwhile', async () => {
    const disk = new Disk();
    const [mine, theirs] = [open(disk), open(disk)];
    note(theirs, 'a mistake', 'theirs', 'Ida');
    await theirs.idle();
    note(mine, 'Nobody asked us', 'mine');
    await mine.idle();
    assert.deepEqual(notesOf(mine), ['mine', 'theirs']);
    await theirs.reload();
    assert.deepEqual(notesOf(theirs), ['mine', 'theirs']);
  });

  it('keep both sides of a conflict', async () => {
    const disk = new Disk();
    const mine = open(disk);
    const { id } = note(mine, 'Nobody asked us', 'to check');
    await mine.idle();
    const theirs = open(disk);
    await theirs.idle();
    status(theirs, id, 'false', '2026-11-28T11:00:00Z');
    await theirs.idle();
    status(mine, id, 'verified', '2026-11-28T12:00:00Z');
    await mine.idle();
    assert.deepEqual([...mine.annotations.values()].map((annotation) => annotation.status).sort(), ['false', 'verified']);
  });

  for (const [name, text] of [['a broken file', '{'], ['a file of a later Newsmark', '{"nm:format":9,"items":[]}']] as const) {
    it(`never write over ${name}`, async () => {
      const disk = new Disk();
      disk.text = text;
      const desk = open(disk);
      await desk.idle();
      assert.equal(desk.state.kind, 'refused');
      note(desk, 'Nobody asked us', 'lost?');
      await desk.idle();
      assert.equal(disk.text, text);
    });
  }

  it('go on where the file is broken while it is open, and keep what was done for when it is whole again', async () => {
    const disk = new Disk();
    const desk = open(disk);
    note(desk, 'Nobody asked us', 'first');
    await desk.idle();
    const whole = disk.text;
    disk.text = '<<<<<<< ours\n';
    await desk.reload();
    assert.equal(desk.state.kind, 'refused');
    assert.equal(disk.text, '<<<<<<< ours\n');
    disk.text = whole;
    await desk.reload();
    assert.equal(desk.state.kind, 'ready');
    assert.deepEqual(notesOf(desk), ['first']);
  });

  it('say that a writing failed, and write it all with the next act', async () => {
    const disk = new Disk();
    const desk = open(disk);
    await desk.idle();
    disk.full = true;
    note(desk, 'Nobody asked us', 'one');
    await desk.idle();
    assert.equal(desk.state.kind, 'unsaved');
    disk.full = false;
    note(desk, 'a mistake', 'two');
    await desk.idle();
    assert.equal(desk.state.kind, 'ready');
    const again = open(disk);
    await again.idle();
    assert.deepEqual(notesOf(again), ['one', 'two']);
  });

  it('keep what they have when the file is deleted', async () => {
    const disk = new Disk();
    const desk = open(disk);
    note(desk, 'Nobody asked us', 'one');
    await desk.idle();
    disk.text = undefined;
    await desk.reload();
    assert.deepEqual(notesOf(desk), ['one']);
    note(desk, 'a mistake', 'two');
    await desk.idle();
    const again = open(disk);
    await again.idle();
    assert.deepEqual(notesOf(again), ['one', 'two']);
  });

  it('take what another program changed, where its file was gone for a moment before it came', async () => {
    const disk = new Disk();
    const mine = open(disk);
    const { id } = note(mine, 'Nobody asked us', 'to check');
    const other = note(mine, 'a mistake', 'mine');
    await mine.idle();
    const theirs = open(disk);
    await theirs.idle();
    status(theirs, id, 'false', '2026-11-28T11:00:00Z');
    theirs.change('Removed', [{ id: other.id, before: other, after: undefined }]);
    await theirs.idle();
    const changed = disk.text;
    disk.text = undefined;
    await mine.reload();
    assert.equal(mine.state.kind, 'unsaved');
    disk.text = changed;
    await mine.reload();
    assert.deepEqual([mine.state.kind, mine.annotations.get(id)!.status, notesOf(mine)], ['ready', 'false', ['mine', 'to check']]);
    assert.equal(mine.annotations.size, 2);
  });

  it('undo and redo, on a text that moved on', async () => {
    const disk = new Disk();
    const desk = open(disk);
    const { id } = note(desk, 'Nobody asked us', 'one');
    status(desk, id, 'verified', '2026-11-28T11:00:00Z');
    desk.edited([{ start: 0, end: 0, length: 6 }], `Later ${TEXT}`);
    assert.equal(desk.turn('undo')!.label, 'Status verified');
    assert.equal(desk.annotations.get(id)!.status, '');
    desk.turn('undo');
    assert.equal(desk.annotations.size, 0);
    assert.equal(desk.turn('undo'), undefined);
    desk.turn('redo');
    desk.turn('redo');
    const [anchor] = desk.annotations.get(id)!.pieces;
    assert.equal(desk.annotations.get(id)!.status, 'verified');
    assert.deepEqual(anchor!.kind === 'placed' && anchor!.span, { start: spanOf('Nobody asked us').start + 6, end: spanOf('Nobody asked us').end + 6 });
    await desk.idle();
  });

  it('find again what was cut and pasted elsewhere', async () => {
    const desk = open(new Disk());
    note(desk, 'Nobody asked us,', 'one');
    const from = TEXT.indexOf('Anton Reuss, who');
    const to = TEXT.indexOf('The line carried');
    const paragraph = TEXT.slice(from, to);
    const cut = TEXT.slice(0, from) + TEXT.slice(to);
    desk.edited([{ start: from, end: to, length: 0 }], cut);
    desk.settle(cut);
    assert.equal([...desk.annotations.values()][0]!.pieces[0]!.kind, 'detached');
    const pasted = paragraph + cut;
    desk.edited([{ start: 0, end: 0, length: paragraph.length }], pasted);
    assert.equal(desk.settle(pasted), true);
    const [anchor] = [...desk.annotations.values()][0]!.pieces;
    assert.equal(anchor!.kind === 'placed' && pasted.slice(anchor!.span.start, anchor!.span.end), 'Nobody asked us,');
    await desk.idle();
  });

  it('lose nothing, and move nothing to other words, in any order of acts, edits, saves, failures and other hands', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('note' as const), word: fc.nat(40) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), operation: fc.record({ kind: fc.constantFrom<Operation['kind']>('type', 'delete', 'retype', 'drop-paragraph', 'crlf'), at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.double({ min: 0, max: 1, noNaN: true }), words: fc.constantFrom('x', '🚢 ', '\r\n', 'she said') }) }) },
      fc.record({ do: fc.constantFrom('save' as const, 'reopen' as const, 'other' as const, 'full' as const, 'free' as const, 'reload' as const, 'undo-redo' as const) }),
    );
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const disk = new Disk();
      let now = tracked(TEXT);
      let desk = open(disk);
      const expected: string[] = [];
      /** By annotation: the characters of the first text that it was made on. */
      const noted = new Map<string, ReadonlySet<number>>();
      for (const [i, one] of steps.entries()) {
        switch (one.do) {
          case 'note': {
            const start = Math.min(now.text.length - 1, one.word * 9);
            const span = { start, end: Math.min(now.text.length, start + 9) };
            const after = perform(now.text, { kind: 'words', reading: { kind: 'passage' }, spans: [span] }, { kind: 'note', text: `n${i}` }, { ...actor(), newId });
            if (!after || now.text.slice(span.start, span.end) === '') break;
            desk.change('note', [{ id: after.id, before: undefined, after }]);
            expected.push(`n${i}`);
            noted.set(after.id, new Set(now.origins.slice(span.start, span.end).filter((origin) => origin >= 0)));
            break;
          }
          case 'edit': {
            const { after, edits } = operate(now, one.operation);
            now = after;
            desk.edited(edits, now.text);
            desk.settle(now.text);
            break;
          }
          case 'save': await desk.documentSaved(); break;
          case 'reopen':
            await desk.idle();
            if (disk.full) break;
            desk = open(disk, now.text);
            await desk.idle();
            break;
          case 'other': {
            await desk.idle();
            if (disk.full) break;
            const other = open(disk, now.text);
            await other.idle();
            if (now.text.length < 3) break;
            const after = perform(now.text, { kind: 'words', reading: { kind: 'passage' }, spans: [{ start: 0, end: Math.min(7, now.text.length) }] }, { kind: 'note', text: `o${i}` }, { ...actor('Ida'), newId })!;
            other.change('note', [{ id: after.id, before: undefined, after }]);
            await other.idle();
            expected.push(`o${i}`);
            await desk.reload();
            break;
          }
          case 'full': await desk.idle(); disk.full = true; break;
          case 'free': disk.full = false; break;
          case 'reload': await desk.reload(); break;
          case 'undo-redo': if (desk.turn('undo')) desk.turn('redo'); break;
        }
      }
      await desk.idle();
      assert.deepEqual(notesOf(desk), [...expected].sort());
      for (const { id, pieces: [anchor] } of desk.annotations.values()) {
        const made = noted.get(id);
        if (!made || made.size === 0 || anchor?.kind !== 'placed') continue;
        const { start, end } = anchor.span;
        const here = now.origins.slice(start, end);
        // its own characters, or the same words where all of its own are gone
        const its = here.some((origin) => made.has(origin)) || (!now.origins.some((origin) => made.has(origin)) && now.text.slice(start, end) === anchor.quote.exact);
        assert.ok(its || here.every((origin) => origin < 0), `“${anchor.quote.exact}” moved to “${now.text.slice(start, end)}”`);
      }
    }), { numRuns: 2000, seed: 20261128 });
  });
});
