/** What both kinds of schema.org JSON-LD share. The types are held against the vocabulary (`schema-dts`) where the tests are compiled. */
import type { Speaker } from '../analysis/article';
import type { ClaimEntry } from './claims';
import { webAddress } from './escape';
import type { Exported } from './exported';
import { fileIri } from './jsonld';

export const CONTEXT = 'https://schema.org';

/** Who is quoted, if it is one that has a name. */
function partyOf({ name, role, kind }: Speaker) {
  const job = role === undefined ? {} : { description: role };
  switch (kind) {
    case 'person': return { '@type': 'Person' as const, name, ...(role === undefined ? {} : { jobTitle: role }) };
    case 'organization': return { '@type': 'Organization' as const, name, ...job };
    case 'group':
    case 'unnamed': return { '@type': 'Person' as const, description: name };
  }
}

/** The speakers as a value of a field; undefined where there are none, or the speaker is a guess that nobody has confirmed: schema.org has no word for that. */
export function partiesOf({ speakers, confidence }: Pick<ClaimEntry, 'speakers' | 'confidence'>) {
  const [first, ...others] = confidence === 'guess' ? [] : speakers.map(partyOf);
  return first === undefined || others.length === 0 ? first : [first, ...others];
}

export function articleOf({ title, source, judged: { article } }: Exported) {
  return { '@type': 'NewsArticle' as const, '@id': fileIri(source), headline: title, ...(article.date === undefined ? {} : { datePublished: article.date }) };
}

/** An address as `url`, anything else as the name of what was looked into. */
export function citationOf({ source, locator }: { readonly source: string; readonly locator: string }) {
  const url = webAddress(source);
  return { '@type': 'CreativeWork' as const, ...(url === undefined ? { name: source } : { url }), ...(locator === '' ? {} : { description: locator }) };
}
