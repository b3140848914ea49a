import assert from 'node:assert/strict';
import fs from 'node:fs';
import { ANNO_CONTEXT } from './annoContext';

/** The Web Annotation Vocabulary as the W3C publishes it, from the package that carries it. */
const OA = 'http://www.w3.org/ns/oa#';
const published = new Set([...fs.readFileSync(require.resolve('@vocabulary/oa/oa.nq'), 'utf8').matchAll(/^<([^>]+)> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type>/gm)].map(([, iri]) => iri!));

describe('the terms of Web Annotations that we use', () => {
  const iris = Object.values(ANNO_CONTEXT['@context']).map((term: unknown) => (typeof term === 'string' ? term : String((term as { '@id'?: string })['@id'] ?? ''))).filter((iri) => iri.startsWith(OA));
  it('are many', () => assert.ok(iris.length > 15));
  for (const iri of new Set(iris)) it(`${iri.slice(OA.length)} is in the published vocabulary`, () => assert.ok(published.has(iri)));
});
