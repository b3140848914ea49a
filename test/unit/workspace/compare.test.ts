import assert from 'node:assert/strict';
import { createComparer } from '../../../server/workspace/comparer';
import type { Finding } from '../../../server/workspace/finding';
import { rank } from '../../../server/workspace/find/order';
import { STORY, between, reduced } from './story';

const comparer = createComparer();
for (const article of STORY) comparer.addArticle(article);
const findings = [...comparer.findings()].flatMap((group) => group.findings);

const words = ({ members }: Finding): readonly string[] => members.map((member) => member.words);
const about = (text: string): readonly Finding[] => findings.filter((finding) => words(finding).some((one) => one.includes(text)));
const files = ({ members }: Finding): readonly string[] => members.map(({ article }) => article).sort();

describe('comparing the tellings of one story', () => {
  it('tells the words that one telling gives to two other people', () => {
    const [found] = about('Nobody warned us');
    assert.ok(found?.kind === 'attribution', found?.reason);
    assert.equal(found.drift, 'another-speaker');
    assert.equal(found.relation, 'identical');
    assert.equal(rank(found), 0);
    assert.match(found.reason, /coast\.txt gives it to Henrik Solberg/);
    assert.match(found.reason, /blog\.txt gives it to Kari Lunde/);
  });

  it('tells a pronoun that nobody in the article stands behind', () => {
    const pair = createComparer();
    for (const article of STORY.slice(0, 2)) pair.addArticle(article);
    const found = pair.findingsOf('wire.txt').find(({ kind }) => kind === 'attribution');
    assert.ok(found?.kind === 'attribution' && found.drift === 'pronoun', found?.reason);
    assert.deepEqual(found.proposal, { name: 'Henrik Solberg', role: 'captain', article: 'coast.txt' });
  });

  it('tells a named source that is not named any more', () => {
    const found = about('too deep for the navy').find(({ kind }) => kind === 'attribution');
    assert.ok(found?.kind === 'attribution' && found.drift === 'anonymous', found?.reason);
    assert.equal(found.proposal?.name, 'Kari Lunde');
  });

  it('tells a lost speaker, and proposes the one of the other article', () => {
    const [found] = about('torn open');
    assert.ok(found?.kind === 'attribution' && found.drift === 'lost', found?.reason);
    assert.equal(found.proposal?.name, 'Mohammed Tarhouni');
  });

  it('tells a hedge that was dropped', () => {
    const found = about('raise the ship').find(({ kind }) => kind === 'quotation');
    assert.ok(found?.kind === 'quotation', 'no finding');
    assert.match(found.reason, /the hedge in “probably” is dropped/);
  });

  it('tells figures that cannot both be right, and where they stand', () => {
    const [found] = findings.filter(({ kind }) => kind === 'figure');
    assert.ok(found?.kind === 'figure' && found.relation === 'conflicting', found?.reason);
    assert.deepEqual([found.low, found.high, files(found)], [14, 17, ['coast.txt', 'wire.txt']]);
  });

  it('tells one office with two holders', () => {
    const found = findings.find((finding) => finding.kind === 'name' && finding.relation === 'office');
    assert.deepEqual(found && words(found), ['Siri Voll', 'Ola Brandt']);
  });

  it('takes an office of another country, or a former one, for no conflict', () => {
    const holders = (a: string, b: string): readonly string[] => {
      const pair = createComparer();
      const rest = '\n\n“The plan is good for every fisherman along this coast,” Ida Berg said in Bodo.';
      pair.addArticle(reduced('a.txt', a + rest));
      pair.addArticle(reduced('b.txt', b + rest));
      return pair.findingsOf('a.txt').flatMap((finding) => (finding.kind === 'name' && finding.relation === 'office' ? words(finding) : []));
    };
    assert.deepEqual(holders('Norwegian Health Minister Siri Voll came.', 'Norwegian Health Minister Ola Brandt came.'), ['Siri Voll', 'Ola Brandt']);
    assert.deepEqual(holders('Norwegian Health Minister Siri Voll came.', 'Swedish Health Minister Ola Brandt came.'), []);
    assert.deepEqual(holders('Norwegian Health Minister Siri Voll came.', 'Former Norwegian Health Minister Ola Brandt came.'), []);
    assert.deepEqual(holders('Norwegian Health Minister Siri Voll came.', 'Health Minister Ola Brandt came with US-led forces.'), []);
  });

  it('tells one person under two spellings', () => {
    const found = findings.find((finding) => finding.kind === 'name' && finding.relation === 'spelling' && finding.of === 'person');
    assert.deepEqual(found && [...words(found)].sort(), ['Mohamed Tarhouni', 'Mohammed Tarhouni']);
  });

  it('tells a passage that was copied with a word changed', () => {
    const found = findings.find((finding) => finding.kind === 'text' && finding.relation === 'respun' && finding.sentences === 3);
    assert.ok(found?.kind === 'text');
    const swaps = found.members[1]!.diff!.filter(({ kind }) => kind !== 'same');
    assert.equal(swaps.length, 1);
    assert.equal(swaps[0]!.kind, 'swapped');
  });

  it('tells what is reported in nearly the same words', () => {
    const found = about('lifeboats on the port side').find(({ kind }) => kind === 'quotation');
    assert.deepEqual(found && files(found), ['blog.txt', 'coast.txt']);
  });

  it('says nothing of an article of another day', () => {
    assert.deepEqual(findings.filter((finding) => files(finding).includes('other.txt')), []);
  });

  it('puts drift and conflicts first', () => {
    const ranks = findings.map(rank);
    assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
  });

  it('gathers the three tellings in one story', () => {
    const stories = [...comparer.stories()];
    assert.deepEqual(stories.map(({ articles }) => articles), [['blog.txt', 'coast.txt', 'wire.txt']]);
    assert.ok(stories[0]!.people.includes('Kari Lunde'));
  });
});

