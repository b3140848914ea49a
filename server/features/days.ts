/** ISO dates in words, as the analysis gives them: `2015-10-07`, `2014-09`, `2015`, `2015-09-28/2015-10-04`, `2015-W39`, `2014-Q3`, `199X`, `--10-07`. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `2015-09-30T16:00` → `Wednesday, 30 September 2015, 16:00`; `2014-09` → `September 2014`; undefined for what is no date. */
export function longDay(iso: string): string | undefined {
  const [from, to] = iso.split('/');
  if (to !== undefined) return dayRange(iso);
  const [date = '', time] = iso.split('T');
  const day = calendarDay(date);
  if (day) return `${WEEKDAYS[day.getUTCDay()]}, ${day.getUTCDate()} ${LONG_MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}${time === undefined ? '' : `, ${time}`}`;
  const month = /^(\d{4})-(\d{2})$/.exec(from ?? '');
  const name = LONG_MONTHS[Number(month?.[2]) - 1];
  if (month && name) return `${name} ${month[1]}`;
  return /^\d{4}$/.test(iso) ? iso : longSpan(iso);
}

/** `2015-W39` → `21 Sep – 27 Sep 2015`, `2014-Q3` → `July – September 2014`, `199X` → `1990 – 1999`. */
function longSpan(iso: string): string | undefined {
  const [, year = '', kind, number = ''] = /^(\d{4})-([WQ])(\d{1,2})$/.exec(iso) ?? [];
  if (kind === 'W') {
    // the fourth of January lies in the first week
    const fourth = new Date(Date.UTC(Number(year), 0, 4));
    const monday = fourth.getTime() + (7 * (Number(number) - 1) - ((fourth.getUTCDay() + 6) % 7)) * DAY_LENGTH;
    return dayRange(`${isoDay(monday)}/${isoDay(monday + 6 * DAY_LENGTH)}`);
  }
  if (kind === 'Q') return `${LONG_MONTHS[3 * Number(number) - 3]} – ${LONG_MONTHS[3 * Number(number) - 1]} ${year}`;
  const decades = /^(\d{2,3})(X{1,2})$/.exec(iso);
  return decades && iso.length === 4 ? `${iso.replaceAll('X', '0')} – ${iso.replaceAll('X', '9')}` : undefined;
}
const DAY_LENGTH = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Short: `30 Sep 2015`, `28 Sep – 4 Oct 2015`; undefined for what is no date. */
export function dayRange(iso: string): string | undefined {
  const [from = '', to] = iso.split('/');
  const first = calendarDay(from);
  const last = to === undefined ? undefined : calendarDay(to);
  if (!first) return to === undefined ? longDay(from) : longRange(from, to);
  if (!last) return `${dayMonth(first)} ${first.getUTCFullYear()}`;
  const year = first.getUTCFullYear() === last.getUTCFullYear() ? '' : ` ${first.getUTCFullYear()}`;
  return `${dayMonth(first)}${year} – ${dayMonth(last)} ${last.getUTCFullYear()}`;
}

/** `2014-10/2015-10`, `2005/2015`, and hours of one day. */
function longRange(from: string, to: string): string | undefined {
  const [begins, ends] = [longDay(from), longDay(to)];
  const [day, time] = to.split('T');
  if (time !== undefined && from.startsWith(`${day}T`)) return `${begins} – ${time}`;
  return begins === undefined || ends === undefined ? undefined : `${begins} – ${ends}`;
}

const dayMonth = (day: Date): string => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;

/** Undefined for the 31st of February. */
function calendarDay(iso: string): Date | undefined {
  const match = DAY.exec(iso);
  if (!match) return undefined;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day.getUTCDate() === Number(match[3]) ? day : undefined;
}
