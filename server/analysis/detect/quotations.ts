import type { Tokens } from '../text/tokens';
import type { Carry, Quotation } from './facts';
import { findMarks, type Mark } from './marks';
import { putInOrder } from './order';
import { quotedWords } from './quotedWords';

export type SingleQuotes = 'auto' | 'on' | 'off';

export interface Scan {
  readonly quotations: readonly Quotation[];
  readonly carryOut: Carry;
}

const NOTHING: readonly Quotation[] = [];

/** Finds the stretches between quotation marks of one paragraph, by start, the outer before the inner. */
export function scanQuotations(text: string, tokens: Tokens, carryIn: Carry, singleQuotes: SingleQuotes): Scan {
  let marks = findMarks(text, tokens);
  if (singleQuotes === 'off') marks = marks.filter((mark) => mark.double);
  if (marks.length === 0) return { quotations: NOTHING, carryOut: carryIn };
  return pair(text, tokens, marks, carryIn, singleQuotes);
}

/** Quotations inside quotations: nobody follows so many. */
const DEEPEST = 50;
/** Marks that are looked at ahead of one: no quotation holds more. */
const AHEAD = 200;

/** An open mark on the stack; `at` -1 stands for one opened in an earlier paragraph. */
interface Open extends Pick<Mark, 'at' | 'length' | 'double' | 'style'> {
  readonly continued: boolean;
}

/** What is known on the way through the marks. */
interface Pass {
  readonly text: string;
  readonly tokens: Tokens;
  readonly carryIn: Carry;
  readonly found: Quotation[];
  readonly stack: Open[];
}

function pair(text: string, tokens: Tokens, marks: readonly Mark[], carryIn: Carry, singleQuotes: SingleQuotes): Scan {
  const found: Quotation[] = [];
  const stack: Open[] = [];
  const pass: Pass = { text, tokens, carryIn, found, stack };
  const first = marks[0]!;
  if (carryIn !== '' && first.double === isDoubleStyle(carryIn) && !first.opens && (first.double || first.strong)) {
    stack.push({ at: -1, length: 1, double: first.double, style: carryIn, continued: true });
  }

  for (let k = 0; k < marks.length; k++) {
    const mark = marks[k]!;
    const double = innermost(stack, true);
    const single = innermost(stack, false);
    if (mark.double) {
      if (mark.closes && (double >= 0 || !mark.opens)) {
        if (double >= 0) close(pass, closedBy(mark, double, stack, marks, k), mark);
        else if (single >= 0) close(pass, single, mark); // ‘…”
        else if (lostItsBlank(text, mark) && isCloser(marks[nextDouble(marks, k + 1)])) open(pass, mark);
      } else {
        if (double >= 0 && !nests(marks, k)) { // the mark before was never closed
          emit(pass, double, undefined, mark.at);
          cutTo(stack, double);
        }
        open(pass, mark);
      }
    } else if (mark.closes && single > double) {
      if (!(mark.trailing && betterCloseFollows(marks, k, double >= 0))) close(pass, single, mark);
    } else if (mark.closes && !mark.opens) {
      // “…’ with no other double mark to come
      if (double >= 0 && single < 0 && mark.strong && nextDouble(marks, k + 1) === marks.length) close(pass, double, mark);
    } else if (mark.opens && (single < 0 || mark.style === '‘') && (singleQuotes === 'on' || singleCloses(marks, k, double >= 0))) open(pass, mark);
  }

  let carryOut: Carry = '';
  for (let i = stack.length - 1; i >= 0; i--) {
    const left = stack[i]!;
    // a single mark that nothing closes is an apostrophe, unless the paragraph begins with it
    if (!left.double && left.at > 3 && singleQuotes !== 'on') continue;
    emit(pass, i, undefined, text.length);
    carryOut = left.style;
  }
  putInOrder(found, startsBefore);
  return { quotations: found, carryOut };
}

const startsBefore = ({ outer: a }: Quotation, { outer: b }: Quotation): boolean => a.from < b.from || (a.from === b.from && a.to > b.to);

/** Pops: setting the length is a call into the engine. */
function cutTo(stack: Open[], depth: number): void {
  while (stack.length > depth) stack.pop();
}

