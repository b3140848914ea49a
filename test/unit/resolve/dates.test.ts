import { checkDates } from '../support/dates';

describe('dates whose year is told by another', () => {
  it('lie in last year, this year or next', () => checkDates('Jailed in [May last year|2014-05], freed on [3 May this year|2015-05-03], to be tried in [October of next year|2016-10].'));
  it('holidays and seasons too', () => checkDates('It sank on [Christmas Day last year|2014-12-25] and was raised in [the summer of this year|2015-06/2015-08].'));
  it('both ends of a span', () => checkDates('It rained [from May to September last year|2014-05/2014-09] and on [the first Monday of May last year|2014-05-05].'));
  it('but not in a year that something else belongs to', () => checkDates("They voted in [May|2015-05] [this year|2015]'s budget down, having won in [1998|1998] [last year|2014]."));
});

describe('lengths of time laid on a day', () => {
  it('weeks by a day of theirs', () => checkDates('In [the week of Oct. 12|2015-W42], [the week of the 18th|2015-10-18/2015-10-24] and [the week beginning Monday|2015-10-05/2015-10-11].'));
  it('weeks by their last day', () => checkDates('Prices fell in [the week ended Oct. 3|2015-09-27/2015-10-03].'));
  it('but no week of anything else', () => checkDates('The week of protests and the week ended badly.'));
  it('weekends by a day or a holiday', () => checkDates('Over [the weekend of Oct. 10|2015-10-10/2015-10-11] and [the weekend of Labor Day|2015-09-05/2015-09-06], not the weekend of [May 19|2015-05-19]/20.'));
  it('from a day on', () => checkDates('Shut for [a week starting tomorrow|2015-10-02/2015-10-08] and [three days beginning Monday|2015-10-05/2015-10-07].'));
  it('behind for all of the days, else the last', () => checkDates('Shut for [10 days from Oct. 18|2015-10-18/2015-10-27], it opens [10 days from Oct. 18|2015-10-28].'));
  it('from a weekday to come', () => checkDates('The vote is [three weeks from Friday|2015-10-23].'));
});

describe('days of a month that is not named', () => {
  it('are told by their month', () => checkDates('Jailed on [the 18th of last month|2015-09-18], freed on [the 21st this month|2015-10-21], [the last day of the month|2015-10-31].'));
  it('stand alone where the sentence looks ahead', () => checkDates('The council will meet on [the 18th|2015-10-18], and the board will meet by [the 1st|2015-10-01].'));
  it('but no floor, hole or place in a row', () => checkDates('He will live on the 4th floor. She will tee off on the 10th. They came 4th, on the 4th.'));
  it('open a span whose end names the month', () => checkDates('Shut [from the 9th to the 17th of April|2015-04-09/2015-04-17], [from 3 to 6 May|2015-05-03/2015-05-06] and [between the ninth and the twelfth of June|2015-06-09/2015-06-12].'));
});

describe('dates told by steps from today', () => {
  it('lie two steps away', () => checkDates('It rained [the week before last|2015-W38], [the year before last|2013] and [the night before last|2015-09-29], and may rain [the weekend after next|2015-10-17/2015-10-18].'));
  it('but not two steps from a match', () => checkDates("It rained the week before [last Saturday|2015-09-26]'s match."));
  it('the day before yesterday without its article', () => checkDates('It sank [day before yesterday|2015-09-29].'));
  it('weekdays some weeks off', () => checkDates('Jailed [two Mondays ago|2015-09-21], heard [Monday week|2015-10-12], tried [a week on Friday|2015-10-09], freed [three Fridays from now|2015-10-16].'));
  it('but no week of games', () => checkDates('The [Monday|2015-09-28] week 3 games drew two Mondays.'));
  it('a week ago Friday is one of two', () => checkDates('She left [a week ago Friday|2015-09-18 or 2015-09-25], or [a year ago Tuesday|2014].'));
  it('the current quarter, month and school year', () => checkDates('In [the current quarter|2015-Q4], [the current month|2015-10] and [this school year|2015/2016 or 2015].'));
  it('but the current account is none', () => checkDates('The current account is short.'));
  it('a fiscal year keeps its words, since nobody tells when it begins', () => checkDates('In [the next fiscal year|the next fiscal year], [the first fiscal quarter|the first fiscal quarter] and [the third quarter of fiscal 2016|the third quarter of fiscal 2016].'));
  it('quarters of a year but not of a game', () => {
    checkDates('Profit rose in [the third quarter|2015-Q3] and in [the third quarter last year|2014-Q3].');
    checkDates('The Owls scored twice in the fourth quarter.');
  });
});

