/** Whether a description takes up somebody the article has already spoken of: `the defense secretary` after `Defense Secretary Ash Carter`. */
import type { GrowingCharacter, NewCharacter } from './character';
import type { Description } from './description';
import { mostSalient } from './salience';
import type { Stage } from './stage';

/** `the group` may be any body that was just named; `the ministry` only one that is a ministry. */
const GENERIC_BODIES = new Set(['group', 'organization', 'organisation', 'company', 'agency', 'firm', 'network', 'newspaper', 'paper', 'broadcaster', 'channel', 'outlet', 'party', 'team', 'club', 'bank', 'university', 'charity']);

export function findDescribed(description: Description, stage: Stage, sentence: number): GrowingCharacter | undefined {
  if (!description.definite) return undefined;
  const fitting = stage.withNoun(description.head).filter((character) => takesUp(description, character));
  if (fitting.length > 0) return mostRecent(fitting);
  if (description.plural || !GENERIC_BODIES.has(description.head) || description.modifiers.length > 0) return undefined;
  const choice = mostSalient(stage.recent(sentence).filter(({ kind }) => kind === 'organization'), sentence);
  return choice.kind === 'one' ? choice.character : undefined;
}

/** The same noun, and no adjective that the earlier words do not bear out: `the Syrian official` is not `a Russian official`. */
function takesUp({ plural, modifiers }: Description, character: GrowingCharacter): boolean {
  if (character.plural !== plural) return false;
  return modifiers.every((modifier) => character.modifiers.includes(modifier) || character.nouns.includes(modifier));
}

function mostRecent(characters: readonly GrowingCharacter[]): GrowingCharacter {
  return characters.reduce((best, character) => (character.lastSentence > best.lastSentence ? character : best));
}

export function describe({ head, noun, plural, modifiers }: Description): Omit<NewCharacter, 'name'> {
  const body = noun?.kind === 'organization' || noun?.kind === 'document';
  return { kind: body && !plural ? 'organization' : plural ? 'group' : 'unnamed', plural, gender: noun?.gender ?? 'unknown', nouns: [head], modifiers };
}
