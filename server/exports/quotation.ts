/** schema.org `Quotation`s: the exact words that somebody is quoted with, and who said them. Reported speech is no quotation. */
import { claimEntries, type ClaimEntry } from './claims';
import type { Exported } from './exported';
import { fileIri } from './jsonld';
import { articleOf, citationOf, CONTEXT, partiesOf } from './schemaOrg';

export const quotationOf = (exported: Exported): string => `${JSON.stringify({ '@context': CONTEXT, '@graph': quotationGraph(exported) }, null, 2)}\n`;

export const quotationGraph = (exported: Exported) => claimEntries(exported).filter(({ form }) => form === 'direct' || form === 'partial').map((entry) => quotation(exported, entry));

function quotation(exported: Exported, entry: ClaimEntry) {
  const { number, words, annotation } = entry;
  const parties = partiesOf(entry);
  const evidence = annotation?.evidence ?? [];
  return {
    '@type': 'Quotation' as const,
    '@id': `${fileIri(exported.source)}#claim-${number}`,
    text: words,
    ...(parties === undefined ? {} : { spokenByCharacter: parties, creator: parties }),
    isPartOf: articleOf(exported),
    ...(evidence.length === 0 ? {} : { citation: evidence.map(citationOf) }),
  };
}
