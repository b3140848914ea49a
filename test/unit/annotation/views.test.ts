/** What the views show of a desk, and in which words. */
import assert from 'node:assert/strict';
import type { Annotation } from '../../../server/annotation/annotation';
import { choicesFor } from '../../../server/features/desk/choices';
import { readyView } from '../../../server/features/view';
import type { ActTarget, ClientAct, StrayView } from '../../../server/protocol';
import { analyse } from '../support/analyse';
import { act, claim } from './article';
import { Desk } from './deskOf';

const other = (desk: Desk): readonly StrayView[] => readyView(desk.doc).desk.passages;

describe('the views of a desk', () => {
  it('show what was done to names, which stand in no list', () => {
    const desk = new Desk();
    desk.do({ kind: 'words', as: 'organization', range: desk.range('Oslo pays') }, { kind: 'confirm' });
    desk.do({ kind: 'words', as: 'person', range: desk.range('Ida Cole') }, { kind: 'note', text: 'since when?' });
    assert.deepEqual(other(desk).map(({ what, text, says, range }) => [what, text, says, range?.start.line]), [['person', 'Ida Cole', undefined, 4], ['organization', 'Oslo pays', undefined, 4]]);
    const [person] = other(desk);
    desk.do({ kind: 'annotation', id: person!.id }, { kind: 'remove' });
    assert.deepEqual(other(desk).map(({ text }) => text), ['Oslo pays']);
  });

  it('say whom words are taken for', () => {
    const desk = new Desk();
    desk.do(desk.at('he said', 'mention'), { kind: 'speaker', name: 'Ivo Lund' });
    desk.do(desk.on('It was time'), { kind: 'reject' });
    const { passages, rejected } = readyView(desk.doc).desk;
    assert.deepEqual([...passages, ...rejected].map(({ text, says }) => `${text}: ${says}`), ['he said: means Ivo Lund', 'It was time,: said by Ida Cole']);
  });

  it('reach from the first words to the last, whichever piece came first when they were judged', () => {
    const rejected = act(claim('We have no money'), { kind: 'reject' });
    const turned: Annotation = { ...rejected, pieces: [...rejected.pieces].reverse() };
    const range = (annotation: Annotation) => readyView(new Desk().put(annotation).doc).desk.rejected[0]!.range;
    assert.ok(rejected.pieces.length > 1);
    assert.deepEqual(range(turned), range(rejected));
  });

  it('offer first whoever was named last before the first words that are still there', () => {
    const desk = new Desk(analyse('“One is enough,” Ann Berg said.\n\n“Two are better,” Carl Dahl said.\n\nThe end came late.'));
    desk.do({ kind: 'words', as: 'claim', range: desk.range('The end came late') }, { kind: 'speaker', name: null });
    const [judged] = desk.annotations.values();
    assert.ok(judged);
    const names = (): readonly string[] => choicesFor(desk.doc, { kind: 'annotation', id: judged.id }).speakers.map(({ name }) => name);
    assert.deepEqual(names(), ['Carl Dahl', 'Ann Berg']);
    desk.put({ ...judged, pieces: [{ kind: 'detached', quote: judged.pieces[0]!.quote, last: { start: 0, end: 0 } }, ...judged.pieces] });
    assert.deepEqual(names(), ['Carl Dahl', 'Ann Berg']);
  });
});

describe('an act is called', () => {
  const label = (desk: Desk, targets: readonly ActTarget[], what: ClientAct, everywhere = false): string => {
    const result = desk.try(targets, what, everywhere);
    assert.ok(result.kind === 'acted');
    return result.label;
  };
  it('by its words, and by how many others', () => {
    const desk = new Desk();
    assert.equal(label(desk, [desk.on('It was time')], { kind: 'confirm' }), 'Confirmed “It was time,”');
    assert.equal(label(desk, [desk.on('It was time'), desk.on('I agree')], { kind: 'confirm' }), 'Confirmed “It was time,” and 1 other');
    assert.equal(label(desk, [desk.on('It was time'), desk.on('I agree'), desk.on('Nobody asked')], { kind: 'reject' }), 'Rejected “It was time,” and 2 others');
  });
  it('once where the same words stand in several places', () => {
    const desk = new Desk();
    assert.equal(label(desk, [desk.at('Oslo', 'place')], { kind: 'metonym', metonym: true }, true), 'Changed what is meant by 2 mentions of “Oslo”');
  });
});
