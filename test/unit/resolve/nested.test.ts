import assert from 'node:assert/strict';
import type { Article, Quote, SpeakerId } from '../../../server/analysis/article';
import { tally } from '../../../server/analysis/query/tally';
import { verdict } from '../../../server/analysis/query/verdict';
import { why, type Phrase } from '../../../server/analysis/query/why';
import { annotated } from '../../../server/features/annotated';
import { highlightsOf } from '../../../server/features/highlights';
import { hoverAt } from '../../../server/features/hover';
import { toJson } from '../../../server/json';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { newAnalyzer } from '../support/analyse';

const analyzer = newAnalyzer();
const OPENING = 'Storm hits the coast.\n\nIvo Lund, the mayor of Torvik, met Mara Quill, the port director, on Monday.\n\n';

const nestedIn = ({ quotes }: Article): readonly Quote[] => quotes.filter(({ within }) => within !== undefined);
const nameOf = ({ speakers }: Article, id: SpeakerId): string => speakers[id]!.name;

/** `words: mention = who`; `?` where nobody is named, with the candidates behind it. */
function tell(article: Article, { span, attribution }: Quote): string {
  const words = article.text.slice(span.start, span.end);
  const mention = !('mention' in attribution) ? '-' : article.text.slice(attribution.mention.start, attribution.mention.end);
  const who = attribution.kind !== 'unknown' && attribution.speaker !== undefined ? nameOf(article, attribution.speaker) : ['?', ...('candidates' in attribution ? attribution.candidates : []).map((id) => nameOf(article, id))].join(' ');
  return `${words}: ${mention} = ${who}`;
}

/** The quotations inside quotations, in order. */
function check(text: string, ...expected: readonly string[]): void {
  const article = analyzer.analyze(OPENING + text);
  assert.deepEqual(nestedIn(article).map((quote) => tell(article, quote)), expected);
  for (const quote of nestedIn(article)) {
    const holder = article.quotes[quote.within!]!;
    assert.ok(holder.span.start <= quote.span.start && quote.span.end <= holder.span.end && holder.within === undefined);
    assert.notEqual(quote.confidence, 'sure');
  }
}

