/** One walk over the article's mentions, in order, settling whom each means. */
import { isMere, isOwned, type Frame, type FrameMention } from '../../detect/frame';
import { P } from '../../detect/phraseWords';
import { SPEAKER_NOUN, Speech } from '../../detect/speechClasses';
import { pausesAt, type Steps } from '../../steps';
import { Shape, Tag } from '../../text/tokens';
import type { NestedQuotation } from '../attribution/nested';
import type { Candidate } from '../attribution/candidates';
import type { Draft, DraftParagraph } from '../draft';
import type { Entities, Entity } from '../entities';
import { mayBeName } from '../../detect/mentions';
import { labelText, type Turn } from '../turns';
import { describesName, nameAfterOffice, nameBehindClause, nameInApposition } from './apposition';
import { bearersOf, peopleByLabel } from './bearers';
import { addMention, NAMED_PERSON, NAMED_PLACE, namedBody, namedPerson, NOBODY, type Character, type GrowingCharacter, type Referent } from './character';
import { describe, isBare, isBareTitle, readDescription } from './description';
import { findDescribed, onlyNamesake } from './described';
import { candidatesInside } from './hearsay';
import { antecedentOf, isRelative, resolvePronoun, type PronounContext } from './pronoun';
import { genderBefore, isNamedThing, leaningOf, roleOf, spelledOut, withoutDeterminer, type RoleWords } from './role';
import { complementIn, learnComplement, qualifiersOf } from './qualifiers';
import { mentioned, prominence } from './salience';
import { newStage } from './stage';
import { standingsFor, type Watch } from './standing';

export interface Cast {
  readonly characters: readonly Character[];
  /** By mention, numbered over the article; see `DraftParagraph.firstMention`. */
  readonly referents: readonly Referent[];
  /** Who speaks in each turn of an interview, in the order of the turns. */
  readonly turnSpeakers: readonly Character[];
  /** Whom the source of each nested quotation means, in their order; `NOBODY` where there is none. */
  readonly tellers: readonly Referent[];
}

/** What stands beside a mention. One object, filled anew for each. */
interface Neighbours {
  /** The mention before in the same sentence, and what it means. */
  previous: FrameMention | undefined;
  before: Referent | undefined;
  next: FrameMention | undefined;
  /** The name behind the relative clause of a description. */
  behind: FrameMention | undefined;
}

/** How much more present a character is for having just been quoted. */
const SPOKE = 0.4;

/** How much more present for owning what is mentioned: as much as `Lund’s` in `Lund’s deputy`. */
const OWNS = 0.45;

/** In units: what has no more is not counted as a paragraph that a pronoun passes over. */
const LONGEST_HEADING = 6;

