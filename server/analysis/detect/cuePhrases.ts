/** Reporting words of several words: `pointed out`, `made it clear`, `in the words of`. */
import { CUE_PHRASES } from '../../lexicon/packed/lists.generated';
import { CUE_LEMMAS, cueClasses, parseClasses } from './cues';
import type { Frame } from './frame';

export interface CuePhrase {
  /** The words after the first. */
  readonly rest: readonly string[];
  readonly classes: number;
}

/** Verbs that are cues only in a phrase: `made it clear`. */
const PHRASE_VERBS = new Map<string, string>(
  Object.entries({ make: 'makes made making', take: 'takes took taken taking', give: 'gives gave given giving', weigh: 'weighs weighed weighing', lash: 'lashes lashed lashing', lay: 'lays laid laying', set: 'sets setting', spell: 'spells spelled spelling', sound: 'sounds sounded sounding', play: 'plays played playing', pose: 'poses posed posing', draw: 'draws drew drawn drawing', leave: 'leaves left leaving', let: 'lets letting', throw: 'throws threw thrown throwing', own: 'owns owned owning', hit: 'hits hitting', push: 'pushes pushed pushing', shrug: 'shrugs shrugged shrugging', brush: 'brushes brushed brushing', allude: 'alludes alluded alluding', harp: 'harps harped harping', tear: 'tears tore tearing' })
    .flatMap(([lemma, forms]) => [lemma, ...forms.split(' ')].map((form) => [form, lemma] as const)),
);
const PREPOSITION = 'in';

/** Phrases by each form of their first word, longer ones first. */
const phrasesOf = readPhrases();
const prepositionPhrases = phrasesOf.get(PREPOSITION);

function readPhrases(): ReadonlyMap<string, readonly CuePhrase[]> {
  const byFirst = new Map<string, CuePhrase[]>();
  for (const line of CUE_PHRASES.split('\n')) {
    const [text = '', classes = ''] = line.split('\t');
    const [first = '', ...rest] = text.split(' ');
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, classes: parseClasses(classes) }].sort((a, b) => b.rest.length - a.rest.length));
  }
  const byForm = new Map<string, readonly CuePhrase[]>();
  for (const [form, lemma] of [[PREPOSITION, PREPOSITION] as const, ...CUE_LEMMAS, ...PHRASE_VERBS]) {
    const phrases = byFirst.get(lemma);
    if (phrases) byForm.set(form, phrases);
  }
  return byForm;
}

/** Whether a form may begin a reporting word or phrase. */
export const opensCue = (lower: string): boolean => lower === PREPOSITION || cueClasses(lower) !== 0 || PHRASE_VERBS.has(lower);

/** The longest phrase that begins at unit `i` and ends by unit `to`. */
export function phraseAt({ words }: Frame, i: number, to: number): CuePhrase | undefined {
  const { lower } = words[i]!;
  const phrases = lower === PREPOSITION ? prepositionPhrases : phrasesOf.get(lower); // most that is asked about is “in”
  if (phrases === undefined) return undefined;
  for (const phrase of phrases) if (i + phrase.rest.length <= to && follows(phrase.rest, words, i + 1)) return phrase;
  return undefined;
}

function follows(rest: readonly string[], words: Frame['words'], from: number): boolean {
  for (let k = 0; k < rest.length; k++) if (words[from + k]!.lower !== rest[k]) return false;
  return true;
}
