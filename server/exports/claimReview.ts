/** schema.org `ClaimReview`s: one for each claim that a person has given a status. What nobody checked is left out. */
import { claimEntries, inMarks, type ClaimEntry } from './claims';
import type { Exported } from './exported';
import { fileIri } from './jsonld';
import { articleOf, citationOf, CONTEXT, partyOf } from './schemaOrg';

export const claimReviewOf = (exported: Exported): string => `${JSON.stringify({ '@context': CONTEXT, '@graph': reviewGraph(exported) }, null, 2)}\n`;

export const reviewGraph = (exported: Exported) => claimEntries(exported).flatMap((entry) => {
  const { annotation } = entry;
  // other words stand there now: what was found of the old ones says nothing of them
  return annotation && annotation.status !== '' && !entry.stale ? [review(exported, entry, annotation)] : [];
});

function review(exported: Exported, entry: ClaimEntry, { status, by, at, notes, evidence }: NonNullable<ClaimEntry['annotation']>) {
  const id = `${fileIri(exported.source)}#claim-${entry.number}`;
  const parties = entry.speakers.map(partyOf);
  return {
    '@type': 'ClaimReview' as const,
    '@id': `${id}-review`,
    claimReviewed: inMarks(entry),
    itemReviewed: {
      '@type': 'Claim' as const,
      '@id': id,
      ...(parties.length === 0 ? {} : { author: parties.length === 1 ? parties[0]! : parties }),
      ...(exported.judged.article.date === undefined ? {} : { datePublished: exported.judged.article.date }),
      appearance: articleOf(exported),
    },
    reviewRating: { '@type': 'Rating' as const, alternateName: status },
    ...(by === '' ? {} : { author: { '@type': 'Person' as const, name: by } }),
    datePublished: at.slice(0, 10),
    ...(notes.length === 0 ? {} : { reviewBody: notes.map(({ text }) => text).join('\n\n') }),
    ...(evidence.length === 0 ? {} : { citation: evidence.map(citationOf) }),
  };
}
