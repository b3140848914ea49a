import assert from 'node:assert/strict';
import { placeEntries } from '../../../server/exports/places';
import { allOf } from '../../../server/analysis/steps';
import { annotated } from '../../../server/features/annotated';
import { highlightsOf } from '../../../server/features/highlights';
import { toSpan } from '../../../server/convert';
import { readyView } from '../../../server/features/view';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { HARBOUR, make, makeArticle, type Made } from '../support/handmade';

const view = (made: Made = HARBOUR, settings = {}) => readyView(make(made, settings));

describe('view', () => {
  it('is worked out once', () => {
    const doc = make(HARBOUR);
    assert.equal(readyView(doc), readyView(doc));
  });
  it('is one value however often it is asked for at the same time', () => {
    const doc = make(HARBOUR);
    const [one, other] = [readyView.inSteps(doc), readyView.inSteps(doc)];
    other.next();
    const first = allOf(one);
    assert.equal(allOf(other), first);
    assert.equal(readyView(doc), first);
  });
  it('holds more figures than a call takes arguments', () => {
    const text = '7 '.repeat(150_000);
    const numbers = Array.from({ length: 150_000 }, (_, i) => ({ kind: 'cardinal' as const, span: { start: 2 * i, end: 2 * i + 1 }, value: 7 }));
    assert.equal(readyView(annotated({ snapshot: { uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text }, article: { ...makeArticle({ text }), numbers }, settings: DEFAULT_SETTINGS })).highlights.length, 150_000);
  });
  it('has the headline and the day', () => assert.deepEqual([view().title, view().date], ['Ferry port of Tarwick to close for a year', '2026-04-10']));
  it('makes one row of a split quote, and says why', () => {
    const claim = view().claims[1]!;
    assert.equal(claim.text, 'We will close it, … until the walls are safe.');
    assert.deepEqual([claim.pieces.length, claim.speaker, claim.form, claim.confidence], [2, 0, 'direct', 'sure']);
    assert.equal(claim.why, '“said” stands next to “she”, and “she” stands for Mara Quill (line 3).');
  });
  it('marks figures, unnamed sources and doubt', () => {
    const [reported, , official, nobody, statistic] = view().claims;
    assert.deepEqual([reported!.hasNumbers, official!.anonymous, official!.confidence, nobody!.speaker, nobody!.confidence], [true, true, 'likely', undefined, 'guess']);
    assert.deepEqual([statistic!.kind, statistic!.form, statistic!.speaker], ['statistic', undefined, undefined]);
  });
  it('counts what each speaker said, the pieces of a split quote as one', () => {
    const { quotes, words, direct, indirect, slot } = view().speakers[0]!;
    assert.deepEqual({ quotes, words, direct, indirect, slot }, { quotes: 2, words: 16, direct: 1, indirect: 1, slot: 1 });
  });
  it('counts words of a quote inside another once', () => assert.equal(view().speakers[1]!.words, 10));
  it('gives no hue to the unnamed', () => assert.equal(view().speakers[1]!.slot, 0));
  it('lists figures and dates with what they mean', () => {
    assert.deepEqual(view().numbers.map(({ group, label, detail }) => `${group} ${label}${detail && ` · ${detail}`}`), ['date 3 May · 3 May 2026', 'number $2.3 million', 'number 1,400 kilometers · 900 miles in the text', 'number 900 miles · 1,400 kilometers in the text', 'date a week']);
  });
  it('makes one row of all mentions of a place, the country in words', () => {
    const text = 'Oslo\n\nOslo and Oslo.';
    const place = { name: 'Oslo', type: 'city', country: 'NO' } as const;
    assert.deepEqual(view({ text, places: [{ ...place, words: 'Oslo' }, { ...place, words: 'Oslo#2', metonym: true }] }).places.map(({ name, country, metonym, ranges }) => [name, country, metonym, ranges.length]), [['Oslo', 'Norway', false, 2]]);
  });
  it('keeps two towns of one name in one country apart', () => {
    const text = 'Springfield\n\nSpringfield and Springfield.';
    const town = (words: string, lat: number) => ({ words, name: 'Springfield', type: 'city', country: 'US', lat, lon: -90 }) as const;
    const made: Made = { text, places: [town('Springfield', 39.8), town('Springfield#2', 37.2), town('Springfield#3', 39.8)] };
    assert.deepEqual(view(made).places.map(({ ranges }) => ranges.length), [2, 1]);
    assert.deepEqual(placeEntries(make(made).article).map(({ mentions, at }) => [mentions, at?.lat]), [[2, 39.8], [1, 37.2]]);
  });
  it('leaves out claims of kinds that are switched off, but for those with quoted words', () => assert.deepEqual(view(HARBOUR, { show: { ...DEFAULT_SETTINGS.show, reported: false } }).claims.map(({ text }) => text), view(HARBOUR).claims.slice(1).map(({ text }) => text)));
  it('tells no speaker that is less certain than wanted', () => {
    const made: Made = { ...HARBOUR, quotes: HARBOUR.quotes!.map((quote) => ({ ...quote, confidence: 'likely' })) };
    assert.deepEqual(view(made, { confidence: 'sure' }).claims.map(({ speaker }) => speaker), [undefined, undefined, undefined, undefined]);
  });
});

