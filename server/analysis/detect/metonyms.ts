/** `Moscow has urged …`: a country, its capital or a seat of power that acts stands for those who govern. */
import { Shape, Tag, type Tokens } from '../text/tokens';
import { NameClass } from './nameClasses';
import { Around } from './nameEvidence';

const LOCATED = Around.inBefore | Around.fromToBefore | Around.directionBefore | Around.placeNounBefore | Around.placeNounAfter | Around.dateline | Around.placeAfterComma;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** `U.S.-led`, but not `London-based`. */
const BY_GOVERNMENTS = words('led backed trained supported funded brokered sponsored run allied drafted imposed friendly controlled armed proposed');
/** What belongs to the land, or names the government itself: `Turkey's borders`, `Iraq's government`. */
const OWN = words('border borders airspace air coast coastline territory soil capital largest biggest north south east west northern southern eastern western central most government military army navy president king parliament economy population people second first two many');
const AGAINST = words('with by against between urged urge told that as');

/** Does the name `[firstToken, endToken)` act, if it names one that can? `around`: bits of `Around`. */
export function actsAt(tokens: Tokens, firstToken: number, endToken: number, around: number): boolean {
  if (around & LOCATED) return false;
  const { words: all, tags } = tokens;
  if (around & Around.hyphenAfter) return BY_GOVERNMENTS.has(all[endToken + 1]?.lower ?? '');
  if (around & Around.possessive) {
    const owned = all[endToken + 1];
    return owned !== undefined && !OWN.has(owned.lower) && !(owned.shape & Shape.initialUpper);
  }
  if (around & (Around.saidAfter | Around.saidBefore | Around.verbAfter)) return true;
  if (actsLater(tokens, endToken)) return true;
  const before = firstToken > 0 && all[firstToken - 1]!.lower === 'the' ? firstToken - 2 : firstToken - 1;
  if (before < 0) return false;
  const preceding = all[before]!;
  if (AGAINST.has(preceding.lower)) return true;
  if (preceding.lower === 'on') return before > 0 && all[before - 1]!.lower.startsWith('call');
  return preceding.cue !== 0 && tags[before] === Tag.VERB;
}

/** `Iran primarily has …`, `Russia on Wednesday launched …`, `Britain and France say …`. */
function actsLater({ words: all, tags, sentences, count }: Tokens, from: number): boolean {
  for (let i = from; i < from + 4 && i < count && sentences[i] === sentences[from]; i++) {
    const tag = tags[i];
    if (tag === Tag.VERB || tag === Tag.AUX) return true;
    const { lower, name, shape } = all[i]!;
    if (!(tag === Tag.ADV || shape & Shape.initialUpper || name & NameClass.calendar || lower === 'on' || lower === 'and')) return false;
  }
  return false;
}
