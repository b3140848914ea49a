import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openArchive } from '../../../server/workspace/archive';
import { reduce } from '../../../server/workspace/reduce/reduce';
import type { Reduced } from '../../../server/workspace/reduced';
import { hitsIn } from '../../../server/workspace/search/match';
import { parseQuery } from '../../../server/workspace/search/query';
import { memoryFiles } from '../../../server/workspace/store/files';
import { analyse } from '../support/analyse';
import { madeNews } from '../../bench/news';
import { reduced, STORY } from './story';

const open = async (): Promise<(typed: string) => readonly string[]> => {
  const archive = await openArchive(memoryFiles(), '1');
  for (const article of STORY) archive.put(article, { hash: article.id });
  return (typed) => [...archive.search(parseQuery(typed))].map(({ article, words }) => `${article} ${words}`).sort();
};

describe('what is typed into a search', () => {
  it('is terms where they are understood, and words', () => {
    assert.deepEqual(parseQuery('ferry “northern channel” speaker:"Ash Carter" place:Hull number:5..10 unit:people since:2026-01 until:2026-02-03 status:verified is:anonymous'), {
      words: 'ferry “northern channel”', speaker: 'Ash Carter', place: 'Hull', low: 5, high: 10, unit: 'people', since: '2026-01', until: '2026-02-03', status: 'verified', anonymous: true,
    });
    assert.deepEqual(parseQuery('number:1,400..'), { low: 1400 });
    assert.deepEqual(parseQuery('number:..-2.5'), { high: -2.5 });
    assert.deepEqual(parseQuery('number:7'), { low: 7, high: 7 });
    assert.deepEqual(parseQuery('number:9..3'), { low: 3, high: 9 });
    assert.deepEqual(parseQuery('  '), {});
  });

  it('is words where it is not understood', () => {
    for (const typed of ['number:many', 'number:1..2..3', 'since:yesterday', 'until:2026-13', 'is:true', 'speaker:', 'colour:red', 'speaker:""', 'number:..']) assert.deepEqual(parseQuery(typed), { words: typed }, typed);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('speaker:', 'number:', '..', '"', '“', 'since:', '2026', ' ', '-'), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 }), (parts) => {
      parseQuery(parts.join(''));
    }));
  });
});

describe('a search over all articles', () => {
  it('finds words in any order, by their beginnings, without case and accents', async () => {
    const find = await open();
    const raised = ['coast.txt We probably will not raise the ship before the spring, … It is much too deep for the navy divers that we have.', 'wire.txt We will not raise the ship before the spring,'];
    assert.deepEqual(find('SHIP raís'), raised);
    assert.deepEqual(find('"raise the ship"'), raised);
    assert.deepEqual(find('“ship raise”'), []);
    assert.deepEqual(find('ship whale'), []);
  });

  it('finds a speaker by any form of the name, also among words', async () => {
    const find = await open();
    assert.ok(find('speaker:Solberg').length >= 3);
    assert.deepEqual(find('speaker:"henrik solberg"'), find('speaker:Solberg'));
    assert.deepEqual(find('lunde raise').map((line) => line.split(' ')[0]), ['coast.txt', 'wire.txt']);
    assert.deepEqual(find('speaker:unknown northern').map((line) => line.split(' ')[0]), ['wire.txt']);
    assert.deepEqual(find('is:anonymous deep').map((line) => line.split(' ')[0]), ['blog.txt']);
  });

  it('finds figures by their values and what they count, with the words of their sentence', async () => {
    const find = await open();
    assert.deepEqual(find('number:10..20 unit:people ferry').map((line) => line.split(' ')[0]), ['coast.txt', 'wire.txt']);
    assert.deepEqual(find('number:15.. unit:people').map((line) => line.split(' ')[0]), ['other.txt', 'wire.txt']);
    assert.deepEqual(find('number:..10 unit:percent'), ['other.txt Fares will rise by 9 percent']);
  });

  it('finds by place and day', async () => {
    const find = await open();
    assert.deepEqual(find('place:oslo raise').map((line) => line.split(' ')[0]), ['coast.txt']);
    assert.deepEqual(find('place:Bergen number:40'), []);
    assert.deepEqual(new Set(find('since:2025-10 until:2025').map((line) => line.split(' ')[0])), new Set(['coast.txt', 'wire.txt']));
    assert.deepEqual(new Set(find('until:2024-03').map((line) => line.split(' ')[0])), new Set(['other.txt']));
    assert.deepEqual(find('since:2025-10-13 until:2025-12'), []);
  });

  it('finds by the status that a desk gave', async () => {
    const article = analyse('“We will not raise the ship,” Kari Lunde said in Oslo.\n\nThe plan costs $4 million.');
    const [quote, statistic] = ['quote', 'statistic'].map((kind) => article.claims.findIndex((claim) => claim.kind === kind));
    const archive = await openArchive(memoryFiles(), '1');
    archive.put(reduce('a', article, { claims: new Map([[quote!, 'verified'], [statistic!, 'false']]), numbers: new Map() }), { hash: '' });
    const find = (typed: string): readonly (readonly (string | undefined)[])[] => [...archive.search(parseQuery(typed))].map(({ kind, status }) => [kind, status]);
    assert.deepEqual(find('status:Verified'), [['quote', 'verified']]);
    assert.deepEqual(find('status:false'), [['statistic', 'false']]);
    assert.deepEqual(find('status:unchecked'), []);
  });

  it('finds with candidates what it finds by looking at every article, whatever is asked', async () => {
    const files = memoryFiles();
    const first = await openArchive(files, '1');
    const articles = [...STORY, ...[...madeNews(66)].map(({ id, text }, i) => withStatus(reduced(id, text), i))].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const article of articles.slice(10)) first.put(article, { hash: '' });
    await first.flush();
    const archive = await openArchive(files, '1');
    for (const article of articles.slice(0, 12)) archive.put(article, { hash: '' });
    const words = ['ship', 'sh', 'harbor', 'the', 'tin can', '"hidden archive"', '“raise the ship”', 'Lunde', '14', 'of', '$', ''];
    const amount = fc.oneof(fc.constantFrom(0, 1, 14, 17, 1_000_000, 999.5, -3), fc.integer({ min: 0, max: 4000 }), fc.double({ noNaN: true }));
    const day = fc.constantFrom('2023', '2024-03', '2024-03-03', '2025-10-12', '2025-10', '2026');
    const query = fc.record({
      words: fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((some) => some.join(' ')), speaker: fc.constantFrom('lunde', 'Kari', 'unknown', 'an official', 'henrik solberg', '?'), low: amount, high: amount,
      unit: fc.constantFrom('people', 'dollar', 'percent', 'boat'), place: fc.constantFrom('Norway', 'oslo', 'Bergen', 'hull'), since: day, until: day, status: fc.constantFrom('verified', 'Not Sure', 'unchecked'), anonymous: fc.boolean(),
    }, { requiredKeys: [] });
    fc.assert(fc.property(query, (asked) => {
      assert.deepEqual([...archive.search(asked)], articles.flatMap((article) => hitsIn(article, asked)));
    }), { numRuns: 80 });
  });
});

/** As a desk may have marked it. */
function withStatus(article: Reduced, turn: number): Reduced {
  const status = [undefined, 'verified', 'not  sure'][turn % 3];
  return status === undefined ? article : { ...article, utterances: article.utterances.map((utterance, i) => (i % 2 === 0 ? { ...utterance, status } : utterance)), figures: article.figures.map((figure) => ({ ...figure, status })) };
}
