/** The speakers of the article: the characters of its cast to whom something was attributed. */
import type { Mention, Speaker } from '../article';
import type { Character } from './cast/character';
import { inArticle, mentionAt, type Draft } from './draft';
import type { SpeakerIdOf } from './quotes';

export interface SpeakerList {
  readonly idOf: SpeakerIdOf;
  /** Complete once all quotes are assembled. */
  list(): readonly Speaker[];
}

export function newSpeakerList(draft: Draft): SpeakerList {
  /** By character. */
  const ids: number[] = [];
  const speakers: Character[] = [];
  return {
    idOf: (character) => (ids[character.id] ??= speakers.push(character) - 1),
    list: () => speakers.map((character, id) => speakerOf(draft, character, id)),
  };
}

function speakerOf(draft: Draft, { name, kind, role, mentions: numbers }: Character, id: number): Speaker {
  const mentions: Mention[] = [];
  const aliases = new Set<string>();
  for (const number of numbers) {
    const { paragraph, mention: { at, form } } = mentionAt(draft, number);
    const span = inArticle(paragraph, at);
    mentions.push({ span, form });
    if (form !== 'pronoun' && !isWritten(draft.text, span.start, span.end, name)) aliases.add(draft.text.slice(span.start, span.end));
  }
  return { id, name, kind, mentions, aliases: [...aliases], ...(role === undefined ? {} : { role }) };
}

const isWritten = (text: string, start: number, end: number, name: string): boolean => end - start === name.length && text.startsWith(name, start);
