/** Names spelt in two ways in one article: `Davatoglu` for `Davutoglu`. */
import type { Check, Span } from '../article';
import type { Entity } from './entities';
import { bareSurname } from './nameUnits';
import { oneEdit } from './spellings';

interface Spelling {
  readonly written: string;
  /** Its first mention, the surname alone. */
  readonly at: Span;
  count: number;
}

/** One check for each unusual spelling. People whose names agree but for one letter are one person already, see `people.ts`. */
export function checkSpellings(text: string, entities: readonly Entity[]): readonly Check[] {
  let checks: Check[] | undefined;
  for (const entity of entities) if (entity.misspelt) (checks ??= []).push(...checksOf(spellingsOf(text, entity)));
  return checks?.sort((a, b) => a.span.start - b.span.start) ?? NONE;
}

const NONE: readonly Check[] = [];

function spellingsOf(text: string, { mentions }: Entity): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const { start, end } of mentions) {
    const words = text.slice(start, end);
    const at = { start: start + words.lastIndexOf(' ') + 1, end };
    const written = text.slice(at.start, end);
    const key = plain(bareSurname(written));
    const known = spellings.get(key);
    if (known) known.count++;
    else spellings.set(key, { written, at, count: 1 });
  }
  return [...spellings.values()];
}

/** Capitals and accents are no slips: `DAVUTOGLU`, `Davutoğlu`. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The usual spelling is the most frequent; of two as frequent the one that comes first. */
function checksOf(spellings: readonly Spelling[]): readonly Check[] {
  const usual = spellings.reduce((best, other) => (other.count > best.count ? other : best));
  return spellings.flatMap(({ written, at }) => (at !== usual.at && isSlip(written, usual.written) ? [{ kind: 'name-spelling' as const, span: at, written, usual: usual.written, usualAt: usual.at }] : []));
}

/** One letter off, and not the family (`the Reynoldses`, `the Clintons`). */
function isSlip(a: string, b: string): boolean {
  const [x, y] = [plain(bareSurname(a)), plain(bareSurname(b))];
  return oneEdit(x, y) && x !== `${y}s` && y !== `${x}s`;
}