describe('comparing what only looks alike', () => {
  it('calls no figures of different days a conflict', () => {
    const found = between(
      'The Norwegian coast guard sent 12 helicopters from the base in Bodo on Monday, the navy chief Lars Holm said.\n\n“We are doing all that we can for the crews out there,” Holm said in Bodo.',
      'The Norwegian coast guard sent 20 helicopters from the base in Bodo on Thursday, the navy chief Lars Holm said.\n\n“We are doing all that we can for the crews out there,” Holm said in Bodo.');
    assert.deepEqual(found.filter((finding) => finding.kind === 'figure' && finding.relation === 'conflicting').map(({ reason }) => reason), []);
  });

  it('calls figures that an approximation covers compatible at most', () => {
    const found = between(
      'The storm killed at least 30 people in Bodo on Monday, the Norwegian police said.\n\n“We are doing all that we can for the crews out there,” Lars Holm said in Bodo.',
      'The storm killed 34 people in Bodo on Monday, the Norwegian police said.\n\n“We are doing all that we can for the crews out there,” Lars Holm said in Bodo.');
    assert.deepEqual(found.filter(({ kind }) => kind === 'figure').map(({ relation }) => relation), ['compatible']);
  });

  it('takes a shorter name and an agency for no drift', () => {
    const found = between(
      '“The bridge will be closed until every cable has been replaced,” Mayor Anne Dahl said.',
      'The mayor told Reuters that the bridge is old. “The bridge will be closed until every cable has been replaced,” Dahl said, Reuters reported.');
    assert.deepEqual(found.filter(({ kind }) => kind === 'attribution').map(({ reason }) => reason), []);
    assert.ok(found.some(({ kind }) => kind === 'quotation'));
  });

  it('takes a common phrase in two mouths for no quotation', () => {
    const found = between('“At the end of the day, we will get there,” Anne Dahl said.', '“At the end of the day, I will be there,” Lars Holm said.');
    assert.deepEqual(found.map(({ reason }) => reason), []);
  });

  it('takes a slogan in two mouths for no drift, however it is wrapped', () => {
    const found = between(
      '“She is, as we all saw tonight, totally unfit to be mayor of the town of Bodo,” Anne Dahl said.',
      '“Nobody was ever more unfit to be mayor of the town of Bodo than that man,” Lars Holm said.');
    assert.deepEqual(found.filter(({ kind }) => kind === 'attribution').map(({ reason }) => reason), []);
  });

  it('takes Michael and Michelle, and two women of one surname, for two people', () => {
    const found = between(
      'Michael Sandvik praised the plan for the harbor of Bodo. “The plan is good for every fisherman along this coast,” Ida Berg said.',
      'Michelle Sandvik praised the plan for the harbor of Bodo. “The plan is good for every fisherman along this coast,” Ida Berg said.');
    assert.deepEqual(found.filter((finding) => finding.kind === 'name' && finding.relation === 'spelling').map(({ reason }) => reason), []);
  });
});
