/** Country codes in words, from the platform's own tables. */
/** Made when first asked for: that takes some twenty milliseconds, in which nobody at the start needs a name. */
let names: Intl.DisplayNames | undefined;

/** `RU` → `Russia`; what is no code comes back as it is. */
export function countryName(code: string): string {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
