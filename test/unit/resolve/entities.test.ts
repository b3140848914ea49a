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
  it('takes what an institution is of for no place, and a dateline in capitals for one', () => {
    const other = read('Rain falls\n\nTHE HAGUE (AP) - Mia Lindt studied at the Alpine University of Homs and in Homs on Monday.');
    assert.deepEqual(words(other, other.organizations), ['AP', 'Alpine University of Homs']);
    assert.deepEqual(words(other, other.places), ['HAGUE', 'Homs']);
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
  it('keep the surname alone that they bore first, unless a relative was named just before', () => {
    const far = 'The wall is nine feet high and was built by hand in the years after the war, when stone was cheap and so was everybody who could carry it up the hill from the quarry. It has been mended twice since then, the last time with money that the town did not have.';
    assert.deepEqual(names(`Henrik Brandvold spoke. Brandvold left. Then Lotta Brandvold spoke. ${far} “No,” Brandvold said.`).at(-1), 'Brandvold = Henrik Brandvold');
    assert.deepEqual(names('Henrik Brandvold spoke. Brandvold left. Then Lotta Brandvold spoke. “No,” Brandvold said.').at(-1), 'Brandvold = Lotta Brandvold');
    assert.deepEqual(names(`Henrik Brandvold met Lotta Brandvold. ${far} “No,” Brandvold said.`).at(-1), 'Brandvold = Lotta Brandvold');
  });
  it('are one with their name in a headline’s capitals, but not with a relative', () => {
    assert.deepEqual(names('Embattled Dana Whitlow Leaves Town\n\nDana Whitlow left on Friday, and nobody saw her go. “No,” Whitlow said.').slice(-2), ['Dana Whitlow = Dana Whitlow', 'Whitlow = Dana Whitlow']);
    assert.ok(names('Dana Whitlow left on Friday, and nobody saw her go. “No,” said Rose Whitlow.').includes('Rose Whitlow = Rose Whitlow'));
  });
  it('are joined over a slip of spelling, but not over two', () => {
    assert.deepEqual(names('President Kemal Davutoran spoke. Later Mr. Davatoran left.'), ['Kemal Davutoran = Kemal Davutoran', 'Davatoran = Kemal Davutoran']);
    assert.deepEqual(names('President Kemal Davutoran spoke. Later Mr. Davetovan left.')[1], 'Davetovan = Davetovan');
  });
});

describe('shapes of names', () => {
  const spans = (text: string) => { const article = read(text); return { people: words(article, article.people), organizations: words(article, article.organizations), places: words(article, article.places) }; };
  it('a make with its mark is nobody, a first name with a capital may be', () => {
    assert.deepEqual(spans('The navy fired Vostrak-NK missiles on Friday. The Vostrak-NK said to be newest, and Ganimer-S1 guns, were shown to Dana Whitlow.').people, ['Dana Whitlow']);
    assert.deepEqual(spans('The crowd cheered when Jay-Z sang. Jay-Z said he was moved.').people, ['Jay-Z', 'Jay-Z']);
  });
  it('an institution keeps its owners, a person does not', () => {
    assert.deepEqual(spans("Doctors at Boston Children's Hospital were calm. Dana Whitlow's Hospital Trust was not.").organizations[0], "Boston Children's Hospital");
    assert.deepEqual(spans("Later Dana Whitlow's Foundation spoke.").people, ['Dana Whitlow']);
  });
  it('a news agency in a credit is no place, a town on the way is one', () => {
    const credit = spans('Ruth Lund, right, stands in Geneva, Monday, Oct. 5, 2015. (Olga Marsh/Press Office via AP)');
    assert.deepEqual([credit.places, credit.organizations.at(-1)], [['Geneva'], 'AP']);
    assert.deepEqual(spans('They flew from Geneva to Moscow via Paris on Monday.').places, ['Geneva', 'Moscow', 'Paris']);
  });
  it('a gas field goes on in small letters, a town with a field does not', () => {
    assert.deepEqual(spans("Troops retook the Sha'ber gas field on Monday.").places, ["Sha'ber gas field"]);
    assert.deepEqual(spans('Workers left the field near Homs. The Homs gas field was quiet.').places, ['Homs', 'Homs']);
  });
  it('offices of the United States stay outside names', () => {
    assert.deepEqual(spans('Councilor Dana Whitlow met Assemblyman Dov Hiller. “No,” Councilor Whitlow said.').people, ['Dana Whitlow', 'Dov Hiller', 'Whitlow']);
  });
  it('labels of an interview are people, whatever town bears their name', () => {
    const article = read('A talk about the port\nBy Daniel Keller, Southern Cross Radio\n\nKELLER: Why was the port closed?\n\nMORA: We were not safe.\n\nKELLER: Who told you?\n\nMORA: I was told by the board.');
    assert.deepEqual(article.people.map(({ name }) => name), ['Daniel Keller', 'Daniel Keller', 'Mora', 'Daniel Keller', 'Mora']);
    assert.deepEqual(article.places, []);
  });
});

