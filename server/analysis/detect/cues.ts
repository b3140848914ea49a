/** Reporting words and their classes: a form is looked up once, when the reader first meets it, and the classes stay on its `Word`. */
import { CUE_NOUNS, CUE_VERBS } from '../../lexicon/packed/lists.generated';
import { pluralOf, verbForms } from './inflect';

/** Classes of reporting words. A form may have several: `claim` is both a verb with a that-clause and a noun. */
export enum Cue {
  /** say, alone in its class */
  say = 1,
  /** verbs with a that-clause: add, claim, warn */
  that = 2,
  /** verbs with a hearer: tell, remind, assure */
  tell = 4,
  /** verbs of asking: ask, wonder, question */
  ask = 8,
  /** verbs with a noun phrase: criticize, reject, deny */
  nounPhrase = 16,
  /** verbs with a preposition: speak about, refer to, comment on */
  preposition = 32,
  /** verbs with an infinitive: urge, order, promise */
  infinitive = 64,
  /** describe as, call X Y, accuse X of */
  as = 128,
  /** nouns: claim that, warning of, call for */
  noun = 256,
  /** according, as in “according to” */
  according = 512,
  /** belief, wish, stance: think, hope, support. Not reported speech; they tell where a clause ends. */
  attitude = 1024,
  /** more often something else: continue, release, call */
  weak = 2048,
  /** introduces words in quotation marks: quip, shout, say */
  quote = 4096,
  /** the dozen commonest reporting verbs */
  common = 8192,
  /** a noun of speech that is more often something else: report, order */
  weakNoun = 16384,
  /** reports speech in four of five uses: cite, vow, denounce */
  firm = 32768,
  /** reports speech in less than one of seven uses: raise, hold, find */
  rare = 65536,
  /** said, tells, added: told by the form, not by the lists. See `isReportingForm`. */
  reportingForm = 131072,
  /** say, claim: the form that the lists name */
  lemma = 262144,
}
export type CueClass = keyof typeof Cue;

/** Verb classes that take a content of their own. */
export const CONTENT_CLASSES = Cue.say | Cue.that | Cue.tell | Cue.ask | Cue.nounPhrase | Cue.preposition | Cue.infinitive | Cue.as;
/** Any reporting verb, quoting verbs included, attitudes not. */
export const SPEECH_VERB = CONTENT_CLASSES | Cue.quote;

/** `that quote` → bits. A name the table does not know is a fault of the list. */
export function parseClasses(names: string): number {
  let bits = 0;
  for (const name of names.split(' ')) {
    if (!(name in Cue)) throw new Error(`unknown cue class ${name}`);
    bits |= Cue[name as CueClass];
  }
  return bits;
}

/** Classes that the lists name. */
export const LISTED = Cue.reportingForm - 1;

const classesOf = new Map<string, number>([['according', Cue.according]]);
const lemmaOf = new Map<string, string>();

function add(form: string, lemma: string, classes: number): void {
  classesOf.set(form, (classesOf.get(form) ?? 0) | classes);
  if (!lemmaOf.has(form)) lemmaOf.set(form, lemma);
}

for (const line of CUE_VERBS.split('\n')) {
  const [lemma = '', classes = '', listed] = line.split('\t');
  for (const form of verbForms(lemma, listed?.split(' '))) add(form, lemma, parseClasses(classes));
}
for (const line of CUE_NOUNS.split('\n')) {
  const [lemma = '', classes = ''] = line.split('\t');
  for (const form of [lemma, pluralOf(lemma)]) add(form, lemma, parseClasses(classes));
}

for (const [form, classes] of classesOf) classesOf.set(form, classes | (isFiniteSpeech(form, classes) ? Cue.reportingForm : 0) | (lemmaOf.get(form) === form ? Cue.lemma : 0));

/** `said`, `tells`, `wrote`: a finite form of a verb of speech, and nothing else besides. */
function isFiniteSpeech(form: string, classes: number): boolean {
  if ((classes & (Cue.say | Cue.quote | Cue.that | Cue.tell)) === 0 || (classes & (Cue.noun | Cue.weak | Cue.weakNoun)) !== 0) return false;
  return form.endsWith('d') || form.endsWith('s') || form === 'wrote';
}

/** Forms of reporting words and their lemmas. */
export const CUE_LEMMAS: ReadonlyMap<string, string> = lemmaOf;

/** Cue classes of a form, for all its readings; 0 for most words. */
export function cueClasses(lower: string): number {
  return classesOf.get(lower) ?? 0;
}

/** `said` → `say`, `claims` → `claim`; undefined where the form is no reporting word. */
export function cueLemma(lower: string): string | undefined {
  return lemmaOf.get(lower);
}
