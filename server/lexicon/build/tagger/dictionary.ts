/** What the training text says of each word: a fixed tag, an ambiguity class, a row in the table of transitions. */
import { CLASS_COUNT, TAG_COUNT } from '../../../analysis/text/tagger/layout';
import { FIRST_SEEN } from '../../../analysis/text/tagger/classes';
import { newForm, readForm } from '../../../analysis/text/tagger/form';
import { NONE } from '../../../analysis/text/tagger/model';
import type { Sentence } from './corpus';

export interface WordEntry {
  /** Of its folded form. */
  readonly hash: number;
  readonly fixed: number;
  readonly class: number;
  readonly transition: number;
}

export interface Dictionary {
  readonly byHash: ReadonlyMap<number, WordEntry>;
  readonly transitionWords: number;
}

/** A word has an ambiguity class from so many uses on; tags below the share are noise. */
const CLASS_USES = 3;
const CLASS_SHARE = 0.04;
const TAGS_IN_CLASS = 3;
/** A word with so many uses, nearly all with one tag, skips scoring. */
const FIXED_USES = 8;
const FIXED_SHARE = 0.995;
const TRANSITION_USES = 15;

export function buildDictionary(sentences: readonly Sentence[]): Dictionary {
  const counts = countTags(sentences);
  const classes = numberClasses(counts);
  const byHash = new Map<number, WordEntry>();
  let transitionWords = 0;
  for (const [hash, uses] of counts) {
    const total = sum(uses);
    const best = uses.indexOf(Math.max(...uses));
    const fixed = total >= FIXED_USES && uses[best]! >= FIXED_SHARE * total ? best : NONE;
    const transition = total >= TRANSITION_USES && fixed === NONE ? ++transitionWords : 0;
    const ambiguityClass = total >= CLASS_USES ? closestClass(classes, tagSet(uses)) : NONE;
    if (fixed !== NONE || transition !== 0 || ambiguityClass !== NONE) byHash.set(hash, { hash, fixed, class: ambiguityClass, transition });
  }
  return { byHash, transitionWords };
}

function countTags(sentences: readonly Sentence[]): Map<number, number[]> {
  const form = newForm();
  const counts = new Map<number, number[]>();
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      readForm(word, form);
      const hash = form.hashes[form.length]! >>> 0;
      let uses = counts.get(hash);
      if (!uses) counts.set(hash, (uses = new Array<number>(TAG_COUNT).fill(0)));
      uses[tags[i]!]!++;
    });
  }
  return counts;
}

/** The tags a word takes, most frequent first: `16,7` */
function tagSet(uses: readonly number[]): number[] {
  const total = sum(uses);
  return uses
    .map((n, tag) => ({ n, tag }))
    .filter(({ n }) => (n >= CLASS_SHARE * total && n > 1) || n === total)
    .sort((a, b) => b.n - a.n)
    .slice(0, TAGS_IN_CLASS)
    .map(({ tag }) => tag);
}

/** The sets that cover most of the text get the numbers that are left. */
function numberClasses(counts: ReadonlyMap<number, readonly number[]>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const uses of counts.values()) {
    if (sum(uses) < CLASS_USES) continue;
    const key = tagSet(uses).join();
    if (key !== '') weights.set(key, (weights.get(key) ?? 0) + sum(uses));
  }
  const frequent = [...weights].sort((a, b) => b[1] - a[1]).slice(0, CLASS_COUNT - FIRST_SEEN);
  return new Map(frequent.map(([key], i) => [key, FIRST_SEEN + i]));
}

const closestClass = (classes: ReadonlyMap<string, number>, tags: readonly number[]): number =>
  classes.get(tags.join()) ?? classes.get(tags.slice(0, 2).join()) ?? classes.get(tags.slice(0, 1).join()) ?? NONE;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

