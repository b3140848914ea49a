/** Reads the evidence round and inside one possible name. */
import { Shape, Tag, type Tokens } from '../text/tokens';
import { Cue } from './cues';
import type { Toponym } from './facts';
import { NameClass, prefixLength } from './nameClasses';
import { Around, Inside, type NameEvidence } from './nameEvidence';
import { isSentenceStart, type NamePart } from './nameParts';
import { speakerNoun } from './speakerNouns';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const IN = words('in at near outside inside across throughout around within via over');
const FROM_TO = words('from to toward towards into through leaving reach');
const WITH = words('by with for against between about on after before like than');
const PLACE_NOUNS = words('town city village province region district state county suburb neighborhood neighbourhood capital port island area governorate municipality hamlet republic territory peninsula resort cities towns villages provinces streets coast borders borough hub');
const AFTER_PLACE = words('province region district governorate city airport border coast area suburb countryside peninsula river state county village town island port provinces countries');
const AFTER_GROUP = words('news radio television tv group militants militia party movement fighters rebels insurgents officials company spokesman spokeswoman spokesperson shares stock network newspaper agency website government airline executives investigators');
const BEFORE_GROUP = words('group party company network newspaper agency website station broadcaster daily magazine charity firm militia tank organization organisation airline bank retailer maker giant chain club startup');
const TITLE_LINK = words('is was');

const CUE = Cue.say | Cue.that | Cue.tell | Cue.ask;
const SURNAME_ENDINGS = ['ov', 'ev', 'ova', 'eva', 'sky', 'ski', 'enko', 'uk', 'son', 'sen', 'ez', 'ic', 'vić', 'ić', 'ian', 'yan', 'oglu', 'opoulos', 'stein', 'berg', 'mann', 'man', 'ini', 'elli', 'etti', 'ucci', 'ella', 'otti', 'vili', 'adze', 'escu', 'poulos', 'nen', 'wicz', 'czyk', 'awa', 'moto', 'mura', 'shita'];
const PLACE_ENDINGS = ['ia', 'land', 'ville', 'burg', 'burgh', 'ton', 'ham', 'shire', 'stan', 'abad', 'pur', 'grad', 'field', 'ford', 'port', 'bury', 'polis', 'dorf', 'stadt', 'heim', 'mouth', 'wick', 'istan', 'town', 'sk'];

export function describeName(tokens: Tokens, part: NamePart, toponyms: readonly Toponym[], byStart: ReadonlyMap<number, number>, titleCase: boolean): NameEvidence {
  const index = byStart.get(part.first);
  const covered = index !== undefined && toponyms[index]!.endToken === part.end;
  return {
    around: aroundName(tokens, part, byStart, titleCase),
    inside: insideName(tokens, part, titleCase),
    ...(part.title ? { title: part.title } : {}),
    ...(covered ? { toponym: index } : {}),
  };
}

/** `gas field`, `oil fields` at a token. */
export function isFieldAt({ words: all, count }: Tokens, i: number): boolean {
  if (i + 1 >= count) return false;
  const what = all[i]!.lower;
  return (what === 'gas' || what === 'oil') && (all[i + 1]!.lower === 'field' || all[i + 1]!.lower === 'fields');
}

