/** Time zones behind a clock time: `EST`, `Eastern`, `Pacific time`, `UTC+3`, `Indian Standard Time`, `Moscow time`. */
import { has, isDash, isPlain, lowerAt, touches, written, type Pieces } from '../amounts/pieces';
import { Amount } from '../numberClasses';

const ZONES: ReadonlySet<string> = new Set('GMT UTC EST EDT ET PT PST PDT CST CDT CT MST MDT MT AKST AKDT HST AST ADT NST NDT CET CEST EET EEST WET WEST BST IST MSK TRT GST PKT NPT WIB WITA SGT HKT PHT JST KST AWST ACST ACDT AEST AEDT NZST NZDT WAT CAT EAT SAST BRT ART CLT COT Z'.split(' '));
const AMERICAN: ReadonlySet<string> = new Set(['eastern', 'central', 'mountain', 'pacific']);
/** The longest name before `time`: `Central European Summer Time`. */
const LONGEST = 3;

/** One past the zone that begins at `end`, or `end`. */
export function withZone(p: Pieces, end: number): number {
  const letters = withZoneLetters(p, end);
  return letters > end ? letters : withNamedTime(p, end);
}

/** Only zones that are known: four digits before them are told to be an hour by these alone. */
export function withZoneLetters(p: Pieces, end: number): number {
  if (ZONES.has(written(p, end))) return withOffset(p, end + 1);
  if (!has(p, end, Amount.dateLink)) return end;
  const word = lowerAt(p, end);
  if (word === 'local') return lowerAt(p, end + 1) === 'time' ? end + 2 : end;
  if (!AMERICAN.has(word)) return end;
  const standard = lowerAt(p, end + 1) === 'standard' || lowerAt(p, end + 1) === 'daylight' ? end + 2 : end + 1;
  return isTime(lowerAt(p, standard)) ? standard + 1 : written(p, end) !== word && standard === end + 1 ? end + 1 : end;
}

/** `+3`, `+05:30` behind UTC or GMT. */
function withOffset(p: Pieces, i: number): number {
  if (!(lowerAt(p, i) === '+' || isDash(p, i)) || !touches(p, i) || !touches(p, i + 1) || !isPlain(p, i + 1)) return i;
  return lowerAt(p, i + 2) === ':' && touches(p, i + 2) && isPlain(p, i + 3) ? i + 4 : i + 2;
}

/** `Moscow time`, `Indian Standard Time`: capitals before the word. */
function withNamedTime(p: Pieces, end: number): number {
  for (let at = end; at < end + LONGEST + 1; at++) {
    if (at > end && isTime(lowerAt(p, at))) return at + 1;
    const form = written(p, at);
    if (form === '' || form[0] === form[0]!.toLowerCase() || has(p, at, Amount.month | Amount.weekday | Amount.digit)) return end;
  }
  return end;
}

const isTime = (word: string): boolean => word === 'time' || word === 'timezone';
