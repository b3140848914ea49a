/** What became of the source between two tellings of the same words. */
import type { Confidence } from '../../analysis/article';
import type { Drift } from '../finding';
import type { Prepared, PreparedUtterance } from '../prepared';
import { inside, spanOf, type Source } from '../reduced';
import { isOutletWord } from '../words/classes';
import { compareNames, nameTokens } from '../words/names';

export interface Drifted {
  readonly drift: Drift;
  readonly confidence: Confidence;
  /** What follows `b.txt`: `gives it to “He”, and never names Mara Quill`. */
  readonly what: string;
}

export interface Telling {
  readonly article: Prepared;
  readonly utterance: PreparedUtterance;
}

type Named = Extract<Source, { readonly kind: 'named' }>;

/** `base` is the telling that names its source best. Nothing where the two agree, and nothing where it is not sure that they do not. */
export function driftOf(base: Telling, other: Telling): Drifted | undefined {
  const from = base.utterance.utterance.source;
  const to = other.utterance.utterance.source;
  if (from.kind !== 'named' || base.utterance.utterance.confidence === 'guess' || isOutlet(from.name)) return undefined;
  switch (to.kind) {
    case 'named': return namedDrift(base, from, other, to);
    case 'anonymous': return anonymousDrift(from, other, to);
    case 'pronoun': return names(other, from.name) ? undefined : { drift: 'pronoun', confidence: 'likely', what: `gives it to “${to.words}” and never names ${from.name}` };
    case 'unknown': return isRunning(other) && !namesNear(other, from.name) ? { drift: 'lost', confidence: isLong(other) ? 'likely' : 'guess', what: 'names no speaker' } : undefined;
  }
}

function namedDrift(base: Telling, from: Named, other: Telling, to: Named): Drifted | undefined {
  if (isOutlet(to.name)) return undefined;
  const mine = [from.name, ...from.joint], theirs = [to.name, ...to.joint];
  const same = mine.some((name) => theirs.some((one) => compareNames(name, one) !== 'different'));
  const more = same ? unmatched(theirs, mine) ?? unmatched(mine, theirs) : undefined;
  if (more !== undefined) return !isLong(other) ? undefined : { drift: 'joined', confidence: 'likely', what: theirs.includes(more) ? `names ${more} beside ${from.name}` : `leaves out ${more}` };
  if (same) return isLostBeside(from, other, to) ? lostTo(to) : undefined;
  if (namesNear(base, to.name) || namesNear(other, from.name)) return base.utterance.verbatim ? undefined : { drift: 'joined', confidence: 'guess', what: `gives it to ${to.name} alone` };
  if (from.entity !== 'person' || to.entity !== 'person') return undefined;
  if (other.utterance.utterance.confidence === 'guess') return isLostBeside(from, other, to) ? lostTo(to) : undefined;
  if (isBareSurname(other, to, from.name) || isBareSurname(base, from, to.name)) return undefined;
  if (to.via === 'pronoun') return { drift: 'pronoun', confidence: 'likely', what: `gives it to a pronoun that there means ${to.name}` };
  return { drift: 'another-speaker', confidence: isLong(other) && from.via === 'name' && to.via === 'name' ? 'sure' : 'likely', what: `gives it to ${to.name}` };
}

/** Named beside the words there; here by nothing that stands in their paragraph, before it with a colon, or after it behind a dash. */
const isLostBeside = (from: Named, other: Telling, to: Named): boolean => from.near && !to.near && isLong(other) && isRunning(other) && !isIntroduced(other);
const lostTo = ({ name }: Named): Drifted => ({ drift: 'lost', confidence: 'guess', what: `names nobody beside these words; what stands before would make it ${name}` });

const isIntroduced = ({ article: { reduced: { text } }, utterance: { utterance } }: Telling): boolean => {
  const { start, end } = spanOf(utterance);
  return /:\s*[“”"‘'«]?\s*$/.test(text.slice(Math.max(0, start - 8), start)) || /^[.,!?]?[“”"’'»]?\s*[-–—]/.test(text.slice(end, end + 8));
};

/** `Clinton`, for whom the article has told no first name, may be either of two. */
function isBareSurname({ article: { reduced } }: Telling, { mention }: Named, name: string): boolean {
  if (!mention) return false;
  const words = nameTokens(reduced.text.slice(mention.start, mention.end));
  return words.length === 1 && words[0] === nameTokens(name).at(-1);
}

const unmatched = (names: readonly string[], among: readonly string[]): string | undefined => (names.length > among.length ? names.find((name) => among.every((one) => compareNames(name, one) === 'different')) : undefined);

/** `the senator` may be the one who is named; `an official` is told so that nobody knows. */
function anonymousDrift(from: Named, other: Telling, to: Extract<Source, { readonly kind: 'anonymous' }>): Drifted | undefined {
  if (from.entity !== 'person' || /^(?:the|his|her|their|its|our|this|that)\s/i.test(to.name) || namesNear(other, from.name)) return undefined;
  return { drift: 'anonymous', confidence: isLong(other) && !to.many ? 'likely' : 'guess', what: `gives it to “${to.name}”` };
}

export const isOutlet = (name: string): boolean => nameTokens(name).some(isOutletWord);
const isLong = ({ utterance: { content, run } }: Telling): boolean => content >= 3 && run.count >= 5;
const isRunning = ({ article: { reduced }, utterance: { utterance } }: Telling): boolean => reduced.sentences.some((sentence) => inside(utterance.pieces[0]!, sentence));

function names({ article }: Telling, name: string): boolean {
  return article.reduced.names.some((own) => own.kind !== 'place' && compareNames(own.name, name) !== 'different');
}

/** In the sentence of the utterance, outside its words: the article does name that source there, as its own analysis may have missed. */
function namesNear({ article: { reduced }, utterance: { utterance } }: Telling, name: string): boolean {
  const words = spanOf(utterance);
  return reduced.names.some((own) => own.kind !== 'place' && compareNames(own.name, name) !== 'different' && mentionsIn(reduced.text, own.forms.map((form) => form.words), utterance.sentence, words));
}

function mentionsIn(text: string, forms: readonly string[], sentence: { readonly start: number; readonly end: number }, words: { readonly start: number; readonly end: number }): boolean {
  const around = `${text.slice(sentence.start, words.start)}\n${text.slice(words.end, sentence.end)}`;
  return forms.some((form) => around.includes(form));
}
