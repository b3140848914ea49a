import assert from 'node:assert/strict';
import { amountClasses } from '../../../server/analysis/detect/numberClasses';
import { detectNumbers } from '../../../server/analysis/detect/numbers';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES } from '../../../server/analysis/text/tokens';

const reader = createReader(new Uint8Array(), (lower, text) => ({ ...NO_CLASSES, amount: amountClasses(lower, text) }));

/** Numbers are marked in brackets, with what is expected after a bar: `[26|26] strikes`, `[$2 bn|money 2000000000 dollar]`. */
function check(marked: string): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^|\]]+)\|([^\]]*)\]/g, (_, words: string, meaning: string) => { expected.push(`${words} = ${meaning}`); return words; });
  const found = detectNumbers(text, reader.read(text)).map(({ kind, at, value, unit }) => {
    const amount = typeof value === 'object' ? `${value.low}..${value.high}` : String(value);
    return `${text.slice(at.from, at.to)} = ${[kind === 'cardinal' ? '' : kind, amount, unit ?? ''].filter((part) => part !== '').join(' ')}`;
  });
  assert.deepEqual(found, expected);
}

describe('numbers', () => {
  it('reads digits with separators', () => check('The valley has [1,400|1400] barns, [2.5 million|2500000] sheep and [12,34,567|1234567] bees.'));
  it('leaves designators alone', () => check('[Two|2] F-16 jets and a MiG-29 flew over Highway 61 during COVID-19.'));
  it('reads words to any size', () => check('[Twenty-five|25] farmers, [two hundred and six|206] cows and [three million two hundred thousand|3200000] flies.'));
  it('does not count with several or a few', () => check('Several farmers lost a few cows.'));
  it('reads fractions and shares', () => check('[Two-thirds|0.6666666666666666] of them, [half a million|500000] people, [one in five|0.2] homes and [3 out of 57|0.05263157894736842] wells.'));
  it('reads one over a number as a share', () => check('The risk is [one over twenty|0.05].'));
  it('but not over what is measured', () => check('He ran [one|1] over [20 miles|measure 20 mile].'));
  it('does not join a zero behind and', () => check('[4 thousand 3 hundred|4300] and [0|0] are numbers.'));
  it('does not share where days are counted', () => check('The storm killed [two|2] in [10 days|duration 10 day].'));
  it('reads money with symbol, code or word', () => check('It cost [$4.2bn|money 4200000000 dollar], [US$5|money 5 U.S. dollar], [£20m|money 20000000 pound sterling], [300 yuan|money 300 Chinese yuan] or [EUR 12|money 12 euro].'));
  it('reads a weight in pounds as no money', () => check('The baby weighed [nine pounds|measure 9 pound-mass].'));
  it('reads ranges and shares their scale', () => check('[Between 20 and 30|20..30] villages lost [3,000 to 5,000|3000..5000] trees, worth [$26-$31 million|money 26000000..31000000 dollar].'));
  it('does not read a score as a range', () => check('Hill Rovers won 3-2 away.'));
  it('reads measures, ages and durations', () => check('The [18-month-old|measure 18 month of age] goat ran [60 miles an hour|measure 60 mile per hour] for [three days|duration 3 day] at [40 km/h|measure 40 kilometer per hour].'));
  it('reads percent and percentage points apart', () => check('Up [3.5 percent|percent 3.5 percent], or [two percentage points|percent 2 percentage point].'));
  it('reads vague multiples as ranges', () => check('[Hundreds|100..1000] of goats ate [tens of thousands|10000..100000] of plums, worth [millions of dollars|money 1000000..10000000 dollar].'));
  it('reads no multiple of dozens', () => check('Dozens of goats ate the plums.'));
  it('joins two bounds', () => check('It fed more than [30 but fewer than 50|30..50] goats.'));
  it('does not join bounds that exclude each other', () => check('It fed more than [50|50] but fewer than [30|30] goats.'));
  it('reads ordinals', () => check('The [21st|ordinal 21] goat ate the [second|ordinal 2] plum.'));
  it('reads no ordinal in an adverb', () => check('First, the goat ate the plum.'));
  it('reads pence, crores and Australian dollars', () => check('From [164p|money 164 penny] to [$US113 trillion|money 113000000000000 U.S. dollar] or [three crore rupees|money 30000000 rupee].'));
  it('leaves web addresses and telephone numbers alone', () => check('See https://goats.example/a?b=30%25 or call +1-222-555-0147.'));
  it('reads dates as far as the text says them', () => check('On [Oct. 7, 2015|date 2015-10-07], [Wednesday morning|date Wednesday], [last week|date last week] and in [September 2014|date 2014-09].'));
  it('comes to an end where a full stop and groups of digits touch', () => check('It read .[25,270,268|25270268] times.'));
  it('reads a number alone and one that goes on', () => check('The [26|26] goats ate [26 million|26000000] plums, [three|3] figs and [three and a half|3.5] pears.'));
  it('reads a price with and without decimals', () => check('It cost [1,234.5|1234.5], later [1,234,567|1234567], and fell by [.25|0.25].'));
  it('asks the next word whether a number is a time', () => check('At [5 p.m.|time 17:00] the [5|5] goats met [5|5] sheep.'));
  it('asks the next word whether this is a day', () => check('He said [this week|date this week] that this goat ate [this past Friday|date Friday].'));
  it('counts the days before a holiday, not the days after which someone left', () => check('It opened [two days after Christmas|date two days after Christmas] and closed [two days|duration 2 day] after he left.'));
  it('does not trip over words that every object has', () => check('The constructor [5|5] goats, 67constructor and valueOf [3|3] sheep.'));
  it('does not read a verb as a month', () => check('It may rain, and they march on.'));
});

describe('pairs of units', () => {
  const pairs = (text: string) => detectNumbers(text, reader.read(text)).map(({ pair }) => pair);
  it('are linked both ways', () => assert.deepEqual(pairs('It flew 1,400 kilometers (900 miles).'), [1, 0]));
  it('need one dimension', () => assert.deepEqual(pairs('It flew 1,400 kilometers (two hours).'), [undefined, undefined]));
});

describe('hedges', () => {
  const hedge = (text: string) => detectNumbers(text, reader.read(text))[0]?.approx;
  it('are read before and after the number', () => {
    assert.equal(hedge('About 500 goats fled.'), 'about');
    assert.equal(hedge('At least three goats fled.'), 'at-least');
    assert.equal(hedge('As many as 20 goats fled.'), 'at-most');
    assert.equal(hedge('No fewer than 20 goats fled.'), 'at-least');
    assert.equal(hedge('More than $5m was lost.'), 'more-than');
    assert.equal(hedge('It fed 20 or more goats.'), 'at-least');
  });
  it('are absent where the number is plain', () => assert.equal(hedge('The 500 goats fled.'), undefined));
});

describe('long and odd texts', () => {
  const run = (text: string) => detectNumbers(text, reader.read(text)).length;
  for (const words of ['one hundred and ', 'two days after ', 'early ', 'the end of ', '1,', '5-', '$', 'between 1 and ', 'hundreds of ', 'one in ', 'first week of ', '3 feet ', '½', 'Monday '])
    it(`end, with ${JSON.stringify(words)} over and over`, () => assert.ok(run(words.repeat(3000)) >= 0)).timeout(5000);
  it('lose nothing at their edges', () => assert.equal(run('7') + run(' 7 ') + run('\u{1F600}7\u{1F600}'), 3));
});
