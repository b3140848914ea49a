/** One line above the article: how much is claimed, by how many, and what has no speaker. */
import type { CodeLens } from 'vscode-languageserver';
import { COMMANDS } from '../protocol';
import { perArticle } from './annotated';
import { plural } from './words';
import { shownClaims } from './view';

export const codeLenses = perArticle((doc): CodeLens[] => {
  const claims = shownClaims(doc).map(({ view }) => view);
  if (!doc.settings.codeLens || claims.length === 0) return [];
  const speakers = new Set(claims.flatMap(({ speaker }) => speaker ?? [])).size;
  const unknown = claims.filter(({ kind, speaker, form }) => kind !== 'statistic' && form !== 'scare' && speaker === undefined).length;
  const parts = [plural(claims.length, 'claim'), speakers > 0 ? plural(speakers, 'speaker') : '', unknown > 0 ? `${unknown} without a speaker` : ''];
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: start }, command: { title: parts.filter((part) => part).join(' · '), command: COMMANDS.list, arguments: [] } }];
});
