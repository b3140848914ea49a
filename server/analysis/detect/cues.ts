/** Classes of reporting words. A form may have several: `claim` is both a verb with a that-clause and a noun. */
export const Cue = Object.freeze({
  /** say, alone in its class */
  say: 1,
  /** verbs with a that-clause: add, claim, warn */
  that: 2,
  /** verbs with a hearer: tell, remind, assure */
  tell: 4,
  /** verbs of asking: ask, wonder, question */
  ask: 8,
  /** verbs with a noun phrase: criticize, reject, deny */
  nounPhrase: 16,
  /** verbs with a preposition: speak about, refer to, call for */
  preposition: 32,
  /** verbs with an infinitive: urge, order, promise */
  infinitive: 64,
  /** describe as, call X Y, accuse X of */
  as: 128,
  /** nouns: claim that, warning of, call for */
  noun: 256,
  /** according, as in “according to” */
  according: 512,
});

/** Cue classes of a form, 0 for most words. */
export function cueClasses(_lower: string): number {
  return 0;
}
