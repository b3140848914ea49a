import assert from 'node:assert/strict';
import { addMonths, calendarDay, dayNumber, isoDay, isRealDay } from '../../../server/analysis/resolve/calendar';

describe('calendar', () => {
  it('numbers days as the engine does', () => {
    for (let number = -800_000; number < 800_000; number += 37) {
      const date = new Date(number * 86_400_000);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      assert.deepEqual(calendarDay(number), day);
      assert.equal(dayNumber(day.year, day.month, day.day), number);
    }
  });
  it('carries days and months over', () => {
    assert.equal(isoDay(dayNumber(2015, 2, 30)), '2015-03-02');
    assert.equal(isoDay(dayNumber(2015, 13, 1)), '2016-01-01');
    assert.equal(isoDay(addMonths(dayNumber(2016, 1, 31), 1)), '2016-02-29');
    assert.equal(isRealDay(2015, 2, 29), false);
  });
  it('reaches no farther than a date of the engine', () => {
    assert.equal(dayNumber(275_760, 9, 13), 100_000_000);
    assert.ok(Number.isNaN(dayNumber(275_760, 9, 14)));
    assert.ok(Number.isNaN(calendarDay(Number.NaN).year));
  });
});
