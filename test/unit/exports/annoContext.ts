/**
 * The terms of the W3C context https://www.w3.org/ns/anno.jsonld that these exports use, written down from the Web Annotation Vocabulary
 * (https://www.w3.org/TR/annotation-vocab/, appendix A); no package carries the published file, but one the vocabulary, against which they are held. A term missing here fails the test.
 */
const id = { '@type': '@id' } as const;
const date = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } as const;
const count = { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' } as const;
const oa = (name: string): string => `http://www.w3.org/ns/oa#${name}`;
const as = (name: string): string => `http://www.w3.org/ns/activitystreams#${name}`;
const dcterms = (name: string): string => `http://purl.org/dc/terms/${name}`;

const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];

export const ANNO_CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector', ...MOTIVATIONS].map((name) => [name, oa(name)])),
    AnnotationPage: as('OrderedCollectionPage'),
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: as('Application'),
    body: { ...id, '@id': oa('hasBody') },
    target: { ...id, '@id': oa('hasTarget') },
    source: { ...id, '@id': oa('hasSource') },
    selector: { ...id, '@id': oa('hasSelector') },
    creator: { ...id, '@id': dcterms('creator') },
    generator: { ...id, '@id': as('generator') },
    motivation: { '@type': '@vocab', '@id': oa('motivatedBy') },
    purpose: { '@type': '@vocab', '@id': oa('hasPurpose') },
    items: { ...id, '@id': as('items'), '@container': '@list' },
    format: 'http://purl.org/dc/elements/1.1/format',
    created: { ...date, '@id': dcterms('created') },
    modified: { ...date, '@id': dcterms('modified') },
    generated: { ...date, '@id': dcterms('issued') },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    start: { ...count, '@id': oa('start') },
    end: { ...count, '@id': oa('end') },
    exact: oa('exact'),
    prefix: oa('prefix'),
    suffix: oa('suffix'),
    name: 'http://xmlns.com/foaf/0.1/name',
  },
};