describe('highlights', () => {
  const shown = (settings = {}): readonly string[] => {
    const doc = make(HARBOUR, settings);
    return highlightsOf(doc).map(({ range, kind, form, doubt }) => {
      const { start, end } = toSpan(doc.lines, range);
      return [kind, form, doubt].filter((part) => part).join('.') + ` ${doc.article.text.slice(start, end)}`;
    });
  };
  it('take in the marks', () => assert.ok(shown().includes('quote.direct “We will close it,”')));
  it('cut the outer quote round the inner one', () => assert.deepEqual(shown().filter((line) => /work was|overdue|would cost/.test(line)), ['quote.indirect the work was ', 'quote.partial “long overdue”', 'quote.indirect  and would cost $2.3 million']));
  it('let numbers lie on quotes', () => assert.ok(shown().includes('number $2.3 million')));
  it('show doubt', () => assert.ok(shown().includes('quote.direct.unknown “Nobody asked us.”')));
  it('have no doubt of marks that quote nobody', () => assert.ok(shown().includes('quote.scare ‘consultation’')));
  it('leave out what is switched off', () => assert.ok(!shown({ show: { ...DEFAULT_SETTINGS.show, places: false } }).some((line) => line.startsWith('place'))));
  it('do not draw a place inside a speaker', () => {
    const doc = make({ text: 'T\n\n“No,” the Oslo mayor said.', speakers: [{ name: 'the Oslo mayor', kind: 'unnamed', mentions: ['the Oslo mayor'] }], quotes: [{ words: 'No,', speaker: 0, mention: 'the Oslo mayor', kind: 'description', cue: 'said' }], places: [{ words: 'Oslo', name: 'Oslo', type: 'city' }] });
    assert.ok(!highlightsOf(doc).some(({ kind }) => kind === 'place'));
  });
});

describe('speaker hues', () => {
  const speech = (...speakers: readonly (readonly [name: string, words: number])[]): Made => {
    const lines = speakers.map(([name, words], i) => `“${`w${i} `.repeat(words)}” ${name} said.`);
    return { text: ['T', ...lines].join('\n'), speakers: speakers.map(([name]) => ({ name, mentions: [name] })), quotes: speakers.map(([name, words], i) => ({ words: `w${i} `.repeat(words), speaker: i, mention: name })) };
  };
  it('go to those with most words', () => assert.deepEqual(make(speech(['Ann', 2], ['Bo', 5], ['Cy', 3])).slots, [3, 1, 2]));
  it('do not go to those who pass on what others said', () => assert.deepEqual(make(speech(['Reuters', 9], ['Bo', 5])).slots, [0, 1]));
  it('are eight', () => assert.deepEqual([...make(speech(...Array.from({ length: 10 }, (_, i) => [`P${String.fromCharCode(65 + i)}`, 20 - i] as const))).slots], [1, 2, 3, 4, 5, 6, 7, 8, 0, 0]));
  it('stay with their speakers when others overtake them', () => {
    const before = make(speech(['Ann', 5], ['Bo', 2]));
    assert.deepEqual(make(speech(['Cy', 9], ['Bo', 8], ['Ann', 1]), {}, before).slots, [3, 2, 1]);
  });
});
