import assert from 'node:assert/strict';
import { between } from './story';

/** Words that no other telling shares, so that the two are of one event. */
const SHARED = '“We are doing all that we can for the crews out there,” Lars Holm said in Bodo.';
const found = (a: string, b: string) => between(`${a}\n\n${SHARED}`, `${b}\n\n${SHARED}`).filter(({ members }) => members.every(({ words }) => !words.includes('for the crews')));
const drifts = (a: string, b: string): readonly string[] => found(a, b).flatMap((finding) => (finding.kind === 'attribution' ? [`${finding.drift}${finding.proposal ? `, perhaps ${finding.proposal.name}` : ''}`] : []));
const quotations = (a: string, b: string): readonly string[] => found(a, b).flatMap((finding) => (finding.kind === 'quotation' ? [finding.reason] : []));

describe('who said it, in two tellings', () => {
  it('is told where the whole quotation is the same, though its words are common ones', () => {
    assert.deepEqual(drifts('“This was not an accident. It was a decision,” Anne Dahl said.', '“This was not an accident. It was a decision,” Ida Berg said.'), ['another-speaker']);
    assert.deepEqual(drifts('“I will not sleep tonight, and I do not think anybody on this coast will,” Anne Dahl said.', '“I won’t sleep tonight, and I don’t think anybody on this coast will,” Ida Berg said.'), ['another-speaker']);
  });

  it('is not told of a phrase that many use, with other words around it', () => {
    assert.deepEqual(drifts(
      '“I came here to build an economy that works for everyone, not just those at the top, and I mean it this time,” Anne Dahl said.',
      '“If you ask any fisherman, they want an economy that works for everyone, not just those at the top of the hill,” Ida Berg said.'), []);
  });

  it('is open where a pronoun means somebody: either telling may be wrong', () => {
    assert.deepEqual(drifts(
      'Anne Dahl stood in the rain. “This was not an accident. It was a decision,” she said.',
      '“This was not an accident. It was a decision,” Ida Berg said.'), ['pronoun']);
  });

  it('is lost where nothing beside the words names anybody, whoever was named before', () => {
    const dahl = '“No ruling can give these families back what they have lost,” Anne Dahl said.';
    assert.deepEqual(drifts(dahl, 'The captain, Henrik Solberg, did not look up.\n\n“No ruling can give these families back what they have lost.”'), ['lost, perhaps Anne Dahl']);
    assert.deepEqual(drifts(dahl, 'Anne Dahl looked at the captain, and told him to applause:\n\n“No ruling can give these families back what they have lost.”'), []);
  });
});

describe('the words of two tellings', () => {
  it('are told though few of them say much', () => {
    const [reason] = quotations('“They are not out of the woods in Bodo,” Anne Dahl said.', '“They are out of the woods in Bodo,” Anne Dahl said.');
    assert.match(reason ?? '', /the negation in “not” is dropped/);
  });

  it('are fuller where the better named telling is the shorter one', () => {
    const [reason] = quotations('“It is a slap in the face of every fisherman who made this catch possible,” union leader Ida Berg said.', 'Ida Berg leads the union. “It is a slap in the face of every fisherman who has made this catch possible,” she said.');
    assert.equal(reason, 'fuller in b.txt');
  });

  it('have no hedge in “about me”', () => {
    const [reason] = quotations('“I am sick of the harbor board lying about me,” Anne Dahl said.', '“I am sick of the harbor board lying,” Anne Dahl said.');
    assert.equal(reason, 'trimmed in b.txt');
  });

  it('are no other telling of what has other amounts', () => {
    assert.deepEqual(quotations('Anne Dahl said 26 sailors were still missing under the broken crane in the harbor.', 'Anne Dahl said that in the harbor another 19 sailors went missing when a broken crane fell.'), []);
  });
});

describe('names of two tellings of one event', () => {
  const names = (a: string, b: string): readonly string[] => found(`May 4, 2025\n\n${a}`, `May 4, 2025\n\n${b}`).flatMap((finding) => (finding.kind === 'name' ? [`${finding.relation} ${finding.members.map(({ words }) => words).join(', ')}`] : []));

  it('are one in other accents and with a junior', () => {
    assert.deepEqual(names('Helena Marković came to the harbor.', 'Helena Markovic came to the harbor.'), []);
    assert.deepEqual(names('Henrik B. Solberg came to the harbor.', 'Henrik B. Solberg Jr. came to the harbor.'), []);
    assert.deepEqual(names('Stuart Pelling came to the harbor.', 'Stewart Pelling came to the harbor.'), ['spelling Stuart Pelling, Stewart Pelling']);
  });

  it('have one office each in states of one country', () => {
    assert.deepEqual(names('Ohio Attorney General Siri Voll came.', 'Texas Attorney General Ola Brandt came.'), []);
    assert.deepEqual(names('U.S. Attorney General Siri Voll came.', 'U.S. Attorney General Ola Brandt came.'), ['office Siri Voll, Ola Brandt']);
  });

  it('have one post at a company', () => {
    const brekke = (role: string): string => `Jonas Brekke, ${role} of Nordfisk, spoke. “We will buy six boats before the winter,” said Jonas Brekke, ${role}.`;
    assert.deepEqual(names(brekke('chief financial officer'), brekke('chief operating officer')), ['role Jonas Brekke, Jonas Brekke']);
    assert.deepEqual(names(brekke('chief financial officer'), brekke('the CFO')), []);
    assert.deepEqual(names(brekke('chief financial officer'), brekke('former chief operating officer')), []);
  });

  it('are of one country, whatever it is called', () => {
    assert.deepEqual(names('The ship came from the United States.', 'The ship came from America.'), []);
    assert.deepEqual(names('The ship came from Kiev.', 'The ship came from Kyiv.'), ['spelling Kiev, Kyiv']);
  });
});
