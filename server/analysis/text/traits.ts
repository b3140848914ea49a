/** What the tokeniser must know of a form: is it an abbreviation, does it begin sentences, does it report speech. */
import { ABBREVIATIONS, HYPHEN_PREFIXES, SENTENCE_STARTERS, SPEECH_VERBS } from '../../lexicon/packed/lists.generated';
import { hashUnits } from './characters';
import { Shape } from './tokens';

/** Bits; the lowest three hold the class of an abbreviation. */
export const enum Trait {
  /** `Mr.`, `Gen.`: goes on with a name, so that no sentence ends here */
  title = 1,
  /** `Sept.`, `Mon.`: a sentence may end here unless a number follows */
  month = 2,
  /** `Inc.`, `U.S.`: a sentence ends here only if the next word is one that begins sentences */
  end = 3,
  /** `No.`, `p.`: an abbreviation only before a number */
  number = 4,
  abbreviation = 7,
  /** one capital letter: `John F. Kelly` */
  initial = 8,
  /** `The`, `However`, with its capital */
  starter = 16,
  /** `said`, `asked` */
  speech = 32,
}

interface Abbreviation {
  readonly trait: number;
  /** `sat.` and `miss.` are words; `Sat.` and `Miss.` may be abbreviations */
  readonly capitalOnly: boolean;
}

const CLASSES: Readonly<Record<string, number>> = { title: Trait.title, month: Trait.month, end: Trait.end, number: Trait.number };

const abbreviations: ReadonlyMap<string, Abbreviation> = new Map(
  ABBREVIATIONS.split('\n').map((line) => {
    const [form, kind, note] = line.split('\t') as [string, string, string?];
    return [form, { trait: CLASSES[kind] ?? 0, capitalOnly: note === 'capital' }];
  }),
);
const starters: ReadonlySet<string> = new Set(SENTENCE_STARTERS.split('\n'));
const speechVerbs: ReadonlySet<string> = new Set(SPEECH_VERBS.split('\n'));

/** Traits of a form, without its final stop: `Sept`, `U.S`. */
export function traitsOf(text: string, lower: string, shape: number): number {
  const capital = (shape & Shape.initialUpper) !== 0;
  const abbreviation = abbreviations.get(lower);
  let traits = abbreviation && (capital || !abbreviation.capitalOnly) ? abbreviation.trait : 0;
  if (capital && text.length === 1) traits |= Trait.initial;
  if (capital && starters.has(lower)) traits |= Trait.starter;
  if (speechVerbs.has(lower)) traits |= Trait.speech;
  return traits;
}

/** Hashes of the prefixes that stay with their word (`non-profit`, `Co-founder`), so that no text is cut out to look one up. */
export const PREFIX_HASHES: ReadonlySet<number> = new Set(
  HYPHEN_PREFIXES.split('\n').flatMap((prefix) => [prefix, prefix[0]!.toUpperCase() + prefix.slice(1), prefix.toUpperCase()].map((form) => hashUnits(form))),
);
