import assert from 'node:assert/strict';
import { quoteLike, quoteOn, sentences, toNote, transcriptOrder } from '../../../client/model/spoken';
import type { SpokenPlace, SpokenQuote } from '../../../server/protocol';

const quote = (line: number, verdict: SpokenQuote['verdict'], spoken?: Partial<SpokenPlace>): SpokenQuote => ({
  range: { start: { line, character: 4 }, end: { line, character: 20 } }, verdict, quoted: 'We will close it',
  ...(spoken ? { spoken: { source: 'hall.vtt', locator: '12:30', words: 'We might close it', another: false, noted: false, ...spoken } } : {}),
});
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

describe('quotations against a transcript', () => {
  it('are found where the cursor is', () => {
    const quotes = [quote(2, 'exact', {}), quote(4, 'not-found')];
    assert.deepEqual([quoteOn(quotes, at(2, 4)), quoteOn(quotes, at(4, 20)), quoteOn(quotes, at(2, 3)), quoteOn(quotes, at(3, 5))], [quotes[0], quotes[1], undefined, undefined]);
  });
  it('are known again after edits by their place in the transcript', () => {
    const before = quote(4, 'altered', {});
    const [near, far, other] = [quote(6, 'exact', {}), quote(40, 'altered', {}), quote(4, 'altered', { locator: '9:00' })];
    assert.equal(quoteLike([far, other, near], before), near);
    assert.equal(quoteLike([other, quote(4, 'not-found')], before), undefined);
  });
  it('are noted where they are exact, by the same speaker, and not noted yet', () => {
    const quotes = [quote(2, 'exact', {}), quote(3, 'exact', { noted: true }), quote(4, 'exact', { another: true }), quote(5, 'trimmed', {}), quote(6, 'not-found')];
    assert.deepEqual(toNote(quotes), [{ kind: 'claim', range: quotes[0]!.range }]);
  });
  it('lie side by side, a sentence a line', () => assert.equal(sentences(' We will. “Will we?” No… '), 'We will.\n“Will we?”\nNo…\n'));
  it('offer linked files first, then subtitles, then what is called a transcript', () => {
    const files = ['b.txt', 'a.txt', 'hall interview.txt', 'z.vtt', 'y.SRT', 'linked.txt'].map((path) => ({ path, linked: path === 'linked.txt' }));
    assert.deepEqual(transcriptOrder(files).map(({ path }) => path), ['linked.txt', 'y.SRT', 'z.vtt', 'hall interview.txt', 'a.txt', 'b.txt']);
  });
});
