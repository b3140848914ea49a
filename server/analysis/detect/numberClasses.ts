/** Classes of words of the grammar of numbers and dates. */
export const Amount = Object.freeze({ numeral: 1, scale: 2, ordinal: 4, unit: 8, currency: 16, month: 32, weekday: 64, hedge: 128, time: 256, fraction: 512 });

/** Amount classes of a form, 0 for most words. */
export function amountClasses(_lower: string, _text: string): number {
  return 0;
}
