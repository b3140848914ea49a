/**
 * An averaged perceptron, greedy from left to right. All that depends on one word alone is folded into one vector a word when the
 * word is first met; a token then costs three vectors, the two tags before and a few dense tables, however many features there are.
 * Scores are added up for two tags at once, see `pairs.ts`.
 */
import type { TokenBuffer } from '../tokenizer';
import type { Vocabulary } from '../vocabulary';
import { UnseenClass, unseenClass } from './classes';
import { newFeatures, readBorderFeatures, readFeatures } from './features';
import { newForm, readForm } from './form';
import { BORDER_TAG, CLASS_COUNT, FIRST_IN_SENTENCE, HISTORY, SHAPE_COUNT, TAG_COUNT, TITLE_CASE } from './layout';
import { type Model, NONE } from './model';
import { addRow, highOf, lowOf, PAIRS } from './pairs';
import { buildTables, type Tables } from './tables';

/** Weights of a word for itself, for the word after it and for the word before it, each in pairs. */
const VECTOR = 3 * PAIRS;

/** A word in one number: its fixed tag or `NONE`, its ambiguity class, its shape, one bit each for a longer word with a capital and without, and for transitions of its own. */
const enum Info { fixed = 255, classAt = 8, class = 255, shapeAt = 16, shape = 31, capitalAt = 21, smallAt = 22, transitions = 1 << 23 }

export class Tagger {
  private vectors = new Int32Array(0);
  /** What is asked of each token, in one number a word; see `Info`. */
  private infos = new Int32Array(0);
  private transitions = new Uint16Array(0);
  private folded = 0;
  private generation = 0;
  private readonly tables: Tables;
  private readonly form = newForm();
  private readonly features = newFeatures();

  constructor(private readonly model: Model, private readonly vocabulary: Vocabulary) {
    this.tables = buildTables(model);
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

  private tagSentence(ids: Int32Array, from: number, to: number, tags: number[]): void {
    const { vectors, infos, transitions } = this;
    const { history, tagClass, tagNext, classNext, contextShape, contextClass, transition } = this.tables;
    const titleCase = this.isTitleCase(ids, from, to) ? TITLE_CASE : 0;
    let one: number = BORDER_TAG;
    let two: number = BORDER_TAG;
    for (let i = from; i < to; i++) {
      const id = ids[i]!;
      const info = infos[id]!;
      let best = info & Info.fixed;
      if (best === NONE) {
        const nextId = i + 1 < to ? ids[i + 1]! : 0;
        const context = (i === from ? FIRST_IN_SENTENCE : 0) + titleCase;
        const plain = context === 0 && (info & Info.transitions) === 0;
        const ownClass = (info >> Info.classAt) & Info.class;
        const nextClass = (infos[nextId]! >> Info.classAt) & Info.class;
        const own = id * VECTOR;
        const previous = (i > from ? ids[i - 1]! : 0) * VECTOR + PAIRS;
        const next = nextId * VECTOR + 2 * PAIRS;
        const a = (two * HISTORY + one) * PAIRS;
        const b = (one * CLASS_COUNT + ownClass) * PAIRS;
        const c = (one * CLASS_COUNT + nextClass) * PAIRS;
        const d = (ownClass * CLASS_COUNT + nextClass) * PAIRS;
        const e = (context * SHAPE_COUNT + ((info >> Info.shapeAt) & Info.shape)) * PAIRS;
        const f = (context * CLASS_COUNT + ownClass) * PAIRS;
        const g = (transitions[id]! * HISTORY + one) * PAIRS;
        let highest = -1e9;
        for (let pair = 0; pair < PAIRS; pair++) {
          let scores = vectors[own + pair]! + vectors[previous + pair]! + vectors[next + pair]!
            + history[a + pair]! + tagClass[b + pair]! + tagNext[c + pair]! + classNext[d + pair]!;
          if (!plain) scores += contextShape[e + pair]! + contextClass[f + pair]! + transition[g + pair]!;
          const low = lowOf(scores);
          const high = highOf(scores);
          if (low > highest) {
            highest = low;
            best = 2 * pair;
          }
          if (high > highest) {
            highest = high;
            best = 2 * pair + 1;
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
    const { infos } = this;
    let capitals = 0;
    let small = 0;
    for (let i = from + 1; i < to; i++) {
      const info = infos[ids[i]!]!;
      capitals += (info >> Info.capitalAt) & 1;
      small += (info >> Info.smallAt) & 1;
    }
    return capitals >= 2 && capitals >= 2 * small;
  }

  private foldNewWords(): void {
    const { words, generation } = this.vocabulary;
    if (generation !== this.generation) this.folded = 0;
    this.generation = generation;
    if (words.length > this.infos.length) this.reserve(Math.max(words.length, this.infos.length * 2, 4096));
    for (; this.folded < words.length; this.folded++) this.fold(this.folded, words[this.folded]!.text);
  }

  private reserve(size: number): void {
    const { vectors, infos, transitions } = this;
    (this.vectors = new Int32Array(size * VECTOR)).set(vectors);
    (this.infos = new Int32Array(size)).set(infos);
    (this.transitions = new Uint16Array(size)).set(transitions);
  }

  private fold(id: number, text: string): void {
    const { model, form, features } = this;
    let ambiguityClass: number = UnseenClass.border;
    let shape = 0;
    if (id === 0) {
      readBorderFeatures(features);
      this.infos[0] = ambiguityClass << Info.classAt;
    } else {
      readForm(text, form);
      const known = model.words.find(form.hashes[form.length]!);
      const seenClass = model.classes[known]!;
      shape = form.shape;
      ambiguityClass = seenClass === NONE ? unseenClass(form) : seenClass;
      readFeatures(form, ambiguityClass, model.wordnet, features);
      this.infos[id] = model.fixed[known]! | (ambiguityClass << Info.classAt) | (shape << Info.shapeAt)
        | (form.casing > 0 ? 1 << Info.capitalAt : form.casing < 0 ? 1 << Info.smallAt : 0) | (model.transitions[known]! > 0 ? Info.transitions : 0);
      this.transitions[id] = model.transitions[known]!;
    }
    const base = id * VECTOR;
    this.vectors.fill(0, base, base + VECTOR);
    this.add(base, 0, features.own);
    this.add(base + PAIRS, features.own, features.previous);
    this.add(base + 2 * PAIRS, features.previous, features.next);
    // the context of most tokens, so that it is looked up for the others only
    addRow(this.vectors, base, model.dense, (model.layout.contextShape + shape) * TAG_COUNT);
    addRow(this.vectors, base, model.dense, (model.layout.contextClass + ambiguityClass) * TAG_COUNT);
  }

  private add(base: number, from: number, to: number): void {
    const { features, rows } = this.model;
    for (let i = from; i < to; i++) {
      const row = features.find(this.features.hashes[i]!) * TAG_COUNT;
      if (row !== 0) addRow(this.vectors, base, rows, row);
    }
  }
}
