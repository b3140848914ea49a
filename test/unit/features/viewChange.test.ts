import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changed } from '../../../client/model/viewChange';
import { allOf } from '../../../server/analysis/steps';
import { annotated, NO_DESK, type Annotated } from '../../../server/features/annotated';
import { readyView } from '../../../server/features/view';
import { splices } from '../../../server/features/viewChange';
import { createViewHistory } from '../../../server/features/viewHistory';
import type { ClaimsAnswer, ReadyView, Splice, ViewChange } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { anyEdit, edited } from '../properties/edits';
import { news } from '../properties/texts';
import { analyse } from '../support/analyse';
import { runs } from '../support/runs';

const document = (text: string, version = 1, before?: Annotated): Annotated =>
  annotated({ snapshot: { uri: 'file:///story.txt', version, languageId: 'plaintext', text }, article: analyse(text), settings: DEFAULT_SETTINGS }, NO_DESK, before);
/** As it comes through the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const STORY = Array.from({ length: 30 }, (_, i) => `“We counted ${i + 40} ships off Oslo,” Mara Quill said on Monday.\n\nIda Cole, who has ${i + 3} of them, denied it.`).join('\n\n');

/** What a client has after each version. */
function follow(texts: readonly string[]): { readonly views: readonly ReadyView[]; readonly answers: readonly ClaimsAnswer[]; readonly docs: readonly Annotated[] } {
  const history = createViewHistory('test');
  const views: ReadyView[] = [], answers: ClaimsAnswer[] = [], docs: Annotated[] = [];
  for (const [i, text] of texts.entries()) {
    const doc = document(text, i + 1, docs.at(-1));
    const answer: ClaimsAnswer = sent(allOf(history.answer(doc, views.at(-1)?.result)));
    const view = answer.state === 'changed' ? changed(views.at(-1), answer) : answer;
    assert.ok(view?.state === 'ready', 'no view');
    views.push(view);
    answers.push(answer);
    docs.push(doc);
  }
  return { views, answers, docs };
}

function changeOf(before: string, after: string): ViewChange {
  const answer = follow([before, after]).answers[1]!;
  assert.equal(answer.state, 'changed');
  return answer as ViewChange;
}

describe('changes of a view', () => {
  it('make the view that is told whole, after any edits', () => {
    fc.assert(fc.property(news, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      const texts = edits.reduce<readonly string[]>((done, edit) => [...done, edited(done.at(-1)!, edit)], [first]);
      const { views, docs } = follow(texts);
      views.forEach(({ result, ...view }, i) => assert.deepEqual(view, sent(readyView(docs[i]!)), result));
    }), runs(150));
  });

  it('are of the paragraph that was typed in, wherever it stands', () => {
    const at = STORY.indexOf('denied it', STORY.length / 2);
    const { lists, moved } = changeOf(STORY, `${STORY.slice(0, at)}never ${STORY.slice(at)}`);
    assert.equal(moved.by, 0);
    for (const list of Object.values<readonly Splice<unknown>[]>(lists)) assert.ok(list.flatMap(({ items }) => items).length <= 6, JSON.stringify(list));
  });

  it('say once by how many lines all below has moved', () => {
    const at = STORY.indexOf('\n\n', STORY.length / 2);
    const { lists, moved } = changeOf(STORY, `${STORY.slice(0, at)}\n\nNothing more was heard.${STORY.slice(at)}`);
    assert.equal(moved.by, 2);
    assert.deepEqual(Object.values(lists).flat(), []);
    const { views } = follow([STORY, `${STORY.slice(0, at)}\n\nNothing more was heard.${STORY.slice(at)}`]);
    assert.equal(views[1]!.claims.at(-1)!.range.start.line, views[0]!.claims.at(-1)!.range.start.line + 2);
    // what stands above is the very same, so that whoever draws it sees at once that nothing happened to it
    assert.equal(views[1]!.claims[0], views[0]!.claims[0]);
  });

  it('are told of the last answer only', () => {
    const history = createViewHistory('one');
    const [first, second, third] = [document(STORY), document(`${STORY} More.`, 2), document(`${STORY} More of it.`, 3)];
    assert.equal(allOf(history.answer(first, undefined)).result, 'one/1');
    assert.equal(allOf(history.answer(first, undefined)).result, 'one/1', 'the same again');
    assert.equal(allOf(history.answer(second, 'two/1')).state, 'ready', 'of another server');
    assert.equal(allOf(history.answer(third, 'one/1')).state, 'ready', 'not the last');
    assert.equal(allOf(history.answer(first, 'one/3')).state, 'changed');
    history.forget(first.uri);
    assert.equal(allOf(history.answer(second, 'one/4')).state, 'ready', 'forgotten');
  });

  it('are of what the client has, also where it asks twice at the same time or gives up', () => {
    const history = createViewHistory('one');
    const [first, second, third] = [document(STORY), document(`${STORY} More.`, 2), document(`${STORY} More of it.`, 3)];
    allOf(history.answer(first, undefined));
    history.answer(second, 'one/1').next(); // given up
    const [one, other] = [history.answer(second, 'one/1'), history.answer(third, 'one/1')];
    one.next();
    const late = allOf(other);
    assert.ok(late.state === 'changed' && late.base === 'one/1');
    assert.equal(allOf(one).state, 'ready', 'whole, for what it would change is not the last any more');
  });

  it('change no other view', () => {
    const change = changeOf(STORY, `${STORY} More.`);
    assert.equal(changed(undefined, change), undefined);
    assert.equal(changed({ ...readyView(document(STORY)), result: 'another' }, change), undefined);
  });

  it('leave alone what is the same between two places', () => {
    const moved = { from: 0, by: 0 };
    assert.deepEqual(allOf(splices([1, 2, 3, 4, 5], [9, 2, 3, 8, 5], moved)), [{ start: 0, deleteCount: 1, items: [9] }, { start: 3, deleteCount: 1, items: [8] }]);
    assert.deepEqual(allOf(splices([1, 2, 3], [1, 3], moved)), [{ start: 1, deleteCount: 1, items: [] }]);
    assert.deepEqual(allOf(splices([], [], moved)), []);
  });
});
