/** schema.org `ClaimReview`s: one for each claim that a person has given a status. What nobody checked is left out, and what is judged in two ways. */
import type { Annotation } from '../annotation/annotation';
import { same } from '../annotation/merge';
import { claimEntries, inMarks, type ClaimEntry } from './claims';
import type { Exported } from './exported';
import { fileIri } from './jsonld';
import { articleOf, citationOf, CONTEXT, partiesOf } from './schemaOrg';

export const claimReviewOf = (exported: Exported): string => `${JSON.stringify({ '@context': CONTEXT, '@graph': reviewGraph(exported) }, null, 2)}\n`;

export const reviewGraph = (exported: Exported) => claimEntries(exported).flatMap((entry) => {
  const { annotation } = entry;
  // other words stand there now: what was found of the old ones says nothing of them
  return annotation && annotation.status !== '' && !entry.stale && !entry.others.some((other) => contradicts(other, annotation)) ? [review(exported, entry, annotation)] : [];
});

/** Who only wrote a note, or found the same, contradicts nobody. */
const contradicts = (other: Annotation, { status, reading }: Annotation): boolean =>
  other.verdict === 'rejected' || (other.status !== '' && other.status !== status) || (other.verdict !== 'open' && !same(other.reading, reading));

function review(exported: Exported, entry: ClaimEntry, { status, by, at, notes, evidence }: NonNullable<ClaimEntry['annotation']>) {
  const id = `${fileIri(exported.source)}#claim-${entry.number}`;
  const parties = partiesOf(entry);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  return {
    '@type': 'ClaimReview' as const,
    '@id': `${id}-review`,
    claimReviewed: inMarks(entry),
    itemReviewed: {
      '@type': 'Claim' as const,
      '@id': id,
      ...(parties === undefined ? {} : { author: parties }),
      ...(exported.judged.article.date === undefined ? {} : { datePublished: exported.judged.article.date }),
      appearance: articleOf(exported),
    },
    reviewRating: { '@type': 'Rating' as const, alternateName: status },
    ...(by === '' ? {} : { author: { '@type': 'Person' as const, name: by } }),
    ...(day === undefined ? {} : { datePublished: day }),
    ...(notes.length === 0 ? {} : { reviewBody: notes.map(({ text }) => text).join('\n\n') }),
    ...(evidence.length === 0 ? {} : { citation: evidence.map(citationOf) }),
  };
}
