/** Settings are typed by hand, and those of a workspace by anybody: what is of another type is as if it were not set. */

export const textSetting = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The texts of a list that say something; `otherwise` where there are none. */
export function textsSetting(value: unknown, otherwise: readonly string[]): readonly string[] {
  const texts = Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '') : [];
  return texts.length > 0 ? texts : otherwise;
}
