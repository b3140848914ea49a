/** One walk over the article's mentions, in order, settling whom each means. */
import type { Span } from '../../article';
import type { Frame, FrameMention } from '../../detect/frame';
import { inArticle, type Draft, type DraftParagraph } from '../draft';
import type { Entities, Entity } from '../entities';
import { indexSpans } from '../spanIndex';
import { labelText, type Turn } from '../turns';
import { addMention, type Character, type GrowingCharacter, type Referent } from './character';
import { isMereThing, lowerWords, readDescription } from './description';
import { findDescribed, describe } from './described';
import { isRelative, NOBODY, resolvePronoun } from './pronoun';
import { genderBefore, isNamedThing, leaningOf, nameInApposition, roleOf, withoutDeterminer, type RoleWords } from './role';
import { mentioned, prominence } from './salience';
import { newStage } from './stage';

export interface Cast {
  readonly characters: readonly Character[];
  /** `referents[paragraph][mention]`, in the order of `ParagraphFacts.mentions`. */
  readonly referents: readonly (readonly Referent[])[];
  /** Who speaks in each turn of an interview, in the order of the turns. */
  readonly turnSpeakers: readonly Character[];
}

/** How much more present a character is for having just been quoted. */
const SPOKE = 0.4;

/** `sources[paragraph]` holds the mentions that something was attributed to: speakers stay in mind longer. */
export function walkCast(draft: Draft, named: Entities, sources: readonly ReadonlySet<number>[], turns: readonly Turn[]): Cast {
  const stage = newStage();
  const byEntity = new Map<Entity, GrowingCharacter>();
  const entityAt = indexSpans(named.entities.flatMap((value) => value.mentions.map((span) => ({ span, value }))));
  const placeAt = indexSpans(named.places.map((value) => ({ span: value.span, value })));
  let sentence = 0;
  let lastSpeaker: GrowingCharacter | undefined;
  let labelled: ReadonlyMap<string, Entity> | undefined;

  function ofEntity(entity: Entity): GrowingCharacter {
    let character = byEntity.get(entity);
    if (!character) {
      const nouns = entity.kind === 'organization' ? entity.name.toLowerCase().split(/\s+/) : [];
      character = stage.add({ kind: entity.kind, name: entity.name, nouns, leaning: entity.kind === 'person' ? leaningOf(entity.name) : 'unknown' });
      byEntity.set(entity, character);
    }
    return character;
  }

  /** Undefined for a name of nobody: a missile, a street, a law. Whatever it is, what is quoted can speak. */
  function byNameIn(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean): GrowingCharacter | undefined {
    const { frame } = paragraph.facts;
    const inLabel = frame.quotation[mention.head]! >= 0; // `“PENCE: We will.”`
    const head = inArticle(paragraph, inLabel ? mention.at : { from: frame.from[mention.head]!, to: frame.to[mention.head]! });
    const entity = entityAt.overlapping(head.start, head.end);
    if (entity) return entity.kind === 'person' && !spoke && isNamedThing(frame, mention) ? undefined : ofEntity(entity);
    const place = placeAt.overlapping(head.start, head.end);
    if (place) return stage.named(place.name, { kind: 'organization' });
    return spoke ? stage.named(draft.text.slice(paragraph.start + mention.at.from, paragraph.start + mention.at.to), { kind: 'person' }) : undefined;
  }

  /** A label names somebody in capitals, mostly by surname alone. */
  function byLabel(label: string): GrowingCharacter {
    labelled ??= peopleByLabel(named.entities);
    const entity = labelled.get(label.toLowerCase());
    return entity ? ofEntity(entity) : stage.named(label, { kind: 'person' });
  }

  function meaning(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean, previous: Referent | undefined, next: FrameMention | undefined): Referent {
    const { frame } = paragraph.facts;
    switch (mention.form) {
      case 'named': {
        const character = byNameIn(paragraph, mention, spoke);
        if (!character) return NOBODY;
        if (character.gender === 'unknown') character.gender = genderBefore(frame, mention);
        const role = roleOf(frame, mention);
        if (role) noteWords(character, paragraph, frame, role);
        return { kind: 'character', character };
      }
      case 'nominal': {
        if (!spoke && isMereThing(frame, mention)) return NOBODY;
        const description = readDescription(frame, mention);
        const namedNext = nameInApposition(frame, mention, next);
        const character = namedNext && description.noun?.kind === 'person' ? byNameIn(paragraph, namedNext, spoke) : undefined;
        if (character) {
          noteWords(character, paragraph, frame, withoutDeterminer(frame, mention));
          return { kind: 'character', character };
        }
        const known = findDescribed(description, stage, sentence);
        if (known) return { kind: 'character', character: known };
        if (!description.noun && !spoke) return NOBODY;
        return { kind: 'character', character: stage.named(draft.text.slice(paragraph.start + mention.at.from, paragraph.start + mention.at.to), describe(description)) };
      }
      case 'pronoun':
        return resolvePronoun(frame.words[mention.head]!.lower, { characters: stage.recent(sentence), sentence, paragraphStart: sentence - mention.sentence, lastSpeaker, previous });
    }
  }

  function noteWords(character: GrowingCharacter, paragraph: DraftParagraph, frame: Frame, role: RoleWords): void {
    for (const word of lowerWords(frame, role.first, role.end)) stage.learnNoun(character, word);
    const text = oneLine(draft.text, inArticle(paragraph, role.at));
    if (character.kind === 'person' && !character.name.includes(text) && (character.role === undefined || text.length > character.role.length)) character.role = text;
  }

  const referents = draft.paragraphs.map((paragraph) => {
    const { frame, mentions } = paragraph.facts;
    const said = sources[paragraph.index]!;
    const base = sentence;
    const row: Referent[] = [];
    mentions.forEach((mention, index) => {
      sentence = base + mention.sentence;
      const sameSentence = index > 0 && mentions[index - 1]!.sentence === mention.sentence;
      const spoke = said.has(index) || (said.has(index + 1) && isRelative(frame, mentions[index + 1]!)); // `a laborer who said …`
      const referent = meaning(paragraph, mention, spoke, sameSentence ? row[index - 1] : undefined, mentions[index + 1]);
      row.push(referent);
      if (referent.kind === 'unresolved') return;
      const character = stage.characters[referent.character.id]!;
      stage.noteMention(character);
      mentioned(character, sentence, prominence(mention) + (spoke ? SPOKE : 0));
      addMention(character, { span: inArticle(paragraph, mention.at), form: mention.form }, draft.text);
      if (spoke) lastSpeaker = character;
    });
    sentence = base + (frame.count > 0 ? frame.sentences[frame.count - 1]! : 0) + 2;
    return row;
  });
  const turnSpeakers = turns.map((turn) => byLabel(labelText(draft, turn)));
  return { characters: stage.characters, referents, turnSpeakers };
}

function oneLine(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return words.includes('\n') ? words.replace(/\s+/g, ' ') : words;
}

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
