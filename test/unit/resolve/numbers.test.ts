import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/analysis/analyzer';
import type { NumberMention } from '../../../server/analysis/article';
import { inOtherSystem } from '../../../server/analysis/query/otherSystem';

const analyzer = createAnalyzer({ tagger: new Uint8Array(), gazetteer: new Uint8Array() });

function numbers(text: string, date?: string): readonly NumberMention[] {
  return analyzer.analyze(text, { singleQuotes: 'auto', ...(date ? { date } : {}) }).numbers;
}

/** Dates are marked in brackets with the value they resolve to: `[Wednesday|2015-09-30]`. */
function check(marked: string, date?: string): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^|\]]+)\|([^\]]*)\]/g, (_, words: string, meaning: string) => { expected.push(`${words} = ${meaning}`); return words; });
  const found = numbers(text, date).filter(({ kind }) => kind === 'date' || kind === 'time').map(({ span, value }) => `${text.slice(span.start, span.end)} = ${String(value)}`);
  assert.deepEqual(found, expected);
}

const THURSDAY = '2015-10-01';

describe('dates of an article', () => {
  it('counts weekdays back from the day given', () => check('The mill burned [Wednesday|2015-09-30] and again on [Thursday|2015-10-01].', THURSDAY));
  it('counts them forward where the sentence looks ahead', () => check('The council will meet [Monday|2015-10-05].', THURSDAY));
  it('keeps the name where no day is known', () => check('The mill burned [Wednesday|Wednesday] after the fair [last week|last week].'));
  it('resolves weeks, months, years and weekends', () => check('It rained [last week|2015-W39], [this month|2015-10], [last year|2014], and over [the weekend|2015-09-26/2015-09-27].', THURSDAY));
  it('gives a date without a year the nearest', () => check('The ferry sank on [Sept. 30|2015-09-30] and sailed on [Jan. 3|2016-01-03].', THURSDAY));
  it('leaves it without one where no day is known', () => check('The ferry sank on [Sept. 30|--09-30].'));
  it('counts days, years and the end of the year', () => check('Signed [three days ago|2015-09-28], built [two years ago|2013], due by [the end of the year|2015-12-31].', THURSDAY));
  it('finds nothing to count in a plain length of time', () => check('The works took three days.', THURSDAY));
  it('counts the previous day from the day last named', () => check('Crews arrived [Monday|2015-09-28], after a fire [the previous day|2015-09-27].', THURSDAY));
  it('knows holidays, nth weekdays and offsets', () => check('Closed on [Thanksgiving|2015-11-26], [the first Monday of November|2015-11-02] and [two days after Christmas|2015-12-27].', THURSDAY));
  it('reads clock times with their day', () => check('Doors open at [5:30 p.m.|17:30]; the vote will be on [Friday at 9 a.m.|2015-10-02T09:00] and talks run [5 to 6 p.m.|17:00/18:00] in the hall.', THURSDAY));
  it('reads no clock in a score', () => check('The town side won 5:3.', THURSDAY));
});

describe('day of an article', () => {
  const day = (text: string, date?: string) => analyzer.analyze(text, { singleQuotes: 'auto', ...(date ? { date } : {}) }).date;
  it('stands in a dateline', () => assert.equal(day('Mill burns\n\nOSTVIK, Oct. 7, 2015 (Coastal News) — A mill burned.'), '2015-10-07'));
  it('stands in a dateline whose year is given', () => assert.equal(day('Mill burns\n\nOSTVIK, Oct. 7 (Coastal News) — A mill burned.', '2015-11-01'), '2015-10-07'));
  it('stands in a byline', () => assert.equal(day('Mill burns\n\nby Coastal News October 01, 2015\n\nA mill burned.'), '2015-10-01'));
  it('stands in front matter', () => assert.equal(day('---\ntitle: Mill\ndate: 2015-10-07\n---\n\nA mill burned.'), '2015-10-07'));
  it('is no date in the story', () => assert.equal(day('Mill burns\n\nThe mill was built on October 1, 1915, by two brothers who came from the coast and stayed for the winter.'), undefined));
});

describe('measures', () => {
  const first = (text: string) => numbers(text)[0]!;
  const converts = (text: string, value: unknown, unit: string) => assert.deepEqual(inOtherSystem(first(text)), { value, unit });
  it('convert with the precision of the article', () => {
    converts('It flew 1,400 kilometers.', 870, 'mile');
    converts('It flew 5.25 miles.', 8.45, 'kilometer');
    converts('It was 20 degrees Celsius.', 68, 'degree Fahrenheit');
    converts('It weighs 10 to 12 kilograms.', { low: 22, high: 26 }, 'pound-mass');
  });
  it('of time and money do not convert', () => {
    assert.equal(inOtherSystem(first('It took three weeks.')), undefined);
    assert.equal(inOtherSystem(first('It cost £20m.')), undefined);
  });

  const verdict = (text: string) => first(text).pairing?.verdict;
  it('agree with their other half, rounding allowed for', () => {
    assert.equal(verdict('It flew 100 miles (161 kilometers).'), 'agree');
    assert.equal(verdict('It flew 5 miles (8 kilometers).'), 'agree');
    assert.equal(verdict('It was 32 degrees Celsius (90 degrees Fahrenheit).'), 'agree');
  });
  it('are loosely rounded or disagree', () => {
    assert.equal(verdict('It flew 1,400 kilometers (930 miles).'), 'loose');
    assert.equal(verdict('It flew 1,400 kilometers (500 miles).'), 'disagree');
  });
  it('are no pair in a sum or of two kinds', () => {
    assert.equal(verdict('It flew 100 miles and 161 kilometers.'), undefined);
    assert.equal(verdict('It flew 100 miles (two hours).'), undefined);
  });
  it('that disagree are checked once', () => {
    const { claims } = analyzer.analyze('It flew 1,400 kilometers (500 miles).', { singleQuotes: 'auto' });
    assert.deepEqual(claims.flatMap(({ checks }) => checks.map(({ kind }) => kind)), ['unit-pair']);
  });
});
