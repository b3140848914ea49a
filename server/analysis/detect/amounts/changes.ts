/** Is the amount one that something rose or fell by, from or to: `fell by a third`, `up 3 %`, `down from 5.2 to 4.9 million`, `a 10 percent drop`? */
import type { Change } from '../../article';
import { Tag } from '../../text/tokens';
import type { LocalNumber } from '../facts';
import { Amount } from '../numberClasses';
import { changeWord, ChangeClass, newChange, type ChangeWord } from './changeWords';
import { readQuantity } from './quantities';
import { has, isArticle, isDash, lowerAt, tagAt, tokenOf, type Pieces } from './pieces';

const { moves, causes, noun, place } = { moves: ChangeClass.moves, causes: ChangeClass.causes, noun: ChangeClass.noun, place: ChangeClass.place } as const;

/** How far before its number the verb may stand: `cut its spending on new roads by $5m`. */
const REACH = 8;

type Changing = Pick<LocalNumber, 'kind' | 'counts'>;

/**
 * The change that the words round the amount `[first, end)` tell. Unlike lengths of time and things counted, which both rise and are climbed,
 * *telling* amounts (percent, money, points) need no more than the word beside them.
 * @param last the amount before, for `rose 3 percent to $5m` and `to 2.1% in June, from 2.4%`.
 */
export function readChange(p: Pieces, first: number, end: number, kind: LocalNumber['kind'], counts: LocalNumber['counts'], last: LocalNumber | undefined): Change | undefined {
  const at = behindHedge(p, first - 1);
  const told = has(p, at, Amount.change) ? before(p, at, first, end, { kind, counts }, last) : undefined;
  return told ?? (isTelling(p, end, { kind, counts }) ? (behind(p, end) ?? (kind === 'percent' ? byObject(p, at) : undefined)) : undefined);
}

const HEDGES = new Set(['a', 'an', 'more', 'less', 'fewer', 'than', 'as', 'much', 'many', 'only', 'just', 'another', 'further', 'exactly']);
/** These say of themselves what the amount is. */
const ROLES = new Set(['by', 'to', 'of', 'up']);

/** The last piece before the amount that is no part of a hedge: `fell` in `fell by more than`, `to` in `rose to about`. */
function behindHedge(p: Pieces, i: number): number {
  let at = i;
  while (at > i - 5 && at >= 0 && !ROLES.has(lowerAt(p, at)) && (has(p, at, Amount.hedge) || HEDGES.has(lowerAt(p, at)))) at--;
  // the `at` of `at least` and `at most`, but `was up at 96` tells a level
  return lowerAt(p, at) === 'at' && (lowerAt(p, at + 1) === 'least' || lowerAt(p, at + 1) === 'most') ? at - 1 : at;
}

const POINTS = new Set(['point', 'points', 'places', 'cents']);

/** Percent, money, points and bare figures tell of a change as soon as they stand beside its word. */
function isTelling(p: Pieces, end: number, { kind, counts }: Changing): boolean {
  return kind === 'percent' || kind === 'money' || (kind === 'cardinal' && (counts === undefined || POINTS.has(lowerAt(p, isDash(p, end) ? end + 1 : end))));
}

function before(p: Pieces, at: number, first: number, end: number, amount: Changing, last: LocalNumber | undefined): Change | undefined {
  switch (lowerAt(p, at)) {
    case 'by':
      return isAgent(p, at, end, amount) ? undefined : inDirection(verbBefore(p, at - 1), 'by');
    case 'to':
      return inDirection(levelBefore(p, at - 1, 'to') ?? (last?.change?.role === 'from' || isSameThing(p, amount, last) || touchesLast(p, at, last) ? lastIn(p, at, last, 'to') : undefined), 'to');
    case 'from':
      return inDirection(levelBefore(p, at - 1, 'from') ?? (isSameThing(p, amount, last) ? lastIn(p, at, last, 'from') : undefined) ?? wentTo(p, at - 1, first, end), 'from');
    case 'of':
      return ofChange(p, at - 1, amount);
    default:
      // `fell below £50m` tells a level
      return LEVELS.has(lowerAt(p, first - 1)) ? inDirection(changeWord(p, at, moves)?.direction, 'to') : beside(p, at, end, amount);
  }
}

const GONE = new Set(['went', 'gone']);

/** `had gone from 20 to 75` says nothing of up or down by its words. */
export const wentBefore = (p: Pieces, i: number): boolean => GONE.has(lowerAt(p, i)) || (tagAt(p, i) === Tag.ADV && GONE.has(lowerAt(p, i - 1)));

