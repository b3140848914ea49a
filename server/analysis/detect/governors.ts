/** What the sentence says about a phrase: the verb it is subject or object of, the preposition before it. */
import { Tag, type Word } from '../text/tokens';
import { Cue } from './cues';
import { isPossessive, Trait, type Frame, type FrameMention, type MentionDraft } from './frame';
import { G } from './grammarWords';
import { P } from './phraseWords';
import { isReportingForm, verbStrength } from './reportingVerbs';

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
  const copula = isPossessive(mention) ? -1 : findSubjectVerb(frame, mention);
  const { verb } = mention;
  const before = mention.phraseFirst - 1;
  if (before >= 0 && quotation[before]! < 0 && sentences[before] === sentences[mention.first]) {
    const inverted = !isPossessive(mention) && !hasHearer(words[before]!) && verbStrength(words[before]!, tags[before]!) >= 2 && (words[before]!.cue & (Cue.say | Cue.quote | Cue.that | Cue.ask)) !== 0 && verbStartsClause(frame, before);
    if (inverted) mention.invertedVerb = before;
    else if (tags[before] === Tag.VERB) mention.objectOf = before;
    if (!speaksInParticiple(frame, mention)) mention.preposition = prepositionAt(frame, before);
  }
  if (verb >= 0 && mention.preposition === 'none' && verbStrength(words[verb]!, tags[verb]!) < 3) mention.secondVerb = coordinatedVerb(frame, verb);
  else if (copula >= 0 && verb < 0 && mention.preposition === 'none') mention.secondVerb = coordinatedVerb(frame, copula);
}

/** `with Carter saying`, `footage of Carter asking`: the subject of its participle, whatever stands before. */
const speaksInParticiple = ({ words, tags }: Frame, { form, end, verb }: MentionDraft): boolean =>
  form === 'named' && verb === end && (words[verb]!.grammar & G.ing) !== 0 && verbStrength(words[verb]!, tags[verb]!) >= 2;

/** `told`, behind which stands who is told; `warned` may have either. */
const hasHearer = ({ cue }: Word): boolean => (cue & Cue.tell) !== 0 && (cue & Cue.that) === 0;

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

/**
 * Walks from the phrase to its verb, over adverbs, auxiliaries, brackets, appositions, prepositional phrases and clauses that tell which one is meant.
 * Returns the auxiliary where there is nothing else: `Carter was glad`; else -1.
 */
function findSubjectVerb(frame: Frame, mention: MentionDraft): number {
  const { words, tags, quotation, sentences, count } = frame;
  const sentence = sentences[mention.first];
  let passive = false;
  let interrupted = false;
  let copula = -1;
  let i = mention.end;
  for (let steps = 0; steps < REACH && i < count && sentences[i] === sentence; steps++) {
    if (quotation[i]! >= 0) { // `Trump “really” said`
      if (steps > 0 && !interrupted) return -1;
      i++;
      continue;
    }
    const { phrase, grammar } = words[i]!;
    const tag = tags[i]!;
    if ((grammar & (G.day | G.time)) !== 0 && tag !== Tag.VERB && tag !== Tag.AUX) { // `Carter Sunday night told`
      i++;
    } else if (tag === Tag.ADV || tag === Tag.AUX || (phrase & P.adverbial) !== 0) {
      if (tag === Tag.AUX) {
        passive = (phrase & P.be) !== 0;
        copula = i;
      }
      i++;
    } else if ((phrase & P.openBracket) !== 0) {
      const close = find(frame, i + 1, LONGEST_BRACKET, P.closeBracket);
      if (close < 0) return copula;
      i = close + 1;
      interrupted = true;
    } else if ((phrase & P.comma) !== 0 && i > 0 && (words[i - 1]!.phrase & P.closeBracket) !== 0 && reportsAt(frame, i + 1, sentence)) { // `Carter (D-Ore.), said`
      i++;
    } else if ((phrase & P.comma) !== 0 && i === mention.end && holdsComma(frame, mention) && reportsAt(frame, i + 1, sentence)) { // `A nurse from St. Paul, Minnesota, said`
      i++;
    } else if ((phrase & P.comma) !== 0) {
      const close = appositionEnd(frame, i);
      if (close < 0) return copula;
      i = close + 1;
      interrupted = true;
    } else if (tag === Tag.ADP && mention.form !== 'pronoun' && (phrase & P.afterNoun) !== 0) {
      i = skipNominals(frame, i + 1);
      interrupted = true;
    } else if (tag === Tag.CCONJ && words[i]!.lower === 'and' && i + 1 < count && sentences[i + 1] === sentence && quotation[i + 1]! < 0 && nominal(tags[i + 1]!)) {
      i = skipNominals(frame, i + 1);
      interrupted = true;
    } else {
      const after = afterRestriction(frame, mention, i, copula);
      if (after < 0) {
        if (verbStrength(words[i]!, tag) === 0) return copula;
        mention.verb = i;
        if (passive && (words[i]!.grammar & G.ing) === 0) mention.traits |= Trait.passive;
        return -1;
      }
      i = after;
      interrupted = true;
    }
  }
  return copula;
}

