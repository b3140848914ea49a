/** What holds for every article that features are given, whether the analysis made it or a person judged it. */
import assert from 'node:assert/strict';
import type { Article, Quote, Span } from '../../../server/analysis/article';
import { holderOf, mentionOf, speakersOf, tally } from '../../../server/analysis/query/tally';

export function checkArticle(article: Article): void {
  const { text, quotes, numbers, places, people, organizations, speakers, claims } = article;
  const inText = ({ start, end }: Span, what: string): void => assert.ok(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length, `${what} ${start}–${end} is not in the text`);
  const byStart = (spans: readonly Span[], what: string): void => spans.forEach(({ start }, i) => assert.ok(i === 0 || start >= spans[i - 1]!.start, `${what} are not in order`));
  const speaker = (id: number, what: string): void => assert.ok(speakers[id] !== undefined, `${what}: there is no speaker ${id}`);

  speakers.forEach(({ id, mentions, name }, index) => {
    assert.equal(id, index, 'speakers are not numbered by their places');
    assert.notEqual(name.trim(), '');
    byStart(mentions.map(({ span }) => span), 'mentions');
    for (const { span } of mentions) inText(span, 'mention');
  });
  byStart(quotes.map(({ outer }) => outer), 'quotes');
  quotes.forEach((quote, index) => checkQuote(article, quote, index, inText, speaker));
  for (const list of [numbers, places, people, organizations]) {
    byStart(list.map(({ span }) => span), 'findings');
    for (const { span } of list) inText(span, 'finding');
    assert.equal(new Set(list.map(({ span }) => `${span.start} ${span.end}`)).size, list.length, 'the same words are found twice');
  }
  numbers.forEach(({ pair, pairing }, index) => {
    assert.ok(pair !== undefined || pairing === undefined, 'a verdict on no pair');
    if (pair !== undefined) assert.equal(numbers[pair]?.pair, index, 'a pair of one');
  });
  byStart(claims.map(({ span }) => span), 'claims');
  const told = new Set<number>();
  for (const { span, pieces, quotes: members, speaker: id, numbers: figures, places: where } of claims) {
    assert.ok(pieces.length > 0);
    byStart(pieces, 'pieces');
    for (const piece of pieces) inText(piece, 'piece');
    assert.deepEqual(span, { start: pieces[0]!.start, end: Math.max(...pieces.map(({ end }) => end)) });
    if (id !== undefined) speaker(id, 'claim');
    for (const member of members) {
      assert.ok(quotes[member], 'a claim of a quote that is not there');
      assert.ok(!told.has(member), 'a quote is told in two claims');
      told.add(member);
    }
    for (const figure of figures) assert.ok(numbers[figure] && numbers[figure].span.start >= span.start && numbers[figure].span.end <= span.end, 'a number outside its claim');
    for (const place of where) assert.ok(places[place] && places[place].span.start >= span.start && places[place].span.end <= span.end, 'a place outside its claim');
  }
  assert.equal(told.size, quotes.filter(({ form }) => form !== 'scare').length, 'a quote is told in no claim');
  const tallies = tally(article);
  assert.equal(tallies.length, speakers.length);
  for (const { quotes: sum, direct, partial, indirect } of tallies) assert.equal(direct + partial + indirect, sum);
}

function checkQuote(article: Article, quote: Quote, index: number, inText: (span: Span, what: string) => void, speaker: (id: number, what: string) => void): void {
  const { span, outer, attribution, joint, within, cue } = quote;
  inText(span, 'quote');
  inText(outer, 'quote with its marks');
  assert.ok(span.start < span.end || quote.closed !== 'closed' || article.text.slice(outer.start, outer.end).length <= 2, 'an empty quote');
  assert.ok(outer.start <= span.start && outer.end >= span.end, 'marks inside the quote');
  if (cue) inText(cue, 'cue');
  const mention = mentionOf(quote);
  if (mention) inText(mention, 'mention of the speaker');
  for (const id of speakersOf(quote)) speaker(id, 'quote');
  assert.equal(new Set(speakersOf(quote)).size, speakersOf(quote).length, 'somebody says it together with himself');
  if ('candidates' in attribution) for (const id of attribution.candidates) speaker(id, 'candidate');
  if (attribution.kind === 'unknown') assert.equal(joint.length, 0, 'nobody says it together with somebody');
  if (within === undefined) return;
  const holder = holderOf(article, quote);
  assert.ok(holder && within < index, 'a quote inside one that comes later');
  assert.ok(holder.outer.start <= outer.start && holder.outer.end >= outer.end, 'a quote outside of the one it is inside');
}
