/** The phrases of a paragraph that may be speakers: names, noun phrases and pronouns, each with what its sentence says about it. */
import { Shape, Tag, type LocalSpan } from '../text/tokens';
import { Cue } from './cues';
import type { Frame, FrameMention } from './frame';
import { governors, type Governors } from './governors';
import type { Label } from './labels';
import { NameClass } from './nameClasses';
import { Amount } from './numberClasses';
import { speakerNoun } from './speakerNouns';

/** A mention before its verb is known. */
export type Phrase = Pick<FrameMention, 'form' | 'first' | 'end' | 'head' | 'phraseFirst' | 'possessive' | 'speaks'>;

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'i', 'we', 'you', 'it', 'who', 'which']);
/** Object forms speak only after `according to` and `by`. */
const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'me', 'us']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'my', 'our', 'its']);
/** Determiners that stand alone before a verb: `Others said`, `Many wrote`. */
const LONE_DETERMINERS = new Set('this these those another many some several both all one few most none'.split(' '));
/** Pronouns that describe: `someone in the audience shouted`. */
const INDEFINITES = new Set('someone somebody everyone everybody nobody anyone anybody others'.split(' '));

/** `a spokesman for`, `the head of`, `an analyst at`, `an adviser to` */
const COMPLEMENT_PREPOSITIONS = new Set('for of from at with in to'.split(' '));

const NOMINAL_TAGS = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.NUM;
const nominal = (tag: number): boolean => (NOMINAL_TAGS >> tag & 1) === 1;

/** The phrases of a paragraph that may be speakers, in order; `labels` by quotation: the label of `“PENCE: We will.”` is a mention too. */
export function findMentions(_text: string, frame: Frame, labels: readonly (Label | undefined)[] = []): readonly FrameMention[] {
  const phrases: Phrase[] = [];
  for (let unit = 0; unit < frame.count; ) unit = readPhrase(frame, unit, phrases, labels);
  for (let i = 1; i < phrases.length; i++) phrases[i] = withOwner(phrases[i]!, phrases[i - 1]!);
  return phrases.map((phrase) => {
    const label = labels[frame.quotation[phrase.first]!];
    if (label) return mentionOf(frame, phrase, UNGOVERNED, label.at);
    const from = phrase.form === 'nominal' ? phrase.phraseFirst : phrase.first;
    return mentionOf(frame, phrase, governors(frame, phrase), { from: frame.from[from]!, to: frame.to[phrase.end - 1]! });
  });
}

/** `the mayor’s` + `deputy` is one phrase: what stands before it governs the deputy. */
const withOwner = (phrase: Phrase, last: Phrase): Phrase =>
  phrase.form === 'nominal' && last.possessive && last.form !== 'pronoun' && last.end + 1 === phrase.phraseFirst ? { ...phrase, phraseFirst: last.phraseFirst } : phrase;

const UNGOVERNED: Governors = { verb: -1, secondVerb: -1, invertedVerb: -1, objectOf: -1, preposition: 'none', passive: false };

/** Written out, not spread: mentions are made by the ten thousand, and objects of one shape keep everything after them fast. */
const mentionOf = (frame: Frame, { form, first, end, head, phraseFirst, possessive, speaks }: Phrase, { verb, secondVerb, invertedVerb, objectOf, preposition, passive }: Governors, at: LocalSpan): FrameMention => ({
  form, at, first, end, head, phraseFirst, sentence: frame.sentences[first]!,
  verb, secondVerb, invertedVerb, objectOf, preposition, possessive, passive, speaks,
});

