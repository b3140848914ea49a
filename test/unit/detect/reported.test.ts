import assert from 'node:assert/strict';
import { readParagraphs } from '../../../server/lexicon/build/read-paragraphs';

interface Marks {
  readonly text: string;
  readonly contents: readonly string[];
  readonly cue: string;
  readonly source: string;
}

/** `<The mayor> {said} [the bridge is safe].`: source, cue and content are marked; text without a content expects none. */
function readMarks(marked: string): Marks {
  const inside = (open: string, close: string): string[] => marked.split(open).slice(1).map((part) => strip(part.slice(0, part.indexOf(close))));
  return { text: strip(marked), contents: inside('[', ']'), cue: inside('{', '}')[0] ?? '', source: inside('<', '>')[0] ?? '' };
}
const strip = (marked: string): string => marked.replace(/[[\]{}<>]/g, '');

/** What is reported in the sentence: each content with its cue and its source, as text. */
function reportedIn(text: string) {
  const { reported, mentions } = readParagraphs(text)[0]!.facts;
  const cut = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to);
  return reported.map(({ content, cue, source, link, group }) => ({ content: cut(content), cue: cut(cue), source: source === undefined ? '' : cut(mentions[source]!), link, group }));
}

function check(marked: string, link?: string): void {
  const { text, contents, cue, source } = readMarks(marked);
  const found = reportedIn(text);
  assert.deepEqual(found.map(({ content }) => content), contents);
  for (const one of found) assert.deepEqual({ cue: one.cue, source: one.source, link: link ?? one.link }, { cue, source, link: one.link });
}

/** Several reports in one sentence: marked in turn, or each in a copy of its own. */
function checkAll(...marked: readonly string[]): void {
  const expected = marked.flatMap((copy) => {
    const all = (open: string, close: string): string[] => copy.split(open).slice(1).map((part) => strip(part.slice(0, part.indexOf(close))));
    const sources = all('<', '>');
    const cues = all('{', '}');
    return all('[', ']').map((content, i) => ({ content, cue: cues[i], source: sources[Math.min(i, sources.length - 1)] }));
  });
  assert.deepEqual(reportedIn(strip(marked[0]!)).map(({ content, cue, source }) => ({ content, cue, source })), expected);
}

