/** Numbers, money, measures, dates, times and durations of one paragraph. */
import type { Tokens } from '../text/tokens';
import { joinBounds } from './amounts/bounds';
import { bareValue } from './amounts/bare';
import { isFractionHere, isNumberHere } from './amounts/counting';
import { linkPairs } from './amounts/pairs';
import { cutPieces, has, isArticle, type Pieces } from './amounts/pieces';
import { readQuantity } from './amounts/quantities';
import { readRange, withSharedUnit } from './amounts/ranges';
import { isEmergency, telephoneEnd } from './amounts/telephones';
import { readDate } from './dates/read';
import type { LocalNumber, NameRun } from './facts';
import { gather, newGathered, taken } from './gathered';
import { Amount, BEHIND_ARTICLE, STARTS } from './numberClasses';
import { Whole } from './nameEvidence';
import { amountFact, bareFact, dateFact } from './numberFacts';

/** Numbers of one paragraph, in order, none overlapping. Only stops at tokens that have a class of the number grammar. */
export function detectNumbers(text: string, tokens: Tokens, names: readonly NameRun[] = []): readonly LocalNumber[] {
  const p = cutPieces(text, tokens);
  if (!p) return NONE;
  found.count = 0;
  // nothing may begin before this piece: it belongs to the number before
  let free = 0;
  for (let i = p.first; i < p.count; i++) {
    const { amount } = p.words[i]!;
    if ((amount & STARTS) === 0 && ((amount & BEHIND_ARTICLE) === 0 || !has(p, i - 1, ARTICLE))) continue;
    if (isInListed(names, p.from[i]!)) continue;
    const bare = bareValue(p, i);
    if (bare >= 0 && !isEmergency(p, i)) {
      gather(found, bareFact(p, i, bare, lastAmount()));
      free = i + 1;
      continue;
    }
    const end = telephoneEnd(p, i) || readAt(p, i, free);
    if (end === 0) continue;
    free = end;
    i = Math.max(i, end - 1);
  }
  return found.count === 0 ? NONE : linkPairs(text, joinBounds(text, taken(found)));
}

/** `Sheffield Wednesday` and `USA Today` name no day. */
function isInListed(names: readonly NameRun[], at: number): boolean {
  for (let i = 0; i < names.length; i++) {
    const { from, to, form } = names[i]!;
    if (from > at) return false;
    if (at < to && form.whole & Whole.knownOrganization && form.words.length > 1) return true;
  }
  return false;
}

const NONE: readonly LocalNumber[] = Object.freeze([]);
/** Those of the paragraph at hand. */
const found = newGathered<LocalNumber>();

/** The last of them that is no date: the 2.1 percent of `to 2.1% in September, from 2.4%`. */
function lastAmount(): LocalNumber | undefined {
  for (let i = found.count - 1; i >= 0; i--) if (found.items[i]!.date === undefined) return found.items[i];
  return undefined;
}

const ARTICLE = Amount.indefinite | Amount.definite;
/** Classes that may take an article into the number: `a dozen`, `a third`. */
const WITH_ARTICLE = Amount.scale | Amount.unit | Amount.fraction | Amount.afterArticle | Amount.ordinal;

/** Adds the number or date that begins at piece `i`, or at the article before it: `a dozen`, `a week ago`. Gives its end, 0 where none begins. */
function readAt(p: Pieces, i: number, free: number): number {
  const withArticle = i > free && isArticle(p, i - 1) && has(p, i, WITH_ARTICLE);
  return (withArticle ? readFrom(p, i - 1, free) : 0) || readFrom(p, i, free);
}

function readFrom(p: Pieces, first: number, free: number): number {
  const date = readDate(p, first);
  if (date && date.first >= free) {
    gather(found, dateFact(p, date));
    return date.end;
  }
  const quantity = readQuantity(p, first);
  if (!quantity || quantity.first < free) return 0;
  if (quantity.kind === 'cardinal' && quantity.numeral.form === 'fraction' && !isFractionHere(p, quantity)) return 0;
  const range = quantity.high === undefined ? readRange(p, quantity) : undefined;
  if (!range && !isNumberHere(p, quantity)) return 0;
  gather(found, amountFact(p, range ? quantity : withSharedUnit(p, quantity), range, free, lastAmount()));
  return range?.end ?? quantity.end;
}
