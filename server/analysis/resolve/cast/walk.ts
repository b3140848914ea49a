/** One walk over the article's mentions, in order, settling whom each means. */
import type { Frame, FrameMention } from '../../detect/frame';
import { SPEAKER_NOUN, Speech } from '../../detect/speechClasses';
import { Shape, Tag } from '../../text/tokens';
import type { Draft, DraftParagraph } from '../draft';
import type { Entities, Entity } from '../entities';
import { labelText, type Turn } from '../turns';
import { NAMED_BODY, NAMED_PERSON, NOBODY, type Character, type GrowingCharacter, type Referent } from './character';
import { describe, isMereThing, modifiersOf, readDescription } from './description';
import { findDescribed } from './described';
import { isRelative, resolvePronoun } from './pronoun';
import { genderBefore, isNamedThing, leaningOf, nameInApposition, roleOf, withoutDeterminer, type RoleWords } from './role';
import { mentioned, prominence } from './salience';
import { newStage } from './stage';

export interface Cast {
  readonly characters: readonly Character[];
  /** By mention, numbered over the article; see `DraftParagraph.firstMention`. */
  readonly referents: readonly Referent[];
  /** Who speaks in each turn of an interview, in the order of the turns. */
  readonly turnSpeakers: readonly Character[];
}

/** How much more present a character is for having just been quoted. */
const SPOKE = 0.4;

