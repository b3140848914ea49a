import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { exportAs } from '../../../server/exports/formats';
import { ANNO_CONTEXT } from './annoContext';
import { everything, exportedOf, TEXT } from './exported';

const CONTEXTS: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': ANNO_CONTEXT,
  // what schema.org's context says of all its terms: they are its own; the properties used here hold things, not addresses
  'https://schema.org': { '@context': { '@vocab': 'https://schema.org/', url: { '@id': 'https://schema.org/url', '@type': '@id' } } },
};

/** Safe: whatever a reader of JSON-LD would drop is an error. */
async function expanded(json: string): Promise<readonly Record<string, unknown>[]> {
  const documentLoader = async (url: string) => {
    const document = CONTEXTS[url];
    if (!document) throw new Error(`asks for ${url}`);
    return { contextUrl: undefined, documentUrl: url, document };
  };
  return (await (jsonld.expand as (document: unknown, options: unknown) => Promise<unknown>)(JSON.parse(json), { documentLoader, base: 'https://example.org/articles/', safe: true })) as readonly Record<string, unknown>[];
}

const OA = 'http://www.w3.org/ns/oa#';

describe('exports as JSON-LD', () => {
  it('are Web Annotations in which every field has a meaning, judged or proposed', async () => {
    const [page] = await expanded(exportAs('jsonld', exportedOf(everything()), { proposals: true }));
    assert.deepEqual(page!['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollectionPage']);
    const [{ '@list': items }] = page!['http://www.w3.org/ns/activitystreams#items'] as [{ '@list': Record<string, unknown>[] }];
    assert.ok(items.length > everything().length);
    for (const item of items) {
      assert.deepEqual(item['@type'], [`${OA}Annotation`]);
      assert.match(String(item['@id']), /^urn:/);
      assert.ok(item[`${OA}motivatedBy`]);
      for (const target of item[`${OA}hasTarget`] as Record<string, unknown>[]) {
        assert.deepEqual(target[`${OA}hasSource`], [{ '@id': 'https://example.org/articles/ferry%20to%20torvik.txt' }]);
        const selectors = target[`${OA}hasSelector`] as Record<string, { '@value': unknown }[]>[];
        const [quoted, position] = selectors;
        const points = [...TEXT];
        assert.equal(quoted![`${OA}exact`]![0]!['@value'], points.slice(position![`${OA}start`]![0]!['@value'] as number, position![`${OA}end`]![0]!['@value'] as number).join(''));
      }
    }
  });

  it('become RDF in which each annotation has its bodies', async () => {
    const page = await expanded(exportAs('jsonld', exportedOf(everything())));
    const quads = (await jsonld.toRDF(page as never, {})) as unknown as readonly { predicate: { value: string }; object: { value: string } }[];
    assert.equal(quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${OA}Annotation`).length, everything().length);
    assert.ok(quads.filter(({ predicate }) => predicate.value === `${OA}hasBody`).length >= everything().length);
  });

  for (const format of ['quotation', 'claimreview'] as const) {
    it(`are schema.org in which every field has a meaning: ${format}`, async () => {
      const nodes = await expanded(exportAs(format, exportedOf(everything())));
      assert.ok(nodes.length > 0);
    });
  }
});
