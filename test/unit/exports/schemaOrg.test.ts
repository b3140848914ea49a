import assert from 'node:assert/strict';
import type { ClaimReview, Quotation } from 'schema-dts';
import { reviewGraph } from '../../../server/exports/claimReview';
import { quotationGraph } from '../../../server/exports/quotation';
import { checked, everything, exportedOf } from './exported';
import { unknownTerms } from './vocabulary';

describe('schema.org', () => {
  // the compiler holds the values against the vocabulary, the test the names
  const quotations: readonly Quotation[] = quotationGraph(exportedOf(everything()));
  const reviews: readonly ClaimReview[] = reviewGraph(exportedOf([checked()]));

  it('knows what it does not know', () => {
    assert.deepEqual(unknownTerms({ '@type': 'Quotation', spokenByCharacter: { '@type': 'Person', shoeSize: 43 }, text: 'x' }), ['Person has no shoeSize']);
    assert.deepEqual(unknownTerms({ '@type': 'Qoutation' }), ['no type Qoutation']);
  });

  it('has each type and property of a Quotation', () => {
    assert.deepEqual(unknownTerms(quotations), []);
    assert.deepEqual(quotations[0], {
      '@type': 'Quotation', '@id': 'ferry%20to%20torvik.txt#claim-3', text: 'We have no money left for it, … Not a single krone.',
      spokenByCharacter: { '@type': 'Person', name: 'Ida Cole', jobTitle: 'Mayor' }, creator: { '@type': 'Person', name: 'Ida Cole', jobTitle: 'Mayor' },
      isPartOf: { '@type': 'NewsArticle', '@id': 'ferry%20to%20torvik.txt', headline: 'Ferry to Torvik will stop, mayor says', datePublished: '2026-11-20' },
      citation: [{ '@type': 'CreativeWork', url: 'https://example.org/minutes.pdf', description: 'p. 4' }],
    });
  });

  it('has each type and property of a ClaimReview, one for each claim with a status', () => {
    assert.deepEqual(unknownTerms(reviews), []);
    assert.equal(reviews.length, 1);
    assert.deepEqual(JSON.parse(JSON.stringify(reviews[0])), {
      '@type': 'ClaimReview', '@id': 'ferry%20to%20torvik.txt#claim-3-review', claimReviewed: '“We have no money left for it, … Not a single krone.”',
      itemReviewed: {
        '@type': 'Claim', '@id': 'ferry%20to%20torvik.txt#claim-3', author: { '@type': 'Person', name: 'Ida Cole', jobTitle: 'Mayor' }, datePublished: '2026-11-20',
        appearance: { '@type': 'NewsArticle', '@id': 'ferry%20to%20torvik.txt', headline: 'Ferry to Torvik will stop, mayor says', datePublished: '2026-11-20' },
      },
      reviewRating: { '@type': 'Rating', alternateName: 'verified' }, author: { '@type': 'Person', name: 'Mara' }, datePublished: '2026-11-28', reviewBody: 'Asked her on the phone: “yes” 🚢',
      citation: [{ '@type': 'CreativeWork', url: 'https://example.org/minutes.pdf', description: 'p. 4' }],
    });
  });

  it('is not told of a claim whose words changed after it was checked', () => {
    const changed = { ...checked(), judged: 'We have plenty of money' };
    assert.deepEqual(reviewGraph(exportedOf([changed])), []);
  });
});
