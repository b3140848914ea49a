import assert from 'node:assert/strict';
import { toSpan } from '../../../server/convert';
import { overviewOf } from '../../../server/features/overview/overview';
import type { Range } from '../../../server/protocol';
import { HARBOUR, make, type Made } from '../support/handmade';

const overview = (made: Made = HARBOUR, settings = {}) => overviewOf(make(made, settings));
const words = (range: Range, made: Made = HARBOUR): string => {
  const { lines } = make(made);
  const { start, end } = toSpan(lines, range);
  return made.text.slice(start, end);
};

describe('the overview', () => {
  it('has the headline, the day in words, and what is checked', () => {
    const { title, date, claims, checked } = overview();
    assert.deepEqual([title, date, claims, checked], ['Ferry port of Tarwick to close for a year', 'Friday, 10 April 2026', 5, 0]);
  });

  it('counts claims and words by form; a quoted word inside reported speech is quoted', () => {
    const [director, official] = overview().speakers;
    assert.deepEqual([director!.name, director!.quotes, director!.words], ['Mara Quill', { direct: 1, partial: 0, reported: 1 }, { direct: 9, partial: 0, reported: 7 }]);
    assert.deepEqual([official!.quotes, official!.words], [{ direct: 0, partial: 0, reported: 1 }, { direct: 0, partial: 2, reported: 8 }]);
  });

  it('marks who is not named, and keeps the unknown apart', () => {
    const { speakers, unknown } = overview();
    assert.deepEqual(speakers.map(({ anonymous }) => anonymous), [false, true]);
    assert.deepEqual([unknown.quotes.direct, unknown.words.direct, unknown.ranges.map((range) => words(range))], [1, 3, ['Nobody asked us.']]);
  });

  it('counts what several say together for each of them', () => {
    const text = 'Port to close\n\n“We close it,” Mara Quill and Ida Cole said.';
    const made: Made = { text, speakers: [{ name: 'Mara Quill', mentions: ['Mara Quill'] }, { name: 'Ida Cole', mentions: ['Ida Cole'] }], quotes: [{ words: 'We close it,', speaker: 0, mention: 'Mara Quill' }], claims: [{ pieces: ['We close it,'], quotes: [0], speaker: 0 }] };
    const doc = make(made);
    const [quote] = doc.article.quotes;
    const joint = [{ speaker: 1, mention: { start: text.indexOf('Ida'), end: text.indexOf(' said') } }];
    const together = overviewOf({ ...doc, article: { ...doc.article, quotes: [{ ...quote!, joint }] } });
    assert.deepEqual(together.speakers.map(({ name, words: { direct } }) => [name, direct]), [['Mara Quill', 3], ['Ida Cole', 3]]);
  });

  it('says nothing of speakers that the settings hold for too uncertain', () => {
    const made: Made = { ...HARBOUR, quotes: HARBOUR.quotes!.map((quote) => ({ ...quote, confidence: 'likely' })) };
    assert.deepEqual(overview(made, { confidence: 'sure' }).speakers, []);
  });

  it('draws the places in each width, and says where they stand', () => {
    const { places, maps } = overview();
    assert.deepEqual(places.map(({ name, country, governments, ranges }) => [name, country, governments, words(ranges[0]!)]), [['Oslo', 'Norway', 1, 'Oslo'], ['Tarwick', 'United Kingdom', 0, 'Tarwick']]);
    assert.deepEqual(maps.map(({ width, dots }) => [width, dots.map(({ place }) => place).sort()]), [[720, [0, 1]], [440, [0, 1]], [300, [0, 1]]]);
    for (const { land, width, height, dots } of maps) {
      assert.match(land, /^M/);
      for (const { x, y } of dots) assert.ok(x > 0 && x < width && y > 0 && y < height);
    }
    assert.deepEqual(overview({ text: 'Nothing\n\nNo place.' }).maps, []);
  });

  it('puts the days in order, with their sentence and how far apart they are', () => {
    const [article, closing] = overview().dates;
    assert.deepEqual([article!.isArticle, article!.mentions, closing!.label, closing!.gap, closing!.days], [true, [], 'Sunday, 3 May 2026', '3 weeks later', 23]);
    const { before, words: named, after, doubt, range } = closing!.mentions[0]!;
    assert.deepEqual([before, named, after, doubt, words(range)], ['…Mara Quill said the harbour would shut on ', '3 May', '.', 'likely', '3 May']);
  });

  it('lists dates whose day nobody knows by themselves', () => {
    const made: Made = { text: 'News\n\nThey met on Wednesday.', numbers: [{ words: 'Wednesday', kind: 'date', value: 'Wednesday' }] };
    assert.deepEqual([overview(made).dates, overview(made).undated.map(({ words: named }) => named)], [[], ['Wednesday']]);
  });

  it('says of each figure what it is, what is counted, and in whose words', () => {
    const rows = overview().figures;
    assert.deepEqual(rows.map(({ text, value, unit }) => [text, value, unit]), [['$2.3 million', '2,300,000', 'U.S. dollars'], ['1,400 kilometers', '1,400', 'kilometers'], ['900 miles', '900', 'miles'], ['a week', '1', 'week']]);
    assert.deepEqual(rows.map(({ whose }) => whose), [{ kind: 'speaker', form: 'reported', name: 'A senior official' }, { kind: 'writer' }, { kind: 'writer' }, { kind: 'writer' }]);
    const made: Made = {
      text: 'News\n\n“More than 20 to 30 ships,” it said.', quotes: [{ words: 'More than 20 to 30 ships,' }], claims: [{ pieces: ['More than 20 to 30 ships,'], quotes: [0], numbers: [0] }],
      numbers: [{ words: '20 to 30', kind: 'cardinal', value: { low: 20, high: 30 }, approx: 'more-than', counts: 'ships', change: { direction: 'up', role: 'to' } }],
    };
    const [row] = overview(made).figures;
    assert.deepEqual([row!.value, row!.hedge, row!.counts, row!.change, row!.whose], ['20–30', 'more than', 'ships', 'after a rise', { kind: 'unknown', form: 'direct' }]);
  });
});
