/** The speakers of the article: the characters of its cast to whom something was attributed. */
import type { Mention, Span, Speaker } from '../article';
import type { Character } from './cast/character';
import { inArticle, type Draft, type DraftParagraph } from './draft';
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
    list() {
      const paragraphOf = paragraphsByMention(draft);
      return speakers.map((character, id) => speakerOf(draft, paragraphOf, character, id));
    },
  };
}

/** By mention, numbered over the article: speakers have so many that none is searched for. */
function paragraphsByMention({ paragraphs }: Draft): readonly DraftParagraph[] {
  const byMention: DraftParagraph[] = [];
  for (const paragraph of paragraphs) for (let left = paragraph.facts.mentions.length; left > 0; left--) byMention.push(paragraph);
  return byMention;
}

function speakerOf({ text }: Draft, paragraphOf: readonly DraftParagraph[], { name, kind, role, mentions: numbers }: Character, id: number): Speaker {
  const mentions: Mention[] = [];
  const aliases: string[] = [];
  let last = name;
  for (const number of numbers) {
    const paragraph = paragraphOf[number]!;
    const { at, form } = paragraph.facts.mentions[number - paragraph.firstMention]!;
    const span = inArticle(paragraph, at);
    mentions.push({ span, form });
    if (form === 'pronoun' || isWritten(text, span, last) || isWritten(text, span, name)) continue;
    last = text.slice(span.start, span.end);
    if (!aliases.includes(last)) aliases.push(last);
  }
  return { id, name, kind, mentions, aliases, ...(role === undefined ? {} : { role }) };
}

const isWritten = (text: string, { start, end }: Span, name: string): boolean => end - start === name.length && text.startsWith(name, start);
