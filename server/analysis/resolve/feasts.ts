/** The day of a holiday, counted from the article's day: `Thanksgiving`, `last Easter`, `Independence Day`. */
import type { DateExpression, Step } from '../detect/dates/expression';
import { calendarDay, isoDay } from './calendar';
import { holidayIn, holidayLength, isBySight } from './holidays';
import { counted, stamped, told, type ResolvedDate } from './resolvedDate';

export function holiday(date: Extract<DateExpression, { kind: 'holiday' }>, today: number): ResolvedDate | undefined {
  return date.rule.includes('|') ? holidayOfCountries(date, date.rule.split('|'), today) : oneHoliday(date, today);
}

/** `Independence Day` is kept on many days: the nearest, with the next beside it. */
function holidayOfCountries(date: Extract<DateExpression, { kind: 'holiday' }>, rules: readonly string[], today: number): ResolvedDate | undefined {
  const days = rules.flatMap((rule) => oneHoliday({ ...date, rule }, today) ?? []).filter(({ day }) => day !== undefined);
  const [best, other] = date.year === undefined ? days.sort((a, b) => Math.abs(a.day! - today) - Math.abs(b.day! - today)) : days;
  return best && counted(best.value, 'guess', best.day, other?.value);
}

function oneHoliday(date: Extract<DateExpression, { kind: 'holiday' }>, today: number): ResolvedDate | undefined {
  const at = (year: number) => holidayIn(date.rule, year) ?? Number.NaN;
  const chosen = date.year === undefined ? nearestHoliday(at, date.step, today) : at(date.year);
  if (Number.isNaN(chosen)) return undefined;
  const days = holidayLength(date.rule);
  const value = days === 1 ? stamped(chosen, date.time) : `${isoDay(chosen)}/${isoDay(chosen + days - 1)}`;
  // `They lost on New Year's Day`, told in November
  const before = date.year === undefined && date.step === undefined && date.future !== true && chosen > today ? at(calendarDay(chosen).year - 1) : Number.NaN;
  if (!Number.isNaN(before) && date.future === false && days === 1) return counted(stamped(before, date.time), 'likely', before, value);
  return date.year === undefined ? counted(value, 'likely', chosen) : told(value, isBySight(date.rule) ? 'likely' : 'sure', chosen);
}

function nearestHoliday(at: (year: number) => number, step: Step | undefined, today: number): number {
  const { year } = calendarDay(today);
  const inYear = at(year);
  if (step === -1) return inYear < today ? inYear : at(year - 1);
  if (step === 1) return inYear > today ? inYear : at(year + 1);
  return [at(year - 1), at(year + 1)].reduce((best, other) => (Math.abs(other - today) < Math.abs(best - today) ? other : best), inYear);
}