/** Adds the phrase that starts at `unit`, if one does, and returns where to go on. */
function readPhrase(frame: Frame, unit: number, phrases: Phrase[], labels: readonly (Label | undefined)[]): number {
  if (frame.quotation[unit]! >= 0) {
    if (labels[frame.quotation[unit]!]) phrases.push(single('named', unit, false));
    return unit + 1;
  }
  const tag = frame.tags[unit]!;
  const { lower, amount } = frame.words[unit]!;
  if ((amount & Amount.weekday) !== 0) return unit + 1; // `Monday NATO said`
  if (tag === Tag.PRON || tag === Tag.DET) {
    const verbNext = unit + 1 < frame.count && (frame.tags[unit + 1] === Tag.VERB || frame.tags[unit + 1] === Tag.AUX);
    if (SUBJECT_PRONOUNS.has(lower) || (OBJECT_PRONOUNS.has(lower) && mayNameItsSource(frame, unit)) || (lower === 'that' && tag === Tag.PRON && verbNext)) {
      phrases.push(single('pronoun', unit, false));
      return unit + 1;
    }
    if (INDEFINITES.has(lower) || (verbNext && LONE_DETERMINERS.has(lower))) {
      phrases.push(single('nominal', unit, true));
      return unit + 1;
    }
  }
  const possessive = POSSESSIVES.has(lower) && (tag === Tag.PRON || tag === Tag.DET);
  if (tag !== Tag.DET && !possessive && !nominal(tag)) return unit + 1;
  const head = headOf(frame, unit, tag === Tag.DET || possessive ? unit + 1 : unit);
  if (head < 0) return unit + 1;
  if (possessive && (frame.words[head]!.cue & Cue.noun) !== 0) phrases.push({ ...single('pronoun', unit, false), possessive: true }); // `his claim`
  phrases.push(phraseOf(frame, unit, head));
  return head + 1;
}

const single = (form: Phrase['form'], unit: number, speaks: boolean): Phrase => ({ form, first: unit, end: unit + 1, head: unit, phraseFirst: unit, possessive: false, speaks });

/** `according to her`, but not `told her`, nor `by her husband`. */
function mayNameItsSource(frame: Frame, unit: number): boolean {
  const before = frame.words[unit - 1]?.lower;
  if (before !== 'by' && !(before === 'to' && frame.words[unit - 2]?.lower === 'according')) return false;
  return unit + 1 >= frame.count || !nominal(frame.tags[unit + 1]!);
}

/** The last unit of the noun phrase that begins before `start`, -1 where there is none. */
function headOf(frame: Frame, first: number, start: number): number {
  const { tags, words, quotation, sentences, from, to } = frame;
  const inPhrase = (i: number): boolean => i < frame.count && quotation[i]! < 0 && sentences[i] === sentences[first];
  const glued = (i: number): boolean => inPhrase(i) && from[i] === to[i - 1];
  let head = -1;
  let i = start;
  while (inPhrase(i)) {
    const tag = tags[i]!;
    const word = words[i]!;
    if (nominal(tag) || (word.name & (NameClass.honorific | NameClass.title)) !== 0 && (word.shape & Shape.initialUpper) !== 0) head = i++;
    else if (tag === Tag.VERB && inPhrase(i + 1) && participleBefore(frame, i, start)) head = i++;
    else if (head >= 0 && (word.text === '-' || word.text === '&' || word.text === '/') && glued(i) && glued(i + 1) && !(words[i + 1]!.shape & Shape.punctuation)) head = ++i, i++; // U.S.-led
    else if (head >= 0 && word.text === '&' && inPhrase(i + 1) && tags[i + 1] === Tag.PROPN) i++; // Johnson & Sons
    else if (head >= 0 && (word.name & NameClass.particle) !== 0 && tags[head] === Tag.PROPN && nameGoesOn(frame, i)) i++; // Pieter van Aalst
    else if (head >= 0 && word.text === '.' && glued(i) && initialOrTitle(words[i - 1]!.text) && inPhrase(i + 1) && tags[i + 1] === Tag.PROPN) i++;
    else break;
  }
  return head >= 0 && (tags[head] === Tag.ADJ || tags[head] === Tag.NUM) && !mayHead(frame, first, head) ? -1 : head;
}

/** A name follows the particles from `i` on: `van der Berg`, but not `de facto`. */
function nameGoesOn({ tags, words, count }: Frame, i: number): boolean {
  let next = i + 1;
  while (next < count && (words[next]!.name & NameClass.particle) !== 0 && tags[next] !== Tag.PROPN) next++;
  return next < count && tags[next] === Tag.PROPN;
}

