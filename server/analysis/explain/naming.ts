/** Whom the mention of a source means: the walk over the cast done again, and halted at that mention. */
import type { Article, Quote } from '../article';
import { walkCast } from '../resolve/cast/walk';
import type { Standing } from '../resolve/cast/standing';
import { inArticle, type Draft } from '../resolve/draft';
import type { Resolved } from '../resolve/article';
import { allOf } from '../steps';
import type { Naming } from './explanation';

export function explainNaming({ draft, named, sources, turns, nested }: Resolved, { speakers }: Article, { attribution, within }: Quote): Naming | undefined {
  if (!('mention' in attribution) || (within !== undefined && attribution.kind === 'pronoun')) return undefined; // a pronoun inside a quotation is not weighed
  const { mention, speaker } = attribution;
  const found = numberOf(draft, mention.start);
  const name = speaker === undefined ? undefined : speakers[speaker]!.name;
  if (found === undefined || found.form === 'named') return { mention, by: 'name', candidates: name === undefined ? [] : [{ name, presence: 1, fits: true, chosen: true }] };
  let standings: readonly Standing[] = [];
  allOf(walkCast(draft, named, sources, turns, nested, { mention: found.number, tell: (all) => { standings = all; } }));
  const candidates = standings.map(({ character, presence, fits }) => ({ name: character.name, presence, fits, chosen: character.name === name }));
  if (name !== undefined && !candidates.some(({ chosen }) => chosen)) candidates.push({ name, presence: 0, fits: true, chosen: true });
  return { mention, by: found.form === 'pronoun' ? 'presence' : 'noun', candidates: candidates.sort((a, b) => Number(b.fits) - Number(a.fits) || b.presence - a.presence) };
}

/** The number over the article of the mention that begins there. */
function numberOf(draft: Draft, start: number): { readonly number: number; readonly form: 'named' | 'nominal' | 'pronoun' } | undefined {
  for (const paragraph of draft.paragraphs) {
    if (start < paragraph.start || start >= paragraph.end) continue;
    const { facts: { mentions }, firstMention } = paragraph;
    const index = mentions.findIndex((mention) => inArticle(paragraph, mention).start === start);
    if (index >= 0) return { number: firstMention + index, form: mentions[index]!.form };
  }
  return undefined;
}
