/** Acts one after the other, on what the views show: what was confirmed is what was seen. */
import assert from 'node:assert/strict';
import type { Article } from '../../../server/analysis/article';
import type { Annotation } from '../../../server/annotation/annotation';
import { followed } from '../../../server/annotation/follow';
import { mapOf } from '../../../server/annotation/merge';
import { isStale } from '../../../server/annotation/words';
import { choicesFor } from '../../../server/features/desk/choices';
import { hoverAt } from '../../../server/features/hover';
import { readyView } from '../../../server/features/view';
import type { ActTarget } from '../../../server/protocol';
import { analyse } from '../support/analyse';
import { act, actor, added, claim as proposed, place as proposedPlace, spanOf, TEXT } from './article';
import { Desk, STORY } from './deskOf';

describe('acts one after the other', () => {
  it('confirm after withdraw after a correction: whom the article shows, not whom somebody thought of before', () => {
    const desk = new Desk();
    desk.do(desk.on('I agree'), { kind: 'note', text: 'ask' });
    desk.do(desk.on('I agree'), { kind: 'speaker', name: 'Ida Cole' });
    desk.do(desk.on('I agree'), { kind: 'withdraw' });
    assert.deepEqual(desk.speakers('I agree'), ['Anton Reuss']);
    assert.equal(choicesFor(desk.doc, desk.on('I agree')).now.speaker, 'Anton Reuss');
    desk.do(desk.on('I agree'), { kind: 'confirm' });
    assert.deepEqual(desk.speakers('I agree'), ['Anton Reuss']);
  });

  it('confirm what the analysis says by now, not what it said when a note was written', () => {
    const desk = new Desk();
    desk.do(desk.on('It was time'), { kind: 'note', text: 'ask' });
    const [note] = desk.annotations.values();
    desk.annotations = mapOf([{ ...note!, reading: { kind: 'claim', form: 'direct', speaker: 'Somebody Else' } }]);
    desk.do(desk.on('It was time'), { kind: 'confirm' });
    assert.deepEqual(desk.speakers('It was time'), ['Ida Cole']);
  });

  it('check again what was stale: then it is stale no longer, though words were typed at the edge', () => {
    const desk = new Desk();
    desk.do(desk.on('Nobody asked'), { kind: 'status', status: 'verified' });
    const at = STORY.indexOf('Nobody asked');
    desk.annotations = mapOf([followed([...desk.annotations.values()][0]!, [{ start: at, end: at, length: 10 }])]);
    desk.article = analyse(`${STORY.slice(0, at)}In truth, ${STORY.slice(at)}`);
    assert.equal(desk.mark('In truth').stale, 'Nobody asked us,');
    desk.do(desk.on('In truth'), { kind: 'status', status: 'verified' });
    assert.equal(desk.mark('In truth').stale, undefined);
  });

  it('take a check mark off without taking what was confirmed for the words of today', () => {
    const kept = act(proposed('Nobody asked us'), { kind: 'confirm' });
    const changed: Annotation = { ...kept, judged: 'Nobody asked me,' };
    const off = act({ kind: 'annotation', annotation: changed }, { kind: 'status', status: '' });
    assert.equal(off.judged, 'Nobody asked me,');
  });

  it('are stale where a piece of what was checked is gone', () => {
    const kept = act(proposed('We have no money'), { kind: 'status', status: 'verified' });
    const [first, second] = kept.pieces;
    assert.ok(second);
    assert.equal(isStale('', { ...kept, pieces: [first!, { kind: 'detached', quote: second.quote, last: { start: 0, end: 0 } }] }), true);
  });

  it('a speaker who is found again with doubt is sure once somebody has looked', () => {
    const kept = act(proposed('Nobody asked us'), { kind: 'status', status: 'verified' });
    const text = STORY;
    const span = spanOf('Nobody asked us,', text);
    const desk = new Desk().put({ ...kept, pieces: [{ ...kept.pieces[0]!, kind: 'placed', span, found: 'guess' }] as Annotation['pieces'] });
    assert.equal(desk.mark('Nobody asked').found, 'guess');
    desk.do(desk.on('Nobody asked'), { kind: 'confirm' });
    assert.equal(desk.mark('Nobody asked').found, undefined);
  });

  it('name one speaker where two were thought to speak, and keep both where only the form is another', () => {
    const desk = new Desk();
    assert.deepEqual(desk.speakers('We will close'), ['Mara Quill', 'Anton Reuss']);
    desk.do(desk.on('We will close'), { kind: 'form', form: 'partial' });
    assert.deepEqual(desk.speakers('We will close'), ['Mara Quill', 'Anton Reuss']);
    desk.do(desk.on('We will close'), { kind: 'confirm' });
    assert.deepEqual(desk.speakers('We will close'), ['Mara Quill', 'Anton Reuss']);
    desk.do(desk.on('We will close'), { kind: 'speaker', name: 'Mara Quill' });
    assert.deepEqual(desk.speakers('We will close'), ['Mara Quill']);
    desk.do(desk.on('We will close'), { kind: 'speaker', name: 'Ida Cole' });
    assert.deepEqual(desk.speakers('We will close'), ['Ida Cole']);
  });

  it('give a figure to whoever said it, as reported speech', () => {
    const desk = new Desk();
    desk.do(desk.on('41 cranes'), { kind: 'speaker', name: 'Ida Cole' });
    assert.deepEqual(desk.speakers('41 cranes'), ['Ida Cole']);
    assert.equal(desk.claim('41 cranes').form, 'indirect');
  });

  it('are done once to what was selected twice', () => {
    const desk = new Desk();
    desk.do([desk.on('We will close'), desk.on('We will close')], { kind: 'confirm' });
    assert.equal(desk.annotations.size, 1);
  });

  it('adding what is proposed already judges the proposal, and adding what was rejected takes it back', () => {
    const desk = new Desk();
    const words: ActTarget = { kind: 'words', as: 'claim', range: desk.range('It was time,') };
    desk.do(words, { kind: 'speaker', name: 'Ida Cole' });
    assert.equal([...desk.annotations.values()][0]!.verdict, 'corrected');
    desk.do(desk.on('It was time'), { kind: 'reject' });
    desk.do(words, { kind: 'speaker', name: 'Ida Cole' });
    assert.equal(desk.annotations.size, 1);
    assert.deepEqual(desk.speakers('It was time'), ['Ida Cole']);
  });

  it('give every quote of a wrong speaker to the right one at once, but not those that somebody judged', () => {
    const desk = new Desk();
    desk.do(desk.on('It was time'), { kind: 'confirm' });
    assert.equal(choicesFor(desk.doc, desk.on('Nobody asked')).same, 1);
    desk.do(desk.on('Nobody asked'), { kind: 'speaker', name: 'Ivo Lund' }, true);
    assert.deepEqual(['It was time', 'Nobody asked', 'the cranes were safe'].map((words) => desk.speakers(words)[0]), ['Ida Cole', 'Ivo Lund', 'Ivo Lund']);
    assert.equal(desk.claim('the cranes').form, 'indirect');
  });

  it('draw the edges of one piece anew and keep the others, also where one was lost and is found', () => {
    const desk = new Desk();
    const pieces = (): readonly string[] => desk.claim('will close').pieces.map(({ start, end }) => desk.article.text.slice(...[start, end].map((at) => desk.doc.lines.offset(at)) as [number, number]));
    assert.equal(desk.claim('We will close').pieces.length, 2);
    desk.do(desk.on('We will close'), { kind: 'move', range: desk.range('will close it by 20 June') });
    assert.deepEqual(pieces(), ['will close it by 20 June', 'It costs 3 million euros a year.']);
    const [moved] = desk.annotations.values();
    const [first, second] = moved!.pieces;
    desk.put({ ...moved!, pieces: [first!, { kind: 'detached', quote: second!.quote, last: { start: 0, end: 0 } }] });
    desk.do({ kind: 'annotation', id: moved!.id }, { kind: 'move', range: desk.range('3 million euros a year') });
    assert.deepEqual(pieces(), ['will close it by 20 June', '3 million euros a year']);
    desk.do({ kind: 'annotation', id: moved!.id }, { kind: 'move', range: desk.range('It was time') });
    assert.deepEqual(desk.claim('It was time').pieces.length, 1);
  });

  it('take back what was added: nothing is left of it but what was written on it', () => {
    const desk = new Desk();
    const words = (range: string, as: 'claim' | 'number'): ActTarget => ({ kind: 'words', as, range: desk.range(range) });
    desk.do(words('Oslo pays', 'claim'), { kind: 'speaker', name: 'Ida Cole' });
    desk.do(desk.on('Oslo pays'), { kind: 'withdraw' });
    assert.equal(desk.annotations.size, 0);
    for (const kind of ['withdraw', 'reject'] as const) {
      desk.do(words('Oslo pays', 'claim'), { kind: 'speaker', name: 'Ida Cole' });
      desk.do(desk.on('Oslo pays'), { kind: 'note', text: 'ask' });
      desk.do(desk.on('Oslo pays'), { kind });
      const { claims, desk: { passages, rejected } } = readyView(desk.doc);
      assert.equal(claims.some(({ text }) => text === 'Oslo pays'), false);
      const [left] = kind === 'withdraw' ? passages : rejected;
      assert.deepEqual(left!.notes.map(({ text }) => text), ['ask']);
      if (kind === 'withdraw') assert.equal(desk.try([{ kind: 'annotation', id: left!.id }], { kind: 'withdraw' }).kind, 'refused');
      desk.do({ kind: 'annotation', id: left!.id }, { kind: 'remove' });
    }
  });

  it('take back whom a word means, also where something was written on it', () => {
    const desk = new Desk();
    desk.do({ kind: 'mention', range: desk.range('he', desk.article.text.indexOf('I agree')) }, { kind: 'speaker', name: 'Ivo Lund' });
    assert.deepEqual(desk.speakers('I agree'), ['Ivo Lund']);
    const [annotation] = desk.annotations.values();
    const target: ActTarget = { kind: 'annotation', id: annotation!.id };
    desk.do(target, { kind: 'note', text: 'who?' });
    desk.do(target, { kind: 'withdraw' });
    assert.deepEqual(desk.speakers('I agree'), ['Anton Reuss']);
    assert.deepEqual(readyView(desk.doc).desk.passages.map(({ notes }) => notes.length), [1]);
  });

  it('confirm one quote, whatever was asked: the others are checked each by itself', () => {
    const desk = new Desk();
    desk.do(desk.on('Nobody asked'), { kind: 'confirm' }, true);
    assert.equal(desk.annotations.size, 1);
  });

  it('say of two places of one name what is meant, and move neither', () => {
    const desk = new Desk();
    const [first, second] = desk.article.places.filter(({ name }) => name === 'Oslo');
    assert.ok(first && second);
    desk.article = { ...desk.article, places: desk.article.places.map((place) => (place === second ? { ...place, country: 'US', lat: 48.2, lon: -97.1 } : place)) };
    desk.do({ kind: 'place', range: readyView(desk.doc).places.find(({ country }) => country !== 'United States')!.ranges[0]! }, { kind: 'metonym', metonym: true }, true);
    assert.deepEqual(desk.doc.article.places.map(({ country, metonym }) => [country, metonym]), [['NO', true], ['US', true]]);
  });

  it('refuse what could not be written down: a speaker joined with nobody, a number without end, words moved that are no finding', () => {
    const desk = new Desk();
    const speaker: ActTarget = { kind: 'speaker', name: 'Ida Cole' };
    for (const what of [{ kind: 'confirm' }, { kind: 'join', other: 'Ida Cole', name: 'Ida Cole' }, { kind: 'withdraw' }] as const) assert.equal(desk.try([speaker], what).kind, 'refused');
    assert.equal(desk.try([{ kind: 'words', as: 'claim', range: desk.range('Oslo pays') }], { kind: 'move', range: desk.range('pays') }).kind, 'refused');
    for (const value of [Infinity, NaN, { low: 5, high: 3 }]) assert.equal(desk.try([desk.at('41', 'number')], { kind: 'value', value, unit: '' }).kind, 'refused');
    desk.do(speaker, { kind: 'note', text: 'who is she?' });
    assert.equal([...desk.annotations.values()][0]!.reading.kind, 'passage');
  });
});