/** `a retired general`, `Rising Sun`: a participle inside the phrase. */
function participleBefore({ tags, words }: Frame, i: number, start: number): boolean {
  const next = tags[i + 1]!;
  if ((words[i]!.shape & Shape.initialUpper) !== 0 && i > start) return next === Tag.PROPN;
  const { lower, cue } = words[i]!;
  const modifies = i === start ? i > 0 && tags[i - 1] === Tag.DET : tags[i - 1] === Tag.ADJ || tags[i - 1] === Tag.NUM;
  return modifies && (next === Tag.NOUN || next === Tag.ADJ || next === Tag.PROPN) && (lower.endsWith('ed') || lower.endsWith('ing')) && (cue === 0 || tags[i - 1] === Tag.DET);
}

/** `the rich`, `another Republican`: an adjective stands for its noun after a determiner or with a capital; `official` is tagged as one now and then. */
const mayHead = (frame: Frame, first: number, head: number): boolean =>
  (first < head && (frame.tags[first] === Tag.DET || frame.tags[first] === Tag.PRON)) || (frame.words[head]!.shape & Shape.initialUpper) !== 0 || speakerNoun(frame.words[head]!.lower) !== undefined;

const initialOrTitle = (text: string): boolean => text.length === 1 || text.length <= 4 && /^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Lt|Col|Sgt|Prof|Jr|Sr|St)$/.test(text);

function phraseOf(frame: Frame, first: number, head: number): Phrase {
  const { tags, words, sentences, from, to, quotation } = frame;
  const end = head + 1;
  const clitic = end < frame.count && quotation[end]! < 0 && from[end] === to[head] && tags[end] === Tag.PART ? words[end]!.lower : '';
  const possessive = clitic === "'s" || clitic === "'";
  const startsSentence = head === 0 || sentences[head - 1] !== sentences[head] || quotation[head - 1]! >= 0;
  const named = tags[head] === Tag.PROPN || (tags[head] !== Tag.NUM && (words[head]!.shape & Shape.initialUpper) !== 0 && !startsSentence);
  if (named) return { form: 'named', first: nameStart(frame, first, head), end, head, phraseFirst: first, possessive, speaks: false };
  const speaks = speakerNoun(words[head]!.lower) !== undefined;
  return { form: 'nominal', first, end: speaks && !possessive ? complementEnd(frame, end) : end, head, phraseFirst: first, possessive, speaks };
}

/** Where the bare name begins: after the last title, and after what is no name. */
function nameStart({ tags, words }: Frame, first: number, head: number): number {
  let start = head;
  for (let i = head - 1; i >= first; i--) {
    const joins = words[i]!.text === '-' || words[i]!.text === '.' || words[i]!.text === '&' || (words[i]!.name & NameClass.particle) !== 0 && tags[i] !== Tag.PROPN;
    const named = tags[i] === Tag.PROPN || ((words[i]!.shape & Shape.initialUpper) !== 0 && tags[i] === Tag.ADJ && i > first);
    if (!joins && (!named || (words[i]!.name & (NameClass.honorific | NameClass.title)) !== 0)) break;
    if (!joins) start = i;
  }
  return start;
}

/** `a spokesman` + `for the ministry of health`: the whole phrase names the speaker. */
function complementEnd(frame: Frame, end: number): number {
  const { tags, words, quotation, sentences } = frame;
  let best = end;
  for (let i = end; i < frame.count && quotation[i]! < 0 && sentences[i] === sentences[end - 1]; ) {
    const { lower } = words[i]!;
    if (!COMPLEMENT_PREPOSITIONS.has(lower)) break;
    let j = i + 1;
    if (j < frame.count && (tags[j] === Tag.DET || POSSESSIVES.has(words[j]!.lower))) j++;
    const head = j < frame.count && quotation[j]! < 0 && nominal(tags[j]!) && sentences[j] === sentences[end - 1] ? headOf(frame, j, j) : -1;
    if (head < 0) break;
    best = i = head + 1;
    if (words[i]?.lower === "'s" && frame.from[i] === frame.to[i - 1]) {
      const owned = headOf(frame, i + 1, i + 1);
      if (owned < 0) break;
      best = i = owned + 1;
    }
  }
  return best;
}
