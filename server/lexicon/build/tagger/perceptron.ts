/** The averaged perceptron: greedy, with a margin, over the features and dense tables that the run time knows. Deterministic. */
import { UnseenClass, unseenClass } from '../../../analysis/text/tagger/classes';
import { newFeatures, readBorderFeatures, readFeatures } from '../../../analysis/text/tagger/features';
import { FormShape, newForm, readForm } from '../../../analysis/text/tagger/form';
import { BORDER_TAG, CLASS_COUNT, denseLayout, type DenseLayout, FIRST_IN_SENTENCE, HISTORY, SHAPE_COUNT, TAG_COUNT, TITLE_CASE } from '../../../analysis/text/tagger/layout';
import { NONE } from '../../../analysis/text/tagger/model';
import type { WordnetTable } from '../../../analysis/text/tagger/wordnet';
import type { Sentence } from './corpus';
import type { Dictionary } from './dictionary';

export interface Weights {
  /** First rows: one for each feature, then the dense tables. */
  readonly values: Float32Array;
  /** Row of a feature by its hash. */
  readonly featureRows: ReadonlyMap<number, number>;
  readonly layout: DenseLayout;
}

const EPOCHS = 10;
const MARGIN = 1;
const SEED = 7;
/** A feature that is rarer is left out. */
const LEAST_OWN = 2;
const LEAST_NEIGHBOUR = 3;

interface Kind {
  readonly own: Int32Array;
  readonly previous: Int32Array;
  readonly next: Int32Array;
  readonly fixed: number;
  readonly class: number;
  readonly shape: FormShape;
  readonly casing: number;
  readonly transition: number;
  uses: number;
}

export function train(sentences: readonly Sentence[], dictionary: Dictionary, wordnet: WordnetTable): Weights {
  const kinds = new Map<string, Kind>();
  const read = sentences.map(({ words, tags }) => {
    const own = words.map((word) => {
      let kind = kinds.get(word);
      if (!kind) kinds.set(word, (kind = readKind(word, dictionary, wordnet)));
      kind.uses++;
      return kind;
    });
    return { kinds: own, tags, titleCase: isTitleCase(own) };
  });
  const border = borderKind();
  const featureRows = selectFeatures([...kinds.values()], border);
  const toRows = (hashes: Int32Array): Int32Array => Int32Array.from([...hashes].flatMap((hash) => (featureRows.has(hash) ? [featureRows.get(hash)! * TAG_COUNT] : [])));
  const rows = new Map([...kinds.values(), border].map((kind) => [kind, { own: toRows(kind.own), previous: toRows(kind.previous), next: toRows(kind.next) }] as const));
  const layout = denseLayout(dictionary.transitionWords);
  const size = (featureRows.size + layout.rows) * TAG_COUNT;
  const values = new Float32Array(size);
  const totals = new Float64Array(size);
  const at = (row: number): number => (featureRows.size + row) * TAG_COUNT;

  const active: number[] = [];
  const activate = (from: readonly Kind[], i: number, titleCase: boolean, one: number, two: number): void => {
    const kind = from[i]!;
    const previous = from[i - 1] ?? border;
    const next = from[i + 1] ?? border;
    const context = (i === 0 ? FIRST_IN_SENTENCE : 0) + (titleCase ? TITLE_CASE : 0);
    active.length = 0;
    active.push(...rows.get(kind)!.own, ...rows.get(previous)!.previous, ...rows.get(next)!.next);
    active.push(
      at(layout.bias), at(layout.one + one), at(layout.two + two * HISTORY + one),
      at(layout.tagClass + one * CLASS_COUNT + kind.class), at(layout.tagNext + one * CLASS_COUNT + next.class), at(layout.classNext + kind.class * CLASS_COUNT + next.class),
      at(layout.contextShape + context * SHAPE_COUNT + kind.shape), at(layout.contextClass + context * CLASS_COUNT + kind.class),
    );
    if (kind.transition !== 0) active.push(at(layout.transition + kind.transition * HISTORY + one));
  };

  const random = randomNumbers(SEED);
  const order = read.map((_, i) => i);
  const scores = new Float64Array(TAG_COUNT);
  let step = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { kinds: words, tags, titleCase } = read[index]!;
      let one: number = BORDER_TAG;
      let two: number = BORDER_TAG;
      for (let i = 0; i < words.length; i++) {
        let guess = words[i]!.fixed;
        if (guess === NONE) {
          activate(words, i, titleCase, one, two);
          scores.fill(0);
          for (const row of active) for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag]! += values[row + tag]!;
          const right = tags[i]!;
          guess = highest(scores, -1);
          const rival = highest(scores, right);
          if (scores[right]! - scores[rival]! < MARGIN) {
            for (const row of active) {
              values[row + right]! += 1;
              totals[row + right]! += step;
              values[row + rival]! -= 1;
              totals[row + rival]! -= step;
            }
          }
          step++;
        }
        two = one;
        one = guess;
      }
    }
  }
  for (let i = 0; i < size; i++) values[i]! -= totals[i]! / step;
  return { values, featureRows, layout };
}

const form = newForm();
const features = newFeatures();

function readKind(word: string, dictionary: Dictionary, wordnet: WordnetTable): Kind {
  readForm(word, form);
  const entry = dictionary.byHash.get(form.hashes[form.length]! >>> 0);
  const ambiguityClass = entry === undefined || entry.class === NONE ? unseenClass(form) : entry.class;
  readFeatures(form, ambiguityClass, wordnet, features);
  return { ...copyFeatures(), fixed: entry?.fixed ?? NONE, class: ambiguityClass, shape: form.shape, casing: form.casing, transition: entry?.transition ?? 0, uses: 0 };
}

function borderKind(): Kind {
  readBorderFeatures(features);
  return { ...copyFeatures(), fixed: NONE, class: UnseenClass.border, shape: FormShape.punctuation, casing: 0, transition: 0, uses: LEAST_NEIGHBOUR };
}

const copyFeatures = (): Pick<Kind, 'own' | 'previous' | 'next'> => ({
  own: features.hashes.slice(0, features.own),
  previous: features.hashes.slice(features.own, features.previous),
  next: features.hashes.slice(features.previous, features.next),
});

function selectFeatures(kinds: readonly Kind[], border: Kind): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const count = (hashes: Int32Array, uses: number): void => {
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + uses);
  };
  const keep = (least: number): number[] => {
    const kept = [...counts].filter(([, uses]) => uses >= least).map(([hash]) => hash);
    counts.clear();
    return kept;
  };
  for (const { own, uses } of kinds) count(own, uses);
  const ownFeatures = keep(LEAST_OWN);
  for (const { previous, next, uses } of [...kinds, border]) {
    count(previous, uses);
    count(next, uses);
  }
  return new Map([...new Set([...ownFeatures, ...keep(LEAST_NEIGHBOUR)])].map((hash, row) => [hash, row]));
}

function isTitleCase(kinds: readonly Kind[]): boolean {
  const capitals = kinds.filter(({ casing }, i) => i > 0 && casing > 0).length;
  const small = kinds.filter(({ casing }, i) => i > 0 && casing < 0).length;
  return capitals >= 2 && capitals >= 2 * small;
}

function highest(scores: Float64Array, except: number): number {
  let best = except === 0 ? 1 : 0;
  for (let tag = best + 1; tag < scores.length; tag++) if (tag !== except && scores[tag]! > scores[best]!) best = tag;
  return best;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** mulberry32 */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
