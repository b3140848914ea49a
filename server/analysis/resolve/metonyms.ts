/** `Moscow has urged …`: a country, its capital or a seat of power that acts stands for those who govern. */
import type { GazetteerEntry } from '../detect/gazetteer';
import { Around } from '../detect/nameEvidence';
import type { JudgedName } from './entities';

const LOCATED = Around.inBefore | Around.directionBefore | Around.placeNounBefore | Around.placeNounAfter | Around.dateline | Around.placeAfterComma;
const AGENTS: ReadonlySet<GazetteerEntry['feature']> = new Set(['country', 'capital', 'building']);

export function isMetonym({ unit: { evidence: { around }, paragraph, run } }: JudgedName, entry: GazetteerEntry | undefined): boolean {
  if (!entry || !AGENTS.has(entry.feature) || around & LOCATED) return false;
  if (around & (Around.saidAfter | Around.saidBefore | Around.verbAfter)) return true;
  const { words } = paragraph.facts.tokens;
  if (around & Around.hyphenAfter) return words[run.endToken + 1]?.lower === 'led' || words[run.endToken + 1]?.lower === 'backed';
  if (around & Around.possessive) return true;
  const before = words[run.firstToken - 1]?.lower;
  const second = words[run.firstToken - 2]?.lower;
  const by = before === 'the' ? second : before;
  return by === 'with' || by === 'by' || by === 'against' || by === 'between' || by === 'urged' || by === 'told';
}
