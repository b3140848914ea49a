/** `Moscow has urged …`: a country, its capital or a seat of power that acts stands for those who govern. */
import { Shape, Tag, type Tokens } from '../text/tokens';
import { Cue } from './cues';
import { G } from './grammarWords';
import { Acts, Government, governmentClasses } from './governmentWords';
import { deedOf } from './metonymDeeds';
import { NameClass } from './nameClasses';
import { Around } from './nameEvidence';

const LOCATED = Around.inBefore | Around.fromToBefore | Around.directionBefore | Around.placeNounBefore | Around.placeNounAfter | Around.dateline;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** `U.S.-led`, but not `London-based`. */
const BY_GOVERNMENTS = words('led backed trained supported funded brokered sponsored run allied drafted imposed friendly controlled armed proposed');
/** The name behind these is no subject of the verb that follows: `officials from Sweden were told`. */
const NO_SUBJECT = words('in from of to at into on by for against over about near outside inside between toward towards through across via including within under beyond');
/** Furthest that a row of names is followed back: `Britain, France and Germany`. */
const LONGEST_ROW = 8;

/** Bits of `Acts` for the name `[first, end)`, if it names a place. `around`: bits of `Around`. */
export function actsAt(tokens: Tokens, first: number, end: number, around: number): number {
  const { words: all, sentences, tags } = tokens;
  const sentence = sentences[first];
  if (around & Around.hyphenAfter) return BY_GOVERNMENTS.has(all[end + 1]?.lower ?? '') ? Acts.governs : 0;
  if (around & Around.possessive) return governmentClasses(ownedBy(tokens, end)) & Government.own ? Acts.governs : 0;
  if (around & LOCATED || (around & (Around.placeAfterComma | Around.placeBeforeComma) && !besidesComma(tokens, first, around))) return 0;
  const before = beforeRow(tokens, first);
  const leading = before >= 0 && sentences[before] === sentence ? all[before]!.lower : '';
  const subject = !NO_SUBJECT.has(leading) && !(before >= 0 && all[before]!.name & NameClass.placeNoun);
  let acts = subject ? deedOf(tokens, end, leading) : 0;
  if (leading !== '' && undergoes(tokens, before)) acts |= Acts.governs;
  if (all[end] && sentences[end] === sentence && tags[end] === Tag.NOUN && all[end]!.name & (NameClass.title | NameClass.personNoun)) acts |= Acts.employs;
  return acts;
}

/**
 * Where a place stands beyond a comma, one holds the other (`police in Lyon, France, said`), but for a row that begins a headline (`Kenya, Uganda sign`) or
 * that `and` closes (`but Tokyo, Seoul and Canberra offered`), and for a sentence that begins with a place (`In Geneva, Moscow offered`).
 */
function besidesComma({ words: all, sentences, count }: Tokens, first: number, around: number): boolean {
  let end = first;
  let closed = false;
  for (; end < count && sentences[end] === sentences[first] && end < first + LONGEST_ROW; end++) {
    const { lower, shape } = all[end]!;
    if (lower === 'and') closed = true;
    else if (lower !== ',' && lower !== 'the' && !(shape & Shape.initialUpper)) break;
  }
  let i = around & Around.placeBeforeComma ? first - 2 : first - 1;
  while (i >= 0 && sentences[i] === sentences[first] && i > first - LONGEST_ROW && (all[i]!.shape & Shape.initialUpper || all[i]!.lower === ',')) i--;
  const opens = i < 0 || sentences[i] !== sentences[first];
  if (closed) return opens || !NO_SUBJECT.has(all[i]!.lower);
  if (around & Around.placeAfterComma) return (around & Around.sentenceInitial) !== 0;
  return opens || (NO_SUBJECT.has(all[i]!.lower) && (i === 0 || sentences[i - 1] !== sentences[first]));
}

/** The word that tells what `Turkey's` is followed by, the last of `security concerns`; nothing for a name. */
function ownedBy({ words: all, tags, sentences, count }: Tokens, possessive: number): string {
  let i = possessive + 1;
  while (i < count && sentences[i] === sentences[possessive] && (tags[i] === Tag.ADJ || tags[i] === Tag.NOUN || tags[i] === Tag.ADV || all[i]!.shape & Shape.initialUpper || all[i]!.lower === '-')) i++;
  return i > possessive + 1 && !(all[i - 1]!.shape & Shape.initialUpper) ? all[i - 1]!.lower : '';
}

/** The token before a name and its article, or before the row that it ends: before `the U.S.`, before `Kenya` in `Kenya and Uganda`. */
function beforeRow({ words: all, sentences }: Tokens, first: number): number {
  const within = (i: number): boolean => i >= 0 && sentences[i] === sentences[first];
  let i = first - 1;
  let row = false;
  for (const least = first - LONGEST_ROW; i > least && within(i); i--) {
    const { lower, shape, name } = all[i]!;
    if (lower === 'the' && !row) continue;
    const capital = within(i - 1) && (all[i - 1]!.shape & Shape.initialUpper) !== 0 && !(all[i - 1]!.name & (NameClass.calendar | NameClass.never));
    if (capital && (lower === 'and' || (row && lower === ','))) { row = true; continue; }
    if (row && (lower === 'the' || (shape & Shape.initialUpper && !(name & (NameClass.calendar | NameClass.never))))) continue;
    break;
  }
  return i;
}

/** Does the word at `i` have a government behind it: `urged`, `talks with`, `backed by`, `called on`? */
function undergoes({ words: all, tags }: Tokens, i: number): boolean {
  const { lower, cue } = all[i]!;
  const last = i > 0 ? all[i - 1]! : undefined;
  switch (lower) {
    case 'with':
    case 'between':
    case 'against': return last !== undefined && (governmentClasses(last.lower) & Government.dealing) !== 0;
    case 'by': return last !== undefined && (tags[i - 1] === Tag.VERB ? (governmentClasses(last.lower) & Government.state) === 0 && (last.grammar & G.past) !== 0 : (governmentClasses(last.lower) & Government.own) !== 0);
    case 'on': return last !== undefined && last.lower.startsWith('call');
    default:
      if (tags[i] !== Tag.VERB) return false;
      return (governmentClasses(lower) & Government.patient) !== 0 || ((cue & (Cue.nounPhrase | Cue.tell | Cue.ask | Cue.infinitive | Cue.as)) !== 0 && (cue & (Cue.weak | Cue.attitude | Cue.rare)) === 0);
  }
}
