/** Country codes in words, from the platform's own tables. */
const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** `RU` → `Russia`; what is no code comes back as it is. */
export function countryName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
