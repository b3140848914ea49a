/** Reporting words in their place in a sentence: “reports” the verb and not the noun, and how the verb stands. */
import { CUE_PHRASES } from '../../lexicon/packed/lists.generated';
import { Tag } from '../text/tokens';
import { CONTENT_CLASSES, Cue, cueLemma, parseClasses } from './cues';
import type { Frame } from './frame';
import { G, is, isQuotation, tagOf } from './grammarWords';

export type CueForm = 'past' | 'present' | 'base' | 'participle' | 'passive' | 'noun' | 'according';
export const CUE_FORMS: readonly CueForm[] = ['past', 'present', 'base', 'participle', 'passive', 'noun', 'according'];

/** A reporting word that may introduce reported speech. Unit numbers index the frame. */
export interface CueSite {
  /** The verb or noun itself: `pointed` in `pointed out`. */
  readonly unit: number;
  /** The last unit of the cue words: `out` in `pointed out`. */
  readonly last: number;
  readonly classes: number;
  readonly form: CueForm;
  readonly phrase: boolean;
  /** First and last unit of its sentence, end marks left out. */
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly classes: number;
}

/** Phrases by their first word, a verb as its lemma, longer ones first. */
const phrases = new Map<string, Phrase[]>();
for (const line of CUE_PHRASES.split('\n')) {
  const [text = '', classes = ''] = line.split('\t');
  const [first = '', ...rest] = text.split(' ');
  phrases.set(first, [...(phrases.get(first) ?? []), { rest, classes: parseClasses(classes) }].sort((a, b) => b.rest.length - a.rest.length));
}
/** Verbs that are cues only in a phrase: `made it clear`. */
const PHRASE_VERBS = new Map<string, string>(
  Object.entries({ make: 'makes made making', take: 'takes took taken taking', give: 'gives gave given giving', weigh: 'weighs weighed weighing', lash: 'lashes lashed lashing', lay: 'lays laid laying', set: 'sets setting', spell: 'spells spelled spelling', sound: 'sounds sounded sounding', play: 'plays played playing', pose: 'poses posed posing', draw: 'draws drew drawn drawing', leave: 'leaves left leaving', let: 'lets letting', throw: 'throws threw thrown throwing', own: 'owns owned owning', hit: 'hits hitting', push: 'pushes pushed pushing', shrug: 'shrugs shrugged shrugging', brush: 'brushes brushed brushing', allude: 'alludes alluded alluding', harp: 'harps harped harping', tear: 'tears tore tearing' })
    .flatMap(([lemma, forms]) => [lemma, ...forms.split(' ')].map((form) => [form, lemma] as const)),
);

function phraseAt(frame: Frame, i: number, end: number): { readonly last: number; readonly classes: number } | undefined {
  const { lower } = frame.words[i]!;
  const candidates = phrases.get(PHRASE_VERBS.get(lower) ?? cueLemma(lower) ?? lower);
  if (candidates === undefined) return undefined;
  const found = candidates.find(({ rest }) => i + rest.length <= end && rest.every((word, k) => frame.words[i + 1 + k]!.lower === word));
  return found && { last: i + found.rest.length, classes: found.classes };
}

const PAST = /(?:ed|said|told|wrote|written|spoke|spoken|swore|sworn|found|held|shot|put|read|made|took|gave|went|began|foresaw|lay|laid)$/;

/** A be-form shortly before, with nothing but adverbs between: `was widely described`. */
function isPassive(frame: Frame, i: number, from: number): boolean {
  if (!PAST.test(frame.words[i]!.lower)) return false;
  for (let k = i - 1; k >= from && k >= i - 4; k--) {
    if (is(frame, k, G.be)) return true;
    if (tagOf(frame, k) !== Tag.ADV && !is(frame, k, G.negation)) return false;
  }
  return false;
}

function formOf(frame: Frame, i: number, from: number): CueForm {
  const { lower } = frame.words[i]!;
  if (lower.endsWith('ing')) return 'participle';
  if (isPassive(frame, i, from)) return 'passive';
  if (PAST.test(lower)) return 'past';
  return cueLemma(lower) === lower ? 'base' : 'present';
}

const NOUN_COMPLEMENT = G.that | G.about | G.comma;

/** `As reported by the Herald, …` stands to its content as “according to” does. */
const asReportedBy = (frame: Frame, unit: number, from: number): boolean =>
  unit > from && frame.tags[unit] === Tag.VERB && frame.words[unit + 1]?.lower === 'by' && frame.words[unit - 1]!.lower === 'as' && (frame.words[unit]!.cue & (Cue.that | Cue.say)) !== 0;

/** Most units are left at the first test: this runs over every word of the article. */
function siteAt(frame: Frame, unit: number, from: number, to: number): CueSite | undefined {
  const word = frame.words[unit]!;
  const tag = frame.tags[unit]!;
  const mayOpenPhrase = tag === Tag.VERB ? word.cue !== 0 || PHRASE_VERBS.has(word.lower) : word.lower === 'in';
  if (word.cue === 0 && !mayOpenPhrase) return undefined;
  if (word.cue & Cue.according) return is(frame, unit + 1, G.to) ? { unit, last: unit + 1, classes: Cue.according, form: 'according', phrase: false, from, to } : undefined;
  if (asReportedBy(frame, unit, from)) return { unit, last: unit + 1, classes: Cue.according, form: 'according', phrase: true, from, to };
  const phrase = mayOpenPhrase ? phraseAt(frame, unit, to) : undefined;
  if (phrase) {
    const form = phrase.classes & Cue.according ? 'according' : formOf(frame, unit, from);
    return { unit, last: phrase.last, classes: phrase.classes | (word.cue & Cue.common), form, phrase: true, from, to };
  }
  if (tag === Tag.VERB && word.cue & CONTENT_CLASSES) return { unit, last: unit, classes: word.cue & ~(Cue.noun | Cue.weakNoun), form: formOf(frame, unit, from), phrase: false, from, to };
  if (tag === Tag.NOUN && word.cue & Cue.noun && is(frame, unit + 1, NOUN_COMPLEMENT)) return { unit, last: unit, classes: word.cue & (Cue.noun | Cue.weakNoun), form: 'noun', phrase: false, from, to };
  return undefined;
}

/** All sites of a paragraph, in order. */
export function findCues(frame: Frame): CueSite[] {
  const sites: CueSite[] = [];
  for (let from = 0; from < frame.count; ) {
    let end = from;
    while (end + 1 < frame.count && frame.sentences[end + 1] === frame.sentences[from]) end++;
    let to = end;
    while (to > from && !isQuotation(frame, to) && is(frame, to, G.end | G.semicolon)) to--;
    for (let unit = from; unit <= to; unit++) {
      const site = siteAt(frame, unit, from, to);
      if (site) sites.push(site);
    }
    from = end + 1;
  }
  return sites;
}
