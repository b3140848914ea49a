/** What the sentence says about a phrase: the verb it is subject or object of, the preposition before it. */
import { Tag, type Word } from '../text/tokens';
import { Cue } from './cues';
import type { Frame, FrameMention } from './frame';
import type { Phrase } from './mentions';
import { verbStrength } from './reportingVerbs';
import { speakerNoun } from './speakerNouns';

export type Governors = Pick<FrameMention, 'verb' | 'secondVerb' | 'invertedVerb' | 'objectOf' | 'preposition' | 'passive'>;

/** How far a verb is looked for, in units stepped over. */
const REACH = 40;
const LONGEST_BRACKET = 10;
const LONGEST_APPOSITION = 26;
const SECOND_VERB_REACH = 30;

const PREPOSITIONS = new Set('to of for with by from about against as'.split(' '));
/** Prepositional phrases that may stand between a subject and its verb. */
const AFTER_NOUN = new Set('of for from at in with on'.split(' '));
const BE = new Set(['is', 'was', 'were', 'are', 'be', 'been', 'being', "'s", "'re"]);
const ADVERBIAL = new Set(['also', 'then', 'later', 'recently', "n't", 'not', 'to']);
const CONJUNCTIONS = new Set(['and', 'but', ',', 'then']);

const NOMINAL_TAGS = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.NUM | 1 << Tag.DET;
const SUBJECTS = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.PRON;
const nominal = (tag: number): boolean => (NOMINAL_TAGS >> tag & 1) === 1;

export function governors(frame: Frame, phrase: Phrase): Governors {
  const { words, tags } = frame;
  const before = phrase.phraseFirst - 1;
  const hasBefore = before >= 0 && frame.quotation[before]! < 0 && frame.sentences[before] === frame.sentences[phrase.first];
  const strengthBefore = hasBefore ? verbStrength(words[before]!, tags[before]!) : 0;
  const invertedVerb = !phrase.possessive && strengthBefore >= 2 && (words[before]!.cue & (Cue.say | Cue.quote | Cue.that | Cue.ask)) !== 0 && verbStartsClause(frame, before) ? before : -1;
  const objectOf = invertedVerb < 0 && hasBefore && tags[before] === Tag.VERB ? before : -1;
  const { verb, passive } = phrase.possessive ? { verb: -1, passive: false } : subjectVerb(frame, phrase);
  const preposition = hasBefore && !speaksInParticiple(frame, phrase, verb) ? prepositionAt(frame, before) : 'none';
  const secondVerb = verb >= 0 && preposition === 'none' && verbStrength(words[verb]!, tags[verb]!) < 3 ? coordinatedVerb(frame, verb) : -1;
  return { verb, secondVerb, invertedVerb, objectOf, preposition, passive };
}

/** `with Carter saying`, `footage of Carter asking`: the subject of its participle, whatever stands before. */
const speaksInParticiple = ({ words, tags }: Frame, { form, end }: Phrase, verb: number): boolean =>
  form === 'named' && verb === end && words[verb]!.lower.endsWith('ing') && verbStrength(words[verb]!, tags[verb]!) >= 2;

function prepositionAt({ words, tags }: Frame, i: number): FrameMention['preposition'] {
  const { lower } = words[i]!;
  if (lower === 'to' && words[i - 1] && (words[i - 1]!.cue & Cue.according) !== 0) return 'according-to';
  if (lower === 'by') return 'by';
  return tags[i] === Tag.ADP || PREPOSITIONS.has(lower) ? 'other' : 'none';
}

/** Nothing but a quotation, punctuation or an adverb stands before the verb, so what follows it is its subject: `“…,” later said Carter`. */
function verbStartsClause(frame: Frame, verb: number): boolean {
  const before = verb - 1;
  if (before < 0 || frame.quotation[before]! >= 0 || frame.sentences[before] !== frame.sentences[verb]) return true;
  if (frame.tags[before] === Tag.ADV) return before > 0 && frame.quotation[before - 1]! >= 0;
  return isPause(frame.words[before]!.text);
}

const isPause = (text: string): boolean => text.length > 0 && text.length < 4 && ',:;.—–-'.includes(text[0]!);

