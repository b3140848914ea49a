import assert from 'node:assert/strict';
import type { Article, Quote } from '../../../server/analysis/article';
import { newAnalyzer } from '../support/analyse';

const analyzer = newAnalyzer();

const cut = (article: Article, { start, end }: { readonly start: number; readonly end: number }): string => article.text.slice(start, end);
const speakerOf = (article: Article, { attribution }: Quote): string => (!('mention' in attribution) ? '-' : cut(article, attribution.mention));

/** Quotations in marks as `form speaker`, in order. */
function check(text: string, ...expected: readonly string[]): void {
  const article = analyzer.analyze(text);
  const found = article.quotes.filter(({ form }) => form !== 'indirect').map((quote) => `${quote.form} ${speakerOf(article, quote)}`);
  assert.deepEqual(found, expected);
}

/** The rule, and the cue words, of the first quotation. */
function checkRule(text: string, rule: string, cue?: string): void {
  const article = analyzer.analyze(text);
  const quote = article.quotes.find(({ form }) => form !== 'indirect')!;
  assert.deepEqual([quote.reason.rule, quote.cue && cut(article, quote.cue)], [rule, cue]);
}

const DATELINE = 'Storm hits the coast.\n\n';

describe('attribution', () => {
  describe('in the same sentence', () => {
    it('speaker and verb after it', () => check(`${DATELINE}“We will rebuild the harbor this year,” Mara Lund said on Monday.`, 'direct Mara Lund'));
    it('verb and speaker after it', () => check(`${DATELINE}“We will rebuild the harbor this year,” said Mara Lund, the mayor of Torvik.`, 'direct Mara Lund'));
    it('before it', () => check(`${DATELINE}Mara Lund told reporters: “We will rebuild the harbor this year.”`, 'direct Mara Lund'));
    it('according to', () => check(`${DATELINE}The harbor is “a complete ruin,” according to Mara Lund.`, 'partial Mara Lund'));
    it('a split quotation', () => check(`${DATELINE}“We will rebuild,” Mara Lund said, “and we will do it this year.”`, 'direct Mara Lund', 'direct Mara Lund'));
    it('a fragment', () => check(`${DATELINE}Mara Lund said the harbor was “a complete ruin” after the storm.`, 'partial Mara Lund'));
    it('two speakers', () => {
      const { quotes: [quote], speakers } = analyzer.analyze(`${DATELINE}“We will rebuild the harbor this year,” Mara Lund and Tom Grant said on Monday.`);
      assert.deepEqual([quote!.attribution.kind === 'named' && speakers[quote!.attribution.speaker]!.name, ...quote!.joint.map(({ speaker }) => speakers[speaker]!.name), quote!.confidence], ['Mara Lund', 'Tom Grant', 'sure']);
    });
    it('one speaker and one spoken to', () => {
      const { quotes: [quote] } = analyzer.analyze(`${DATELINE}“We will rebuild the harbor this year,” Mara Lund told Tom Grant on Monday.`);
      assert.deepEqual(quote!.joint, []);
    });
    it('a heading without a reporting word is left open', () => check('Teacher jailed for ‘campaign of deceit’\n\nIt rained.\n\n‘It was a campaign of deceit,’ said Mara Lund, the judge, on Monday.', 'partial -', 'direct Mara Lund'));
    it('a heading with one is not', () => check('It was a ‘campaign of deceit’, says Lund\n\nIt rained.\n\n‘It was a campaign of deceit,’ said Mara Lund, the judge, on Monday.', 'partial Lund', 'direct Mara Lund'));
    it('the agent of a passive', () => check(`${DATELINE}Peter Vance was described by Mara Lund as “a complete ruin.” He did not mind.`, 'partial Mara Lund'));
    it('but not what is done by somebody', () => check(`${DATELINE}Peter Vance was driven by Mara Lund to “a complete ruin,” he said.`, 'partial he'));
    it('whose verb takes “as”, whoever spoke before', () => check(`${DATELINE}Minister Peter Vance said he had offered $12 million for small towns, although Labor’s Mara Lund dismissed that as a “bad joke for a rich harbor”.`, 'partial Mara Lund'));
    it('but not the subject of a passive', () => check(`${DATELINE}Mara Lund said the harbor, which was dismissed as a “bad joke” at first, would open.`, 'partial Mara Lund'));
    it('nor who is told how another sees it', () => check(`${DATELINE}Mara Lund told reporters she viewed the harbor as a “bad joke”.`, 'partial she'));
    it('nor the noun before a participle', () => check(`${DATELINE}Mara Lund wrote to the harbor board, describing the plan as a “bad joke”.`, 'partial Mara Lund'));
    it('nor anybody for a name in marks', () => check(`${DATELINE}The rule, which voters came to regard as the “harbor tax”, was dropped.`, 'scare -'));
    it('a nickname quotes nobody, and parts no name', () => check(`${DATELINE}“We will rebuild the harbor this year,” said Anton “Toni” Reuss.`, 'direct Anton “Toni” Reuss'));
    it('before it, with a bracket and a comma', () => check(`${DATELINE}In a hall at Torvik College, the senator Mara Lund (D-Ore.), said: “We will rebuild the harbor this year.”`, 'direct Mara Lund'));
    it('a participle belongs to the nearest subject', () => check(`${DATELINE}Vance praised the plan, which Mara Lund called “a complete ruin,” blaming the ministry.`, 'partial Mara Lund'));
    it('and to the only one where none is nearer', () => check(`${DATELINE}Peter Vance praised the plan, calling it “a complete success.”`, 'partial Peter Vance'));
    it('a participle belongs to the name just before it', () => check(`${DATELINE}The harbor stayed closed on Monday, with Mara Lund stating: “We will rebuild the harbor this year.”`, 'direct Mara Lund'));
    it('but not to a statement', () => check(`${DATELINE}Mara Lund released a statement saying: “We will rebuild the harbor this year.”`, 'direct Mara Lund'));
    it('not the person asked by', () => check(`${DATELINE}Asked by Peter Vance about the storm, Mara Lund said: “We will rebuild the harbor this year.”`, 'direct Mara Lund'));
    it('not the person spoken to', () => check(`${DATELINE}Mara Lund told Peter Vance that the harbor was “a complete ruin.”`, 'partial Mara Lund'));
    it('the subject of the nearest reporting word', () => check(`${DATELINE}Peter Vance said the town was “in no hurry,” while the harbor board said it would “look at the plan in due time.”`, 'partial Peter Vance', 'partial the harbor board'));
    it('but not of one in a clause of its own', () => check(`${DATELINE}Peter Vance, who told a woman to leave, described the harbor as “a complete ruin.”`, 'partial Peter Vance'));
    it('who reports what holds it', () => check(`${DATELINE}Peter Vance left the hall after Mara Lund told a crowd in Torvik that the harbor was “a complete ruin.”`, 'partial Mara Lund'));
    it('a verb of pressing after a question', () => check(`${DATELINE}“Would that be enough for the harbor?” Mara Lund pressed.`, 'direct Mara Lund'));
    it('not the medium that relays', () => check(`${DATELINE}Mara Lund came late. “We will rebuild the harbor this year,” she said on Monday in a live broadcast, according to the Torvik Times.`, 'direct she'));
    it('but a medium with nobody beside the quotation', () => check(`${DATELINE}“We will rebuild the harbor this year,” according to the Torvik Times.`, 'direct Torvik Times'));
    it('who is quoted as saying', () => check(`${DATELINE}State television quoted an unnamed official as saying: “We will rebuild the harbor this year.”`, 'direct an unnamed official'));
    it('who is reported saying', () => check(`${DATELINE}“We will rebuild the harbor this year,” the news agency on Wednesday reported one source saying.`, 'direct one source'));
    it('but not whom a reporter quotes from', () => check(`${DATELINE}Mara Lund quoted a poem, saying: “We will rebuild the harbor this year.”`, 'direct Mara Lund'));
    it('somebody, where those who share the chance come up to more than nobody', () => check(`${DATELINE}Mara Lund will pay for what she sees as her “clean harbor” plan.`, 'partial Mara Lund'));
    it('but nobody, where that is as likely', () => check(`${DATELINE}Voters in Torvik ignored the “clean harbor” plan.`, 'scare -'));
    it('a description', () => check(`${DATELINE}“Nobody was warned in time,” a senior official said on Monday.`, 'direct a senior official'));
    it('a pronoun', () => check(`${DATELINE}Mara Lund arrived late. “Nobody was warned in time,” she said.`, 'direct she'));
  });

  describe('a tie', () => {
    const TIE = `${DATELINE}Mara Lund met Peter Vance, Peter Vance met Eva Holt, Eva Holt met Jon Berg, Jon Berg met Ida Moe, and the plan was “a complete and utter ruin.”`;
    it('leaves the speaker open, with who it may have been', () => {
      check(TIE, 'partial -');
      const { quotes, speakers } = analyzer.analyze(TIE);
      const { attribution } = quotes.find(({ form }) => form === 'partial')!;
      assert.ok(attribution.kind === 'unknown' && attribution.because === 'tie');
      assert.ok(attribution.candidates.some((id) => speakers[id]!.name === 'Peter Vance') && attribution.candidates.length > 1);
    });
    it('is explained with no answer chosen', () => {
      const decision = analyzer.explain(TIE, TIE.indexOf('utter'))?.decision;
      assert.ok(decision?.kind === 'speaker' && decision.answers.every(({ chosen }) => !chosen));
    });
    it('is none where all mean one person', () => check(`${DATELINE}Mara Lund met Lund, Lund met Mara Lund, Lund met Mara Lund, Lund met Lund, and the plan was “a complete and utter ruin.”`, 'partial Lund'));
  });

  describe('elsewhere', () => {
    it('goes on after a tag', () => check(`${DATELINE}“We will rebuild,” Mara Lund said. “It will take a year.”`, 'direct Mara Lund', 'direct Mara Lund'));
    it('a signature after a dash', () => check(`${DATELINE}“We will rebuild the harbor this year.” ― Mara Lund\n“It will take far longer than that.” ― Peter Vance`, 'direct Mara Lund', 'direct Peter Vance'));
    it('what follows a dash and has a verb of its own is no signature', () => check(`${DATELINE}“We will rebuild the harbor this year,” Mara Lund said. “It will take a year.” — Peter Vance left early.`, 'direct Mara Lund', 'direct Mara Lund'));
    it('a title in a list of sources has no signature', () => check(`${DATELINE}Sources\n\n“Harbor Opens After Storm” — Torvik Times, May 9, 2008`, 'scare -'));
    it('a signature below', () => check(`${DATELINE}Peter Vance came in March.\n\n“We will rebuild the harbor this year.”\n\n— Mara Lund, Torvik`, 'direct Mara Lund'));
    const STORY = (heading: string) => `${DATELINE}Peter Vance, the chief engineer, walked along the ruined quay of Torvik on Monday morning.\n\n${heading}\n\n“We are not planning to rebuild it here,” Mara Lund told the crowd in the hall on Monday.`;
    it('a heading that quotes what stands below it stays open, with who said it below as candidate', () => {
      check(STORY('“Not planning to rebuild”'), 'partial -', 'direct Mara Lund');
      const { quotes: [heading], speakers } = analyzer.analyze(STORY('“Not planning to rebuild”'));
      const { attribution } = heading!;
      assert.ok(attribution.kind === 'unknown' && attribution.because === 'heading');
      assert.deepEqual(attribution.candidates.map((id) => speakers[id]!.name), ['Mara Lund']);
    });
    it('a heading with other words is weighed like any quotation', () => assert.ok(analyzer.analyze(STORY('“Not a single brick”')).quotes.every(({ attribution }) => attribution.kind !== 'unknown' || attribution.because !== 'heading')));
    it('a word alone recurs by chance', () => assert.ok(analyzer.analyze(STORY('“Planning”')).quotes.every(({ attribution }) => attribution.kind !== 'unknown' || attribution.because !== 'heading')));
    it('a name below without a dash signs nothing', () => check(`${DATELINE}Peter Vance spoke in March:\n\n“We will rebuild the harbor this year.”\n\nMara Lund left early.`, 'direct Peter Vance'));
    it('another speaker does not go on', () => check(`${DATELINE}“We will rebuild,” Mara Lund said. “It will take a year,” Peter Vance said.`, 'direct Mara Lund', 'direct Peter Vance'));
    it('over paragraphs that are reopened', () => check(`${DATELINE}“We will rebuild the harbor,” Mara Lund said. “It will take a year.\n\n“And it will cost us dearly.”`, 'direct Mara Lund', 'direct Mara Lund', 'direct Mara Lund'));
  });

  describe('labels', () => {
    it('inside the marks', () => check(`${DATELINE}“LUND: We will rebuild the harbor this year.”`, 'direct LUND'));
    it('one label alone is a heading', () => check('UPDATE: The harbor is open again.\n\nNothing else is known.'));
    it('a name before marks', () => check(`${DATELINE}Lund: “We will rebuild the harbor this year.”`, 'direct Lund'));
  });

  describe('nobody', () => {
    it('a term', () => check(`${DATELINE}The so-called “dry harbor” closed in 1998.`, 'scare -'));
    it('a title', () => check(`${DATELINE}The film “A Harbor in Winter” opened in 1998.`, 'scare -'));
    it('a title with small words', () => check(`${DATELINE}“We will rebuild the harbor,” Mara Lund said on TRK’s “Face the Coast.”`, 'direct Mara Lund', 'scare -'));
    it('but not a fragment that begins with a name', () => check(`${DATELINE}Mara Lund said on Monday that “Torvik the town” would not wait.`, 'partial Mara Lund'));
    it('but a whole sentence without a speaker stays, its speaker unknown', () => check('“We have no idea how it happened.”', 'direct -'));
  });

  describe('reasons', () => {
    it('speaker-verb', () => checkRule(`${DATELINE}“We will rebuild the harbor,” Mara Lund said.`, 'speaker-verb', 'said'));
    it('verb-speaker', () => checkRule(`${DATELINE}“We will rebuild the harbor,” said Mara Lund.`, 'verb-speaker', 'said'));
    it('verb-before', () => checkRule(`${DATELINE}Mara Lund said: “We will rebuild the harbor.”`, 'verb-before', 'said'));
    it('according-to', () => checkRule(`${DATELINE}The harbor is “a complete ruin,” according to Mara Lund.`, 'according-to', 'according to'));
    it('scare-marks', () => checkRule(`${DATELINE}The so-called “dry harbor” closed in 1998.`, 'scare-marks'));
  });

  it('gives the pieces of one quotation a group, and another quotation another', () => {
    const groups = (text: string) => analyzer.analyze(text).quotes.filter(({ form }) => form === 'direct').map(({ group }) => group);
    const [first, second, third] = groups(`${DATELINE}“We will rebuild,” Mara Lund said, “and soon.”\n\n“Not without us,” Peter Vance said.`);
    assert.equal(first, second);
    assert.notEqual(second, third);
  });
});