/** `sources`: by mention, whether something is attributed to it. Speakers stay in mind longer. */
export function walkCast(draft: Draft, named: Entities, sources: Uint8Array, turns: readonly Turn[]): Cast {
  const stage = newStage();
  const byEntity = new Map<Entity, GrowingCharacter>();
  const { entityAt, placeAt } = named;
  /** By character: what its names and descriptions mean. */
  const themselves: Referent[] = [];
  let sentence = 0;
  let lastSpeaker: GrowingCharacter | undefined;
  let labelled: ReadonlyMap<string, Entity> | undefined;

  const meaningOf = (character: GrowingCharacter): Referent => (themselves[character.id] ??= { kind: 'character', character, antecedent: undefined });

  function ofEntity(entity: Entity): GrowingCharacter {
    let character = byEntity.get(entity);
    if (!character) {
      const body = entity.kind === 'organization';
      character = stage.add(entity.name, body ? { ...NAMED_BODY, nouns: entity.name.toLowerCase().split(/\s+/) } : { ...NAMED_PERSON, leaning: leaningOf(entity.name) });
      byEntity.set(entity, character);
    }
    return character;
  }

  /** Undefined for a name of nobody: a missile, a street, a law. Whatever it is, what is quoted can speak. */
  function byNameIn({ facts: { frame }, start }: DraftParagraph, mention: FrameMention, spoke: boolean): GrowingCharacter | undefined {
    const inLabel = frame.quotation[mention.head]! >= 0; // `“PENCE: We will.”`
    const from = start + (inLabel ? mention.at.from : frame.from[mention.head]!);
    const to = start + (inLabel ? mention.at.to : frame.to[mention.head]!);
    const entity = entityAt.overlapping(from, to);
    if (entity) return entity.kind === 'person' && !spoke && isNamedThing(frame, mention) ? undefined : ofEntity(entity);
    const place = placeAt.overlapping(from, to);
    if (place) return stage.known(place.name) ?? stage.introduce(place.name, NAMED_BODY);
    if (!spoke) return undefined;
    const name = draft.text.slice(start + mention.at.from, start + mention.at.to);
    return stage.known(name) ?? stage.introduce(name, NAMED_PERSON);
  }

  /** A label names somebody in capitals, mostly by surname alone. */
  function byLabel(label: string): GrowingCharacter {
    labelled ??= peopleByLabel(named.entities);
    const entity = labelled.get(label.toLowerCase());
    return entity ? ofEntity(entity) : (stage.known(label) ?? stage.introduce(label, NAMED_PERSON));
  }

  function meaning(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean, previous: Referent | undefined, next: FrameMention | undefined): Referent {
    const { frame } = paragraph.facts;
    switch (mention.form) {
      case 'named': {
        const character = byNameIn(paragraph, mention, spoke);
        if (!character) return NOBODY;
        if (character.gender === 'unknown') character.gender = genderBefore(frame, mention);
        const role = roleOf(frame, mention);
        if (role) noteWords(character, paragraph, role);
        return meaningOf(character);
      }
      case 'nominal':
        return !spoke && isMereThing(frame, mention) ? NOBODY : ofDescription(paragraph, mention, spoke, next);
      case 'pronoun':
        return resolvePronoun(frame.words[mention.head]!, { characters: stage.recent(sentence), sentence, paragraphStart: sentence - mention.sentence, lastSpeaker, previous });
    }
  }

  function ofDescription(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean, next: FrameMention | undefined): Referent {
    const { facts: { frame }, start } = paragraph;
    const { speech } = frame.words[mention.head]!;
    const beside = (speech & Speech.person) !== 0 ? nameInApposition(frame, mention, next) : undefined;
    const character = beside && byNameIn(paragraph, beside, spoke);
    if (character) {
      noteWords(character, paragraph, withoutDeterminer(frame, mention));
      return meaningOf(character);
    }
    const description = readDescription(frame, mention);
    const spokenOf = findDescribed(description, frame, mention, stage, sentence);
    if (spokenOf) return meaningOf(spokenOf);
    if ((speech & SPEAKER_NOUN) === 0 && !spoke) return NOBODY;
    const name = draft.text.slice(start + mention.at.from, start + mention.at.to);
    return meaningOf(stage.known(name) ?? stage.introduce(name, describe(description, modifiersOf(frame, mention))));
  }

  /** Words of a title or name that a later description may take up: `U.S. Defense Secretary` → `u.s.`, `defense`, `secretary`. */
  function noteWords(character: GrowingCharacter, { facts: { frame }, start }: DraftParagraph, { at, first, end }: RoleWords): void {
    for (let unit = first; unit < end; unit++) {
      const { shape, lower } = frame.words[unit]!;
      if (frame.tags[unit] !== Tag.DET && (shape & Shape.punctuation) === 0 && lower !== '') stage.learnNoun(character, lower);
    }
    if (character.kind !== 'person' || (character.role !== undefined && at.to - at.from <= character.role.length)) return;
    const text = oneLine(draft.text.slice(start + at.from, start + at.to));
    if (!character.name.includes(text) && (character.role === undefined || text.length > character.role.length)) character.role = text;
  }

  const referents = new Array<Referent>(sources.length);
  for (const paragraph of draft.paragraphs) {
    const { facts: { frame, mentions }, firstMention } = paragraph;
    const base = sentence;
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index]!;
      const next = mentions[index + 1];
      const number = firstMention + index;
      sentence = base + mention.sentence;
      const sameSentence = index > 0 && mentions[index - 1]!.sentence === mention.sentence;
      const spoke = sources[number] === 1 || (next !== undefined && sources[number + 1] === 1 && isRelative(frame, next)); // `a laborer who said …`
      const referent = meaning(paragraph, mention, spoke, sameSentence ? referents[number - 1] : undefined, next);
      referents[number] = referent;
      if (referent.kind === 'unresolved') continue;
      const character = stage.characters[referent.character.id]!;
      stage.noteMention(character);
      mentioned(character, sentence, prominence(mention) + (spoke ? SPOKE : 0));
      character.mentions.push(number);
      if (spoke) lastSpeaker = character;
    }
    sentence = base + (frame.count > 0 ? frame.sentences[frame.count - 1]! : 0) + 2;
  }
  const turnSpeakers = turns.map((turn) => byLabel(labelText(draft, turn)));
  return { characters: stage.characters, referents, turnSpeakers };
}

const oneLine = (words: string): string => (words.includes('\n') ? words.replace(/\s+/g, ' ') : words);

/** People by full name and by surname in small letters; the first of several wins. */
function peopleByLabel(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const people = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    const lower = entity.name.toLowerCase();
    for (const label of [lower, lower.slice(lower.lastIndexOf(' ') + 1)]) if (!people.has(label)) people.set(label, entity);
  }
  return people;
}
