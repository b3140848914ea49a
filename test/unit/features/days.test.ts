import assert from 'node:assert/strict';
import { dayRange, longDay } from '../../../server/features/days';

describe('days in words', () => {
  const days = (iso: string, words: string | undefined) => it(iso, () => assert.equal(longDay(iso), words));
  days('2015-09-30T16:00', 'Wednesday, 30 September 2015, 16:00');
  days('2015-02-31', undefined);
  days('2014-09', 'September 2014');
  days('2014-13', undefined);
  days('2015-W39', '21 Sep – 27 Sep 2015');
  days('2020-W53', '28 Dec 2020 – 3 Jan 2021');
  days('2014-Q3', 'July – September 2014');
  days('199X', '1990 – 1999');
  days('18XX', '1800 – 1899');
  days('2014-10/2015-10', 'October 2014 – October 2015');
  days('2005/2015', '2005 – 2015');
  days('2015-10-01T10:00/2015-10-01T14:00', 'Thursday, 1 October 2015, 10:00 – 14:00');
  days('--10-07', undefined);
  days('last week', undefined);
  days('last week/2015', undefined);
  it('are short in lists', () => assert.equal(dayRange('2015-09-28/2015-10-04'), '28 Sep – 4 Oct 2015'));
});
