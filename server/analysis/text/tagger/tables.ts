/** The dense tables of the model, ready to be added up: in pairs, and what most tokens share folded into fewer tables. */
import { CLASS_COUNT, CONTEXT_COUNT, HISTORY, SHAPE_COUNT } from './layout';
import type { Model } from './model';
import { PAIRS, pairRows } from './pairs';

/** In the half of the last pair that belongs to no tag, so that it is never the highest. */
const NEVER = -0x4000 * 65536;

export interface Tables {
  /** The two tags before, the tag before, the bias, and what the tag before says of words without transitions of their own. */
  readonly history: Int32Array;
  readonly tagClass: Int32Array;
  readonly tagNext: Int32Array;
  readonly classNext: Int32Array;
  /** What a context adds to the plain one, that is inside a sentence in ordinary case: the plain one is part of each word's own weights. */
  readonly contextShape: Int32Array;
  readonly contextClass: Int32Array;
  /** What a word with transitions of its own adds to words without. */
  readonly transition: Int32Array;
}

export function buildTables({ dense, layout }: Model): Tables {
  const table = (first: number, rows: number): Int32Array => pairRows(dense, first, rows);
  const transitions = layout.bias - layout.transition;
  const one = table(layout.one, HISTORY);
  const bias = table(layout.bias, 1);
  const transition = table(layout.transition, transitions);
  const history = table(layout.two, HISTORY * HISTORY);
  for (let row = 0; row < HISTORY * HISTORY; row++) {
    for (let i = 0; i < PAIRS; i++) history[row * PAIRS + i]! += one[(row % HISTORY) * PAIRS + i]! + bias[i]! + transition[(row % HISTORY) * PAIRS + i]!;
    history[(row + 1) * PAIRS - 1]! += NEVER;
  }
  return {
    history,
    tagClass: table(layout.tagClass, HISTORY * CLASS_COUNT),
    tagNext: table(layout.tagNext, HISTORY * CLASS_COUNT),
    classNext: table(layout.classNext, CLASS_COUNT * CLASS_COUNT),
    contextShape: lessFirst(table(layout.contextShape, CONTEXT_COUNT * SHAPE_COUNT), SHAPE_COUNT),
    contextClass: lessFirst(table(layout.contextClass, CONTEXT_COUNT * CLASS_COUNT), CLASS_COUNT),
    transition: lessFirst(transition, HISTORY),
  };
}

/** Takes the first block of so many rows from each block. */
function lessFirst(table: Int32Array, rows: number): Int32Array {
  const size = rows * PAIRS;
  for (let i = table.length - 1; i >= 0; i--) table[i]! -= table[i % size]!;
  return table;
}
