/** What the sentence says about a phrase: the verb it is subject or object of, the preposition before it. */
import { Tag, type Word } from '../text/tokens';
import { Cue } from './cues';
import type { Frame, FrameMention, MentionDraft } from './frame';
import { G } from './grammarWords';
import { P } from './phraseWords';
import { verbStrength } from './reportingVerbs';

/** How far a verb is looked for, in units stepped over. */
const REACH = 40;
const LONGEST_BRACKET = 10;
const LONGEST_APPOSITION = 26;
const SECOND_VERB_REACH = 30;

const NOMINAL = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.NUM | 1 << Tag.DET;
const SUBJECTS = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.PRON;
const nominal = (tag: number): boolean => (NOMINAL >> tag & 1) === 1;

/** Fills in what governs the mention. */
export function govern(frame: Frame, mention: MentionDraft): void {
  const { words, tags, sentences, quotation } = frame;
  if (!mention.possessive) findSubjectVerb(frame, mention);
  const { verb } = mention;
  const before = mention.phraseFirst - 1;
  if (before >= 0 && quotation[before]! < 0 && sentences[before] === sentences[mention.first]) {
    const inverted = !mention.possessive && verbStrength(words[before]!, tags[before]!) >= 2 && (words[before]!.cue & (Cue.say | Cue.quote | Cue.that | Cue.ask)) !== 0 && verbStartsClause(frame, before);
    if (inverted) mention.invertedVerb = before;
    else if (tags[before] === Tag.VERB) mention.objectOf = before;
    if (!speaksInParticiple(frame, mention)) mention.preposition = prepositionAt(frame, before);
  }
  if (verb >= 0 && mention.preposition === 'none' && verbStrength(words[verb]!, tags[verb]!) < 3) mention.secondVerb = coordinatedVerb(frame, verb);
}

/** `with Carter saying`, `footage of Carter asking`: the subject of its participle, whatever stands before. */
const speaksInParticiple = ({ words, tags }: Frame, { form, end, verb }: MentionDraft): boolean =>
  form === 'named' && verb === end && (words[verb]!.grammar & G.ing) !== 0 && verbStrength(words[verb]!, tags[verb]!) >= 2;

function prepositionAt({ words, tags }: Frame, i: number): FrameMention['preposition'] {
  const { phrase, grammar } = words[i]!;
  if ((grammar & G.to) !== 0 && i > 0 && (words[i - 1]!.cue & Cue.according) !== 0) return 'according-to';
  if ((phrase & P.by) !== 0) return 'by';
  return tags[i] === Tag.ADP || (phrase & P.preposition) !== 0 ? 'other' : 'none';
}

/** Nothing but a quotation, punctuation or an adverb stands before the verb, so what follows it is its subject: `“…,” later said Carter`. */
function verbStartsClause({ words, tags, sentences, quotation }: Frame, verb: number): boolean {
  const before = verb - 1;
  if (before < 0 || quotation[before]! >= 0 || sentences[before] !== sentences[verb]) return true;
  if (tags[before] === Tag.ADV) return before > 0 && quotation[before - 1]! >= 0;
  return (words[before]!.phrase & P.pause) !== 0;
}

/** Walks from the phrase to its verb, over adverbs, auxiliaries, brackets, appositions and prepositional phrases. */
function findSubjectVerb(frame: Frame, mention: MentionDraft): void {
  const { words, tags, quotation, sentences, count } = frame;
  const sentence = sentences[mention.first];
  let passive = false;
  let interrupted = false;
  let i = mention.end;
  for (let steps = 0; steps < REACH && i < count && sentences[i] === sentence; steps++) {
    if (quotation[i]! >= 0) { // `Trump “really” said`
      if (steps > 0 && !interrupted) return;
      i++;
      continue;
    }
    const { phrase, grammar } = words[i]!;
    const tag = tags[i]!;
    if ((grammar & (G.day | G.time)) !== 0 && tag !== Tag.VERB && tag !== Tag.AUX) { // `Carter Sunday night told`
      i++;
    } else if (tag === Tag.ADV || tag === Tag.AUX || (phrase & P.adverbial) !== 0) {
      if (tag === Tag.AUX) passive = (phrase & P.be) !== 0;
      i++;
    } else if ((phrase & P.openBracket) !== 0) {
      const close = find(frame, i + 1, LONGEST_BRACKET, P.closeBracket);
      if (close < 0) return;
      i = close + 1;
      interrupted = true;
    } else if ((phrase & P.comma) !== 0 && i > 0 && (words[i - 1]!.phrase & P.closeBracket) !== 0 && reportsAt(frame, i + 1, sentence)) { // `Carter (D-Ore.), said`
      i++;
    } else if ((phrase & P.comma) !== 0) {
      const close = appositionEnd(frame, i);
      if (close < 0) return;
      i = close + 1;
      interrupted = true;
    } else if (tag === Tag.ADP && mention.form !== 'pronoun' && (phrase & P.afterNoun) !== 0) {
      i = skipNominals(frame, i + 1);
      interrupted = true;
    } else if (tag === Tag.CCONJ && words[i]!.lower === 'and' && i + 1 < count && sentences[i + 1] === sentence && quotation[i + 1]! < 0 && nominal(tags[i + 1]!)) {
      i = skipNominals(frame, i + 1);
    } else if (tag === Tag.VERB && i === mention.end && mention.form !== 'pronoun' && isReducedPassive(frame, i)) {
      i = skipNominals(frame, i + 2);
      interrupted = true;
    } else {
      if (verbStrength(words[i]!, tag) === 0) return;
      mention.verb = i;
      mention.passive = passive && (words[i]!.grammar & G.ing) === 0;
      return;
    }
  }
}

