/** The speakers of the article: the characters of its cast to whom something was attributed. */
import type { Mention, Span, Speaker } from '../article';
import type { Character } from './cast/character';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import type { SpeakerIdOf } from './sources';

export interface SpeakerList {
  readonly idOf: SpeakerIdOf;
  /** Complete once all quotes are assembled. */
  list(): readonly Speaker[];
}

/** `insides`: quotations that quote in turn, read as paragraphs. */
export function newSpeakerList(draft: Draft, insides: readonly DraftParagraph[]): SpeakerList {
  /** By character. */
  const ids: number[] = [];
  const speakers: Character[] = [];
  return {
    idOf: (character) => (ids[character.id] ??= speakers.push(character) - 1),
    list() {
      const paragraphOf = paragraphsByMention(draft, insides);
      const last = draft.paragraphs[draft.paragraphs.length - 1];
      const written = last ? last.firstMention + last.facts.mentions.length : 0;
      return speakers.map((character, id) => speakerOf(draft, paragraphOf, written, character, id));
    },
  };
}

/** By mention, numbered over the article: speakers have so many that none is searched for. */
function paragraphsByMention({ paragraphs }: Draft, insides: readonly DraftParagraph[]): readonly DraftParagraph[] {
  const last = paragraphs[paragraphs.length - 1];
  const byMention = new Array<DraftParagraph>(last ? last.firstMention + last.facts.mentions.length : 0);
  let number = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    for (let left = paragraph.facts.mentions.length; left > 0; left--) byMention[number++] = paragraph;
  }
  for (const inside of insides) for (let i = inside.facts.mentions.length - 1; i >= 0; i--) byMention[inside.firstMention + i] = inside;
  return byMention;
}

/** `written`: how many mentions the article has outside quotations; those inside come after all of them. */
function speakerOf({ text }: Draft, paragraphOf: readonly DraftParagraph[], written: number, { name, kind, role, mentions: numbers }: Character, id: number): Speaker {
  const mentions = new Array<Mention>(numbers.length);
  const aliases = new Set<string>();
  let last = name;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    const paragraph = paragraphOf[number]!;
    const mention = paragraph.facts.mentions[number - paragraph.firstMention]!;
    const { form } = mention;
    const span = inArticle(paragraph, mention);
    mentions[i] = { span, form };
    if (form === 'pronoun' || isWritten(text, span, last) || isWritten(text, span, name)) continue;
    last = text.slice(span.start, span.end);
    aliases.add(last);
  }
  if (numbers[numbers.length - 1]! >= written) mentions.sort((a, b) => a.span.start - b.span.start);
  return { id, name, kind, mentions, aliases: [...aliases], ...(role === undefined ? {} : { role }) };
}

const isWritten = (text: string, { start, end }: Span, name: string): boolean => end - start === name.length && text.startsWith(name, start);
