/** What a date expression says, before anything is counted from the article's day. Read by `resolve/dates.ts`. */

export type CalendarUnit = 'second' | 'minute' | 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** -1 in `last week`, 0 in `this week`, 1 in `next week`. */
export type Step = -1 | 0 | 1;

interface Details {
  /** Clock time as ISO 8601 writes it: `16:00` in `Monday at 4 p.m.` */
  readonly time?: string;
  /** `Friday at 7` does not say which half of the day; `time` is the second. */
  readonly open?: true;
  /** `morning` in `Wednesday morning` */
  readonly part?: DayPart;
  /** `early` in `early October`, `end` in `the end of the year` */
  readonly edge?: Edge;
}
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end';

export type DateExpression = Details &
  (
    /** `inYear` is -1 in `3 May last year` and in `Christmas last year`; `swap` tells of `5/12` that it may be the fifth of December. */
    | { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number; readonly weekday?: number; readonly inYear?: Step; readonly swap?: true; readonly future?: boolean }
    /** `future`: the sentence looks ahead, or back; not told where it does neither. */
    | { readonly kind: 'month'; readonly year?: number; readonly month: number; readonly step?: Step; readonly future?: boolean; readonly inYear?: Step }
    | { readonly kind: 'year'; readonly year: number }
    /** `years` is 10 for `the 1990s`, 100 for `the 19th century`, 2 for `2013-14`. */
    | { readonly kind: 'years'; readonly from: number; readonly years: number }
    /** No step: the nearest day that the tense allows. `week` is -1 in `Tuesday of last week`, `day` 4 in `Tuesday the 4th`, `weeks` -1 in `two Mondays ago`; `the following Wednesday` stands `beside` the day named last, `the Friday before Christmas` beside that `of` its own. */
    | { readonly kind: 'weekday'; readonly weekday: number; readonly step?: Step; readonly future: boolean; readonly week?: Step; readonly day?: number; readonly weeks?: number; readonly beside?: true; readonly of?: DateExpression }
    /** `season` is its first month: 6 for summer. */
    | { readonly kind: 'season'; readonly season: number; readonly year?: number; readonly step?: Step; readonly inYear?: Step }
    | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: number; readonly step?: Step }
    | { readonly kind: 'holiday'; readonly rule: string; readonly year?: number; readonly step?: Step; readonly inYear?: Step; readonly future?: boolean }
    /** `last week`, `this year`, `the weekend`, `the week before last` (-2), `the next fiscal year` */
    | { readonly kind: 'period'; readonly unit: CalendarUnit; readonly step: number; readonly year?: 'fiscal' | 'school' }
    /** `three days ago`, `yesterday`, `in two weeks`; `grain` is what `twenty years ago this month` names */
    | { readonly kind: 'shift'; readonly unit: CalendarUnit; readonly amount: number; readonly grain?: 'day' | 'week' | 'month' }
    /** `the previous day`: counted from the date named last, not from the article's day. */
    | { readonly kind: 'from-context'; readonly unit: CalendarUnit; readonly amount: number }
    /** `the last week of October` (-1), `the first Monday of May`, `the first half of 2014`, `the first six months of 2014` (`count` 6) */
    | { readonly kind: 'nth'; readonly nth: number; readonly count?: number; readonly unit: CalendarUnit; readonly weekday?: number; readonly of: DateExpression }
    /** `two days after Christmas` */
    | { readonly kind: 'offset'; readonly unit: CalendarUnit; readonly amount: number; readonly of: DateExpression }
    /** `the week of Oct. 6` (around), `three days starting Monday`, `the week ended Oct. 3`, `for two weeks after Christmas` */
    | { readonly kind: 'stretch'; readonly unit: CalendarUnit; readonly amount: number; readonly place: 'around' | 'start' | 'end' | 'after' | 'before'; readonly of: DateExpression }
    /** `the 18th of last month` (-1), `will meet on the 18th` (no step) */
    | { readonly kind: 'month-day'; readonly day: number; readonly step?: Step }
    /** `the past few days`: no day can be told */
    | { readonly kind: 'vague'; readonly unit: CalendarUnit }
    | { readonly kind: 'clock' }
    | { readonly kind: 'range'; readonly low: DateExpression; readonly high: DateExpression }
  );

/** What may be without its year, and be given it by another: `May` in `May last year`. */
export type YearlyDate = Extract<DateExpression, { kind: 'day' | 'month' | 'season' | 'holiday' }>;

/** A date in the pieces of a paragraph: `[first, end)`. */
export interface DateReading {
  readonly first: number;
  readonly end: number;
  readonly date: DateExpression;
}
