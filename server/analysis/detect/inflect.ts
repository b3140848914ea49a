/** English regular inflection, enough for lists of lemmas: `deny` → denies, denied, denying. Doubled consonants (`quipped`) are irregular here. */

export const pluralOf = (noun: string): string => withS(noun);

/** All forms of a verb, the lemma first. Listed forms in -ing replace the regular one, other listed forms the regular past. */
export function verbForms(lemma: string, listed: readonly string[] = []): string[] {
  const ing = listed.filter((form) => form.endsWith('ing'));
  const past = listed.filter((form) => !form.endsWith('ing'));
  return [lemma, withS(lemma), ...(past.length > 0 ? past : [withEd(lemma)]), ...(ing.length > 0 ? ing : [withIng(lemma)])];
}

const endsInConsonantY = (word: string): boolean => word.endsWith('y') && !'aeiou'.includes(word.at(-2) ?? 'a');

const withS = (word: string): string =>
  endsInConsonantY(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;

const withEd = (verb: string): string => (endsInConsonantY(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${verb}ed`);

function withIng(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
