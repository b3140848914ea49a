/** Reads the evidence round one possible name. */
import { Shape, Tag, type Tokens, type Word } from '../text/tokens';
import { Cue } from './cues';
import type { Toponym } from './facts';
import { NameClass } from './nameClasses';
import { Around } from './nameEvidence';
import { isSentenceStart, type NamePart, type NameScan } from './nameParts';
import { toponymAt } from './toponyms';

const CUE = Cue.say | Cue.that | Cue.tell | Cue.ask;

/** `gas field`, `oil fields` at a token. */
export function isFieldAt({ words: all, count }: Tokens, i: number): boolean {
  if (i + 1 >= count) return false;
  const what = all[i]!.lower;
  return (what === 'gas' || what === 'oil') && (all[i + 1]!.lower === 'field' || all[i + 1]!.lower === 'fields');
}

/** Bits of `Around`. */
export function aroundName(scan: NameScan, part: NamePart): number {
  const { tokens, titleCase } = scan;
  const { first, end, titled, honorific } = part;
  let around = 0;
  if (titled) around |= honorific ? Around.honorificBefore | Around.titleBefore : Around.titleBefore;
  if (titleCase) around |= Around.titleCase;
  if (isSentenceStart(tokens, first)) around |= Around.sentenceInitial;
  if (first === 0 && end >= tokens.count - 1) around |= Around.lineAlone;
  const sentence = tokens.sentences[first]!;
  const before = wordIn(tokens, sentence, first - 1);
  if (before) around |= beforeName(scan, sentence, first, before);
  const after = wordIn(tokens, sentence, end);
  if (after) around |= afterName(scan, sentence, first, end, after, (around & Around.fromToBefore) !== 0);
  return around;
}

/** The word at a token, if that lies in the sentence. */
const wordIn = ({ count, sentences, words }: Tokens, sentence: number, i: number): Word | undefined => (i >= 0 && i < count && sentences[i] === sentence ? words[i] : undefined);

const nameClassAt = (tokens: Tokens, sentence: number, i: number): number => wordIn(tokens, sentence, i)?.name ?? 0;

function beforeName({ tokens, toponyms }: NameScan, sentence: number, first: number, { lower, cue, name, shape }: Word): number {
  let around = 0;
  const small = (shape & Shape.initialUpper) === 0;
  if (cue & CUE) around |= Around.saidBefore;
  if (small && name & (NameClass.title | NameClass.personNoun) && !(name & NameClass.particle)) around |= Around.titleBefore;
  if (name & NameClass.honorific) around |= Around.honorificBefore;
  if (name & NameClass.locating) around |= Around.inBefore;
  if (name & NameClass.moving) around |= Around.fromToBefore;
  if (name & NameClass.relating) around |= Around.withBefore;
  if (small && name & NameClass.direction) around |= Around.directionBefore;
  if (small && name & NameClass.placeNoun) around |= Around.placeNounBefore;
  if (name & NameClass.beforeGroup) around |= Around.groupNoun;
  switch (lower) {
    case 'of': return around | (nameClassAt(tokens, sentence, first - 2) & NameClass.placeNoun ? Around.placeNounBefore : Around.ofBefore);
    case 'the': return around | Around.theBefore;
    case 'a':
    case 'an': return around | Around.aBefore;
    case '(': return around | Around.inBrackets;
    case ',':
      if (endsPlace(toponyms, first - 1)) around |= Around.placeBeforeComma;
      if (nameClassAt(tokens, sentence, first - 2) & NameClass.beforeGroup) around |= Around.groupNoun;
      return around | listed(tokens, sentence, first - 2);
    case 'and': return around | listed(tokens, sentence, first - 2);
    default: return around;
  }
}

const listed = (tokens: Tokens, sentence: number, i: number): number => ((wordIn(tokens, sentence, i)?.shape ?? 0) & Shape.initialUpper ? Around.listed : 0);

/** A place begins at one of the three words before the comma. */
function endsPlace(toponyms: readonly Toponym[], comma: number): boolean {
  for (let i = comma - 1; i > comma - 4; i--) if (toponymAt(toponyms, i)) return true;
  return false;
}

function afterName({ tokens, toponyms }: NameScan, sentence: number, first: number, end: number, { lower, cue, name, shape }: Word, moving: boolean): number {
  let around = 0;
  if (cue & CUE && (cue & (Cue.noun | Cue.common)) !== Cue.noun) around |= Around.saidAfter;
  if (name & NameClass.afterPlace || isFieldAt(tokens, end)) around |= Around.placeNounAfter;
  if (name & NameClass.afterGroup) around |= Around.groupNoun;
  if (shape & Shape.digit) around |= Around.numberAfter;
  const tag = tokens.tags[end];
  if (tag === Tag.VERB || tag === Tag.AUX || lower === 'is' || lower === 'was') around |= Around.verbAfter;
  else if ((tag === Tag.NOUN || tag === Tag.ADJ) && shape & Shape.lower) around |= Around.nounAfter;
  switch (lower) {
    case "'s":
    case "'": return around | Around.possessive;
    case 'who': return around | Around.whoAfter;
    case '-': return tokens.from[end] === tokens.to[end - 1] ? around | Around.hyphenAfter : around;
    case '(':
      around |= Around.bracketAfter;
      return inDateline(sentence, first) && wordIn(tokens, sentence, end + 2)?.lower === ')' ? around | Around.dateline : around;
    case '--':
    case '—':
    case '–': return inDateline(sentence, first) ? around | Around.dateline : around;
    case ',': return around | afterComma(tokens, toponyms, sentence, end, moving);
    default: return around;
  }
}

const inDateline = (sentence: number, first: number): boolean => sentence === 0 && first < 6;

function afterComma(tokens: Tokens, toponyms: readonly Toponym[], sentence: number, comma: number, moving: boolean): number {
  const second = wordIn(tokens, sentence, comma + 1);
  if (!second) return 0;
  const { lower, cue, name, shape } = second;
  const third = wordIn(tokens, sentence, comma + 2);
  let around = 0;
  if (lower === 'who' || lower === 'whose') around |= Around.whoAfter;
  if (shape & Shape.digit && lower.length < 3 && (!third || third.lower === ',')) around |= Around.ageAfter;
  if (toponymAt(toponyms, comma + 1)) around |= Around.placeAfterComma;
  const definite = lower === 'the' || lower === 'a';
  if (definite || lower === 'an' || (name & NameClass.title && (shape & (Shape.lower | Shape.initialUpper)) === Shape.lower)) around |= Around.appositionAfter;
  if (cue & CUE && cue & Cue.common && !moving) around |= Around.saidAfter;
  if (name & NameClass.direction || (definite && third && (third.name | nameClassAt(tokens, sentence, comma + 3)) & NameClass.placeNoun)) around |= Around.placeNounAfter;
  return around;
}