/** Walks from the phrase to its verb, over adverbs, auxiliaries, brackets, appositions and prepositional phrases. */
function subjectVerb(frame: Frame, phrase: Phrase): { readonly verb: number; readonly passive: boolean } {
  const { words, tags, quotation, sentences, count } = frame;
  const sentence = sentences[phrase.first];
  const within = (i: number): boolean => i < count && sentences[i] === sentence;
  let passive = false;
  let interrupted = false;
  let i = phrase.end;
  for (let steps = 0; within(i) && steps < REACH; steps++) {
    if (quotation[i]! >= 0) { // `Trump “really” said`
      if (steps > 0 && !interrupted) break;
      i++;
      continue;
    }
    const { lower, text } = words[i]!;
    const tag = tags[i]!;
    if (tag === Tag.ADV || tag === Tag.AUX || ADVERBIAL.has(lower)) {
      if (tag === Tag.AUX) passive = BE.has(lower);
      i++;
    } else if (text === '(') {
      const close = find(frame, i + 1, LONGEST_BRACKET, ')');
      if (close < 0) break;
      i = close + 1;
      interrupted = true;
    } else if (text === ',' && words[i - 1]!.text === ')' && within(i + 1) && quotation[i + 1]! < 0 && verbStrength(words[i + 1]!, tags[i + 1]!) >= 2) { // `Carter (D-Ore.), said`
      i++;
    } else if (text === ',') {
      const close = appositionEnd(frame, i);
      if (close < 0) break;
      i = close + 1;
      interrupted = true;
    } else if (tag === Tag.ADP && phrase.form !== 'pronoun' && AFTER_NOUN.has(lower)) {
      i = skipNominals(frame, i + 1);
      interrupted = true;
    } else if (tag === Tag.CCONJ && lower === 'and' && within(i + 1) && quotation[i + 1]! < 0 && nominal(tags[i + 1]!)) {
      i = skipNominals(frame, i + 1);
    } else {
      if (verbStrength(words[i]!, tag) === 0) break;
      return { verb: i, passive: passive && !lower.endsWith('ing') };
    }
  }
  return { verb: -1, passive: false };
}

function find({ words, sentences, count }: Frame, start: number, reach: number, text: string): number {
  for (let i = start; i < Math.min(count, start + reach) && sentences[i] === sentences[start - 1]; i++) if (words[i]!.text === text) return i;
  return -1;
}

/** The comma that ends an apposition or relative clause, if a verb goes on after it: `Carter, who spoke in Rome, said`. */
function appositionEnd(frame: Frame, comma: number): number {
  const { words, tags, quotation, sentences, count } = frame;
  for (let close = find(frame, comma + 1, LONGEST_APPOSITION, ','); close >= 0; ) {
    const next = close + 1;
    const goesOn = next < count && quotation[next]! < 0 && sentences[next] === sentences[comma] &&
      (tags[next] === Tag.AUX || tags[next] === Tag.ADV || (verbStrength(words[next]!, tags[next]!) > 0 && !words[next]!.lower.endsWith('ing')));
    if (goesOn) return close;
    close = find(frame, close + 1, comma + LONGEST_APPOSITION - close, ',');
  }
  return -1;
}

function skipNominals({ words, tags, quotation, sentences, count }: Frame, start: number): number {
  let i = start;
  while (i < count && quotation[i]! < 0 && sentences[i] === sentences[start - 1]) {
    const { text } = words[i]!;
    const linked = tags[i] === Tag.PRON || tags[i] === Tag.PART || text === '-' || text === '&';
    if (!nominal(tags[i]!) && !linked) break;
    i++;
  }
  return i;
}

/** `with Carter saying`, `footage of protesters shouting`, but not `issued a statement saying`. */
const ownsParticiple = (word: Word, tag: number): boolean => tag === Tag.PROPN || tag === Tag.PRON || (tag === Tag.NOUN && (speakerNoun(word.lower)?.kind === 'person' || speakerNoun(word.lower)?.kind === 'group'));

/** A later verb of speech with the same subject: `praised the plan and said`, `shook hands, saying`; a participle belongs to the nearest subject: not in `praised Carter, who left, saying`. */
function coordinatedVerb({ words, tags, quotation, sentences, count }: Frame, verb: number): number {
  let rival = false;
  for (let i = verb + 1; i < Math.min(count, verb + SECOND_VERB_REACH) && sentences[i] === sentences[verb]; i++) {
    if (quotation[i]! >= 0) continue;
    const word = words[i]!;
    const tag = tags[i]!;
    const participle = word.lower.endsWith('ing');
    if (word.cue !== 0 && verbStrength(word, tag) >= 2 && (CONJUNCTIONS.has(words[i - 1]!.lower) || (participle && !rival && !ownsParticiple(words[i - 1]!, tags[i - 1]!)))) return i;
    if ((tag === Tag.VERB || tag === Tag.AUX) && !participle && SUBJECTS >> tags[i - 1]! & 1) rival = true;
  }
  return -1;
}
