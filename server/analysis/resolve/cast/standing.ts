/** How each character stands when a mention is to be resolved: told to whoever asks why. Nothing here runs in an ordinary walk. */
import type { Frame, FrameMention } from '../../detect/frame';
import type { Character, GrowingCharacter } from './character';
import { readDescription } from './description';
import { agreementOf, genderOf, type PronounContext } from './pronoun';
import { bearsOut, qualifiersOf } from './qualifiers';
import { presenceOf, salienceAt } from './salience';
import type { Stage } from './stage';

export interface Standing {
  readonly character: Character;
  readonly presence: number;
  readonly fits: boolean;
}

/** Asked about one mention, by its number over the article. */
export interface Watch {
  readonly mention: number;
  readonly tell: (standings: readonly Standing[]) => void;
}

export function standingsFor(frame: Frame, mention: FrameMention, stage: Stage, context: PronounContext): readonly Standing[] {
  switch (mention.form) {
    case 'named': return [];
    case 'nominal': return byNoun(frame, mention, stage, context.sentence);
    case 'pronoun': return byPresence(frame, mention, context);
  }
}

function byPresence(frame: Frame, { head }: FrameMention, { characters, sentence, lastSpeaker }: PronounContext): readonly Standing[] {
  const fits = agreementOf(frame.words[head]!.speech);
  return characters.map((character) => ({ character, presence: presenceOf(character, sentence, lastSpeaker, genderOf(fits)), fits: fits?.(character) ?? false }));
}

function byNoun(frame: Frame, mention: FrameMention, stage: Stage, sentence: number): readonly Standing[] {
  const { head, plural } = readDescription(frame, mention);
  const qualifiers = qualifiersOf(frame, mention);
  return stage.withNoun(head).map((character: GrowingCharacter) => ({ character, presence: salienceAt(character, sentence), fits: character.plural === plural && bearsOut(character, qualifiers) }));
}
