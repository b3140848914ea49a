/** What the article says a person is: the title before the name, or the apposition after it. */
import type { Frame, FrameMention } from '../../detect/frame';
import { NameClass, nameClasses } from '../../detect/nameClasses';
import { SPEAKER_NOUN, Speech } from '../../detect/speechClasses';
import { Tag, type LocalSpan } from '../../text/tokens';
import type { Gender } from './character';

export interface RoleWords {
  /** `U.S. Defense Secretary` in `U.S. Defense Secretary Ash Carter`; `the ministry's spokesman` in `Ali Reza, the ministry's spokesman,`. */
  readonly at: LocalSpan;
  readonly first: number;
  readonly end: number;
}

const LONGEST_APPOSITION = 14;

export function roleOf(frame: Frame, mention: FrameMention): RoleWords | undefined {
  return titleBefore(frame, mention) ?? appositionAfter(frame, mention);
}

/** `the new Kalibr`, `a Boeing`: an article before one bare name makes it a thing, whatever its capitals suggest; `the Rev. Reis` has a title between. */
export function isNamedThing(frame: Frame, { phraseFirst, first, end }: FrameMention): boolean {
  if (phraseFirst === first || frame.tags[phraseFirst] !== Tag.DET) return false;
  for (let unit = first + 1; unit < end; unit++) if (frame.from[unit] !== frame.to[unit - 1]) return false; // two words
  for (let unit = phraseFirst + 1; unit < first; unit++) if (frame.tags[unit] !== Tag.ADJ) return false;
  return true;
}

/** What the words before a name tell: `Mrs. Reis`, `spokeswoman Ana Reis`. */
export function genderBefore(frame: Frame, { phraseFirst, first }: FrameMention): Gender {
  for (let unit = phraseFirst; unit < first; unit++) {
    const { speech } = frame.words[unit]!;
    if ((speech & Speech.male) !== 0) return 'male';
    if ((speech & Speech.female) !== 0) return 'female';
  }
  return 'unknown';
}

/** What a first name suggests: `Mary Reis`. A name alone rules nobody out. */
export function leaningOf(fullName: string): Gender {
  const space = fullName.indexOf(' ');
  if (space < 0) return 'unknown';
  const classes = nameClasses(fullName.slice(0, space).toLowerCase(), fullName);
  return classes & NameClass.femaleName ? 'female' : classes & NameClass.maleName ? 'male' : 'unknown';
}

function titleBefore(frame: Frame, { phraseFirst, first }: FrameMention): RoleWords | undefined {
  let start = phraseFirst;
  while (start < first && (frame.tags[start] === Tag.DET || frame.tags[start] === Tag.PUNCT)) start++;
  let end = first;
  while (end > start && (frame.tags[end - 1] === Tag.PUNCT || (frame.words[end - 1]!.speech & Speech.courtesy) !== 0)) end--;
  return end > start ? { at: { from: frame.from[start]!, to: frame.to[end - 1]! }, first: start, end } : undefined;
}

/** `, the defense secretary,`: a noun phrase between commas whose nouns can be quoted, without a verb. */
function appositionAfter(frame: Frame, mention: FrameMention): RoleWords | undefined {
  const comma = mention.end;
  if (comma + 1 >= frame.count || frame.words[comma]!.lower !== ',') return undefined;
  let speaks = false;
  let end = comma + 1;
  for (; end < frame.count && end - comma <= LONGEST_APPOSITION && frame.sentences[end] === mention.sentence; end++) {
    const { lower, speech } = frame.words[end]!;
    const tag = frame.tags[end];
    if (lower === ',' || tag === Tag.PUNCT) break;
    if (tag === Tag.VERB || tag === Tag.AUX || tag === Tag.PRON || tag === Tag.SCONJ) return undefined;
    if ((speech & SPEAKER_NOUN) !== 0) speaks = true;
  }
  let start = comma + 1;
  while (start < end && frame.tags[start] === Tag.DET) start++;
  return speaks && end > start ? { at: { from: frame.from[start]!, to: frame.to[end - 1]! }, first: start, end } : undefined;
}

/** `deputy` in `Her deputy`, `minister of transport` in `the minister of transport`. */
export function withoutDeterminer(frame: Frame, { phraseFirst, head, at }: FrameMention): RoleWords {
  let first = phraseFirst;
  while (first < head && (frame.tags[first] === Tag.DET || frame.tags[first] === Tag.PRON)) first++;
  return { at: { from: frame.from[first]!, to: at.to }, first, end: head + 1 };
}

/** The name that follows a description after a comma, and means the same: `Her deputy, Paulo Reis, said`. */
export function nameInApposition(frame: Frame, description: FrameMention, next: FrameMention | undefined): FrameMention | undefined {
  if (next?.form !== 'named' || next.possessive || next.phraseFirst !== description.end + 1 || next.sentence !== description.sentence) return undefined;
  if (frame.words[description.end]!.lower !== ',') return undefined;
  const after = next.end < frame.count && frame.sentences[next.end] === next.sentence ? next.end : -1;
  return after < 0 || frame.words[after]!.lower === ',' || frame.tags[after] === Tag.PUNCT ? next : undefined;
}
