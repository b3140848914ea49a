import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../../server/analysis/analyzer';
import type { Article, Span } from '../../../server/analysis/article';

const packed = path.join(__dirname, '../../../server/lexicon/packed');
const bytes = (name: string): Uint8Array => (fs.existsSync(path.join(packed, name)) ? fs.readFileSync(path.join(packed, name)) : new Uint8Array());
const analyzer = createAnalyzer({ tagger: bytes('tagger.bin'), gazetteer: bytes('gazetteer.bin') });
const read = (text: string): Article => analyzer.analyze(text);
const words = (article: Article, spans: readonly { readonly span: Span }[]): string[] => spans.map(({ span }) => article.text.slice(span.start, span.end));

const SUMMIT = `Talks end without a deal

GENEVA (AP) - Syrian Foreign Minister Omar Haddad said on Monday that the talks had failed. “We are done,” Haddad told reporters in Geneva.

Vera Lindt, a spokeswoman for the Alpine Observatory for Human Rights (AOHR), said the AOHR would go on. The Observatory has offices in Homs, Syria, and in Paris, Texas.

Moscow said it regretted the outcome. Mr. Haddad flies to Moscow on Tuesday.`;

describe('names of an article', () => {
  const article = read(SUMMIT);
  it('joins the mentions of a person, without titles', () => {
    assert.deepEqual(words(article, article.people), ['Omar Haddad', 'Haddad', 'Vera Lindt', 'Haddad']);
    assert.deepEqual(article.people.map(({ name }) => name), ['Omar Haddad', 'Omar Haddad', 'Vera Lindt', 'Omar Haddad']);
  });
  it('joins an organization with its acronym and its head word', () => {
    const named = article.organizations.filter(({ name }) => name === 'Alpine Observatory for Human Rights');
    assert.deepEqual(words(article, named), ['Alpine Observatory for Human Rights', 'AOHR', 'AOHR', 'Observatory']);
  });
  it('does not take people and organizations for places', () => {
    assert.deepEqual(words(article, article.places), ['GENEVA', 'Geneva', 'Homs', 'Syria', 'Paris', 'Texas', 'Moscow', 'Moscow']);
  });
  it('reads containment', () => {
    const paris = article.places.find(({ span }) => article.text.slice(span.start, span.end) === 'Paris')!;
    assert.equal(paris.country, 'US');
    assert.ok(paris.ambiguousWith.some(({ country }) => country === 'FR'));
    assert.equal(read('The mayor of Paris spoke in Paris, where the French government sits.').places[0]?.country, 'FR');
  });
  it('invents no coordinates for what the gazetteer does not know', () => {
    const places = read('Fighting went on in Damascus. Shells fell on the town of Qalbirran on Monday, and then near Tal Mosherri, Syria.').places.map(({ name, country, lat }) => [name, country, lat !== undefined]);
    assert.deepEqual(places, [['Damascus', 'SY', true], ['Qalbirran', undefined, false], ['Tal Mosherri', 'SY', false], ['Syria', 'SY', true]]);
  });
  it('tells a government from its town', () => {
    assert.deepEqual(article.places.filter(({ name }) => name === 'Moscow').map(({ metonym }) => metonym), [true, false]);
  });
  it('keeps adjectives apart from places', () => {
    assert.deepEqual(article.demonyms.map(({ span, country }) => [article.text.slice(span.start, span.end), country]), [['Syrian', 'SY']]);
  });
});

describe('people', () => {
  const names = (text: string) => { const article = read(text); return article.people.map(({ span, name }) => `${article.text.slice(span.start, span.end)} = ${name}`); };
  it('of one surname stay apart', () => {
    assert.deepEqual(names('John Marsh met his sister Anna Marsh on Friday. “I was late,” Anna Marsh said. “So was I,” Mr. Marsh said.').slice(0, 2), ['John Marsh = John Marsh', 'Anna Marsh = Anna Marsh']);
  });
  it('are joined over a slip of spelling, but not over two', () => {
    assert.deepEqual(names('President Kemal Davutoran spoke. Later Mr. Davatoran left.'), ['Kemal Davutoran = Kemal Davutoran', 'Davatoran = Kemal Davutoran']);
    assert.deepEqual(names('President Kemal Davutoran spoke. Later Mr. Davetovan left.')[1], 'Davetovan = Davetovan');
  });
});
