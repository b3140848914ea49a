/** Interned words: a form is looked up by its hash and verified unit by unit, so that a known word costs no allocation. */
import { LOWER } from './characters';
import type { Classify } from './reader';
import { newWord, NO_CLASSES, type Word } from './tokens';
import { traitsOf } from './traits';

/** Distinct forms of some hundred articles. A fuller vocabulary starts anew; words already handed out live on with their holders. */
const MOST_WORDS = 32_768;
const FIRST_SLOTS = 16_384;
/** Numbers to a form; one of them is spare, so that none lies across two lines of the processor's cache. */
const FORM = 4;

/** Stands for what lies before and after a sentence; the first word of every vocabulary. */
const BORDER: Word = newWord('', '', 0, NO_CLASSES);

export class Vocabulary {
  /** By id; ids count from 1, 0 being the border of a sentence. */
  words: Word[] = [BORDER];
  /** `Trait` bits by id. */
  traits = new Uint8Array(FIRST_SLOTS / 2);
  /** Counts the fresh starts, so that tables kept beside the ids can follow. */
  generation = 0;
  /** Open addressing at half load: ids, 0 for empty. */
  private slots = new Int32Array(FIRST_SLOTS);
  /** By id, side by side in memory: the hash of its form, and where the form begins in the pool and ends. */
  private forms = new Int32Array(FIRST_SLOTS * 2);
  /** The units of all forms, end to end. */
  private pool = new Uint16Array(FIRST_SLOTS * 4);

  constructor(private readonly classify: Classify) {}

  /** To be called between paragraphs, when no ids are held. */
  makeRoom(): void {
    if (this.words.length <= MOST_WORDS) return;
    this.words = [BORDER];
    this.slots.fill(0);
    this.generation++;
  }

  /** The id of the form `[from, to)`. */
  intern(units: Uint16Array, from: number, to: number, hash: number, shape: number): number {
    const { slots, forms, pool } = this;
    const mask = slots.length - 1;
    const length = to - from;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot]!; id !== 0; id = slots[(slot = (slot + 1) & mask)]!) {
      const form = id * FORM;
      if (forms[form] !== hash) continue;
      const start = forms[form + 1]!;
      if (forms[form + 2]! - start !== length) continue;
      let i = 0;
      while (i < length && pool[start + i] === units[from + i]) i++;
      if (i === length) return id;
    }
    return this.add(units, from, to, hash, shape, slot);
  }

  private add(units: Uint16Array, from: number, to: number, hash: number, shape: number, slot: number): number {
    const id = this.words.length;
    const start = this.forms[id * FORM - FORM + 2]!;
    this.reserve(id, start + to - from);
    for (let i = from; i < to; i++) this.pool[start + i - from] = units[i]!;
    this.forms[id * FORM] = hash;
    this.forms[id * FORM + 1] = start;
    this.forms[id * FORM + 2] = start + to - from;
    this.slots[slot] = id;
    const form = internalized(copy(units, from, to, false));
    const lower = internalized(copy(units, from, to, true));
    this.words.push(newWord(form, lower, shape, this.classify(lower, form)));
    this.traits[id] = traitsOf(form, lower, shape);
    if (id * 2 >= this.slots.length) this.rehash();
    return id;
  }

  private reserve(id: number, poolEnd: number): void {
    if (poolEnd > this.pool.length) this.pool = grown(new Uint16Array(Math.max(poolEnd, this.pool.length * 2)), this.pool);
    if (id < this.traits.length) return;
    this.forms = grown(new Int32Array(id * 2 * FORM), this.forms);
    this.traits = grown(new Uint8Array(id * 2), this.traits);
  }

  private rehash(): void {
    const slots = (this.slots = new Int32Array(this.slots.length * 2));
    const mask = slots.length - 1;
    for (let id = 1; id < this.words.length; id++) {
      const hash = this.forms[id * FORM]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
  }
}

function grown<T extends Uint8Array | Uint16Array | Int32Array>(larger: T, old: T): T {
  larger.set(old);
  return larger;
}

/** A string of its own: a slice would keep the whole paragraph alive. */
function copy(units: Uint16Array, from: number, to: number, lower: boolean): string {
  let result = '';
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    result += String.fromCharCode(lower ? LOWER[unit]! : unit);
  }
  return result;
}

/** V8's JSON reader makes short strings unique; of longer ones only the keys of objects are. */
const LONGEST_UNIQUE = 10;

/**
 * The engine's one copy of a string, the same that a literal of the code is: `word.lower === 'by'` then compares two addresses, not two texts.
 * The detectors ask such questions of every word, several times over.
 */
export const internalized = (text: string): string => (text.length <= LONGEST_UNIQUE ? (JSON.parse(JSON.stringify(text)) as string) : Object.keys({ [text]: 0 })[0]!);
