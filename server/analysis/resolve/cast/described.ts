/** Whether a description takes up somebody the article has already spoken of: `the defense secretary` after `Defense Secretary Ash Carter`. */
import type { Frame, FrameMention } from '../../detect/frame';
import { Speech } from '../../detect/speechClasses';
import type { GrowingCharacter } from './character';
import { modifiersOf, type Description } from './description';
import { mostSalient, type Fits } from './salience';
import type { Stage } from './stage';

const aBody: Fits = ({ kind }) => kind === 'organization';

export function findDescribed({ head, definite, plural }: Description, frame: Frame, mention: FrameMention, stage: Stage, sentence: number): GrowingCharacter | undefined {
  if (!definite) return undefined;
  const namesakes = stage.withNoun(head);
  const mayBeAnyBody = !plural && (frame.words[mention.head]!.speech & Speech.anyBody) !== 0;
  if (namesakes.length === 0 && !mayBeAnyBody) return undefined;
  const modifiers = modifiersOf(frame, mention);
  const latest = latestOf(namesakes, plural, modifiers);
  if (latest || !mayBeAnyBody || modifiers.length > 0) return latest;
  const choice = mostSalient(stage.recent(sentence), aBody, sentence);
  return choice.kind === 'one' ? choice.character : undefined;
}

/** The one last spoken of that the description fits. */
function latestOf(namesakes: readonly GrowingCharacter[], plural: boolean, modifiers: readonly string[]): GrowingCharacter | undefined {
  let latest: GrowingCharacter | undefined;
  for (let i = 0; i < namesakes.length; i++) {
    const character = namesakes[i]!;
    if (latest && character.lastSentence <= latest.lastSentence) continue;
    if (character.plural === plural && bearsOut(character, modifiers)) latest = character;
  }
  return latest;
}

/** No adjective that the earlier words do not bear out: `the Syrian official` is not `a Russian official`. */
function bearsOut(character: GrowingCharacter, modifiers: readonly string[]): boolean {
  for (const modifier of modifiers) if (!character.modifiers.includes(modifier) && !character.nouns.includes(modifier)) return false;
  return true;
}
