import assert from 'node:assert/strict';
import type { ClaimReview, Quotation } from 'schema-dts';
import type { Article } from '../../../server/analysis/article';
import type { Act } from '../../../server/annotation/acts';
import type { Annotation } from '../../../server/annotation/annotation';
import { reviewGraph } from '../../../server/exports/claimReview';
import { quotationGraph } from '../../../server/exports/quotation';
import { act, actor, ARTICLE, claim } from '../annotation/article';
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

  it('names no speaker who is a guess, until somebody confirms it', () => {
    const guessed: Article = { ...ARTICLE, quotes: ARTICLE.quotes.map((quote) => ({ ...quote, confidence: 'guess' })) };
    const named = (annotations: readonly Annotation[]): readonly boolean[] => (quotationGraph(exportedOf(annotations, guessed)) as readonly { text: string }[]).filter(({ text }) => text.startsWith('We have no money')).map((quotation) => 'creator' in quotation && 'spokenByCharacter' in quotation);
    assert.deepEqual([named([]), named([checked()])], [[false], [true]]);
    const status = act(claim('We have no money'), { kind: 'status', status: 'verified' });
    assert.deepEqual(reviewGraph(exportedOf([status], guessed)).map(({ itemReviewed }) => 'author' in itemReviewed), [false]);
  });

  it('is not told of a claim that is judged in two ways, but of one that two judge alike', () => {
    const by = (name: string, verdict: Act) => act({ kind: 'annotation', annotation: { ...checked(), id: `urn:${name}` } }, verdict, actor(name));
    const reviewed = (...annotations: readonly Annotation[]): number => reviewGraph(exportedOf(annotations)).length;
    assert.equal(reviewed(by('Ida', { kind: 'confirm' }), by('Ivo', { kind: 'note', text: 'I think so too' })), 1);
    assert.equal(reviewed(by('Ida', { kind: 'confirm' }), by('Ivo', { kind: 'status', status: 'false' })), 0);
    assert.equal(reviewed(by('Ida', { kind: 'reject' }), by('Ivo', { kind: 'confirm' })), 0);
    assert.equal(reviewed(by('Ida', { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Ivo Lund' } }), by('Ivo', { kind: 'confirm' })), 0);
  });

  it('has no day where none is known', () =>
    assert.deepEqual(reviewGraph(exportedOf([{ ...checked(), at: 'lately' }])).map((review) => 'datePublished' in review), [false]));

  it('is not told of a claim whose words changed after it was checked', () => {
    const changed = { ...checked(), judged: 'We have plenty of money' };
    assert.deepEqual(reviewGraph(exportedOf([changed])), []);
  });
});