/** Where the sentence goes on behind words at `i` that only tell which one is meant; -1 where they are none of these. */
function afterRestriction(frame: Frame, { form, first, end }: MentionDraft, i: number, copula: number): number {
  if (form === 'pronoun' || copula >= 0) return -1;
  const { words, tags, sentences } = frame;
  const sentence = sentences[first];
  if (tags[i] === Tag.VERB && ((words[i]!.grammar & G.past) !== 0 || i === end) && (words[i + 1]?.phrase ?? 0) & P.by && sentences[i + 1] === sentence) { // `a letter obtained by the agency warns`
    const next = skipNominals(frame, i + 2);
    return verbAt(frame, next, sentence) ? next : -1;
  }
  if (tags[i] === Tag.VERB && (words[i]!.grammar & G.ing) !== 0 && i === end) { // `the union representing most of the workers, citing its figures, said`
    const comma = find(frame, i + 1, LONGEST_BRACKET, P.comma);
    return comma >= 0 && appositionEnd(frame, comma) >= 0 ? comma : -1;
  }
  return words[i]!.lower === 'who' ? afterRelative(frame, i, sentence) : -1;
}

const verbAt = ({ words, tags, sentences, quotation, count }: Frame, i: number, sentence: number | undefined): boolean =>
  i < count && sentences[i] === sentence && quotation[i]! < 0 && (tags[i] === Tag.AUX || ((words[i]!.grammar & G.ing) === 0 && verbStrength(words[i]!, tags[i]!) > 0));

/** The reporting verb behind `who …`: `an official who left in May said`; none where that clause may hold a clause itself: `who thinks the mayor said`. */
function afterRelative({ words, tags, sentences, quotation, count }: Frame, who: number, sentence: number | undefined): number {
  const end = Math.min(count, who + LONGEST_APPOSITION);
  let verbs = 0;
  for (let i = who + 1; i < end && sentences[i] === sentence && quotation[i]! < 0; i++) {
    const word = words[i]!;
    const tag = tags[i]!;
    if ((word.phrase & (P.pause | P.subjectPronoun)) !== 0 || tag === Tag.SCONJ) return -1;
    if (tag !== Tag.VERB && !isReportingForm(word)) continue;
    if (verbs > 0 && tags[i - 1] !== Tag.CCONJ && isReportingForm(word) && verbStrength(word, tag) >= 2) return i;
    if ((word.cue & (Cue.that | Cue.say | Cue.attitude)) !== 0) return -1;
    verbs++;
  }
  return -1;
}

function holdsComma({ words }: Frame, { head, end }: MentionDraft): boolean {
  for (let i = head + 1; i < end; i++) if ((words[i]!.phrase & P.comma) !== 0) return true;
  return false;
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
