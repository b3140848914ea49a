/** What the article says a person is: the title before the name, or the apposition after it. */
import type { Frame, FrameMention } from '../../detect/frame';
import { firstNameClasses, NameClass } from '../../detect/nameClasses';
import { SPEAKER_NOUN, Speech } from '../../detect/speechClasses';
import { Shape, Tag, type LocalSpan } from '../../text/tokens';
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
  const classes = firstNameClasses(fullName.slice(0, space).toLowerCase(), fullName);
  return classes & NameClass.femaleName ? 'female' : classes & NameClass.maleName ? 'male' : 'unknown';
}

function titleBefore(frame: Frame, { phraseFirst, first }: FrameMention): RoleWords | undefined {
  let start = opensWithOffice(frame, phraseFirst) ? phraseFirst - 1 : phraseFirst;
  while (start < first && (frame.tags[start] === Tag.DET || frame.tags[start] === Tag.PUNCT)) start++;
  let end = first;
  while (end > start && (frame.tags[end - 1] === Tag.PUNCT || (frame.words[end - 1]!.speech & Speech.courtesy) !== 0)) end--;
  return end > start ? { at: { from: frame.from[start]!, to: frame.to[end - 1]! }, first: start, end } : undefined;
}

/** `Finance Minister Ilya Doran`, `Gov. Ida Cole` at the start of a sentence, where the tags may take `Finance` for a verb and `Gov.` for an adverb. */
function opensWithOffice({ words, sentences }: Frame, first: number): boolean {
  const before = first - 1;
  if (before < 0 || sentences[before] !== sentences[first] || (before > 0 && sentences[before - 1] === sentences[before])) return false;
  const { name, shape } = words[before]!;
  return (shape & Shape.initialUpper) !== 0 && ((name & NameClass.title) !== 0 || ((name & NameClass.office) !== 0 && (words[first]!.name & NameClass.title) !== 0));
}

/** What `Sen. Ida Cole` may be called later. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({ sen: 'senator', rep: 'representative', gov: 'governor', gen: 'general', adm: 'admiral', col: 'colonel', lt: 'lieutenant', capt: 'captain', sgt: 'sergeant', cmdr: 'commander', maj: 'major', prof: 'professor', rev: 'reverend', dr: 'doctor' }).flatMap(([short, noun]) => [[short, noun], [`${short}.`, noun]] as const),
);

export const spelledOut = (lower: string): string => SPELLED_OUT.get(lower) ?? lower;

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
export function withoutDeterminer(frame: Frame, { phraseFirst, head, to }: FrameMention): RoleWords {
  let first = phraseFirst;
  while (first < head && (frame.tags[first] === Tag.DET || frame.tags[first] === Tag.PRON)) first++;
  return { at: { from: frame.from[first]!, to }, first, end: head + 1 };
}