/** … but by its figures. */
function wentTo(p: Pieces, i: number, first: number, end: number): Change['direction'] | undefined {
  if (!wentBefore(p, i) || lowerAt(p, end) !== 'to') return undefined;
  const low = readQuantity(p, first);
  const high = readQuantity(p, end + 1);
  if (!low || !high || low.value === high.value) return undefined;
  return low.value < high.value ? 'up' : 'down';
}

/** `questions were raised by one county`: who did it, not how far. */
const isAgent = (p: Pieces, at: number, end: number, amount: Changing): boolean =>
  amount.kind === 'cardinal' && !isTelling(p, end, amount) && tagAt(p, at - 2) === Tag.AUX && changeWord(p, at - 1, causes) !== undefined && !changeWord(p, at - 1, moves);

const LEVELS = new Set(['below', 'above', 'beyond']);

const inDirection = (direction: Change['direction'] | undefined, role: Change['role']): Change | undefined => direction && newChange(direction, role);

/** Not `rose to 5 million people from 20 countries`. */
function isSameThing(p: Pieces, { kind, counts }: Changing, last: LocalNumber | undefined): boolean {
  // `down by a third from £86m`: what tells how far may be of any kind
  if (last === undefined || (kind !== last.kind && kind !== 'cardinal' && last.change?.role !== 'by')) return false;
  return counts === undefined || (last.counts !== undefined && p.text.slice(counts.from, counts.to) === p.text.slice(last.counts.from, last.counts.to));
}

/** `fell last year by`, `cut its spending by`: the nearest verb of change, with no other verb and no comma between. */
function verbBefore(p: Pieces, i: number): Change['direction'] | undefined {
  const sentence = p.tokens.sentences[tokenOf(p, i < 0 ? 0 : i)];
  for (let k = i; k > i - REACH && k >= 0 && p.tokens.sentences[tokenOf(p, k)] === sentence; k--) {
    const word = changeWord(p, k, k === i ? moves | causes | noun | place : moves | causes | noun);
    if (word) return word.direction;
    const tag = tagAt(p, k);
    if (tag === Tag.PUNCT && !isDash(p, k) || tag === Tag.AUX || (tag === Tag.VERB && !lowerAt(p, k).endsWith('ed') && !lowerAt(p, k).endsWith('ing'))) return undefined;
  }
  return undefined;
}

/** What owns the object of a verb that raises or cuts: in `cut its workforce to 3,000` what was cut is now 3,000. */
const OWNS = 1 << Tag.DET | 1 << Tag.PRON;
const OBJECT = 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.PROPN | 1 << Tag.PART | 1 << Tag.DET | 1 << Tag.PRON;

const DATE = Amount.month | Amount.weekday | Amount.season | Amount.time | Amount.leading | Amount.plain | Amount.unit;

/** The doubled of `doubled since 2016, from`: over a comma and a date. */
function behindDate(p: Pieces, i: number): number {
  let k = lowerAt(p, i) === ',' ? i - 1 : i;
  while (k > i - 5 && has(p, k, DATE) && !has(p, k, Amount.change)) k--;
  return (lowerAt(p, k) === 'since' || lowerAt(p, k) === 'in') && k < i ? k - 1 : k;
}

/** `rose to`, `rose sharply to`, `up from`, `down to`, `an increase from`, `cut its workforce to`. */
export function levelBefore(p: Pieces, i: number, role: 'from' | 'to'): Change['direction'] | undefined {
  const k = tagAt(p, i) === Tag.ADV && !has(p, i, Amount.change) ? i - 1 : role === 'from' ? behindDate(p, i) : i;
  // right before the preposition a verb that causes is passive: `was raised from 62`
  const word = changeWord(p, k, moves | causes | noun | place);
  // `up to 5` is a bound, and what `boils down to 5` has not fallen
  if (word) return (lowerAt(p, k) === 'up' && role === 'to') || isParticle(p, k, word) ? undefined : word.direction;
  for (let at = k; at > k - REACH && at > 0; at--) {
    const cause = changeWord(p, at - 1, causes);
    if (cause) return (OWNS >> tagAt(p, at) & 1) === 1 ? cause.direction : undefined;
    if ((OBJECT >> tagAt(p, at) & 1) === 0) return undefined;
  }
  return undefined;
}

/** The change told last goes on: `fell from 5.2 to 4.9 million`, `rose 3 percent to $5m`, `to 2.1% in June, from 2.4%`. */
function lastIn(p: Pieces, at: number, last: LocalNumber | undefined, role: 'from' | 'to'): Change['direction'] | undefined {
  const { change, to } = last ?? NOTHING;
  if (change === undefined || change.role === role) return undefined;
  const gap = p.from[at]! - to;
  if (gap < 0 || gap > FARTHEST) return undefined;
  for (let k = at - 1; k >= 0 && p.from[k]! >= to; k--) if (tagAt(p, k) === Tag.VERB || tagAt(p, k) === Tag.AUX || lowerAt(p, k) === '.') return undefined;
  return change.direction;
}