describe('spans that end or begin today', () => {
  it('end now', () => checkDates('Open [from 2001 until now|2001/2015-10-01], [from March to date|2015-03/2015-10-01], [1998 to present|1998/2015-10-01] and [between January 2014 and now|2014-01/2015-10-01].'));
  it('begin now', () => checkDates('Due [between now and Nov. 15|2015-10-01/2015-11-15] or [from now until Friday|2015-10-01/2015-10-02].'));
  it('hold the year to date', () => checkDates('Sales fell in [the year to date|2015-01-01/2015-10-01].'));
  it('but not what somebody presents, nor the worst to date', () => checkDates('She left in [May|2015-05] to present a plan, the best to date, and from [June|2015-06] to present another.'));
  it('take the word before into years with a dash', () => checkDates('It ran [from 2011-2014|2011/2014] and [2014 through May 2015|2014/2015-05].'));
});

describe('clock times', () => {
  it('are made whole by the part of the day', () => checkDates('Open at [7 tonight|2015-10-01T19:00], at [6 this morning|2015-10-01T06:00], [from 7 to 9 tonight|2015-10-01T19:00/2015-10-01T21:00], [tonight around 7|2015-10-01T19:00] and [between 7 and 9 last night|2015-09-30T19:00/2015-09-30T21:00].'));
  it('also where they have minutes', () => checkDates('Open at [7:30 tonight|2015-10-01T19:30], shut at [11:30 last night|2015-09-30T23:30], due [8:15 a.m. today|2015-10-01T08:15], [six o’clock this evening|2015-10-01T18:00].'));
  it('but no people and no years', () => checkDates('Around 7 people came [this evening|2015-10-01], [this evening|2015-10-01] around 7 guests left, and between 7 and 9 [last year|2014].'));
  it('of either half of the day where only the hour stands', () => checkDates('The play is [Friday at 7|2015-10-02T19:00 or 2015-10-02T07:00], and was [Saturday at 1|2015-09-26T13:00].'));
  it('but no price, toll or street', () => checkDates('Shares closed [Friday|2015-09-25] at 12. The toll stood [Friday|2015-09-25] at 7. They met [Friday|2015-09-25] at 10 Downing Street.'));
  it('in words', () => checkDates('It opens at [six-thirty p.m.|18:30], at [seven forty-five in the morning|07:45] and at [five-thirty|05:30].'));
  it('but no ages in words', () => checkDates('Five thirty-year-olds and seven twenty-pound hens.'));
  it('with a half of the day in other spellings', () => checkDates('It opens at [9.am|09:00], [8:45a|08:45], [3 o’clock in the afternoon|15:00] and at [1030 hrs|10:30].'));
  it('with zones by letters and by name', () => checkDates('It starts at [8 p.m. Moscow time|20:00], [10 a.m. Indian Standard Time|10:00], [6 p.m. UTC+3|18:00], [9:30 a.m. NZST|09:30] and [noon Mountain Time|12:00].'));
  it('but no magazine', () => checkDates('It ran at [8 p.m.|20:00] Time said so.'));
  it('of weekly hours are of no one day', () => checkDates('Open [9 a.m. to 5 p.m.|09:00/17:00] [Monday through Friday|2015-09-28/2015-10-02], [noon to 10 p.m. Saturday|2015-09-26T12:00/2015-09-26T22:00].'));
});

describe('dates written in digits', () => {
  it('have their month by name', () => checkDates('Filed [2014-Aug-1|2014-08-01], [22/Jan/2014|2014-01-22] and [01-Aug-2014|2014-08-01].'));
  it('may have the day or the month first, which a weekday tells', () => checkDates('Held on [5/12|2015-05-12 or 2015-12-05], on [Tuesday 5/12|2015-05-12] and [this Saturday 5/12|2015-12-05].'));
  it('stand beside a weekday and its step', () => checkDates('Held [last Tuesday, Sept. 22|2015-09-22], due [Thursday 29/10 11.00am|2015-10-29T11:00].'));
});

describe('days that share a month', () => {
  it('behind it', () => checkDates('Open on [Oct. 10|2015-10-10] and [11|2015-10-11], [Nov. 3|2015-11-03], [5|2015-11-05] and [8|2015-11-08].'));
  it('with one year for all', () => checkDates('Open on [Oct. 10|2014-10-10] and [11, 2014|2014-10-11].'));
  it('before it', () => checkDates('Open on [20|2015-05-20] and [21 May|2015-05-21], on [the 18th|2015-05-18] and [19th of May|2015-05-19].'));
  it('as a span', () => checkDates('Open [between April 3 and 6|2015-04-03/2015-04-06].'));
  it('but not what is counted', () => checkDates('On [Oct. 10|2015-10-10], 11 goats fled; on [Oct. 12|2015-10-12] and 13 goats later, and on [May 3|2015-05-03] and 12 in [June|2015-06].'));
});