/** `sources`: by mention, whether something is attributed to it. Speakers stay in mind longer. Who is quoted inside quotations comes last, and changes nothing for the others. */
export function* walkCast(draft: Draft, named: Entities, sources: Uint8Array, turns: readonly Turn[], nested: readonly NestedQuotation[], watch?: Watch): Steps<Cast> {
  const stage = newStage();
  const byEntity = new Map<Entity, GrowingCharacter>();
  const { entityAt, placeAt, contestedAt } = named;
  /** By character: what its names and descriptions mean. */
  const themselves: Referent[] = [];
  let sentence = 0;
  let previousStart = 0;
  let lastSpeaker: GrowingCharacter | undefined;
  let labelled: ReadonlyMap<string, Entity> | undefined;
  let surnames: ReadonlyMap<string, Entity | null> | undefined;

  const meaningOf = (character: GrowingCharacter, contested = false): Referent =>
    contested ? { kind: 'character', character, antecedent: undefined, contested } : (themselves[character.id] ??= { kind: 'character', character, antecedent: undefined, contested });

  function ofEntity(entity: Entity): GrowingCharacter {
    let character = byEntity.get(entity);
    if (!character) {
      const body = entity.kind === 'organization';
      character = stage.add(entity.name, body ? namedBody(entity.name.toLowerCase().split(/\s+/)) : namedPerson(leaningOf(entity.name)));
      byEntity.set(entity, character);
    }
    return character;
  }

  /** Undefined for a name of nobody: a missile, a street, a law. Whatever it is, what is quoted can speak. */
  function byNameIn({ facts: { frame }, start }: DraftParagraph, mention: FrameMention, spoke: boolean): GrowingCharacter | undefined {
    const inLabel = frame.quotation[mention.head]! >= 0; // `“PENCE: We will.”`
    const from = start + (inLabel ? mention.from : frame.from[mention.head]!);
    const to = start + (inLabel ? mention.to : frame.to[mention.head]!);
    const entity = entityAt.overlapping(from, to);
    const place = entity ? undefined : placeAt.overlapping(from, to);
    const bearer = (spoke && entity?.kind !== 'person') || (mention.verb >= 0 && !entity && !place) ? bearerOf(draft.text.slice(start + mention.from, start + mention.to)) : undefined;
    if (bearer) return ofEntity(bearer);
    if (entity) return entity.kind === 'person' && !spoke && isNamedThing(frame, mention) ? undefined : ofEntity(entity);
    if (place) return stage.known(place.name) ?? stage.introduce(place.name, NAMED_PLACE);
    if (isBareTitle(frame, mention)) return undefined;
    const name = draft.text.slice(start + mention.from, start + mention.to);
    if (!spoke) return stage.known(name); // `June spoke`, whatever the calendar says, once June has been quoted
    return stage.known(name) ?? stage.introduce(name, NAMED_PERSON);
  }

  /** `Romney said`, whatever town bears that name, where the article has named one Mitt Romney. */
  function bearerOf(surname: string): Entity | undefined {
    surnames ??= bearersOf(named.entities);
    return surnames.get(surname) ?? undefined;
  }

  /** A label names somebody in capitals, mostly by surname alone. */
  function byLabel(label: string): GrowingCharacter {
    labelled ??= peopleByLabel(named.entities);
    const entity = labelled.get(label.toLowerCase());
    return entity ? ofEntity(entity) : (stage.known(label) ?? stage.introduce(label, NAMED_PERSON));
  }

  function meaning(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean, beside: Neighbours): Referent {
    const { frame } = paragraph.facts;
    switch (mention.form) {
      case 'named': {
        const character = byNameIn(paragraph, nameAfterOffice(frame, mention, beside.next) ?? mention, spoke);
        if (!character && isBareTitle(frame, mention)) return ofDescription(paragraph, mention, spoke, beside);
        if (!character) return NOBODY;
        if (character.gender === 'unknown') character.gender = genderBefore(frame, mention);
        const role = roleOf(frame, mention);
        if (role) noteWords(character, paragraph, role);
        return meaningOf(character, contestedAt.has(paragraph.start + frame.from[mention.head]!));
      }
      case 'nominal':
        if (mayBeName(frame, mention)) {
          const bearer = entityAt.overlapping(paragraph.start + frame.from[mention.head]!, paragraph.start + frame.to[mention.head]!);
          if (bearer) return meaningOf(ofEntity(bearer));
        }
        return !spoke && isMere(mention) ? NOBODY : ofDescription(paragraph, mention, spoke, beside);
      case 'pronoun':
        return resolvePronoun(frame.words[mention.head]!, contextOf(mention, beside));
    }
  }

  const contextOf = (mention: FrameMention, { before }: Neighbours): PronounContext =>
    ({ characters: stage.recent(sentence), sentence, paragraphStart: sentence - mention.sentence, previousStart, lastSpeaker, previous: before });

  /** `Her daughter` keeps her whose daughter it is in mind. */
  function bringOwner({ words }: Frame, mention: FrameMention, beside: Neighbours): void {
    const referent = resolvePronoun(words[mention.phraseFirst]!, contextOf(mention, beside));
    if (referent.kind !== 'character') return;
    const character = stage.characters[referent.character.id]!;
    stage.noteMention(character);
    mentioned(character, sentence, OWNS);
  }

  function ofDescription(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean, beside: Neighbours): Referent {
    const { facts: { frame }, start } = paragraph;
    const { speech, phrase } = frame.words[mention.head]!;
    const [description, qualifiers] = [readDescription(frame, mention), qualifiersOf(frame, mention)];
    const alone = (phrase & P.loneDeterminer) !== 0 && mention.end - mention.phraseFirst === 1; // `another`
    const character = ((speech & Speech.person) !== 0 || alone) && !description.plural ? besideName(paragraph, mention, spoke, beside) : undefined;
    if (character) {
      noteWords(character, paragraph, withoutDeterminer(frame, mention));
      learnComplement(character, qualifiers.complement);
      return meaningOf(character);
    }
    const spokenOf = findDescribed(description, qualifiers, frame, mention, stage, sentence);
    if (spokenOf) {
      const [one, ...others] = spokenOf.characters;
      if (others.length > 0) return { kind: 'unresolved', candidates: spokenOf.characters };
      learnComplement(one!, qualifiers.complement);
      return meaningOf(one!, spokenOf.contested);
    }
    if (!spoke && ((speech & SPEAKER_NOUN) === 0 || isBare(frame, mention, description))) return NOBODY;
    const words = draft.text.slice(start + (mention.form === 'named' ? frame.from[mention.phraseFirst]! : mention.from), start + mention.to);
    const many = description.plural || frame.words[mention.phraseFirst]!.lower !== 'one' ? undefined : groupOf(stage.withNoun(description.head));
    const name = many ? `one of ${inSentence(many.name)}` : words;
    return meaningOf(stage.known(name) ?? stage.introduce(name, describe(description, qualifiers)));
  }

  /** Whoever is named beside a description that means the same person. */
  function besideName(paragraph: DraftParagraph, mention: FrameMention, spoke: boolean, { previous, before, next, behind: clause }: Neighbours): GrowingCharacter | undefined {
    const { frame } = paragraph.facts;
    const behind = nameInApposition(frame, mention, next) ?? nameAfterOffice(frame, mention, next) ?? clause;
    if (behind) return byNameIn(paragraph, behind, spoke);
    if (before?.kind !== 'character' || before.character.kind !== 'person' || !describesName(frame, mention, previous)) return undefined;
    return stage.characters[before.character.id];
  }

  /** Words of a title or name that a later description may take up: `U.S. Defense Secretary` → `u.s.`, `defense`, `secretary`. */
  function noteWords(character: GrowingCharacter, { facts: { frame }, start }: DraftParagraph, { at, first, end }: RoleWords): void {
    let complement = false;
    for (let unit = first; unit < end; unit++) {
      const { shape, lower } = frame.words[unit]!;
      // `chief executive of the operator` is not the operator; `head of the port and mayor` is the mayor
      if (frame.tags[unit] === Tag.ADP) complement = true;
      else if (frame.tags[unit] === Tag.CCONJ && frame.tags[unit + 1] !== Tag.DET) complement = false;
      if (frame.tags[unit] === Tag.DET || (shape & Shape.punctuation) !== 0 || lower === '') continue;
      const owns = unit + 1 < end && frame.tags[unit + 1] === Tag.PART; // `the port’s engineer`
      stage.learnNoun(character, spelledOut(lower), !owns && !complement);
    }
    learnComplement(character, complementIn(frame, first, end));
    if (character.kind !== 'person' || (character.role !== undefined && at.to - at.from <= character.role.length)) return;
    const text = oneLine(draft.text.slice(start + at.from, start + at.to));
    if (!character.name.includes(text) && (character.role === undefined || text.length > character.role.length)) character.role = text;
  }

  /** `before`: the number of the first mention behind the quotation. */
  function insideQuotation({ view: { paragraph }, mention, index }: Candidate, before: number): Referent {
    if (mention.form === 'pronoun') return candidatesInside(referents, paragraph, mention, before);
    const { frame } = paragraph.facts;
    const title = isBareTitle(frame, mention);
    const words = draft.text.slice(paragraph.start + (title ? frame.from[mention.phraseFirst]! : mention.from), paragraph.start + mention.to);
    const named = mention.form === 'named' && !title ? byNameIn(paragraph, mention, true) : undefined;
    const [description, qualifiers] = [readDescription(frame, mention), qualifiersOf(frame, mention)];
    const character = named ?? onlyNamesake(description, qualifiers, stage) ?? stage.known(words) ?? stage.introduce(words, describe(description, qualifiers));
    addMention(character, paragraph.firstMention + index);
    return meaningOf(character);
  }

  const referents = new Array<Referent>(sources.length);
  const beside: Neighbours = { previous: undefined, before: undefined, next: undefined, behind: undefined };
  const { paragraphs } = draft;
  for (let p = 0; p < paragraphs.length; p++) {
    if (pausesAt(p)) yield;
    const paragraph = paragraphs[p]!;
    const { facts: { frame, mentions }, firstMention } = paragraph;
    const base = sentence;
    const quoted = holdsSource(sources, firstMention, mentions.length);
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index]!;
      const number = firstMention + index;
      if (isMere(mention) && !quoted && !watch) { // most of them, so nothing more is asked
        referents[number] = NOBODY;
        continue;
      }
      let following = index + 1;
      while (following < mentions.length && mentions[following]!.phraseFirst < mention.end) following++; // `the port` is part of `a spokesman for the port`
      const next = mentions[following];
      const spoke = sources[number] === 1 || (next !== undefined && sources[firstMention + following] === 1 && isRelative(frame, next)); // `a laborer who said …`
      if (isMere(mention) && !spoke && !watch) {
        referents[number] = NOBODY;
        continue;
      }
      sentence = base + mention.sentence;
      let last = index - 1;
      while (last >= 0 && mentions[last]!.end > mention.phraseFirst) last--; // `the port` is part of `the port’s engineer`
      beside.previous = last >= 0 && mentions[last]!.sentence === mention.sentence ? mentions[last] : undefined;
      beside.before = beside.previous && referents[firstMention + last];
      if (beside.before && isRelative(frame, mention) && frame.words[mention.head]!.lower.startsWith('who')) beside.before = antecedentOf(mention, mentions, referents, firstMention, last);
      beside.next = next;
      beside.behind = nameBehindClause(frame, mention, mentions, following);
      if (isOwned(mention)) bringOwner(frame, mention, beside);
      if (watch?.mention === number) watch.tell(standingsFor(frame, mention, stage, contextOf(mention, beside)));
      const referent = meaning(paragraph, mention, spoke, beside);
      referents[number] = referent;
      if (referent.kind === 'unresolved') continue;
      const character = stage.characters[referent.character.id]!;
      stage.noteMention(character);
      mentioned(character, sentence, prominence(mention) + (spoke ? SPOKE : 0));
      addMention(character, number);
      if (spoke) lastSpeaker = character;
    }
    if (frame.count > LONGEST_HEADING) previousStart = base;
    sentence = base + (frame.count > 0 ? frame.sentences[frame.count - 1]! : 0) + 2;
  }
  const turnSpeakers = turns.map((turn) => byLabel(labelText(draft, turn)));
  const tellers = nested.map(({ source, told: { paragraph } }) => (source ? insideQuotation(source, paragraph.firstMention + paragraph.facts.mentions.length) : NOBODY));
  return { characters: stage.characters, referents, turnSpeakers, tellers };
}

/** Is something attributed to one of the `count` mentions from `first` on? */
function holdsSource(sources: Uint8Array, first: number, count: number): boolean {
  for (let i = first; i < first + count; i++) if (sources[i] === 1) return true;
  return false;
}

/** `two harbour officials` behind `one official`. */
const groupOf = (namesakes: readonly GrowingCharacter[]): GrowingCharacter | undefined => namesakes.find(({ kind }) => kind === 'group');

/** Its first letter small, unless it begins with a name. */
const inSentence = (name: string): string => name.replace(/^(?:The|Two|Three|Four|Five|Six|Several|Some|Many|Both) /, (first) => first.toLowerCase());

const oneLine = (words: string): string => (words.includes('\n') ? words.replace(/\s+/g, ' ') : words);
