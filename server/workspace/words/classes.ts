/** What a word does when two tellings are compared: `lexicon/lists/comparing.tsv`. */
import { COMPARING } from '../../lexicon/packed/lists.generated';

/** What a quotation loses first when it is made to say more than was said. */
export type Weight = 'negation' | 'modal' | 'hedge' | 'plain';
/** What befell those who are counted. */
export type Fate = 'dead' | 'hurt' | 'missing' | 'held';

const FATES: readonly Fate[] = ['dead', 'hurt', 'missing', 'held'];
const WEIGHTS: readonly Weight[] = ['negation', 'modal', 'hedge'];

const lists = new Map<string, Set<string>>();
for (const line of COMPARING.split('\n')) {
  const [name = '', words = ''] = line.split('\t');
  const list = lists.get(name) ?? new Set<string>();
  for (const word of words.split(' ')) list.add(word);
  lists.set(name, list);
}
const listed = (name: string, key: string): boolean => lists.get(name)?.has(key) ?? false;

export const isContent = (key: string): boolean => !listed('function', key) && !listed('vague', key) && !(key.includes("'") && listed('negation', key));
export const weightOf = (key: string): Weight => WEIGHTS.find((weight) => listed(weight, key)) ?? 'plain';
export const fateOf = (key: string): Fate | undefined => FATES.find((fate) => listed(fate, key));
/** `people`, `lives`: nouns that stand for anybody who is counted. */
export const isAnybody = (key: string): boolean => listed('people', key);
/** `since` in `since Sept. 30`: the figure is not of that day. */
export const beginsSpan = (key: string): boolean => listed('span', key);
/** `Reuters`: nobody who speaks, but who tells what somebody said. */
export const isOutletWord = (key: string): boolean => listed('outlet', key);
