/** Whether a quotation is a sentence of its own or a fragment inside the reporter's. */
import type { Decided } from './candidates';
import { neighbours, type Site } from './site';

/** Fewer words in marks with nobody behind them are a term or a title. */
const CLAUSE_WORDS = 5;

export function spokenForm(site: Site, previous: Decided | undefined): 'direct' | 'partial' {
  if (site.alone) return 'direct';
  const { before } = neighbours(site);
  const introduced = before < 0 ? 'start' : introductionAt(site, before);
  if (introduced === 'none') return 'partial';
  if (site.capital || introduced === 'colon') return 'direct';
  if (introduced === 'start') return site.comma || site.stop ? 'direct' : 'partial';
  // “No,” she said, “never.”
  return previous?.site.view === site.view && previous.site.sentence === site.sentence && previous.site.comma ? 'direct' : 'partial';
}

function introductionAt({ view }: Site, before: number): 'comma' | 'colon' | 'verb' | 'none' {
  const { text } = view.frame.words[before]!;
  if (text === ',') return 'comma';
  if (text === ':' || (text.length > 0 && '—–'.includes(text[0]!))) return 'colon';
  return view.strengths[before]! >= 2 || view.frame.quotation[before]! >= 0 ? 'verb' : 'none';
}

/** A whole clause in quotation marks quotes somebody, even where nobody is named. */
export const isClause = (site: Site): boolean => site.words >= CLAUSE_WORDS && site.clause && !site.titleCase && (site.capital || site.stop || site.comma || site.firstPerson);