function aroundName(tokens: Tokens, { first, end, title, honorific }: NamePart, byStart: ReadonlyMap<number, number>, titleCase: boolean): number {
  const { words: all, sentences } = tokens;
  const sentence = sentences[first]!;
  const at = (i: number) => (i >= 0 && i < tokens.count && sentences[i] === sentence ? all[i] : undefined);
  const [before, after, second, third] = [at(first - 1), at(end), at(end + 1), at(end + 2)];
  let around = 0;
  if (title) around |= honorific ? Around.honorificBefore | Around.titleBefore : Around.titleBefore;
  if (titleCase) around |= Around.titleCase;
  if (isSentenceStart(tokens, first)) around |= Around.sentenceInitial;
  if (first === 0 && end >= tokens.count - 1) around |= Around.lineAlone;
  if (before) {
    const { lower, cue, name } = before;
    const small = (before.shape & Shape.initialUpper) === 0;
    if (cue & CUE) around |= Around.saidBefore;
    if (small && (name & NameClass.title || speakerNoun(lower)?.kind === 'person') && !(name & NameClass.particle)) around |= Around.titleBefore;
    if (name & NameClass.honorific) around |= Around.honorificBefore;
    if (IN.has(lower)) around |= Around.inBefore;
    if (FROM_TO.has(lower)) around |= Around.fromToBefore;
    if (lower === 'of') around |= PLACE_NOUNS.has(at(first - 2)?.lower ?? '') ? Around.placeNounBefore : Around.ofBefore;
    if (WITH.has(lower)) around |= Around.withBefore;
    if (lower === 'the') around |= Around.theBefore;
    if (lower === 'a' || lower === 'an') around |= Around.aBefore;
    if (small && name & NameClass.direction) around |= Around.directionBefore;
    if (small && PLACE_NOUNS.has(lower)) around |= Around.placeNounBefore;
    if (lower === '(') around |= Around.inBrackets;
    if (lower === ',' && byStart.size > 0 && endsPlace(first - 1)) around |= Around.placeBeforeComma;
    if ((lower === 'and' || lower === ',') && isCapital(first - 2)) around |= Around.listed;
    if (BEFORE_GROUP.has(lower === ',' ? (at(first - 2)?.lower ?? '') : lower)) around |= Around.groupNoun;
  }
  if (after) {
    const { lower, cue, shape } = after;
    if (cue & CUE && !(cue & Cue.noun && !(cue & Cue.common))) around |= Around.saidAfter;
    if (lower === "'s" || lower === "'") around |= Around.possessive;
    if (AFTER_PLACE.has(lower) || isFieldAt(tokens, end)) around |= Around.placeNounAfter;
    if (AFTER_GROUP.has(lower)) around |= Around.groupNoun;
    if (lower === '-' && tokens.from[end] === tokens.to[end - 1]) around |= Around.hyphenAfter;
    if (lower === '(') around |= Around.bracketAfter;
    if (shape & Shape.digit) around |= Around.numberAfter;
    const tag = tokens.tags[end];
    if (tag === Tag.VERB || tag === Tag.AUX || TITLE_LINK.has(lower)) around |= Around.verbAfter;
    else if ((tag === Tag.NOUN || tag === Tag.ADJ) && shape & Shape.lower) around |= Around.nounAfter;
    if (lower === ',' && second) {
      if (second.lower === 'who' || second.lower === 'whose') around |= Around.whoAfter;
      if (second.shape & Shape.digit && second.lower.length < 3 && (!third || third.lower === ',')) around |= Around.ageAfter;
      if (byStart.has(end + 1)) around |= Around.placeAfterComma;
      if (second.lower === 'the' || second.lower === 'a' || second.lower === 'an' || (second.name & NameClass.title && second.shape & Shape.lower && !(second.shape & Shape.initialUpper))) around |= Around.appositionAfter;
      if (second.cue & CUE && second.cue & Cue.common && !(around & Around.fromToBefore)) around |= Around.saidAfter;
      if (second.name & NameClass.direction || ((second.lower === 'a' || second.lower === 'the') && third && (PLACE_NOUNS.has(third.lower) || PLACE_NOUNS.has(at(end + 3)?.lower ?? '')))) around |= Around.placeNounAfter;
    }
    if (lower === 'who') around |= Around.whoAfter;
    if (sentence === 0 && first < 6 && (lower === '--' || lower === '—' || lower === '–' || (lower === '(' && (third?.lower === ')' )))) around |= Around.dateline;
  }
  return around;

  function endsPlace(comma: number): boolean {
    for (let i = comma - 1; i >= 0 && i > comma - 4; i--) if (byStart.has(i)) return true;
    return false;
  }
  function isCapital(i: number): boolean {
    return ((at(i)?.shape ?? 0) & Shape.initialUpper) !== 0;
  }
}

function insideName(tokens: Tokens, { first, end }: NamePart, titleCase: boolean): number {
  const { words: all } = tokens;
  let inside = 0;
  let count = 0;
  let common = 0;
  for (let i = first; i < end; i++) {
    const { name, shape, lower, text } = all[i]!;
    if (lower === '-') { inside |= Inside.hyphen; continue; }
    if (text === '&') { inside |= Inside.ampersand; continue; }
    if (shape & Shape.punctuation) continue;
    count++;
    const last = i === end - 1;
    // `IS` and `US` are not the small words
    const ordinary = (name & (NameClass.commonWord | NameClass.never)) !== 0 && (titleCase || (shape & Shape.lower) !== 0 || text.length > 5);
    if (ordinary) common++;
    if (i === first && name & NameClass.firstName) inside |= Inside.firstNameFirst;
    if (last && i > first && name & NameClass.firstName) inside |= Inside.firstNameLast;
    if (i > first && /^\p{Lu}\.?$/u.test(text) && !last) inside |= Inside.initial;
    if ((name & NameClass.particle && (shape & Shape.initialUpper) === 0) || ((shape & Shape.initialUpper) === 0 && shape & Shape.innerUpper && prefixLength(text) === 0)) inside |= Inside.particle;
    if (name & NameClass.suffix && i > first) inside |= Inside.suffix;
    if (name & NameClass.organizationWord) inside |= last ? Inside.organizationLast | Inside.organizationWord : Inside.organizationWord;
    if ((lower === 'of' || lower === 'for' || lower === 'on') && i > first) inside |= Inside.organizationOf;
    if (name & NameClass.placeWord && count + (end - i - 1) > 1) inside |= Inside.placeWord;
    if (name & NameClass.facility && i > first) inside |= Inside.facility;
    if (name & NameClass.thing) inside |= Inside.thing;
    if (name & NameClass.demonym) inside |= Inside.demonym;
    if (name & NameClass.creed) inside |= Inside.creed;
    if (name & NameClass.title) inside |= Inside.titleWord;
    if (name & NameClass.office) inside |= Inside.office;
    if (name & NameClass.direction) inside |= Inside.direction;
    if (shape & Shape.digit) inside |= Inside.digit;
    if ((shape & Shape.lower) === 0 && text.length > 1 && shape & Shape.initialUpper) inside |= Inside.allCapitals;
    else if (shape & Shape.innerUpper && shape & Shape.initialUpper) inside |= Inside.innerCapital;
    if (i === first && ordinary) inside |= Inside.firstCommon;
    if (last) {
      if (ordinary) inside |= Inside.lastCommon;
      if (lower.length > 4 && SURNAME_ENDINGS.some((ending) => lower.endsWith(ending))) inside |= Inside.surnameEnding;
      if (lower.length > 4 && PLACE_ENDINGS.some((ending) => lower.endsWith(ending))) inside |= Inside.placeEnding;
      if (lower.length < 4) inside |= Inside.short;
    }
  }
  if (common === count) inside |= Inside.allCommon;
  return inside | (count <= 1 ? Inside.oneWord : count === 2 ? Inside.twoWords : count === 3 ? Inside.threeWords : Inside.moreWords);
}