describe('judgements that meet', () => {
  const [early, late] = [actor('Ida', '2026-11-28T09:00:00Z'), actor('Mara', '2026-11-28T11:00:00Z')];

  it('are shown where one rejects what the other confirms, whichever holds', () => {
    const yes = (by: typeof early) => act(proposed('Nobody asked us'), { kind: 'confirm' }, by);
    const no = (by: typeof early) => act(proposed('Nobody asked us'), { kind: 'reject' }, by);
    const article = analyse(TEXT);
    const rejected = new Desk(article).put(yes(early), no(late));
    assert.deepEqual(readyView(rejected.doc).desk.rejected.map(({ conflicts }) => conflicts.map(({ by }) => by)), [['Ida']]);
    assert.deepEqual(readyView(rejected.doc).desk.passages, []);
    const confirmed = new Desk(article).put(no(early), yes(late));
    assert.deepEqual(confirmed.mark('Nobody asked').conflicts.map(({ says }) => says), ['rejected']);
  });

  it('are settled by keeping one, with what was written on the others, and all of it can be taken back', () => {
    const noted = (text: string, by: typeof early) => act({ kind: 'annotation', annotation: act(proposed('Nobody asked us'), { kind: 'confirm' }, by) }, { kind: 'note', text }, by);
    const [older, newer] = [act({ kind: 'annotation', annotation: noted('He rang.', early) }, { kind: 'evidence', source: 'minutes.pdf', locator: '' }, early), act({ kind: 'annotation', annotation: noted('Wrong man.', late) }, { kind: 'reject' }, late)];
    const desk = new Desk(analyse(TEXT)).put(older, newer);
    assert.equal(readyView(desk.doc).desk.rejected.length, 1);
    const result = desk.try([{ kind: 'annotation', id: older.id }], { kind: 'keep' });
    assert.ok(result.kind === 'acted');
    assert.deepEqual(result.changes.map(({ before, after }) => [before?.id, after?.id]), [[older.id, older.id], [newer.id, undefined]]);
    desk.do({ kind: 'annotation', id: older.id }, { kind: 'keep' });
    const mark = desk.mark('Nobody asked');
    assert.deepEqual([mark.verdict, mark.conflicts, mark.notes.map(({ text }) => text), mark.evidence.map(({ source }) => source)], ['confirmed', [], ['He rang.', 'Wrong man.'], ['minutes.pdf']]);
    assert.equal(desk.try([{ kind: 'annotation', id: older.id }], { kind: 'keep' }).kind, 'refused');
  });

  it('add the same words once', () => {
    const one = act(added({ kind: 'claim', form: 'indirect', speaker: 'Ivo Lund' }, 'it would watch'), { kind: 'confirm' }, early);
    const two = act(added({ kind: 'claim', form: 'indirect', speaker: 'Ida Cole' }, 'it would watch'), { kind: 'confirm' }, late);
    const desk = new Desk({ ...analyse(TEXT), quotes: [], claims: [] }).put(one, two);
    assert.equal(readyView(desk.doc).claims.filter(({ text }) => text === 'it would watch').length, 1);
    assert.deepEqual(desk.speakers('it would watch'), ['Ida Cole']);
    assert.equal(desk.mark('it would watch').conflicts.length, 1);
    const where = (country: string, by: typeof early) => act({ ...proposedPlace('Moscow') }, { kind: 'correct', reading: { kind: 'place', place: { name: 'Moscow', type: 'city', country }, metonym: false } }, by);
    const places = new Desk({ ...analyse(TEXT), places: [] }).put(where('RU', early), where('US', late));
    assert.deepEqual(places.doc.article.places.map(({ country }) => country), ['US']);
  });

  it('of one pronoun: what was confirmed of a quote holds until somebody says later whom the word means', () => {
    const text = '“No,” Ida Cole said. Anton Reuss left the room. “Never,” he said, “and not again.”';
    const article = analyse(text);
    const he = spanOf(' he ', text).start + 1;
    const target = proposed('Never', article);
    const means = act({ kind: 'words', reading: { kind: 'mention', speaker: 'Ivo Lund' }, spans: [{ start: he, end: he + 2 }] }, { kind: 'confirm' }, early);
    const confirmed = act(target, { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Anton Reuss' } }, late);
    assert.deepEqual(new Desk(article).put(means, confirmed).speakers('Never'), ['Anton Reuss']);
    assert.deepEqual(new Desk(article).put({ ...means, at: '2026-11-28T12:00:00Z' }, confirmed).speakers('Never'), ['Ivo Lund']);
  });
});

describe('what the analysis proposes no longer', () => {
  const noted = (status: string) => {
    const note = act(proposed('Nobody asked us'), { kind: 'note', text: 'ask' });
    return status === '' ? note : act({ kind: 'annotation', annotation: note }, { kind: 'status', status });
  };
  const gone = (): Article => ({ ...analyse(TEXT), quotes: [], claims: [] });

  it('is no quote for a note that was written on it: the note stands on the words', () => {
    const desk = new Desk(gone()).put(noted(''));
    assert.deepEqual(readyView(desk.doc).claims.filter(({ kind }) => kind !== 'statistic'), []);
    assert.deepEqual(readyView(desk.doc).desk.passages.map(({ text }) => text), ['Nobody asked us,']);
    const number = act({ kind: 'proposal', reading: { kind: 'number', number: 'cardinal', value: 41_000 }, spans: [spanOf('41,000')] }, { kind: 'note', text: 'ask' });
    assert.deepEqual(new Desk({ ...gone(), numbers: [] }).put(number).doc.article.numbers, []);
  });

  it('is still a claim where it was checked, but nobody is sure who said it', () => {
    const desk = new Desk(gone()).put(noted('verified'));
    assert.equal(desk.mark('Nobody asked').status, 'verified');
    assert.equal(desk.claim('Nobody asked').confidence, 'likely');
  });

  it('is no quote without a speaker because a figure was confirmed on the same words', () => {
    const article = analyse(TEXT);
    const figure = act({ ...proposed('Nobody asked us'), reading: { kind: 'claim', form: 'statistic', speaker: null } }, { kind: 'confirm' });
    assert.deepEqual(new Desk(article).put(figure).speakers('Nobody asked'), ['Anton Reuss']);
  });
});

describe('marks that quote nobody', () => {
  const text = 'The “so-called” rescue of the harbour began in Oslo on Monday. It went on for days.';
  const article = analyse(text);
  const target = (desk: Desk): ActTarget => ({ kind: 'claim', range: desk.range('so-called') });

  it('can be rejected, and taken back', () => {
    assert.deepEqual(article.quotes.map(({ form }) => form), ['scare']);
    const desk = new Desk(article);
    desk.do(target(desk), { kind: 'reject' });
    assert.deepEqual(desk.doc.article.quotes, []);
    const [id] = [...desk.annotations.keys()];
    desk.do({ kind: 'annotation', id: id! }, { kind: 'withdraw' });
    assert.equal(desk.annotations.size, 0);
    assert.equal(desk.doc.article.quotes.length, 1);
  });
  it('can be said to quote somebody', () => {
    const desk = new Desk(article);
    desk.do(target(desk), { kind: 'form', form: 'partial' });
    desk.do(desk.on('so-called'), { kind: 'speaker', name: 'Ida Cole' });
    assert.deepEqual(desk.speakers('so-called'), ['Ida Cole']);
    assert.equal(desk.annotations.size, 1);
    assert.equal(desk.claim('so-called').form, 'partial');
  });
  it('are not touched by an act on other words', () => assert.equal(new Desk(article).try([{ kind: 'claim', range: new Desk(article).range('went on for') }], { kind: 'reject' }).kind, 'refused'));
});

describe('two speakers of one name', () => {
  it('stay two when a quote of the second is confirmed', () => {
    const article = analyse(STORY);
    const [first] = article.speakers;
    const cole = article.speakers.findIndex(({ name }) => name === 'Ida Cole');
    const twins: Article = { ...article, speakers: article.speakers.map((speaker) => (speaker.id === cole ? { ...speaker, name: first!.name } : speaker)) };
    const desk = new Desk(twins);
    desk.do(desk.on('It was time'), { kind: 'confirm' });
    assert.equal(desk.claim('It was time').speaker, cole);
  });
});

describe('hovers over what people wrote', () => {
  it('tell what is contradicted, a status as well as a speaker', () => {
    const [mine, theirs] = (['verified', 'false'] as const).map((status, i) => act(proposed('Nobody asked us'), { kind: 'status', status }, actor(['Mara', 'Ida'][i], `2026-11-2${8 - i}T10:00:00Z`)));
    const desk = new Desk(analyse(TEXT)).put(mine!, theirs!);
    assert.match(JSON.stringify(hoverAt(desk.doc, TEXT.indexOf('Nobody asked us'), { rich: true })), /Ida: said by Anton Reuss, false/);
  });
  it('call a status by its name, whatever it is', () => {
    const desk = new Desk();
    desk.do(desk.on('It was time'), { kind: 'status', status: 'constructor' });
    const hover = hoverAt(desk.doc, desk.article.text.indexOf('It was time'), { rich: true });
    assert.match(JSON.stringify(hover), /\$\(circle-filled\) \*\*constructor/);
  });
});
