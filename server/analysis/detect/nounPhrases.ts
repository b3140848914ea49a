/** Where a noun phrase ends: over adjectives, names and particles, but not over a day or a verb. */
import { Shape, Tag, type LocalSpan } from '../text/tokens';
import type { Frame } from './frame';
import { G } from './grammarWords';
import { NameClass } from './nameClasses';
import { Amount } from './numberClasses';
import { P } from './phraseWords';

/** A frame whose phrases are read, and where the run of units ends that belongs to one sentence and holds no quotation: no phrase reaches further. */
export interface Phrases {
  readonly frame: Frame;
  readonly names: readonly LocalSpan[];
  runEnd: number;
  /** The first of the names that does not end before the phrase at hand. */
  name: number;
}

const NOMINAL = 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.NUM;
export const nominal = (tag: number): boolean => (NOMINAL >> tag & 1) === 1;

/** The last unit of the noun phrase that begins before `start`, -1 where there is none. */
export function headOf(reading: Phrases, first: number, start: number): number {
  const { frame, runEnd } = reading;
  const { tags, words, from, to } = frame;
  let head = -1;
  let i = start;
  while (i < runEnd) {
    const tag = tags[i]!;
    const word = words[i]!;
    if (head >= 0 && tellsWhen(frame, i, runEnd)) break; // `Carter | Sunday night told`
    if (nominal(tag) || ((word.name & (NameClass.honorific | NameClass.title)) !== 0 && (word.shape & Shape.initialUpper) !== 0)) head = i++;
    else if (tag === Tag.VERB && i + 1 < runEnd && participleBefore(frame, i, start)) head = i++;
    else if (head < 0) break;
    else if ((word.phrase & P.joiner) !== 0 && from[i] === to[i - 1] && i + 1 < runEnd && from[i + 1] === to[i] && (words[i + 1]!.shape & Shape.punctuation) === 0) head = ++i, i++; // U.S.-led
    else if ((word.phrase & P.ampersand) !== 0 && i + 1 < runEnd && tags[i + 1] === Tag.PROPN) i++; // Johnson & Sons
    else if ((word.name & NameClass.particle) !== 0 && tags[head] === Tag.PROPN && nameGoesOn(frame, i)) i++; // Pieter van Aalst
    else if ((word.phrase & P.stop) !== 0 && from[i] === to[i - 1] && (words[i - 1]!.phrase & P.initialOrTitle) !== 0 && i + 1 < runEnd && tags[i + 1] === Tag.PROPN) i++; // Gov. Lund
    else {
      const last = endOfName(reading, head);
      if (last === head) break;
      i = (head = last) + 1; // `a Department for Education` + `spokesman`
    }
  }
  if (head >= 0 && i >= runEnd) head = endOfName(reading, head);
  if (head > start && tags[head] === Tag.ADJ && tags[head - 1] === Tag.NOUN && head + 1 < runEnd && tags[head + 1] === Tag.ADP) head--; // `a person` familiar with the talks
  if (head < 0 || ((tags[head] === Tag.ADJ || tags[head] === Tag.NUM) && !mayHead(frame, first, head))) return -1;
  return head;
}

/** The last unit of the name that the head lies in: `Engineers` for `Corps` in `the Army Corps of Engineers`. */
function endOfName(reading: Phrases, head: number): number {
  const { frame: { from, to, count }, names } = reading;
  while (reading.name < names.length && names[reading.name]!.to <= from[head]!) reading.name++;
  const name = names[reading.name];
  if (!name || name.from > from[head]! || name.to <= to[head]!) return head;
  let last = head;
  while (last + 1 < count && to[last + 1]! <= name.to) last++;
  return last;
}

/** A day that is no part of a name or of a longer phrase (`the Sunday Mail`, `the Monday meeting`), or `last week`. */
function tellsWhen({ words, tags, count }: Frame, i: number, runEnd: number): boolean {
  const { amount, grammar } = words[i]!;
  const next = i + 1 < runEnd && i + 1 < count ? i + 1 : -1;
  if ((grammar & G.time) !== 0) return next >= 0 && (words[next]!.grammar & G.day) !== 0;
  return (amount & Amount.weekday) !== 0 && (next < 0 || !nominal(tags[next]!) || (words[next]!.grammar & G.day) !== 0);
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
  const { phrase, grammar, cue, shape } = words[i]!;
  if ((shape & Shape.initialUpper) !== 0 && i > start) return next === Tag.PROPN;
  if (((phrase & P.ed) === 0 && (grammar & G.ing) === 0) || i === 0 || (next !== Tag.NOUN && next !== Tag.ADJ && next !== Tag.PROPN)) return false;
  const before = tags[i - 1];
  return (i === start ? before === Tag.DET : before === Tag.ADJ || before === Tag.NUM) && (cue === 0 || before === Tag.DET);
}

/** `the rich`, `another Republican`: an adjective stands for its noun after a determiner or with a capital; `official` is tagged as one now and then. */
const mayHead = ({ tags, words }: Frame, first: number, head: number): boolean =>
  (first < head && (tags[first] === Tag.DET || tags[first] === Tag.PRON)) || (words[head]!.shape & Shape.initialUpper) !== 0 || words[head]!.speaker !== undefined;
