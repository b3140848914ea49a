/** Whom a description takes up, if the article has already spoken of them: `the defense secretary` after `Defense Secretary Ash Carter`. */
import type { Frame, FrameMention } from '../../detect/frame';
import { Speech } from '../../detect/speechClasses';
import type { GrowingCharacter } from './character';
import type { Description } from './description';
import { pastWords } from './past';
import { bearsOut, type Qualifiers } from './qualifiers';
import { isNearlyAsPresent, mostSalient, type Fits } from './salience';
import type { Stage } from './stage';

/** A body that is named, and is no public one: `the company` is neither a ministry nor the Ministry of Health. */
const aCompany: Fits = ({ nature, described, nouns }) => nature === 'body' && !described && !nouns.some((noun) => PUBLIC.has(noun));
const aBody: Fits = ({ nature, described }) => nature === 'body' && !described;
const PUBLIC: ReadonlySet<string> = new Set(['ministry', 'department', 'council', 'police', 'court', 'parliament', 'senate', 'congress', 'government', 'commission', 'party', 'university', 'hospital', 'school', 'army', 'navy', 'embassy']);
/** What a public body may be called too. */
const OF_ANY_SORT: ReadonlySet<string> = new Set(['group', 'organization', 'organisation', 'agency', 'party', 'university']);

export interface Described {
  /** Several where two that were last spoken of in one sentence fit alike. */
  readonly characters: readonly GrowingCharacter[];
  /** Another whom the words fit is nearly as present. */
  readonly contested: boolean;
}

/** Undefined where the article has spoken of nobody whom it fits. */
export function findDescribed({ head, definite, plural }: Description, qualifiers: Qualifiers, frame: Frame, mention: FrameMention, stage: Stage, sentence: number): Described | undefined {
  if (!definite) return undefined;
  const namesakes = stage.withNoun(head);
  // `this newspaper` is the one being read
  const mayBeAnyBody = !plural && (frame.words[mention.head]!.speech & Speech.anyBody) !== 0 && frame.words[mention.phraseFirst]!.lower !== 'this';
  if (namesakes.length === 0 && !mayBeAnyBody) return undefined;
  const latest = latestOf(namesakes, plural, qualifiers, sentence);
  if (latest || !mayBeAnyBody || qualifiers.modifiers.length > 0 || qualifiers.complement.words.length > 0) return latest;
  const choice = mostSalient(stage.recent(sentence), OF_ANY_SORT.has(head) ? aBody : aCompany, sentence);
  return choice.kind === 'one' ? { characters: [choice.character], contested: choice.contested } : undefined;
}

/** The one last spoken of that the description fits; whoever held the title before comes after whoever holds it. */
function latestOf(namesakes: readonly GrowingCharacter[], plural: boolean, qualifiers: Qualifiers, sentence: number): Described | undefined {
  const said = pastWords(qualifiers.modifiers);
  let latest: GrowingCharacter | undefined;
  let latestPast = false;
  /** The one spoken of before the latest, or in the same sentence. */
  let before: GrowingCharacter | undefined;
  for (let i = 0; i < namesakes.length; i++) {
    const character = namesakes[i]!;
    if (character.plural !== plural || !bearsOut(character, qualifiers)) continue;
    const past = (character.past & ~said) !== 0;
    if (latest && past !== latestPast) {
      if (past) continue;
      before = undefined;
    } else if (latest && character.lastSentence < latest.lastSentence) {
      if (!before || character.lastSentence > before.lastSentence) before = character;
      continue;
    } else before = latest;
    latest = character;
    latestPast = past;
  }
  if (!latest) return undefined;
  const alike = before !== undefined && before.lastSentence === latest.lastSentence && before.kind === 'person' && latest.kind === 'person';
  return { characters: alike ? [latest, before!] : [latest], contested: before !== undefined && isNearlyAsPresent(before, latest, sentence) };
}

/** The one of the whole article that the description fits: who speaks of `the senator` has nobody else in mind. */
export function onlyNamesake({ head, definite, plural }: Description, qualifiers: Qualifiers, stage: Stage): GrowingCharacter | undefined {
  if (!definite) return undefined;
  const fitting = stage.withNoun(head).filter((character) => character.plural === plural && character.kind !== 'unnamed' && bearsOut(character, qualifiers));
  return fitting.length === 1 ? fitting[0] : undefined;
}
