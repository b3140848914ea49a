/** `Moscow has urged …`: a country, its capital or a seat of power that acts stands for those who govern. */
import type { GazetteerEntry } from '../detect/gazetteer';
import { NameClass } from '../detect/nameClasses';
import { Around } from '../detect/nameEvidence';
import { Shape, Tag } from '../text/tokens';
import type { JudgedName } from './entities';

const LOCATED = Around.inBefore | Around.fromToBefore | Around.directionBefore | Around.placeNounBefore | Around.placeNounAfter | Around.dateline | Around.placeAfterComma;
const AGENTS: ReadonlySet<GazetteerEntry['feature']> = new Set(['country', 'capital', 'building']);
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** `U.S.-led`, but not `London-based`. */
const BY_GOVERNMENTS = words('led backed trained supported funded brokered sponsored run allied drafted imposed friendly controlled armed proposed');
/** What belongs to the land, or names the government itself: `Turkey's borders`, `Iraq's government`. */
const OWN = words('border borders airspace air coast coastline territory soil capital largest biggest north south east west northern southern eastern western central most government military army navy president king parliament economy population people second first two many');
const AGAINST = words('with by against between urged urge told that as');

export function isMetonym({ unit: { evidence: { around }, paragraph, run } }: JudgedName, entry: GazetteerEntry | undefined): boolean {
  if (!entry || !AGENTS.has(entry.feature) || around & LOCATED) return false;
  const { tokens } = paragraph.facts;
  const word = (i: number) => tokens.words[i];
  if (around & Around.hyphenAfter) return BY_GOVERNMENTS.has(word(run.endToken + 1)?.lower ?? '');
  if (around & Around.possessive) {
    const owned = word(run.endToken + 1);
    return owned !== undefined && !OWN.has(owned.lower) && !(owned.shape & Shape.initialUpper);
  }
  if (around & (Around.saidAfter | Around.saidBefore | Around.verbAfter)) return true;
  if (actsLater(run.endToken)) return true;
  const before = word(run.firstToken - 1)?.lower === 'the' ? run.firstToken - 2 : run.firstToken - 1;
  const preceding = word(before);
  if (!preceding) return false;
  if (AGAINST.has(preceding.lower)) return true;
  if (preceding.lower === 'on') return word(before - 1)?.lower.startsWith('call') ?? false;
  return (preceding.cue !== 0 && tokens.tags[before] === Tag.VERB);

  /** `Iran primarily has …`, `Russia on Wednesday launched …`, `Britain and France say …`. */
  function actsLater(from: number): boolean {
    for (let i = from; i < Math.min(from + 4, tokens.count) && tokens.sentences[i] === tokens.sentences[from]; i++) {
      const tag = tokens.tags[i];
      if (tag === Tag.VERB || tag === Tag.AUX) return true;
      const { lower, name, shape } = tokens.words[i]!;
      if (!(tag === Tag.ADV || lower === 'on' || lower === 'and' || name & NameClass.calendar || shape & Shape.initialUpper)) return false;
    }
    return false;
  }
}
