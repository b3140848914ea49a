/** Whether a quotation is a sentence of its own or a fragment inside the reporter's. */
import type { Decided } from './candidates';
import type { Site } from './site';
import { strengthAt } from './view';

/** Fewer words in marks with nobody behind them are a term or a title. */
const CLAUSE_WORDS = 5;

export function spokenForm(site: Site, previous: Decided | undefined): 'direct' | 'partial' {
  if (site.alone) return 'direct';
  const introduced = site.before < 0 ? 'start' : introductionAt(site, site.before);
  if (introduced === 'none') return 'partial';
  if (site.capital || introduced === 'colon') return 'direct';
  if (introduced === 'start') return site.comma || site.stop ? 'direct' : 'partial';
  // “No,” she said, “never.”
  return previous?.site.view === site.view && previous.site.sentence === site.sentence && previous.site.comma ? 'direct' : 'partial';
}

function introductionAt({ view: { frame } }: Site, before: number): 'comma' | 'colon' | 'verb' | 'none' {
  const { text } = frame.words[before]!;
  if (text === ',') return 'comma';
  if (text === ':' || (text.length > 0 && '—–'.includes(text[0]!))) return 'colon';
  return strengthAt(frame, before) >= 2 || frame.quotation[before]! >= 0 ? 'verb' : 'none';
}

/** A whole clause in quotation marks quotes somebody, even where nobody is named. */
export const isClause = (site: Site): boolean => site.words >= CLAUSE_WORDS && site.clause && !site.titleCase && (site.capital || site.stop || site.comma || site.firstPerson);