describe('regions', () => {
  it('of Viet Nam have the numbers of their towns', () => {
    const [province, other] = read('Boats stayed in port in Quang Nam province, in Vietnam, and in Nghe An province.').places.filter(({ name }) => name !== 'Vietnam');
    assert.deepEqual([province?.country, Math.round(province?.lat ?? 0), other?.country, Math.round(other?.lat ?? 0)], ['VN', 16, 'VN', 19]);
  });
});

describe('towns of a state that the article names', () => {
  const countries = (text: string) => read(text).places.map(({ name, country }) => `${name} ${country}`);
  it('come before the capitals of their name', () => {
    const article = read('NASHVILLE, Tenn. — The fire began in Paris, a town of 10,000. Crews from Memphis and Athens came, the Tennessee agency said.');
    assert.deepEqual(article.places.filter(({ name }) => name === 'Paris' || name === 'Athens').map(({ name, country, confidence }) => [name, country, confidence === 'sure']), [['Paris', 'US', false], ['Athens', 'US', false]]);
    assert.ok(countries('The minister flew to Paris. Athens was next, and then Rome.').includes('Paris FR'));
  });
  it('come before countries that the article names by that name alone', () => {
    assert.ok(countries('HARRISBURG, Pa. — Police in Lebanon and York closed a bridge. Crews came from Hershey, Pennsylvania officials said.').includes('Lebanon US'));
    assert.ok(countries('Rockets hit Lebanon again, a Pennsylvania senator said. Lebanese troops moved, and Beirut was quiet.').includes('Lebanon LB'));
  });
});

describe('a mention that says where its place lies', () => {
  const countries = (text: string) => read(text).places.map(({ name, country, lat }) => `${name} ${country}${lat === undefined ? ' ?' : ''}`).join(', ');
  it('means that place, whatever the others of its name mean', () => {
    assert.equal(countries('He moved from Perth, Western Australia, to Perth, Scotland, in May.'), 'Perth AU, Western Australia AU, Perth GB, Scotland GB');
  });
  it('are drawn to the country whose money the article counts in, but not by dollars', () => {
    assert.equal(countries('A boat will cross from Hull for £4.80. Fishermen in Grimsby and in Boston object.'), 'Kingston upon Hull GB, Grimsby GB, Boston GB');
    assert.match(countries('A boat will sail from Boston for $4.80.'), /Boston US/);
    assert.equal(countries('Hyderabad, Telangana, is large. Hyderabad in Pakistan is smaller.'), 'Hyderābād IN, Telangana IN, Hyderabad PK, Pakistan PK');
    assert.equal(countries('It fell in Russia, U.S. officials said.'), 'Russia RU, United States US');
  });
  it('means no town of another country', () => assert.equal(countries('The town of Avalon in Australia was quiet.'), 'Avalon AU ?, Australia AU'));
  it('is no town where it is a river', () => {
    assert.equal(countries('The Krishna river rose in India.'), 'Krishna undefined ?, India IN');
    assert.equal(countries('The Zambezi river rose.'), 'Zambezi undefined');
  });
});

describe('a town and a region abroad', () => {
  it('of one name: the town comes first, the region where it is called one', () => {
    const types = (text: string) => read(text).places.map(({ name, type, country }) => `${name} ${type} ${country}`).join(', ');
    assert.equal(types('It rained in Savannah on Monday.'), 'Savannah city US');
    assert.ok(types('It rained in Hama province, in Syria, on Monday.').startsWith('Hama state SY'));
  });
});

describe('towns in a row', () => {
  const countries = (text: string) => read(text).places.map(({ name, country }) => `${name} ${country}`).join(', ');
  const north = 'Rain fell on Sunderland, Gateshead and Durham, on Liverpool and on the rest of England, British forecasters said.';
  it('lie where two clear ones of them lie', () => assert.ok(countries(`${north} Charlotte, Orlando and Washington were dry.`).endsWith('Charlotte US, Orlando US, Washington US')));
  it('take no state for a town', () => assert.ok(countries('Cases rose in Pittsburgh, Philadelphia and California.').endsWith('California US') && read('Cases rose in Pittsburgh, Philadelphia and California.').places.at(-1)?.type === 'state'));
});
