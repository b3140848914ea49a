/** How the kinds of this project are called in brat (https://brat.nlplab.org/standoff.html), and how values are written where brat allows no spaces. */
import type { Reading } from '../annotation';

export const TYPES = ['Quote', 'Statistic', 'Speaker', 'Cue', 'Number', 'Place', 'Person', 'Organization', 'Mention', 'SameSpeaker', 'Passage'] as const;
export type BratType = (typeof TYPES)[number];

/** The `#` note that has all of an annotation, as the sidecar would write it. */
export const WHOLE = 'Newsmark';
/** The `#` note of brat's own that a person reads and writes. */
export const NOTES = 'AnnotatorNotes';
/** The `#` note of a speaker's mention that says who is meant: `Anton Reuss` on `he`. */
export const MEANS = 'Means';
/** The value of `Verdict` for what nobody judged. */
export const PROPOSED = 'proposed';

export function typeOf(reading: Reading): BratType {
  switch (reading.kind) {
    case 'claim': return reading.form === 'statistic' ? 'Statistic' : 'Quote';
    case 'number': return 'Number';
    case 'place': return 'Place';
    case 'person': return 'Person';
    case 'organization': return 'Organization';
    case 'mention': return 'Mention';
    case 'same-speaker': return 'SameSpeaker';
    case 'passage': return 'Passage';
  }
}

/** `cannot be verified` → `cannot_be_verified`: a word without blanks, and back. */
export const toWord = (value: string): string => value.split(' ').map((part) => encodeURIComponent(wellFormed(part)).replaceAll('_', '%5F')).join('_');
export function fromWord(word: string): string {
  try {
    return decodeURIComponent(word.replaceAll('_', '%20'));
  } catch {
    return word;
  }
}

/** Half a surrogate pair is no character: it cannot be written in UTF-8 or in an address. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
