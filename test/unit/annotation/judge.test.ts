import assert from 'node:assert/strict';
import { judge } from '../../../server/annotation/judged/judge';
import { tally } from '../../../server/analysis/query/tally';
import type { Article } from '../../../server/analysis/article';
import { followed } from '../../../server/annotation/follow';
import { isStale } from '../../../server/annotation/words';
import { analyse } from '../support/analyse';
import { act, actor, added, all, ARTICLE, claim, number, place, spanOf, TEXT } from './article';

const saidBy = (article: Article, words: string): string => {
  const found = article.claims.find(({ span }) => article.text.startsWith(words, span.start));
  return !found ? 'no claim' : found.speaker === undefined ? '-' : article.speakers[found.speaker]!.name;
};
const quotesOf = (article: Article, name: string): number => tally(article)[article.speakers.findIndex((speaker) => speaker.name === name)]?.quotes ?? 0;

describe('judged articles', () => {
  it('are the analysis itself where nobody judged', () => assert.equal(judge(ARTICLE, new Map()).article, ARTICLE));

  it('change whose words a pronoun gives, the tallies and the claims, at once', () => {
    assert.equal(saidBy(ARTICLE, 'Nobody asked'), 'Anton Reuss');
    const fixed = act(claim('Nobody asked'), { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Ivo Lund' } });
    const { article, on } = judge(ARTICLE, all(fixed));
    assert.equal(saidBy(article, 'Nobody asked'), 'Ivo Lund');
    assert.equal(quotesOf(article, 'Anton Reuss'), 0);
    assert.equal(quotesOf(article, 'Ivo Lund'), 1);
    const quote = article.quotes.find(({ span }) => TEXT.startsWith('Nobody asked', span.start))!;
    assert.equal(quote.attribution.kind, 'pronoun');
    assert.equal(quote.confidence, 'sure');
    assert.deepEqual(article.speakers.find(({ name }) => name === 'Ivo Lund')!.mentions.map(({ span }) => TEXT.slice(span.start, span.end)), ['he']);
    assert.equal([...on.claims.values()][0]!.id, fixed.id);
  });

  it('give both pieces of a split quotation to another, whose name no words there say', () => {
    const fixed = act(claim('We have no money'), { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Anton Reuss' } });
    const { article } = judge(ARTICLE, all(fixed));
    assert.equal(saidBy(article, 'We have no money'), 'Anton Reuss');
    assert.equal(quotesOf(article, 'Anton Reuss'), 2);
    assert.equal(article.quotes.find(({ span }) => TEXT.startsWith('We have', span.start))!.attribution.kind, 'given');
  });

  it('leave out what was rejected, and keep it to be taken back', () => {
    const no = act(claim('We have no money'), { kind: 'reject' });
    const { article, besides } = judge(ARTICLE, all(no));
    assert.equal(saidBy(article, 'We have no money'), 'no claim');
    assert.equal(article.quotes.some(({ span }) => TEXT.startsWith('Not a single', span.start)), false);
    assert.deepEqual(besides.map(({ id }) => id), [no.id]);
  });

  it('leave out a figure that is no claim, but keep the number', () => {
    const { article } = judge(ARTICLE, all(act(claim('$2.3 million'), { kind: 'reject' })));
    assert.equal(saidBy(article, '$2.3 million'), 'no claim');
    assert.ok(article.numbers.some(({ span }) => TEXT.startsWith('$2.3 million', span.start)));
  });

  it('have what a person added', () => {
    const { article } = judge(ARTICLE, all(act(added({ kind: 'claim', form: 'indirect', speaker: 'Moscow' }, 'it would watch'), { kind: 'confirm' })));
    assert.ok(article.claims.some(({ span }) => TEXT.slice(span.start, span.end) === 'it would watch'));
  });

  it('take other edges in the place of those proposed', () => {
    const words = 'a mistake” 🚢 and Moscow';
    const moved = act(claim('a mistake'), { kind: 'move', spans: [spanOf(words)] });
    const { article } = judge(ARTICLE, all(moved));
    assert.deepEqual(article.quotes.filter(({ span }) => span.start >= TEXT.indexOf('a mistake')).map(({ span }) => TEXT.slice(span.start, span.end)).filter((text) => text.startsWith('a')), [words]);
    assert.equal(moved.replaces.length, 1);
  });

  it('leave a confirmed quotation the words that were typed at its edge, and call it stale', () => {
    const kept = act(claim('Nobody asked'), { kind: 'confirm' });
    const text = TEXT.replace('“Nobody asked us,', '“In truth, Nobody asked us,');
    const edited = followed(kept, [{ start: TEXT.indexOf('Nobody asked'), end: TEXT.indexOf('Nobody asked'), length: 10 }]);
    const { article, on } = judge(analyse(text), all(edited));
    const index = article.claims.findIndex(({ span }) => text.startsWith('In truth, Nobody', span.start));
    assert.equal(on.claims.get(index)?.id, kept.id);
    assert.equal(isStale(text, edited, article.claims[index]!.pieces), true);
    assert.equal(isStale(text, edited), false);
  });

  it('count with a corrected value, and with another place of the name', () => {
    const value = act(number('41,000'), { kind: 'correct', reading: { kind: 'number', number: 'cardinal', value: 14_000 } });
    const where = act(place('Moscow'), { kind: 'correct', reading: { kind: 'place', place: { name: 'Moscow', type: 'city', country: 'US', lat: 46.73, lon: -117 }, metonym: false } });
    const { article, on } = judge(ARTICLE, all(value, where));
    assert.equal(article.numbers.find(({ span }) => TEXT.startsWith('41,000', span.start))!.value, 14_000);
    assert.equal(article.places.find(({ name }) => name === 'Moscow')!.country, 'US');
    assert.equal(on.numbers.size + on.places.size, 2);
  });

  it('join two names of one person, and part two who were taken for one', () => {
    const join = act(added({ kind: 'same-speaker', names: ['Ida Cole', 'Anton Reuss'], name: 'Ida Cole' }, 'Ida Cole', 'Anton Reuss'), { kind: 'note', text: 'a test' });
    const joined = judge(ARTICLE, all(join)).article;
    assert.equal(saidBy(joined, 'Nobody asked'), 'Ida Cole');
    assert.equal(joined.speakers.some(({ name }) => name === 'Anton Reuss'), false);
    assert.ok(joined.speakers.every(({ id }, i) => id === i));
    const part = act({ kind: 'words', reading: { kind: 'mention', speaker: 'Ivo Lund' }, spans: [{ start: TEXT.indexOf(' he said') + 1, end: TEXT.indexOf(' he said') + 3 }] }, { kind: 'note', text: 'not Reuss' });
    assert.equal(saidBy(judge(ARTICLE, all(part)).article, 'Nobody asked'), 'Ivo Lund');
  });

  it('show a conflict of two judgements on the same words, and hold to the newer', () => {
    const first = act(claim('Nobody asked'), { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Ivo Lund' } }, actor('Ida', '2026-11-28T09:00:00Z'));
    const second = act(claim('Nobody asked'), { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Mara Quill' } }, actor('Mara', '2026-11-28T11:00:00Z'));
    const { article, conflicts } = judge(ARTICLE, all(second, first));
    assert.equal(saidBy(article, 'Nobody asked'), 'Mara Quill');
    assert.deepEqual(conflicts.get(second.id)!.map(({ by }) => by), ['Ida']);
  });

  it('still have a confirmed quotation that the analysis no longer proposes', () => {
    const kept = act(claim('Nobody asked'), { kind: 'confirm' });
    const { article } = judge({ ...ARTICLE, quotes: [], claims: [] }, all(kept));
    assert.equal(saidBy(article, 'Nobody asked'), 'Anton Reuss');
  });
});