/** Nothing stands between: `rose 3 percent to 5,400 tonnes`. */
const touchesLast = (p: Pieces, at: number, last: LocalNumber | undefined): boolean => last !== undefined && p.from[at]! - last.to === 1;
const NOTHING = { change: undefined, to: 0 } as const;
/** Room for `in the three months to June, `. */
const FARTHEST = 40;

/** `an increase of 3 percent`, `growth of 5%`; things counted need the article: `a drop of 300 jobs`, but `the fall of 20 kings`. */
function ofChange(p: Pieces, i: number, { kind }: Changing): Change | undefined {
  const word = changeWord(p, i, noun);
  if (!word) return undefined;
  const article = isArticle(p, i - 1) || isArticle(p, i - 2);
  return kind === 'percent' || kind === 'money' || (article && kind !== 'duration') ? newChange(word.direction, 'by') : undefined;
}

/** `fell 3 percent`, `was up 200`, `rose 12 meters`; but no `went up 3 flights`, `climbed 3 hills` or `raised $5m`. */
function beside(p: Pieces, at: number, end: number, amount: Changing): Change | undefined {
  const { kind } = amount;
  if (kind === 'duration') return undefined;
  const up = lowerAt(p, at) === 'up' || lowerAt(p, at) === 'down' ? changeWord(p, at, place) : undefined;
  if (up) return isParticle(p, at, up) || !(kind === 'measure' || isTelling(p, end, amount)) ? undefined : newChange(up.direction, 'by');
  const word = changeWord(p, at, kind === 'percent' ? moves | causes : moves);
  // `the narrow two-lane bridge`
  return word && tagAt(p, at) !== Tag.ADJ && (kind === 'measure' || isTelling(p, end, amount)) ? newChange(word.direction, 'by') : undefined;
}

/** The up of `picked up` and `free up`, the down of `boils down`, but not of `went down` and `slipped down`. */
const isParticle = (p: Pieces, i: number, { classes }: ChangeWord): boolean => (classes & place) !== 0 && (tagAt(p, i - 1) === Tag.VERB || tagAt(p, i - 1) === Tag.ADJ) && !changeWord(p, i - 1, moves) && !WENT.has(lowerAt(p, i - 1));
const WENT = new Set(['went', 'gone', 'goes', 'go', 'closed', 'ended', 'opened', 'finished', 'closing', 'ending', 'trading', 'traded', 'going', 'moving', 'moved', 'edged', 'ticked', 'inched', 'shot', 'came', 'crept']);

/** `23 per cent year-on-year pay rise` */
const LONGEST = 8;

/** `a 10 percent drop`, `a 3-point pay rise`, `closed 2 percent higher`. */
function behind(p: Pieces, end: number): Change | undefined {
  let at = isDash(p, end) ? end + 1 : end;
  if (POINTS.has(lowerAt(p, at))) at++;
  const higher = at === end || !isDash(p, end) ? changeWord(p, at, place) : undefined;
  if (higher && lowerAt(p, at) !== 'up' && lowerAt(p, at) !== 'down') return lowerAt(p, at + 1) === 'than' || tagAt(p, at + 1) === Tag.NOUN ? undefined : newChange(higher.direction, 'by');
  for (let k = at; k < at + LONGEST; k++) {
    const word = changeWord(p, k, noun);
    if (word && (tagAt(p, k) === Tag.NOUN ? tagAt(p, k + 1) !== Tag.NOUN : tagAt(p, k + 1) === Tag.PUNCT || tagAt(p, k + 1) === Tag.ADP)) return newChange(word.direction, 'by');
    if (tagAt(p, k) !== Tag.NOUN && tagAt(p, k) !== Tag.ADJ && !isDash(p, k) && !isDash(p, k + 1)) return undefined;
  }
  return undefined;
}

/** `raised wages 3%`, `cut the budget 5 percent`: what was raised stands between the verb and its percentage. */
function byObject(p: Pieces, i: number): Change | undefined {
  if (tagAt(p, i) !== Tag.NOUN) return undefined;
  for (let k = i; k > i - 4 && (OBJECT >> tagAt(p, k) & 1) === 1; k--) {
    const word = tagAt(p, k - 1) === Tag.VERB ? changeWord(p, k - 1, causes) : undefined;
    if (word) return newChange(word.direction, 'by');
  }
  return undefined;
}
