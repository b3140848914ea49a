/**
 * An averaged perceptron, greedy from left to right. All that depends on one word alone is folded into one vector a word when the
 * word is first met; a token then costs three vectors, the two tags before and a few dense tables, however many features there are.
 */
import type { TokenBuffer } from '../tokenizer';
import type { Vocabulary } from '../vocabulary';
import { UnseenClass, unseenClass } from './classes';
import { newFeatures, readBorderFeatures, readFeatures } from './features';
import { newForm, readForm } from './form';
import { BORDER_TAG, CLASS_COUNT, FIRST_IN_SENTENCE, HISTORY, SHAPE_COUNT, TAG_COUNT, TITLE_CASE } from './layout';
import { type Model, NONE } from './model';

/** Weights of a word for itself, for the word after it and for the word before it. */
const VECTOR = 3 * TAG_COUNT;

export class Tagger {
  private vectors = new Int16Array(0);
  private fixed = new Uint8Array(0);
  private classes = new Uint8Array(0);
  private shapes = new Uint8Array(0);
  private casings = new Int8Array(0);
  private transitions = new Uint16Array(0);
  private folded = 0;
  private generation = 0;
  /** The tables of one and of two tags before, and the bias, in one. */
  private readonly history: Int16Array;
  private readonly form = newForm();
  private readonly features = newFeatures();

  constructor(private readonly model: Model, private readonly vocabulary: Vocabulary) {
    const { dense, layout } = model;
    this.history = new Int16Array(HISTORY * HISTORY * TAG_COUNT);
    for (let pair = 0; pair < HISTORY * HISTORY; pair++) {
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        this.history[pair * TAG_COUNT + tag] =
          dense[(layout.two + pair) * TAG_COUNT + tag]! + dense[(layout.one + (pair % HISTORY)) * TAG_COUNT + tag]! + dense[layout.bias * TAG_COUNT + tag]!;
      }
    }
  }

  /** Writes a tag for each token of the buffer. */
  tag(buffer: TokenBuffer): void {
    this.foldNewWords();
    const { count, ids, starts, tags } = buffer;
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && starts[to] === 0) to++;
      this.tagSentence(ids, from, to, tags);
      from = to;
    }
  }

  private tagSentence(ids: Int32Array, from: number, to: number, tags: Uint8Array): void {
    const { vectors, fixed, classes, shapes, transitions, history } = this;
    const { dense, layout } = this.model;
    const tagClass = layout.tagClass * TAG_COUNT;
    const tagNext = layout.tagNext * TAG_COUNT;
    const classNext = layout.classNext * TAG_COUNT;
    const contextShape = layout.contextShape * TAG_COUNT;
    const contextClass = layout.contextClass * TAG_COUNT;
    const transition = layout.transition * TAG_COUNT;
    const titleCase = this.isTitleCase(ids, from, to) ? TITLE_CASE : 0;
    let one: number = BORDER_TAG;
    let two: number = BORDER_TAG;
    for (let i = from; i < to; i++) {
      const id = ids[i]!;
      let best = fixed[id]!;
      if (best === NONE) {
        const nextId = i + 1 < to ? ids[i + 1]! : 0;
        const context = (i === from ? FIRST_IN_SENTENCE : 0) + titleCase;
        const ownClass = classes[id]!;
        const nextClass = classes[nextId]!;
        const own = id * VECTOR;
        const previous = (i > from ? ids[i - 1]! : 0) * VECTOR + TAG_COUNT;
        const next = nextId * VECTOR + 2 * TAG_COUNT;
        const a = (two * HISTORY + one) * TAG_COUNT;
        const b = tagClass + (one * CLASS_COUNT + ownClass) * TAG_COUNT;
        const c = tagNext + (one * CLASS_COUNT + nextClass) * TAG_COUNT;
        const d = classNext + (ownClass * CLASS_COUNT + nextClass) * TAG_COUNT;
        const e = contextShape + (context * SHAPE_COUNT + shapes[id]!) * TAG_COUNT;
        const f = contextClass + (context * CLASS_COUNT + ownClass) * TAG_COUNT;
        const g = transition + (transitions[id]! * HISTORY + one) * TAG_COUNT;
        let highest = -1e9;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          const score = vectors[own + tag]! + vectors[previous + tag]! + vectors[next + tag]! + history[a + tag]!
            + dense[b + tag]! + dense[c + tag]! + dense[d + tag]! + dense[e + tag]! + dense[f + tag]! + dense[g + tag]!;
          if (score > highest) {
            highest = score;
            best = tag;
          }
        }
      }
      tags[i] = best;
      two = one;
      one = best;
    }
  }

  /** A headline: after the first word, at least two longer words have a capital and half as many or fewer have none. */
  private isTitleCase(ids: Int32Array, from: number, to: number): boolean {
    let capitals = 0;
    let small = 0;
    for (let i = from + 1; i < to; i++) {
      const casing = this.casings[ids[i]!]!;
      if (casing > 0) capitals++;
      else if (casing < 0) small++;
    }
    return capitals >= 2 && capitals >= 2 * small;
  }

  private foldNewWords(): void {
    const { words, generation } = this.vocabulary;
    if (generation !== this.generation) this.folded = 0;
    this.generation = generation;
    if (words.length > this.fixed.length) this.reserve(Math.max(words.length, this.fixed.length * 2, 4096));
    for (; this.folded < words.length; this.folded++) this.fold(this.folded, words[this.folded]!.text);
  }

  private reserve(size: number): void {
    const { vectors, fixed, classes, shapes, casings, transitions } = this;
    (this.vectors = new Int16Array(size * VECTOR)).set(vectors);
    (this.fixed = new Uint8Array(size)).set(fixed);
    (this.classes = new Uint8Array(size)).set(classes);
    (this.shapes = new Uint8Array(size)).set(shapes);
    (this.casings = new Int8Array(size)).set(casings);
    (this.transitions = new Uint16Array(size)).set(transitions);
  }

  private fold(id: number, text: string): void {
    const { model, form, features } = this;
    if (id === 0) {
      readBorderFeatures(features);
      this.classes[0] = UnseenClass.border;
    } else {
      readForm(text, form);
      const known = model.words.find(form.hashes[form.length]!);
      const seenClass = model.classes[known]!;
      const ambiguityClass = seenClass === NONE ? unseenClass(form) : seenClass;
      readFeatures(form, ambiguityClass, model.wordnet, features);
      this.fixed[id] = model.fixed[known]!;
      this.classes[id] = ambiguityClass;
      this.shapes[id] = form.shape;
      this.casings[id] = form.casing;
      this.transitions[id] = model.transitions[known]!;
    }
    const base = id * VECTOR;
    this.vectors.fill(0, base, base + VECTOR);
    this.add(base, 0, features.own);
    this.add(base + TAG_COUNT, features.own, features.previous);
    this.add(base + 2 * TAG_COUNT, features.previous, features.next);
  }

  private add(base: number, from: number, to: number): void {
    const { vectors } = this;
    const { features, rows } = this.model;
    for (let i = from; i < to; i++) {
      const row = features.find(this.features.hashes[i]!) * TAG_COUNT;
      if (row === 0) continue;
      for (let tag = 0; tag < TAG_COUNT; tag++) vectors[base + tag]! += rows[row + tag]!;
    }
  }
}