describe('quotations inside quotations', () => {
  describe('have the subject of the sentence inside', () => {
    it('a name', () => check('“Mara Quill said, ‘The port will close,’ and nobody believed it,” Lund said.', 'The port will close,: Mara Quill = Mara Quill'));
    it('a description', () => check('“My brother always told me, ‘Work hard,’” Lund said.', 'Work hard,: My brother = My brother'));
    it('behind the words', () => check('“‘The port will close,’ said Mara Quill, and nobody believed it,” Lund said.', 'The port will close,: Mara Quill = Mara Quill'));
    it('with its own words in the other marks', () => check("‘Mara Quill said, “The port will close,” and nobody believed it,’ Lund said.", 'The port will close,: Mara Quill = Mara Quill'));
    it('each its own', () => check('“Mara Quill said ‘no’ and we said ‘why not?’” Lund recalled.', 'no: Mara Quill = Mara Quill', 'why not?: we = ? Ivo Lund'));
    it('but no noun of a thing', () => check('“The first thing was to say ‘no’ to them,” Lund said.'));
  });

  describe('and a pronoun of the conversation', () => {
    it('I is who speaks', () => check('“I told him, ‘We will not pay,’” Lund said.', 'We will not pay,: I = Ivo Lund'));
    it('we are more than who speaks', () => check('“We told him, ‘The port is closed,’” Lund said.', 'The port is closed,: We = ? Ivo Lund'));
    it('you is left open', () => check('“You said, ‘Trust me,’” Lund told the crowd.', 'Trust me,: You = ?'));
    it('he and she are left open, with those that agree', () => check('“She told me, ‘Leave now,’ and I left,” Lund said.', 'Leave now,: She = ? Mara Quill'));
    it('also where somebody was spoken of inside', () => check('“The officer came to me. Then he said, ‘Put your hands up,’” Lund said.', 'Put your hands up,: he = ?'));
  });

  describe('without reporting words', () => {
    it('are nobody’s where they say something', () => check('“‘The whole port is for sale.’ That is the message here,” Lund said.', 'The whole port is for sale.: - = ?'));
    it('and no quotation where they name something', () => check('“The so-called ‘experts’ read ‘War and Peace’ at school,” Lund said.'));
    it('nor where nobody has said them', () => {
      check('“Mara Quill never said ‘the port will close’ to me,” Lund said.');
      check('“You could say, ‘The port will close,’” Lund said.');
      check('“If Mara Quill had said, ‘The port will close,’ I would have left,” Lund said.');
    });
  });

  it('means the only senator of the article by “the senator”', () => {
    const { quotes, speakers } = analyzer.analyze(`${OPENING}Sen. Ida Cole left. “The senator said, ‘The port will close,’ and she was right,” Lund said.`);
    const inner = quotes.find(({ within }) => within !== undefined)!;
    assert.equal(inner.attribution.kind !== 'unknown' && inner.attribution.speaker !== undefined && speakers[inner.attribution.speaker]!.name, 'Ida Cole');
  });
  it('and nobody of two', () => {
    const { quotes, speakers } = analyzer.analyze(`${OPENING}Sen. Ida Cole and Sen. Tom Reis left. “The senator said, ‘The port will close,’ and she was right,” Lund said.`);
    const inner = quotes.find(({ within }) => within !== undefined)!;
    assert.equal(inner.attribution.kind !== 'unknown' && inner.attribution.speaker !== undefined && speakers[inner.attribution.speaker]!.name, 'The senator');
  });
  it('gives nothing to whoever was told', () => check('“We were told, ‘The port will close,’” Lund said.'));

  const TOLD = `${OPENING}“Mara Quill said, ‘The port will close,’ and I said, ‘No,’” Lund said.`;

  it('say by whose account', () => {
    const article = analyzer.analyze(TOLD);
    const words = (phrase: Phrase): string => phrase.map((piece) => (typeof piece === 'string' ? piece : 'name' in piece ? piece.name : article.text.slice(piece.words.start, piece.words.end))).join('');
    const [hers, his] = nestedIn(article);
    assert.equal(words(verdict(article, hers!)), 'probably Mara Quill, as Ivo Lund tells it');
    assert.equal(words(why(article, hers!)), 'Mara Quill and said stand before the words, in the words of Ivo Lund.');
    assert.match(words(verdict(article, his!)), / Ivo Lund, by their own account$/);
  });

  it('tell both in the hover, and lie on the outer one in the highlights', () => {
    const doc = annotated({ snapshot: { uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text: TOLD }, article: analyzer.analyze(TOLD), settings: DEFAULT_SETTINGS });
    const card = (words: string): string => (hoverAt(doc, TOLD.indexOf(words), { rich: false })!.contents as { readonly value: string }).value;
    assert.match(card('port will'), /^Probably \*\*Mara Quill\*\*, as \*\*Ivo Lund\*\* tells it/m);
    assert.match(card('and I said'), /^Said by \*\*Ivo Lund\*\*/m);
    const line = doc.lines.position(TOLD.indexOf('port will')).line;
    const drawn = highlightsOf(doc).filter(({ kind, range }) => kind === 'quote' && range.start.line === line).map(({ range }) => TOLD.split('\n')[line]!.slice(range.start.character, range.end.character));
    assert.deepEqual(drawn.slice(0, 2), ['“Mara Quill said, ', '‘The port will close,’']);
  });

  it('are claims of whoever is named, and else part of the one that tells them', () => {
    const { text, claims } = analyzer.analyze(TOLD);
    assert.deepEqual(claims.slice(-2).map(({ span }) => text.slice(span.start, span.end)), ['Mara Quill said, ‘The port will close,’ and I said, ‘No,’', 'The port will close,']);
    const open = analyzer.analyze(`${OPENING}“She told me, ‘Leave now,’” Lund said.`);
    assert.equal(open.claims.length, 1);
    assert.deepEqual(open.claims[0]!.checks, []);
  });

  it('count once for who tells of himself', () => {
    const article = analyzer.analyze(TOLD);
    const lund = article.speakers.find(({ name }) => name === 'Ivo Lund')!;
    assert.deepEqual([tally(article)[lund.id]!.quotes, tally(article)[lund.id]!.words], [1, 11]);
  });

  it('know all mentions of their speakers, in order', () => {
    const { speakers } = analyzer.analyze(`${TOLD} Mara Quill said: “The port will close.”`);
    const starts = speakers.find(({ name }) => name === 'Mara Quill')!.mentions.filter(({ form }) => form === 'named').map(({ span }) => span.start);
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
    assert.equal(starts.length, 3);
  });

  it('stand under the quotation that tells them, in JSON', () => {
    const { quotes } = toJson('x', analyzer.analyze(TOLD));
    assert.deepEqual(quotes.map(({ nested }) => nested?.map(({ text, speaker }) => `${text} ${speaker?.name}`)), [['The port will close, Mara Quill', 'No, Ivo Lund']]);
  });

  it('are explained by what was weighed inside', () => {
    const explanation = analyzer.explain(TOLD, TOLD.indexOf('port will'));
    assert.ok(explanation?.decision.kind === 'speaker');
    const chosen = explanation.decision.answers.find((answer) => answer.chosen);
    assert.equal(chosen?.at && TOLD.slice(chosen.at.start, chosen.at.end), 'Mara Quill');
  });

  it('change nothing outside', () => {
    const bare = analyzer.analyze(TOLD.replace(/[‘’]/g, ''));
    const told = analyzer.analyze(TOLD);
    assert.deepEqual(told.quotes.filter(({ within }) => within === undefined).map(({ attribution }) => attribution.kind), bare.quotes.map(({ attribution }) => attribution.kind));
  });
});
