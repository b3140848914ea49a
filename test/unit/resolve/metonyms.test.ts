import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../../server/analysis/analyzer';

const packed = path.join(__dirname, '../../../server/lexicon/packed');
const bytes = (name: string): Uint8Array => (fs.existsSync(path.join(packed, name)) ? fs.readFileSync(path.join(packed, name)) : new Uint8Array());
const analyzer = createAnalyzer({ tagger: bytes('tagger.bin'), gazetteer: bytes('gazetteer.bin') });

/** Each place with a star where it stands for those who govern. */
const starred = (text: string): string => analyzer.analyze(text).places.map(({ span, metonym }) => text.slice(span.start, span.end) + (metonym ? '*' : '')).join(', ');

describe('a place stands for those who govern', () => {
  const cases: readonly (readonly [what: string, text: string, places: string])[] = [
    ['that says and does', 'Lima said on Monday that it had rejected the offer. Peru has since withdrawn its envoy.', 'Lima*, Peru*'],
    ['but not one that lies, exports or plays', 'Peru lies on the Pacific. Peru exported less copper last year. Peru beat Chile 2-1 on Friday.', 'Peru, Pacific, Peru, Peru, Chile'],
    ['that is of some mind, or was told', 'Norway is ready to sign. Norway was urged to wait.', 'Norway*, Norway*'],
    ['but not one that is something, or was hit', 'Norway is the largest of them. Norway was hit by a storm.', 'Norway, Norway'],
    ['behind what is done to it', 'A company in Oslo sued Chile for $700 million. The lawyers visited Chile in May.', 'Oslo, Chile*, Chile'],
    ['with which others have dealings', 'Talks between Ankara and Berlin broke down. The treaty with Japan holds.', 'Ankara*, Berlin*, Japan*'],
    ['but not between which one travels', 'Flights between Ankara and Berlin were late. She is at home with Japan.', 'Ankara, Berlin, Japan'],
    ['that owns a decision or an ally', 'Ottawa’s ally objected. Kenya’s refusal of the loan came late.', 'Ottawa*, Kenya*'],
    ['but not one that owns a coast or a minister', 'Kenya’s coast is long. Kenya’s transport secretary told reporters so.', 'Kenya, Kenya'],
    ['not behind a preposition: others are the subject', 'Officials from Sweden were told. Allies in the United States would help.', 'Sweden, United States'],
    ['in a row, in a clause with “which”', 'Britain and France unveiled a plan. Rwanda, which hopes to be reached by 2033, stayed away.', 'Britain*, France*, Rwanda*'],
    ['in a headline’s row, but not in a town’s address', 'Kenya, Uganda sign $3 billion deal\n\nPolice in Lyon, France said so.', 'Kenya*, Uganda*, Lyon, France'],
    ['in a row that “and” closes', 'The port asked for nothing, but Tokyo, Seoul and Canberra offered help. Crews from Tokyo, Seoul and Canberra came.', 'Tokyo*, Seoul*, Canberra*, Tokyo, Seoul, Canberra'],
    ['not as the first half of a description', 'The U.S. voting system was tested. U.S. output will expand.', 'U.S., U.S.'],
    ['where a state speaks and a town makes law', 'Texas said it would pay. Leeds banned cars. Leeds said goodbye to them.', 'Texas*, Leeds*, Leeds'],
    ['where a seat of power has staff', 'A Kremlin spokesman declined. A Moscow spokesman declined. He stood at the Kremlin. Wall Street analysts shrugged.', 'Kremlin*, Moscow, Kremlin, Wall Street'],
  ];
  for (const [what, text, places] of cases) it(what, () => assert.equal(starred(text), places));
});

describe('a country whose name is also a state’s', () => {
  const countries = (text: string): string => analyzer.analyze(text).places.map(({ name, country }) => `${name}/${country}`).join(', ');
  it('yields to the state that has a legislature', () => assert.equal(countries('The Georgia legislature passed the bill on Friday.'), 'Georgia/US'));
  it('stays itself beside its own towns', () => assert.equal(countries('Troops left Tbilisi. Georgia’s parliament met.'), 'Tbilisi/GE, Georgia/GE'));
});
