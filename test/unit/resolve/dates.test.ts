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
