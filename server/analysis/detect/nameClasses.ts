/** Classes of words that help to recognise names. */
export const NameClass = Object.freeze({ title: 1, honorific: 2, firstName: 4, organizationWord: 8, demonym: 16, commonWord: 32, particle: 64, suffix: 128 });

/** Name classes of a form, 0 for most words. */
export function nameClasses(_lower: string, _text: string): number {
  return 0;
}