function innermost(stack: readonly Open[], double: boolean): number {
  let i = stack.length - 1;
  while (i >= 0 && stack[i]!.double !== double) i--;
  return i;
}

/** Notes the quotation that the mark at `depth` of the stack opened; without a closing mark it reaches to `before`. */
function emit({ text, tokens, found, stack }: Pass, depth: number, close: Mark | undefined, before: number): void {
  const { at, length, style, continued } = stack[depth]!;
  let from = at + length;
  let to = close ? close.at : before;
  if (!close) while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const outerTo = close ? close.at + close.length : to;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  if (to > from) found.push({ inner: { from, to }, outer: { from: at < 0 ? from : at, to: outerTo }, mark: style, closed: close ? 'closed' : 'open', continued, depth, inside: quotedWords(tokens, from, to) });
}

/** Closes the open mark at `depth`; what was opened after it never closes. */
function close(pass: Pass, depth: number, mark: Mark): void {
  const { stack } = pass;
  for (let i = stack.length - 1; i > depth; i--) if (stack[i]!.double) emit(pass, i, undefined, mark.at);
  emit(pass, depth, mark, mark.at);
  cutTo(stack, depth);
}

function open({ text, carryIn, found, stack }: Pass, { at, length, double, style }: Mark): void {
  if (stack.length >= DEEPEST) return;
  const continued = carryIn !== '' && stack.length === 0 && found.length === 0 && isDoubleStyle(carryIn) === double && text.slice(0, at).trim() === '';
  stack.push({ at, length, double, style, continued });
}

const isDoubleStyle = (style: Carry): boolean => style !== '‘' && style !== "'";
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

function nextDouble(marks: readonly Mark[], from: number): number {
  const end = Math.min(marks.length, from + AHEAD);
  let i = from;
  while (i < end && !marks[i]!.double) i++;
  return i < end ? i : marks.length;
}

/** A second opening mark nests only where two closing marks follow. */
function nests(marks: readonly Mark[], at: number): boolean {
  const next = nextDouble(marks, at + 1);
  const second = marks[nextDouble(marks, next + 1)];
  return isCloser(marks[next]) && isCloser(second);
}

const isCloser = (mark: Mark | undefined): boolean => mark !== undefined && mark.closes && !mark.opens;

/** `She said," We are late."`: a mark that closes nothing, with the blank of an opening one on its wrong side. */
function lostItsBlank(text: string, { at, length, style }: Mark): boolean {
  const blank = at + length;
  if (style !== '"' && style !== '“' || !isBlank(text.charCodeAt(blank))) return false;
  const next = text.charAt(blank + 1);
  return next === '[' || next !== next.toLowerCase();
}

/** Which open mark this one closes: the innermost, but a `"` reaches past a “ to its like when nothing is left to close that. */
function closedBy(mark: Mark, innermost: number, stack: readonly Open[], marks: readonly Mark[], at: number): number {
  if (mark.style !== '"' || stack[innermost]!.style !== '“') return innermost;
  let like = innermost;
  while (like >= 0 && stack[like]!.style !== '"') like--;
  const later = marks[nextDouble(marks, at + 1)];
  return like >= 0 && (!later || later.opens) ? like : innermost;
}

/** After `the officials’ plans …` a later mark closes better than the apostrophe. */
function betterCloseFollows(marks: readonly Mark[], at: number, insideDouble: boolean): boolean {
  for (let i = at + 1; i < marks.length && i <= at + AHEAD; i++) {
    const mark = marks[i]!;
    if (mark.double) {
      if (insideDouble) return false;
    } else if (mark.closes) return true;
    else if (mark.opens && !mark.weak) return false;
  }
  return false;
}

/** A single mark opens only if something closes it (inside double marks: before they close), or if it begins the paragraph. */
function singleCloses(marks: readonly Mark[], at: number, insideDouble: boolean): boolean {
  const mark = marks[at]!;
  if (mark.at === 0 && !mark.weak && !insideDouble) return true;
  for (let i = at + 1; i < marks.length && i <= at + AHEAD; i++) {
    const later = marks[i]!;
    if (later.double) {
      if (insideDouble && isCloser(later)) return false;
    } else if (later.closes && (!mark.weak || later.strong)) return true;
  }
  return false;
}
