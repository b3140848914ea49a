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
  it('keeps the ends of a span in order', () => check('Open [from Monday to Friday|2015-09-28/2015-10-02] and [from December to May|2014-12/2015-05], told [from April to June|2015-04/2015-06].', THURSDAY));
  it('reads spans whose ends are told more and less finely', () => check('[From 2007 to the start of 2008|2007/2008], [between January 2014 and today|2014-01/2015-10-01] and [from April until the end of June|2015-04/2015-06].', THURSDAY));
  it('but not from an hour to a month', () => check('They moved it from [10 a.m.|10:00] to [October|2015-10].', THURSDAY));
  it('counts two days back and on', () => check('It sank [the day before yesterday|2015-09-29] and sails [the day after tomorrow|2015-10-03].', THURSDAY));
  it('counts later and earlier from the day named last', () => check('It burned on [Sept. 30|2015-09-30] and reopened [two weeks later|2015-10-14].', THURSDAY));
  it('but not than planned, nor by the hour', () => check('It opened two weeks later than planned and closed three hours later.', THURSDAY));
  it('reads a weekday of a week', () => check('They meet [next week on Tuesday|2015-10-06].', THURSDAY));
  it('reads decades by name', () => check('It was built in the [sixties|196X] and burned in the [early nineties|199X].', THURSDAY));
  it('but not the age of a woman in her sixties', () => check('She is in her sixties.', THURSDAY));
  it('reads quarters, halves and fiscal years', () => check('Sales rose in [Q3 2014|2014-Q3], [2013-Q1|2013-Q1], [H1 2014|2014-01/2014-06] and [FY2013|2013].', THURSDAY));
  it('but no half of anything else', () => check('The H1 visa is new.', THURSDAY));
  it('reads years in words', () => check('It was built in [nineteen ninety-six|1996] and rebuilt in [two thousand and eight|2008].', THURSDAY));
  it('but not thousands of things', () => check('They live in two thousand huts, and twenty twelve-year-olds came.', THURSDAY));
  it('reads years before Christ', () => check('He died in [44 BC|-0043].', THURSDAY));
  it('reads short years behind a month', () => check('It was in [May ’68|1968-05].', THURSDAY));
  it('reads German dates and times beside full dates', () => check('Printed [6.5.2014 14:55|2014-05-06T14:55].', THURSDAY));
  it('reads clock times with American zones', () => check('It starts at [9 a.m. Eastern|09:00], [8 a.m. Central time|08:00] and [15:30-17:00|15:30/17:00], not in eastern hours.', THURSDAY));
  it('takes no newspaper for a weekday and no artist for a holiday', () => check('The Harbour Sun, [August 16, 2008|2008-08-16], praised Johnnie Christmas.', THURSDAY));
  it('tells the other day that a weekday may mean', () => {
    const other = (text: string) => numbers(text, THURSDAY)[0]?.anchor?.or;
    assert.deepEqual([other('It burned last Wednesday.'), other('They meet this Monday.'), other('They meet next Friday.')], ['2015-09-23', '2015-09-28', '2015-10-09']);
    // there is but one last Friday on a Thursday, and one Wednesday
    assert.deepEqual([other('It burned last Friday.'), other('They meet next Monday.'), other('It burned Wednesday.')], [undefined, undefined, undefined]);
  });
  it('knows the moving feasts of other calendars', () => {
    check('[Yom Kippur|2015-09-23] and [Eid al-Adha|2015-09-24], together; [Passover 2024|2024-04-23/2024-04-30] and [Orthodox Easter 2024|2024-05-05] did not, nor [Hanukkah 2023|2023-12-08/2023-12-15].', THURSDAY);
    check('[Ramadan|2015-06-18/2015-07-17] is a month, [Rosh Hashanah 2024|2024-10-03/2024-10-04] two days.', THURSDAY);
  });
  it('knows Diwali and Lunar New Year from its list', () => check('Shops shut for [Diwali|2015-11-11], [Lunar New Year|2016-02-08] and [Diwali 2014|2014-10-23].', THURSDAY));
  it('but not beyond the list, nor a lunar module', () => check('Shops shut for [Diwali 2050|Diwali 2050] near the lunar New Pier.', THURSDAY));
  it('but not what is only named alike', () => check('They went over by the passover bridge.', THURSDAY));
  it('tells a day once for both hours', () => check('Open [Saturday, 10 a.m. to 2 p.m.|2015-09-26T10:00/2015-09-26T14:00], and [from 10 a.m. to 2 p.m. Sunday|2015-09-27T10:00/2015-09-27T14:00].', THURSDAY));
  it('but not from an hour to a day without one', () => check('They moved it from [10 a.m.|10:00] to [Sunday|2015-09-27].', THURSDAY));
  it('makes an hour whole by the part of the day', () => check('It opened [this evening at 7|2015-10-01T19:00] and later at 7 gates, and closed [later in the afternoon|2015-10-01].', THURSDAY));
  it('reads spans of days in digits', () => check('Open [from 10/1 to 11/7|2015-10-01/2015-11-07] and [5/1-5/7/2014|2014-05-01/2014-05-07], but 10/12-11/12 of them left.', THURSDAY));
  it('counts on from now', () => check('It closes [seven days hence|2015-10-08].', THURSDAY));
  it('takes from into a span of days of one month', () => check('Open [from Oct. 3 to 7|2015-10-03/2015-10-07].', THURSDAY));
  it('leaves a weekend to the days that name it', () => check('It rained over the weekend of [June 7-8|2015-06-07/2015-06-08] and over [the weekend|2015-09-26/2015-09-27].', THURSDAY));
  it('reads half-past with its hyphen', () => check('It starts at [half-past two|02:30] with half-timbered barns.', THURSDAY));
  it('looks ahead for the weekend and months where the sentence does', () => check('It will rain at [the weekend|2015-10-03/2015-10-04].', THURSDAY));
  it('says that a month may be the last or the next', () => {
    const [month] = numbers('He signed in January.', THURSDAY);
    assert.deepEqual([month?.value, month?.anchor], ['2015-01', { date: THURSDAY, confidence: 'likely', or: '2016-01' }]);
    const [open] = numbers('A fair in January.', THURSDAY);
    assert.deepEqual([open?.value, open?.anchor], ['2016-01', { date: THURSDAY, confidence: 'guess', or: '2015-01' }]);
    assert.equal(numbers('He will sign in January.', THURSDAY)[0]?.anchor?.or, undefined);
  });
  it('gives no year to what is thousands of years old', () => check('It froze [9,000 years ago|9,000 years ago].', THURSDAY));
  it('gives no day to the end of a financial year', () => check('It is due by [the end of the financial year|the end of the financial year].', THURSDAY));
  it('reads hours of four digits and 12 noon', () => check('It sailed at [1400 hours|14:00], [0900 hours|09:00] and [12 noon|12:00].', THURSDAY));
  it('but no length of time', () => check('It took 1400 hours and 12 feasts.', THURSDAY));
  it('knows Bonfire Night and the noughties', () => check('It burned on [Bonfire Night|2014-11-05] and in the [noughties|200X].', THURSDAY));
  it('but no night by a bonfire', () => check('It burned one night by a bonfire.', THURSDAY));
  it('reads two days parted by a stroke', () => check('It sails on [29/30 May|2015-05-29/2015-05-30], and 29/30 of the goats fled.', THURSDAY));
  it('takes no time of so many seconds for an hour', () => check('It ran 2:02:53 seconds and began at [2:02:53 a.m.|02:02:53] there.', THURSDAY));
  it('reads the second year of a span before whatever follows', () => check('[From 2010 to 2015|2010/2015] exports grew.', THURSDAY));
  it('but not a count', () => check('They went from 100 to 2015 huts.', THURSDAY));
  it('counts the past decade, year and week back from the day', () => check('It rained in [the past decade|2005/2015], [the past year|2014-10/2015-10] and [the past week|2015-09-24/2015-10-01].', THURSDAY));
  it('but takes last year for the one before', () => check('It rained [last year|2014] and [this past week|2015-W39].', THURSDAY));
  it('reads several parts of a whole', () => check('Sales rose in [the first six months of 2014|2014-01/2014-06], [the last 10 days of August|2015-08-22/2015-08-31] and [the last two quarters of 2013|2013-07/2013-12].', THURSDAY));
  it('but not of what is no date', () => check('It rained on the first two days of the fair.', THURSDAY));
  it('reads half a decade', () => check('It rained in [the second half of the 1990s|1995/1999].', THURSDAY));
  it('reads years behind an apostrophe', () => check('The class of [’98|1998] met before the [\'08|2008] vote, in [FY24|2024].', THURSDAY));
  it('but not a number that a mark stands before', () => check("He wrote '76 goats'.", THURSDAY));
  it('reads hours without a colon beside their zone', () => check('It lands at [2230 local time|22:30] with 2230 local goats.', THURSDAY));
  it('reads an hour between two', () => check('Open [between 10 and 11:30 on Saturday|2015-09-26T10:00/2015-09-26T11:30], but between 10 and 11 goats came.', THURSDAY));
  it('reads minutes in two words', () => check('It sets at [thirty-six minutes past eight|08:36].', THURSDAY));
  it('reads a day of the month in words', () => check('It rained on [May twenty-nine|2015-05-29], and in [May|2015-05] twenty goats fled.', THURSDAY));
  it('takes no running time for an hour', () => check('She won in 2:01:39.', THURSDAY));
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
    converts('It warmed by 1.4 degrees Celsius.', 2.5, 'degree Fahrenheit');
    converts('It pumps 3,400 cubic meters per second.', 120000, 'cubic foot per second');
  });
  it('of time and money do not convert', () => {
    assert.equal(inOtherSystem(first('It took three weeks.')), undefined);
    assert.equal(inOtherSystem(first('It cost £20m.')), undefined);
    assert.equal(inOtherSystem(first('It holds 3 kilograms per cubic meter.')), undefined);
  });

  const verdict = (text: string) => first(text).pairing?.verdict;
  it('agree with their other half, rounding allowed for', () => {
    assert.equal(verdict('It flew 100 miles (161 kilometers).'), 'agree');
    assert.equal(verdict('It flew 5 miles (8 kilometers).'), 'agree');
    assert.equal(verdict('It was 32 degrees Celsius (90 degrees Fahrenheit).'), 'agree');
  });
  it('compare differences of temperatures as such', () => {
    const pairs = (text: string) => numbers(text).map(({ pairing }) => pairing?.verdict);
    assert.deepEqual([pairs('It warmed by 1.4°C (2.5°F).'), pairs('It fell by 5°C (41°F).')], [['agree', 'agree'], ['disagree', 'disagree']]);
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
