/** Telephone numbers: `020 7946 0958`, `+44 20 7946 0958`, `(555) 555-0147`, `555-123-0147`, `call 555-0147`. Their groups count nothing. */
import { Tag } from '../../text/tokens';
import { has, isDash, isPlain, lengthAt, lowerAt, tagAt, touches, valueAt, type Pieces } from './pieces';
import { Amount } from '../numberClasses';

const FEWEST_DIGITS = 7;
const ZERO = 48;

/** One past the last group of the telephone number that begins at piece `i`, 0 where none does. */
export function telephoneEnd(p: Pieces, i: number): number {
  if (isEmergency(p, i)) return i + 1;
  if (!has(p, i, Amount.plain) || !(opensLikeOne(p, i) || isHyphened(p, i))) return 0;
  let digits = lengthAt(p, i);
  let end = i + 1;
  for (;;) {
    const next = lowerAt(p, end) === ')' || isDash(p, end) ? end + 1 : end;
    if (!isPlain(p, next) || p.from[next]! - p.to[end - 1]! > 2 || lengthAt(p, next) < 2) break;
    digits += lengthAt(p, next);
    end = next + 1;
  }
  return end > i + 1 && digits >= FEWEST_DIGITS ? end : 0;
}

/** A leading zero, a plus sign, or brackets round the first group. */
const opensLikeOne = (p: Pieces, i: number): boolean =>
  (p.text.charCodeAt(p.from[i]!) === ZERO && lengthAt(p, i) > 2) || (lowerAt(p, i - 1) === '+' && touches(p, i)) || (lowerAt(p, i - 1) === '(' && lowerAt(p, i + 1) === ')' && lengthAt(p, i) === 3 && isPlain(p, i + 2));

const CALLS = new Set('call calls called calling dial dials dialed dialled dialing dialling ring rings rang ringing phone phoned phoning text'.split(' '));
const ANSWERED = new Set('call calls caller callers operator operators dispatcher dispatchers dispatch'.split(' '));
const ALWAYS = new Set(['911', '999', '112']);
const WHERE_CALLED = new Set(['101', '111', '000', '988', '311', '105']);

/** `called 911`, `a 999 call`, `call 101`; but not `called 101 witnesses`. */
export function isEmergency(p: Pieces, i: number): boolean {
  const form = lowerAt(p, i);
  const always = ALWAYS.has(form);
  if (!always && !WHERE_CALLED.has(form)) return false;
  if (always && ANSWERED.has(lowerAt(p, i + 1))) return true;
  const called = CALLS.has(lowerAt(p, i - 1)) || (lowerAt(p, i - 1) === 'or' && (ALWAYS.has(lowerAt(p, i - 2)) || WHERE_CALLED.has(lowerAt(p, i - 2))) && CALLS.has(lowerAt(p, i - 3)));
  return called && tagAt(p, i + 1) !== Tag.NOUN && tagAt(p, i + 1) !== Tag.ADJ;
}

const BESIDE = new Set('call calls calling called phone telephone tel tel. fax dial dialing dialling text hotline contact number helpline'.split(' '));

/** `555-123-0147` anywhere; `555-0147` behind a word for telephones, or where neither half is round as in a range. */
function isHyphened(p: Pieces, i: number): boolean {
  if (lengthAt(p, i) !== 3 || !isDash(p, i + 1) || !touches(p, i + 1) || !touches(p, i + 2) || !isPlain(p, i + 2)) return false;
  if (lengthAt(p, i + 2) === 3) return isDash(p, i + 3) && touches(p, i + 3) && touches(p, i + 4) && isPlain(p, i + 4) && lengthAt(p, i + 4) === 4;
  if (lengthAt(p, i + 2) !== 4) return false;
  if (valueAt(p, i) % 10 !== 0 && valueAt(p, i + 2) % 10 !== 0) return true;
  for (let k = i - 1; k >= i - 4; k--) if (BESIDE.has(lowerAt(p, k))) return true;
  return false;
}
