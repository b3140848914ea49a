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
  const found = detectNumbers(text, reader.read(text)).map(({ kind, from, to, value, unit }) => {
    const amount = typeof value === 'object' ? `${value.low}..${value.high}` : String(value);
    return `${text.slice(from, to)} = ${[kind === 'cardinal' ? '' : kind, amount, unit ?? ''].filter((part) => part !== '').join(' ')}`;
  });
  assert.deepEqual(found, expected);
}

describe('numbers', () => {
  it('reads digits with separators', () => check('The valley has [1,400|1400] barns, [2.5 million|2500000] sheep and [12,34,567|1234567] bees.'));
  it('leaves designators alone', () => check('[Two|2] F-16 jets and a MiG-29 flew over Highway 61 during COVID-19.'));
  it('reads words to any size', () => check('[Twenty-five|25] farmers, [two hundred and six|206] cows and [three million two hundred thousand|3200000] flies.'));
  it('takes a number to call for none, but counts whom one calls', () => check('She called 911, he dialled 999, and a 911 caller rang 101 or 111. He called [101|101] witnesses.'));
  it('begins the next figure of a table at its sign', () => check('Per share [$0.92|money 0.92 dollar]     [$1.05|money 1.05 dollar]; it cost [$10 dollars|money 10 dollar].'));
  it('reads no inches in a year', () => check('It rose from [12|12] to [45|45] in [a year|duration 1 year], and is [5 in|measure 5 inch] wide.'));
  it('takes money for what it is paid for', () => check('It is [$640|money 640 dollar per adult] per adult, [₹8,000|money 8000 Indian rupee per quintal] a quintal and [£120|money 120 pound sterling per night] a night.'));
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
  it('adds up lengths of time told in several units', () => check('She ran it in [2 hours 3 minutes 36 seconds|duration 2.06 hour], then [2hr 39min 36sec|duration 2.66 hour], and waited [a minute and 30 seconds|duration 1.5 minute].'));
  it('and ages', () => check('The goat is [two years and three months old|measure 2.25 year of age].'));
  it('but not two lengths side by side', () => check('In [two years|duration 2 year], [10 days|duration 10 day] of rain; [60|60] beats a minute and [30|30] goats.'));
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
  it('reads the separators of every locale', () => check('It cost [€1.234,50|money 1234.5 euro], [CHF 1’250|money 1250 Swiss franc] or [1\'234\'567 francs|money 1234567 franc].'));
  it('but no feet and inches as one number', () => check('The Rovers led [3|3]\'[20|20] to nothing.'));
  it('multiplies a mixed number by its scale', () => check('They grew [2½ million|2500000] plums and [2½|2.5] figs.'));
  it('reads no fraction in a saying', () => check('It is open 24/7, the odds are 50/50 and 9/11 is remembered, but [3/4|0.75] is a share.'));
  it('leaves telephone numbers alone, however they are grouped', () => check('Call 020 7946 0958, +44 20 7946 0958 or (555) 555-0147.'));
  it('but not a list of numbers', () => check('The bays hold [20|20] [46|46] boats.'));
  it('tells an age without its unit', () => check('Her son, [12|measure 12 year of age], was seen with a man aged [61|measure 61 year of age] and those aged [18 to 34|measure 18..34 year of age].'));
  it('but not a number in a list', () => check('In the valley, [12|12] goats, at the lake, [9|9].'));
  it('says what money is paid for', () => check('It pays [$20|money 20 dollar per hour] an hour, [12 cents|money 12 cent per share] a share and [$62 to $68|money 62..68 dollar per barrel] per barrel.'));
  it('but not when it was paid', () => check('It paid [$6 billion|money 6000000000 dollar] [a year earlier|date a year earlier].'));
  it('takes a hyphen for a sign only at the front of a word', () => check('It fell to [-5C|measure -5 degree Celsius], not to [5C|measure 5 degree Celsius].'));
  it('leaves models of planes and numbers of houses alone', () => check('A 737 Max flew over 10 Mill Street, 4 Old Harbour Road and [12|12] barns.'));
  it('but not what is counted with a capital behind', () => check('The [737|737] Spaniards met [10|10] Greeks.'));
  it('reads half of a unit', () => check('It took [half an hour|duration 0.5 hour] to walk [half a mile|measure 0.5 mile].'));
  it('but not half of anything else', () => check('It took [half|0.5] an army.'));
  it('gives a falling pair one unit', () => check('It fell from [4.8|percent 4.8 percent] to [4.7 percent|percent 4.7 percent] and from [5.2|5200000] to [4.9 million|4900000].'));
  it('but not two things side by side', () => check('It moved the [5|5] to [4 miles|measure 4 mile].'));
  it('reads feet and inches without their names', () => check('A [6-foot-4|measure 6.333333333333333 foot] guard, a [5\'11"|measure 5.916666666666667 foot] forward and a [6-foot-3-inch|measure 6.25 foot] wall.'));
  it('but not a mark that closes a quotation', () => check('He said “the wall has [5|5]” and [6-foot|measure 6 foot] posts.'));
  it('reads no number in several hundred', () => check('They own several hundred acres, a few million dollars and many thousand goats.'));
  it('but in one that is counted', () => check('They own [two hundred acres|measure 200 acre].'));
  it('reads currencies by the people they belong to', () => check('It cost [20 Zambian kwacha|money 20 Zambian kwacha], [5 Saudi riyals|money 5 Saudi riyal] or [300 birr|money 300 Ethiopian birr].'));
  it('takes no word in capitals for a code', () => check('ALL [5|5] GOATS MET AT COP 28 AND LOST.'));
  it('takes no part of an address, a running time, a relay or a name for a number', () => check('The host 192.168.0.1 timed 12:35.36 in the 4x100 relay on the Fifth Avenue for the Group of 20.'));
  it('but what looks alike and counts', () => check('The [fifth|ordinal 5] goat of a group of [20|20] ran [100|100] laps.'));
  it('reads suspended hyphens', () => check('It is for [18- to 24-year-olds|measure 18..24 year of age], not for [18|18]-tonners.'));
  it('reads neighbours joined by or as a range', () => check('[20 or 30|20..30] goats and [three or four|3..4] sheep.'));
  it('but not two choices', () => check('Take [20|20] or [50|50] goats.'));
  it('reads no part of a length of time that stands beside a share', () => check('It was [one in six|0.16666666666666666] [a decade ago|date a decade ago].'));
  it('takes plus or minus for no sign', () => check('It is off by plus or minus [3|3] points and cooled to [minus 3|-3].'));
  it('reads no number in net zero', () => check('They want net zero and [zero|0] waste.'));
  it('reads a sign behind a bracket', () => check('It was [minus 30C|measure -30 degree Celsius] ([-22F|measure -22 degree Fahrenheit]), not on the A-22 road.'));
  it('reads millions before a plus', () => check('It has [12m|12000000]+ users and a [12m|measure 12 meter] mast.'));
  it('ends a number in figures before a small word', () => check('It had [£86m|money 86000000 pound sterling] [three years ago|date three years ago], [35 lakh|3500000] [two|2]-wheelers and [4 thousand three hundred|4300] goats.'));
  it('is exact with scales of tenths', () => check('It is worth [Rs 1.1 lakh crore|money 1100000000000 rupee].'));
  it('reads half a dozen with its hyphen', () => check('[A half-dozen|6] goats met in a half-light.'));
  it('reads a length of time behind in', () => check('It lost [3|3] goats in [a decade|duration 1 decade].'));
  it('reads no second in a rate', () => check('It fires [10,000|10000] times a second, or [20 liters|measure 20 liter per second] of water per second, in the [second|ordinal 2] half.'));
  it('leaves shots made of shots taken alone', () => check('She shot 13-for-19 and 2-of-3, [13|13] of them late.'));
  it('joins no part to money', () => check('It fell by [half|0.5] to [$3m|money 3000000 dollar].'));
  it('but parts to parts', () => check('It grew [half to two-thirds|0.5..0.6666666666666666] as wide.'));
  it('reads a share before a year', () => check('It is up from [1 in 10|0.1] in [2000|date 2000].'));
  it('reads no length of time in a year-end sale', () => check('He spoke in a [year-end|date year-end] sale of [a year|duration 1 year].'));
  it('reads a sign behind a currency', () => check('The balance was [$-50.8bn|money -50800000000 dollar], a gap of [$10-$20|money 10..20 dollar].'));
  it('reads currencies written as one letter or two', () => check('It cost [KSh 5,000|money 5000 Kenyan shilling], [R250 million|money 250000000 South African rand], [N1,500|money 1500 Nigerian naira] or [Tk 500 crore|money 5000000000 Bangladeshi taka].'));
  it('but no road or type', () => check('The R250 passes the N5, and R2 is a robot.'));
  it('leaves figures of speech, screens and models alone', () => check('A six-figure sum for a 1080p and a 4K screen in a Boeing 737-800 or under Section 5-7.'));
  it('but not what looks alike and counts', () => check('It cost [80p|money 80 penny] and fed [4K|4000] goats, [500-700|500..700] sheep and [six|6]-legged flies.'));
  it('shares the unit behind a suspended hyphen', () => check('It is for [16|measure 16 year of age]- and [17-year-olds|measure 17 year of age].'));
  it('but not what has none', () => check('They are [two|2]- and [three|3]-legged goats.'));
  it('reads degrees below zero', () => check('It was [5 degrees below zero|measure -5 degree], or [5 degrees|measure 5 degree] below the mean.'));
  it('leaves local numbers alone where neither half is round', () => check('Reach her at 379-5964 of the mill, or feed [120-1500|120..1500] goats.'));
  it('reads no length of time in a class, nor follows a trial', () => check('[914|914] Second Class fares, [914 seconds|duration 914 second] and following [a month|duration 1 month]-long trial, [the following two months|duration 2 month].'));
  it('reads how much time is given in a longer one', () => check('They work [40 hours a week|duration 40 hour per week] and [two to three days a month|duration 2..3 day per month].'));
  it('but not what comes later', () => check('They rested [three days|duration 3 day] [a week later|date a week later], then [two weeks|duration 2 week] a day.'));
  it('leaves local telephone numbers alone', () => check('Call 555-0147, or 555-123-0147.'));
  it('but not what looks alike and counts', () => check('They own [120-1500|120..1500] goats.'));
  it('leaves scores above twenty alone', () => check('Rovers won 24-31, lost by 98-102 and took 5-34.'));
  it('but not ranges', () => check('They fed [24-31|24..31] goats.'));
  it('reads a share of every so many', () => check('[One in every five|0.2] goats, [one of every four|0.25] sheep and a [six-in-10|0.6] share.'));
  it('but not what happens every so many days', () => check('It comes [one|1] in every [ten days|duration 10 day].'));
  it('reads stones, not an ordinal', () => check('He weighs [12st 4lb|measure 12.285714285714286 stone] and came [21st|ordinal 21] in St John Road.'));
  it('reads parts of a point', () => check('It was cut by [a quarter|0.25] point and [a half|0.5]-point.'));
  it('but no part of a game', () => check('They met in the quarter-final and the other half.'));
  it('adds a proper fraction behind and', () => check('It is [two hundred and fifty-four hundredths|200.54].'));
  it('but divides where it is no proper one', () => check('It is [two hundred and fifty-four fifths|50.8].'));
  it('does not read a verb as a month', () => check('It may rain, and they march on.'));
});

describe('hedges behind a number', () => {
  const approx = (text: string) => detectNumbers(text, reader.read(text)).map((number) => number.approx);
  it('may hang on a hyphen', () => assert.deepEqual([approx('1,000-plus drones'), approx('50-odd missiles')], [['at-least'], ['about']]));
  it('are none where anything else does', () => assert.deepEqual(approx('a 50-page book'), [undefined]));
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
