/** Whether a sentence looks ahead or back, which tells the Monday and the January before from those to come. */
import { Tag } from '../../text/tokens';
import { Amount } from '../numberClasses';
import { has, lowerAt, tagAt, tokenOf, type Pieces } from '../amounts/pieces';
import type { DateReading } from './expression';

/** How many words before a date are asked. */
const REACH = 12;

/** Plans told in the present: `The Owls open the season Friday`. Their pasts are other words. */
const SCHEDULED: ReadonlySet<string> = new Set('open opens start starts begin begins resume resumes face faces host hosts play plays meet meets visit visits travel travels return returns continue continues kick kicks air airs end ends close closes expire expires leave leaves arrive arrives run runs go goes face faces conclude concludes'.split(' '));
/** `did not open Friday`, `managed to open Friday`, `the open Monday` */
const UNDOING: ReadonlySet<string> = new Set(['did', "didn't", 'to', 'not', 'the', 'a']);

/** Does the sentence speak of the future before this piece: `will meet Monday`, `The vote is Friday`, `They play on Saturday`? */
export function looksAhead(p: Pieces, i: number): boolean {
  const near = lowerAt(p, i - 1) === 'on' || lowerAt(p, i - 1) === 'at' ? i - 2 : i - 1;
  if (lowerAt(p, near) === 'is' || lowerAt(p, near) === 'are') return true;
  let past = false;
  const sentence = p.tokens.sentences[tokenOf(p, i)];
  for (let k = i - 1; k >= Math.max(0, i - REACH) && p.tokens.sentences[tokenOf(p, k)] === sentence; k--) {
    const { amount, lower } = p.words[k]!;
    if ((amount & (Amount.ahead | Amount.back)) !== 0) return (amount & Amount.ahead) !== 0;
    if (past || tagAt(p, k) !== Tag.VERB && tagAt(p, k) !== Tag.AUX) continue;
    if (SCHEDULED.has(lower) && !UNDOING.has(lowerAt(p, k - 1))) return true;
    past = isPast(p, k);
  }
  return false;
}

/** Does the sentence plan in so many words: `will reopen in two weeks`? */
export function plansAhead(p: Pieces, i: number): boolean {
  const sentence = p.tokens.sentences[tokenOf(p, i)];
  for (let k = i - 1; k >= Math.max(0, i - REACH) && p.tokens.sentences[tokenOf(p, k)] === sentence; k--) {
    if (has(p, k, Amount.ahead | Amount.back)) return has(p, k, Amount.ahead);
  }
  return false;
}

/** Is the verb before this piece a past one: `signed in January`? But `September crude fell` is a contract. */
function looksBack(p: Pieces, i: number): boolean {
  if (lowerAt(p, i - 1) === 'since') return true;
  const sentence = p.tokens.sentences[tokenOf(p, i)];
  for (let k = i - 1; k >= Math.max(0, i - REACH) && p.tokens.sentences[tokenOf(p, k)] === sentence; k--) {
    if (has(p, k, Amount.ahead)) return false;
    if (tagAt(p, k) === Tag.VERB || tagAt(p, k) === Tag.AUX) return isPast(p, k);
  }
  return false;
}
const BEFORE_PAST_MONTH: ReadonlySet<string> = new Set(['in', 'since', 'during', 'at', 'of']);

const PAST_HELPERS: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);
const PASTS: ReadonlySet<string> = new Set('won lost beat drew fell rose came went left began took made gave got met held led ran sank struck shot stood became died hit broke'.split(' '));
const NOT_PAST: ReadonlySet<string> = new Set(['is', 'are', 'be', 'been', 'being', 'to']);

/** `Closed on Thanksgiving`, `is closed on Thanksgiving` tell of no past. */
function isPast(p: Pieces, i: number): boolean {
  const word = lowerAt(p, i);
  if (PAST_HELPERS.has(word)) return true;
  const begins = i === 0 || p.tokens.sentences[tokenOf(p, i)] !== p.tokens.sentences[tokenOf(p, i - 1)];
  return (PASTS.has(word) || (word.length > 4 && word.endsWith('ed'))) && !begins && !NOT_PAST.has(lowerAt(p, i - 1));
}

/** A day, a month or a holiday without a year and `the weekend` lie before or ahead as the sentence looks. */
export function withTense(p: Pieces, reading: DateReading): DateReading {
  const { first, end, date } = reading;
  if ((date.kind === 'day' || ((date.kind === 'month' || date.kind === 'holiday') && date.step === undefined)) && date.year === undefined && date.inYear === undefined) {
    if (date.kind === 'day' ? surelyAhead(p, first) : looksAhead(p, first)) return { first, end, date: { ...date, future: true } };
    const placed = date.kind !== 'month' || BEFORE_PAST_MONTH.has(lowerAt(p, first - 1));
    return placed && looksBack(p, first) ? { first, end, date: { ...date, future: false } } : reading;
  }
  const isWeekend = date.kind === 'period' && date.unit === 'weekend' && date.step === -1 && lowerAt(p, first) === 'the';
  return isWeekend && looksAhead(p, first) ? { first, end, date: { ...date, step: 0 } } : reading;
}

const WILL: ReadonlySet<string> = new Set(['will', "'ll", '’ll', 'shall']);
const PLANNED: ReadonlySet<string> = new Set(['due', 'scheduled', 'set', 'expected', 'planned']);

/** `will meet on the 4th`: a day where the sentence looks ahead; but no hole of a golf course and no floor. */
export function isNamedAhead(p: Pieces, i: number): boolean {
  const before = lowerAt(p, i - 2);
  if (before !== 'on' && before !== 'by' && before !== 'until') return false;
  return surelyAhead(p, i) && !isNumberedPlace(p, i);
}

/** `will run from 26 October`, `is due on 3 May`; but not `was due`, `until his death`, `set a record`. */
function surelyAhead(p: Pieces, i: number): boolean {
  const sentence = p.tokens.sentences[tokenOf(p, i)];
  for (let k = i - 1; k >= Math.max(0, i - REACH) && p.tokens.sentences[tokenOf(p, k)] === sentence; k--) {
    const word = lowerAt(p, k);
    if (WILL.has(word) || (PLANNED.has(word) && (lowerAt(p, k - 1) === 'is' || lowerAt(p, k - 1) === 'are'))) return true;
    if (SCHEDULED.has(word) && tagAt(p, k) === Tag.VERB && !UNDOING.has(lowerAt(p, k - 1))) return true;
    if (tagAt(p, k) === Tag.VERB && isPast(p, k)) return false;
  }
  return false;
}

const NUMBERED: ReadonlySet<string> = new Set('hole holes tee green birdie bogey par eagle putt golf golfer floor storey avenue street lap anniversary inning over overs'.split(' '));

function isNumberedPlace(p: Pieces, i: number): boolean {
  for (let k = Math.max(0, i - 30); k < i + 30 && k < p.count; k++) if (NUMBERED.has(lowerAt(p, k))) return true;
  return false;
}