/** `A letter` + `seen by this newspaper` + `said`: a participle with its agent, and the verb of the whole right behind. */
function isReducedPassive(frame: Frame, i: number): boolean {
  const { words, tags, count } = frame;
  if (i + 2 >= count || (words[i + 1]!.phrase & P.by) === 0) return false;
  const after = skipNominals(frame, i + 2);
  return after > i + 2 && after < count && frame.sentences[after] === frame.sentences[i] && (tags[after] === Tag.VERB || tags[after] === Tag.AUX || tags[after] === Tag.ADV || (words[after]!.phrase & P.comma) !== 0);
}

const reportsAt = ({ words, tags, sentences, quotation, count }: Frame, i: number, sentence: number | undefined): boolean =>
  i < count && sentences[i] === sentence && quotation[i]! < 0 && verbStrength(words[i]!, tags[i]!) >= 2;

/** The first unit with `mark` from `start` on, in the sentence of the unit before `start`. */
function find({ words, sentences, count }: Frame, start: number, reach: number, mark: number): number {
  const sentence = sentences[start - 1];
  const end = Math.min(count, start + reach);
  for (let i = start; i < end && sentences[i] === sentence; i++) if ((words[i]!.phrase & mark) !== 0) return i;
  return -1;
}

/** The comma that ends an apposition or relative clause, if a verb goes on after it: `Carter, who spoke in Rome, said`. */
function appositionEnd(frame: Frame, comma: number): number {
  const { words, tags, quotation, sentences, count } = frame;
  for (let close = find(frame, comma + 1, LONGEST_APPOSITION, P.comma); close >= 0; ) {
    const next = close + 1;
    const goesOn = next < count && quotation[next]! < 0 && sentences[next] === sentences[comma] &&
      (tags[next] === Tag.AUX || tags[next] === Tag.ADV || ((words[next]!.grammar & G.ing) === 0 && verbStrength(words[next]!, tags[next]!) > 0));
    if (goesOn) return close;
    close = find(frame, close + 1, comma + LONGEST_APPOSITION - close, P.comma);
  }
  return -1;
}

function skipNominals({ words, tags, quotation, sentences, count }: Frame, start: number): number {
  const sentence = sentences[start - 1];
  let i = start;
  while (i < count && quotation[i]! < 0 && sentences[i] === sentence) {
    const tag = tags[i]!;
    if (tag === Tag.VERB && tags[i - 1] === Tag.DET && i + 1 < count && nominal(tags[i + 1]!)) { // `the ruling party`
      i++;
      continue;
    }
    if (!nominal(tag) && tag !== Tag.PRON && tag !== Tag.PART && (words[i]!.phrase & (P.hyphen | P.ampersand)) === 0) break;
    i++;
  }
  return i;
}

/** `with Carter saying`, `footage of protesters shouting`, but not `issued a statement saying`. */
function ownsParticiple({ speaker }: Word, tag: number): boolean {
  if (tag === Tag.PROPN || tag === Tag.PRON) return true;
  const kind = tag === Tag.NOUN ? speaker?.kind : undefined;
  return kind === 'person' || kind === 'group';
}

/** A later verb of speech with the same subject: `praised the plan and said`, `shook hands, saying`; a participle belongs to the nearest subject: not in `praised Carter, who left, saying`. */
function coordinatedVerb({ words, tags, quotation, sentences, count }: Frame, verb: number): number {
  const sentence = sentences[verb];
  const end = Math.min(count, verb + SECOND_VERB_REACH);
  let rival = false;
  for (let i = verb + 1; i < end && sentences[i] === sentence; i++) {
    if (quotation[i]! >= 0) continue;
    const word = words[i]!;
    const tag = tags[i]!;
    const participle = (word.grammar & G.ing) !== 0;
    if (word.cue !== 0 && verbStrength(word, tag) >= 2 && ((words[i - 1]!.phrase & P.conjunction) !== 0 || (participle && !rival && !ownsParticiple(words[i - 1]!, tags[i - 1]!)))) return i;
    if ((tag === Tag.VERB || tag === Tag.AUX) && !participle && SUBJECTS >> tags[i - 1]! & 1) rival = true;
  }
  return -1;
}