describe('parts of the day before it', () => {
  it('belong to it', () => checkDates('It sank on [the morning of Oct. 3|2015-10-03], in [the early hours of Tuesday|2015-09-29], on [the night of 14 September|2015-09-14].'));
  it('but not before anything else', () => checkDates('It was the night of the goats, in the morning of [2014|2014].'));
});

describe('feasts', () => {
  it('of many countries', () => checkDates('Shut on [Shrove Tuesday|2016-02-09], [Anzac Day|2015-04-25], [Remembrance Sunday|2015-11-08], [Saint Patrick’s Day|2016-03-17] and [black friday 2014|2014-11-28].'));
  it('that countries keep on days of their own', () => checkDates('Shut on [Independence Day|2015-08-15 or 2015-07-04], and on Mexico’s [Independence Day|Independence Day].'));
  it('with their day beside them', () => checkDates('Shut on [Waitangi Day|2016-02-06] - [February 6|2016-02-06].'));
  it('but no black cat on earth', () => checkDates('The black cat of the earth boxes.'));
});

describe('what the sentence tells of the time', () => {
  it('plans in the present look ahead', () => checkDates('The season is [Friday|2015-10-02]. The vote is on [Monday|2015-10-05].'));
  it('but not what did not happen', () => checkDates('The shop did not open [Monday|2015-09-28].'));
  it('a past verb puts a feast and a far day behind', () => checkDates('The mill burned on [New Year’s Eve|2014-12-31 or 2015-12-31], the shed had burned on [15 March|2015-03-15 or 2016-03-15], and prices stayed since [early November|2014-11 or 2015-11].'));
  it('but not a contract', () => checkDates('Wheat rose and [December|2015-12 or 2014-12] crude closed higher.'));
  it('but a near day stays ahead, and so does what is closed', () => checkDates('He was ordered to return on [Nov. 3|2015-11-03]. Closed on [Christmas Day|2015-12-25]. She set a record on [May 22|2015-05-22] and reigned until her death on [May 30|2015-05-30].'));
  it('both ends of a span look ahead', () => checkDates('Ferries will run [from 26 October to 28 March|2015-10-26/2016-03-28].'));
});

describe('weekdays and days beside others', () => {
  it('the Friday before a feast', () => checkDates('It sank on [the Friday before Christmas|2015-12-18], or [the Monday after Oct. 7|2015-10-12].'));
  it('but nobody knows the Friday before she left', () => checkDates('It sank on [the Friday|the Friday] before she left.'));
  it('the following Wednesday, from the day named last', () => checkDates('It sank on [Sept. 4|2015-09-04] and was raised [the following Wednesday|2015-09-09].'));
  it('twenty years ago this month, and a week ago today', () => checkDates('It sank [twenty years ago this month|1995-10] and again [a week ago today|2015-09-24].'));
  it('hours on the morning of a day', () => checkDates('It sank at [10:15 on the morning of June 2|2015-06-02T10:15], at [11 tomorrow morning|2015-10-02T11:00], open [Monday from 8 a.m. to 5 p.m.|2015-09-28T08:00/2015-09-28T17:00] here.'));
  it('weekly hours stay apart from their days', () => checkDates('Open [Tuesday-Thursday|2015-09-29/2015-10-01] [10 a.m.-6 p.m.|10:00/18:00] here.'));
  it('the first week of a month is the one that holds most of it', () => checkDates('It opens in [the first week of November|2015-W45], having shut in [the last week of August|2015-W35].'));
  it('quarters of a company’s own year keep their words', () => checkDates('Profit rose in [Q3 FY25|Q3 FY25].'));
});

describe('a weekday after a day that is still to come', () => {
  it('is counted from that day, where one sentence has both', () => {
    checkDates('The works will begin on [Wednesday 7 October|2015-10-07] and end on [Friday|2015-10-09 or 2015-10-02].');
    checkDates('The strike will begin on [12 October|2015-10-12] and last until [Thursday|2015-10-15 or 2015-10-08].');
  });
  it('is the next one in another sentence, and where the day is past', () => {
    checkDates('The works will begin on [7 October|2015-10-07]. The council will meet on [Friday|2015-10-02].');
    checkDates('It began on [28 September|2015-09-28] and will end on [Friday|2015-10-02].');
  });
});