describe('reported speech', () => {
  describe('after the cue', () => {
    it('a bare clause', () => check('<The minister> {said} [the bridge would reopen in March].'));
    it('not what quotation marks hold', () => check('The minister said “the bridge would reopen in March.”'));
    it('a that-clause without its that', () => check('<Officials> {warned} that [the dam could fail within days].'));
    it('not a relative clause', () => check('The report that the dam held was printed in green ink.'));
    it('a question', () => check('<Reporters> {asked} [whether the mayor would resign].', 'subject'));
    it('an order holds the one who is told', () => check('<The president> {urged} [lawmakers to pass the bill].'));
    it('a promise', () => check('<The company> {vowed} [to rebuild the factory].'));
    it('not what was tried', () => check('The company tried to rebuild the factory.'));
    it('a hearer stays outside', () => check('<Kowalski> {told} reporters that [the talks had collapsed].'));
    it('a topic', () => check('<She> {talked} about [the cost of the new hospital].'));
    it('a rejected thing', () => check('Senator <Ruiz> {rejected} [the proposal].'));
    it('not the terms of talking', () => check('The officer spoke on condition of anonymity.'));
    it('but a condition that is talked about', () => check('<The officer> {spoke} about [the condition of the bridge].'));
    it('not a thing that was built', () => check('The city built the new hospital.'));
  });

  describe('before and around the cue', () => {
    it('before', () => check('[The river had risen by two metres], <the mayor> {said}.', 'subject'));
    it('inverted', () => check('[The river had risen by two metres], {said} <Ingrid Holm>, a hydrologist.', 'inverted'));
    it('interrupted: two pieces of one group', () => {
      check('[The plan], <she> {said}, [would cost twice as much].');
      assert.equal(new Set(reportedIn('The plan, she said, would cost twice as much.').map(({ group }) => group)).size, 1);
    });
    it('holding another report, which ends with it', () => checkAll('[Norway informed Sweden that it was willing to talk], <Swedish officials> {said}.', '<Norway> {informed} Sweden that [it was willing to talk], Swedish officials said.'));
    it('but not what nobody is said to have said', () => check('The deal was announced.'));
    it('though what somebody announced', () => check('[The deal] was {announced} by <the ministry>.', 'passive'));
    it('before a semicolon, behind which another sentence begins', () => check('[Fares rose by a tenth], <the ministry> {said}; critics left the hall.'));
    it('a dateline with a country, a year and an agency stays outside', () => check('HULL, England, Nov. 28, 2026 (Reuters) - [Two climbers were found alive on Monday], <police> {said}.'));
    it('a dateline stays outside', () => check('OSLO (AP) — [Two climbers were found alive on Monday], <police> {said}.'));
  });

  describe('according to', () => {
    it('after', () => check('[The fire began in the kitchen], {according to} <investigators>.', 'according-to'));
    it('before', () => check('{According to} <investigators>, [the fire began in the kitchen].', 'according-to'));
    it('“as reported by” stands for it', () => check('As {reported by} the <Herald>, [the ministry closed the bridge in May].', 'according-to'));
    it('not “according” alone', () => check('They were paid according as they had earned.'));
  });

  describe('false cues', () => {
    it('called a meeting', () => check('The mayor called a meeting.'));
    it('but called it something', () => check('<The mayor> {called} [the plan absurd].'));
    it('reports as a noun', () => check('Annual reports lay on the table.'));
    it('released a film', () => check('The studio released a film.'));
    it('adding eggs', () => check('He added two eggs and some flour.'));
  });

  describe('sources', () => {
    it('of a participle: the subject, not what follows', () => check('<Anna Larsen> attacked the budget, {saying} [the cuts would hurt schools].'));
    it('of a participle: not the subject of a fronted clause', () => check('When Olsen left the room, <Anna Larsen> seized the microphone, {saying} [the cuts would hurt schools].'));
    it('of a later verb', () => check('<Anna Larsen> went on to {say} [the cuts would hurt schools].', 'coordinated'));
    it('of coordinated verbs: not the subject of the clause between', () => checkAll('<Officials> {insisted} [the jets hit the same camps] and mocked critics who failed to see it, {describing} [the claims as a trick].'));
    it('of a participle behind a comma: not whom a clause inside a phrase tells of', () => checkAll('<The ministry> {mocked} [the claim that its army failed], {describing} [it as a trick].'));
    it('but the subject of a clause of its own', () => check('The ministry met the crews, <who> worked all night and {said} [the wall had held].', 'coordinated'));
    it('of a question that opens the sentence: up to the main clause', () => check('{Asked} on Wednesday [if she stood by that], the spokesman left.'));
    it('no circumstance is told', () => check('Reached by phone, Anna Larsen said: “Good.”'));
    it('but a sentence that begins like one is', () => check('[Building walls would cost millions], <Anna Larsen> {said}.', 'subject'));
    it('not whom one tells', () => check('Its author, Olaf Lund, told the paper: “It rained.”'));
    it('but whoever warns', () => check('[The cuts would hurt schools], {warned} <Anna Larsen>.', 'inverted'));
    it('nor that nothing is said', () => check('Anna Larsen said little.'));
    it('what one is asked about is no question told', () => check('The mayor, asked about the flood in the valley, left early.'));
    it('but by one who asked', () => check('<Anna Larsen> {asked} [whether the dam would hold].'));
    it('how somebody speaks is nothing said', () => check('Internal letters suggest otherwise.'));
    it('but how much is', () => check('<Anna Larsen> would not {say} [how close].'));
    it('two reports of one speaker are two contents', () => checkAll('<Anna Larsen> {said} [the dam was safe] and {warned} that [the quay would fall].'));
    it('and so with a promise', () => checkAll('<Anna Larsen> {said} [the dam was safe] and later {promised} [to rebuild it by May].'));
    it('a verb that reports nothing ends no content', () => checkAll('<Anna Larsen> {said} [the dam would hold and feed the village].'));
    it('but of a coordinated clause its own', () => checkAll('<Anna Larsen> {said} [the dam would hold], and <her deputy> {predicted} that [the village would be safe].'));
    it('of a participle: the one who is quoted, not the medium', () => check('Radio Holm quoted <a soldier> as {saying} that [the bridge had fallen].'));
    it('but not who is attacked', () => check('<The agency> attacked one witness, {saying} that [the bridge had fallen].'));
    it('of a question: the one after “by”', () => check('{Asked} by <Anna Larsen> [whether the dam was safe], he left the room.', 'passive'));
    it('of a question: nobody where nobody is named', () => check('When {asked} [whether the dam was safe], he left the room.', 'none'));
    it('of a question: but the subject of one who asks', () => check('<The mayor> {asked} [whether the dam was safe].', 'subject'));
    it('of a statement that says: the one who issued it', () => checkAll('<The campaign> {issued} [a statement saying that the dam was safe].', '<The campaign> issued a statement {saying} that [the dam was safe].'));
    it('of a noun: the one after “by”', () => check('The mayor ignored {claims} by <Holm> that [the bridge was safe].', 'passive'));
    it('but none where the noun says nothing', () => check('The mayor read a claim by Holm.'));
    it('never a weekday', () => check('<Anna Larsen> on Tuesday {said} [the cuts would hurt schools].'));
  });

  describe('ends before another clause', () => {
    it('never between its subject and its verb', () => checkAll('<The mayor> {asked} for [a photo], and <Anna Larsen> {said} [the dam was safe].'));
    it('and takes in one that goes on with it', () => check('<The mayor> {said} [the dam would hold because the walls were new].'));
    it('of another’s report that is set against it', () => checkAll('<Anna Larsen> {said} [the dam would hold], although <the ministry> {denied} that [it had known].'));
    it('of another’s whose owner is named first', () => checkAll('<Anna Larsen> {said} [the dam would hold], although Holm’s <Olaf Lund> {warned} against [it].'));
    it('but not of what she sets against it herself', () => check('<Anna Larsen> {said} [the dam would hold, although the walls were old].'));
    it('of who reports it', () => checkAll('[The mayor had promised to rebuild the quay], <residents> {said}.', '<The mayor> had {promised} [to rebuild the quay], residents said.'));
    it('according to somebody', () => checkAll('[Anna Larsen said the dam was safe], {according to} <two people at the meeting>.', '<Anna Larsen> {said} [the dam was safe], according to two people at the meeting.'));
    it('of the main clause, in a fronted one', () => checkAll('Although <the ministry> {denied} that [it had known], <Anna Larsen> {said} [the dam would hold].'));
    it('but in the main clause takes in what follows a comma', () => check('<Anna Larsen> {said} [the dam, which was old, would hold].'));
  });

  describe('what another reports', () => {
    const relayed = (text: string): readonly boolean[] => readParagraphs(text)[0]!.facts.reported.map((speech) => speech.relayed);
    it('is relayed, whatever stands inside', () => assert.deepEqual(relayed('Norway told Sweden that the fleet would sail, two officials said.'), [false, true]));
    it('but two reports side by side are not', () => assert.deepEqual(relayed('Norway said the fleet would sail, and two officials warned that it was old.'), [false, false]));
  });

  describe('nothing said', () => {
    it('to comment', () => check('The mayor declined to comment on the plan.'));
    it('to be named', () => check('The officials refused to be named.'));
    it('not to be named, and goes on', () => {
      check('<A nurse> who asked not to be named {said} [two wards were shut].');
      check('<A nurse> who declined to be named {said} [two wards were shut].');
      check('<A nurse> who asked to remain anonymous {said} [two wards were shut].');
    });
    it('not to be named', () => check('An engineer, who asked not to be named because the talks are private, left early.'));
    it('but not to be moved', () => check('<The miners> {asked} [not to be moved to the coast].'));
    it('but what is not said', () => check('<The mayor> would not {say} [whether the dam would hold].'));
    it('nor is a request for comment', () => check('The ministry did not respond to a request for comment.'));
    it('but a request is', () => check('<The ministry> {responded} to [the claims of the miners].'));
    it('to talk', () => check('The two sides promised to talk.'));
    it('but to appeal', () => check('<The company> {vowed} [to appeal].'));
    it('whom nobody is named for', () => check('The plan was criticized.'));
    it('but whom somebody criticized', () => check('[The plan] was {criticized} by <the ministry>.', 'passive'));
  });

  describe('verbs that rarely report', () => {
    it('do so before that', () => check('<The inquiry> {found} that [the dam had cracked in May].'));
    it('but not before a thing', () => check('The inquiry found a crack in the dam.'));
    it('nor do belief and stance', () => check('The miners agreed that the dam was old.'));
  });

  describe('subjects', () => {
    it('with a day behind them', () => check('<Anna Larsen> Sunday night {said} [the dam would hold].', 'subject'));
    it('with a week behind them', () => check('<Anna Larsen> last week {said} [the dam would hold].', 'subject'));
    it('but the day of a name is part of it', () => check('The <Sunday Mail> {said} [the dam would hold].', 'subject'));
    it('one of several', () => check('<One of them> {said} [the dam would hold].', 'subject'));
    it('some of several', () => check('<Some of the miners> {said} [the dam would hold].', 'subject'));
    it('but some alone', () => check('<Some> {said} [the dam would hold].', 'subject'));
  });
});
