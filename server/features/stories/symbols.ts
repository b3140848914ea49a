/** Speakers and quotes of articles that are not open, among the symbols of the workspace. */
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { Archive } from '../../workspace/archive';
import { oneLine, shorten } from '../words';
import type { Library } from './library';

export interface SymbolSearch {
  readonly archive: Pick<Archive, 'walkSearch'>;
  readonly library: Library;
  /** Those of open articles come from what is open. */
  readonly isOpen: (uri: string) => boolean;
  /** Whether there is time for more: the list is asked for with each letter. */
  readonly goOn: () => boolean;
}

const FOUND = 200;
const LABEL = 64;

/** Whoever is called so, once an article, then claims with these words. */
export function indexedSymbols(query: string, { archive, library, isOpen, goOn }: SymbolSearch): readonly SymbolInformation[] {
  const words = query.replaceAll('"', ' ').trim();
  if (words === '') return [];
  const found: SymbolInformation[] = [];
  const named = new Set<string>();
  for (const hit of archive.walkSearch({ speaker: words })) {
    if (found.length >= FOUND || !goOn()) return found;
    if (!hit) continue;
    const { article, speaker, span } = hit;
    if (speaker === undefined || isOpen(article) || named.has(`${article}\n${speaker}`)) continue;
    named.add(`${article}\n${speaker}`);
    found.push({ name: speaker, kind: SymbolKind.Class, containerName: library.titleOf(article), location: { uri: article, range: library.rangeOf(article, span) } });
  }
  for (const hit of archive.walkSearch({ words })) {
    if (found.length >= FOUND || !goOn()) break;
    if (!hit || isOpen(hit.article)) continue;
    const { article, speaker, span, words: said, kind } = hit;
    const label = shorten(oneLine(said).replace(/,$/, ''), LABEL);
    found.push({ name: kind === 'quote' ? `“${label}”` : label, kind: SymbolKind.String, containerName: speaker ?? 'Speaker unknown', location: { uri: article, range: library.rangeOf(article, span) } });
  }
  return found;
}
