/** Countries as small numbers, so that they can be counted without looking up their codes: `AB` is 1. */

const LETTERS = 26;
const A = 65;
/** One more than the largest number. */
export const COUNTRY_NUMBERS = LETTERS * LETTERS;
/** The number of no country. */
export const NOWHERE = -1;

/** The number of an ISO 3166-1 alpha-2 code. */
export const countryNumber = (code: string | undefined): number => (code === undefined ? NOWHERE : (code.charCodeAt(0) - A) * LETTERS + code.charCodeAt(1) - A);
