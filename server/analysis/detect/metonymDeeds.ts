/** What the subject of a clause does, where it may be a government: `Iran has rejected`, `Kenya, which hopes to`, but `Chile was hit`. */
import { Shape, Tag, type Tokens } from '../text/tokens';
import { Cue } from './cues';
import { G } from './grammarWords';
import { Acts, Government, governmentClasses } from './governmentWords';
import { NameClass } from './nameClasses';

/** Words between a subject and its verb: `Russia on Wednesday launched`, `Britain and France say`. */
const FURTHEST = 6;
const SPOKEN = Cue.say | Cue.that | Cue.tell | Cue.infinitive | Cue.nounPhrase;
/** What follows a verb at once in a headline whose verb is read as a noun: `Chad, Niger sign $2 billion pact`. */
const opensObject = (tokens: Tokens, i: number): boolean => i < tokens.count && (tokens.words[i]!.lower === '$' || (tokens.words[i]!.shape & Shape.digit) !== 0 || tokens.words[i]!.lower === 'a');

/** Bits of `Acts` for the subject that ends before `end`. `leading`: the word before it, `with` in `with Russia backing`, a comma in a row. */
export function deedOf(tokens: Tokens, end: number, leading: string): number {
  const { words: all, tags, sentences, count } = tokens;
  const absolute = leading === 'with';
  let row = leading === ',';
  for (let i = end; i < end + FURTHEST && i < count && sentences[i] === sentences[end - 1]; i++) {
    const tag = tags[i];
    const { lower, name, shape, grammar, cue } = all[i]!;
    if (tag === Tag.VERB || tag === Tag.AUX || grammar & (G.be | G.modal | G.have)) return verbAt(tokens, i, absolute);
    if (row && tag === Tag.NOUN && shape & Shape.lower && !(shape & Shape.initialUpper) && opensObject(tokens, i + 1)) return Acts.governs;
    // `requests that`: the tagger takes it for a noun
    if (tag === Tag.NOUN && cue !== 0 && lower.endsWith('s') && all[i + 1]?.lower === 'that') return Acts.governs | Acts.speaks;
    // `Chad, Niger to sign pact`: a headline
    if (row && lower === 'to' && tags[i + 1] === Tag.VERB) return Acts.governs;
    if (tag === Tag.ADV || name & NameClass.calendar || lower === 'on' || lower === 'not' || isMark(lower)) continue;
    if (lower === 'and' || (lower === ',' && i === end)) {
      const next = all[i + 1];
      if (!next) return 0;
      if (lower === ',' && next.lower === 'which') return relativeAt(tokens, i + 2, absolute);
      if (lower === 'and' && next.lower === 'its' && i + 2 < count && governmentClasses(all[i + 2]!.lower) & Government.own) { i += 2; continue; }
      if (!(next.shape & Shape.initialUpper)) return 0;
      row = true;
      continue;
    }
    if (!(row && shape & Shape.initialUpper) && !(row && lower === 'the')) return 0;
  }
  return 0;
}

/** `…, which hopes to`: the tagger takes some verbs for nouns there, words of speech are told by their list. */
const relativeAt = (tokens: Tokens, i: number, absolute: boolean): number =>
  i < tokens.count && (tokens.tags[i] === Tag.VERB || tokens.tags[i] === Tag.AUX || tokens.words[i]!.cue !== 0) ? verbAt(tokens, i, absolute) : 0;

const isMark = (lower: string): boolean => lower === '"' || lower === '“' || lower === '‘';

function verbAt(tokens: Tokens, at: number, absolute: boolean): number {
  const { words: all, tags, sentences, count } = tokens;
  const { lower, grammar, cue } = all[at]!;
  const next = nextWord(tokens, at);
  const inSentence = next < count && sentences[next] === sentences[at];
  if (grammar & G.be) return inSentence ? afterBe(tokens, next) : 0;
  if (grammar & G.have) return inSentence && (all[next]!.lower === 'to' || tags[next] === Tag.VERB || all[next]!.grammar & (G.be | G.have)) ? (all[next]!.lower === 'to' ? Acts.governs : verbAt(tokens, next, absolute)) : 0;
  if (grammar & G.modal || lower === 'do' || lower === 'does' || lower === 'did') return inSentence && (tags[next] === Tag.VERB || tags[next] === Tag.AUX) ? verbAt(tokens, next, absolute) : 0;
  if (grammar & G.ing && !absolute && !(cue & SPOKEN && !(cue & (Cue.weak | Cue.rare)))) return 0;
  return deed(lower, cue) | (cue !== 0 && inSentence && all[next]!.lower === 'that' ? Acts.speaks : 0);
}

function afterBe({ words: all, tags }: Tokens, i: number): number {
  const { lower, grammar, cue } = all[i]!;
  const classes = governmentClasses(lower);
  if (classes & Government.mind) return Acts.governs;
  if (tags[i] !== Tag.VERB && tags[i] !== Tag.AUX) return 0;
  if (grammar & G.ing) return deed(lower, cue);
  return classes & Government.patient || (cue & (Cue.as | Cue.tell | Cue.infinitive) && !(cue & Cue.weak)) ? Acts.governs : 0;
}

function deed(lower: string, cue: number): number {
  const classes = governmentClasses(lower);
  if (classes & Government.law) return Acts.governs | Acts.speaks | Acts.legislates;
  if (classes & Government.state) return 0;
  return cue & SPOKEN && !(cue & (Cue.attitude | Cue.weak | Cue.rare)) ? Acts.governs | Acts.speaks : Acts.governs;
}

const BETWEEN: ReadonlySet<string> = new Set(['not', "n't", 'since', 'long', 'both', 'all']);
/** The next token that is no adverb. */
function nextWord({ tags, words, count }: Tokens, at: number): number {
  let i = at + 1;
  while (i < count && (tags[i] === Tag.ADV || BETWEEN.has(words[i]!.lower))) i++;
  return i;
}
