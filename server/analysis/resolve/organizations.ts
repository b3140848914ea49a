/** Joins the mentions of one organization: its full name, its acronym, its head word after “the”. */
import type { Span } from '../article';
import { Inside } from '../detect/nameEvidence';
import type { GrowingEntity, Joined } from './entities';
import { acronymOf, withoutDots, type NameUnit } from './nameUnits';

/** Filled when all are known. */
const NO_MENTIONS: Span[] = [];

/** The organization of each name; names in order. */
export function joinOrganizations(names: readonly NameUnit[]): Joined {
  const joined = new Array<GrowingEntity>(names.length);
  const byKey = new Map<string, GrowingEntity>();
  const byAcronym = new Map<string, GrowingEntity>();
  const byWord = new Map<string, GrowingEntity>();
  const note = (index: Map<string, GrowingEntity>, key: string | undefined, organization: GrowingEntity): void => {
    if (key !== undefined && !index.has(key)) index.set(key, organization);
  };
  for (const list of byLength(names)) {
    for (const i of list ?? []) {
      const { group: { key: dotted, words }, run: { text, form } } = names[i]!;
      const key = withoutDots(dotted);
      let organization = byKey.get(key);
      if (!organization) {
        organization = words.length === 1 ? (form.inside & Inside.allCapitals ? byAcronym : byWord).get(key) : undefined;
        if (!organization) {
          organization = { kind: 'organization', name: text, mentions: NO_MENTIONS, misspelt: false };
          if (words.length > 1) {
            note(byAcronym, acronymOf(words), organization);
            note(byWord, words.at(-1), organization);
            note(byWord, headOf(words), organization);
          }
        }
        byKey.set(key, organization);
      }
      joined[i] = organization;
    }
  }
  return joined;
}

/** Numbers of the names by how many words they have, the longest first: a full name gives its acronym and its head word a meaning. */
function byLength(names: readonly NameUnit[]): readonly (readonly number[] | undefined)[] {
  const lists: number[][] = [];
  for (let i = 0; i < names.length; i++) (lists[names[i]!.group.words.length] ??= []).push(i);
  return lists.reverse();
}

/** `observatory` of `Syrian Observatory for Human Rights`. */
function headOf(words: readonly string[]): string | undefined {
  const joint = words.findIndex((word) => word === 'of' || word === 'for');
  return joint > 0 ? words[joint - 1] : undefined;
}
