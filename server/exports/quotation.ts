/** schema.org `Quotation`s: the exact words that somebody is quoted with, and who said them. Reported speech is no quotation. */
import { claimEntries, type ClaimEntry } from './claims';
import type { Exported } from './exported';
import { fileIri } from './jsonld';
import { articleOf, citationOf, CONTEXT, partyOf } from './schemaOrg';

export const quotationOf = (exported: Exported): string => `${JSON.stringify({ '@context': CONTEXT, '@graph': quotationGraph(exported) }, null, 2)}\n`;

export const quotationGraph = (exported: Exported) => claimEntries(exported).filter(({ form }) => form === 'direct' || form === 'partial').map((entry) => quotation(exported, entry));

function quotation(exported: Exported, { number, words, speakers, annotation }: ClaimEntry) {
  const [first] = speakers;
  const parties = speakers.map(partyOf);
  const evidence = annotation?.evidence ?? [];
  return {
    '@type': 'Quotation' as const,
    '@id': `${fileIri(exported.source)}#claim-${number}`,
    text: words,
    ...(first === undefined ? {} : { spokenByCharacter: parties.length === 1 ? parties[0]! : parties, creator: parties.length === 1 ? parties[0]! : parties }),
    isPartOf: articleOf(exported),
    ...(evidence.length === 0 ? {} : { citation: evidence.map(citationOf) }),
  };
}
