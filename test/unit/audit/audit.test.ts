/** Each rule of the source audit, where it speaks and where it is silent. */
import assert from 'node:assert/strict';
import { auditOf } from '../../../server/audit/audit';
import type { Rule } from '../../../server/audit/finding';
import { findingMessage } from '../../../server/audit/message';
import { analyse, slice } from '../support/analyse';

const HEAD = 'Harbour of Tarwick to close\n\nThe harbour of Tarwick closes in June for a year of repairs to its walls.\n\n';

/** The words of what a rule finds in a body below a headline and a lead. */
function found(rule: Rule, body: string, head = HEAD): readonly string[] {
  const article = analyse(head + body);
  return auditOf(article).findings.flatMap((finding) => (finding.rule === rule ? [slice(article, finding.span)] : []));
}

const silent = (rule: Rule, body: string): void => assert.deepEqual(found(rule, body), []);

describe('a vague source', () => {
  it('is one of whom nothing is told', () => {
    assert.deepEqual(found('vague-source', 'The walls will not last the winter, a source said on Monday.'), ['a source']);
    assert.deepEqual(found('vague-source', 'The walls will not last the winter, according to sources.'), ['sources']);
    assert.deepEqual(found('vague-source', '“The walls will not last,” a senior source said.\n'), ['a senior source']);
  });
  it('is none where something is told', () => {
    silent('vague-source', 'The walls will not last the winter, a harbour source said on Monday.');
    silent('vague-source', 'The walls will not last the winter, said a source at the ministry.');
    silent('vague-source', 'The walls will not last the winter, a source familiar with the report said.');
    silent('vague-source', '“The walls will not last,” two harbour sources said.\n\nThey are too thin, the sources said.');
  });
  it('is neither a document nor a figure of speech', () => {
    silent('vague-source', 'The report is the source of the trouble, Mara Quill said.');
    silent('vague-source', 'Residents said the walls were weak. Critics say nobody listened.');
  });
});

describe('a reason for anonymity', () => {
  it('is missed', () => {
    assert.deepEqual(found('no-reason', 'The walls will not last the winter, a harbour source said on Monday.'), ['a harbour source']);
    assert.deepEqual(found('no-reason', 'The walls will not last the winter, a senior ministry official said on Monday.'), ['a senior ministry official']);
    assert.deepEqual(found('no-reason', 'Three ministry officials said the walls would not last the winter.'), ['Three ministry officials']);
  });
  it('is missed where only the wish is told', () => {
    const { findings } = auditOf(analyse(`${HEAD}The walls will not last, said a ministry official, who spoke on condition of anonymity.`));
    assert.deepEqual(findings.flatMap((finding) => (finding.rule === 'no-reason' ? [finding.asked, findingMessage(finding)] : [])), [true, '“a ministry official” asked not to be named; the article does not say why.']);
  });
  for (const why of [
    'who spoke on condition of anonymity because the report is secret', 'who was not authorized to speak publicly', 'who wasn’t authorised to discuss the report', 'who asked not to be named for fear of losing her job',
    'who spoke on the condition of anonymity to describe the talks', 'who spoke on condition of anonymity, citing the rules of the ministry', 'who requested anonymity in line with regulations', 'who declined to be named as the talks go on because they are private',
  ]) it(`is told: ${why}`, () => silent('no-reason', `The walls will not last, said a ministry official, ${why}.`));
  it('is told in a sentence of its own', () => {
    silent('no-reason', 'The walls will not last, a ministry official said.\n\nThe repairs cost too much.\n\nThe price has doubled.\n\nThe official was not permitted to speak to reporters.');
    silent('no-reason', 'The walls will not last, a ministry official said.\n\nThe repairs cost too much.\n\nThe price has doubled, one aide said. Like many interviewed for this article, she asked not to be named because jobs are few.');
  });
  it('is told of somebody else', () => assert.deepEqual(found('no-reason', 'The walls will not last, a ministry official said.\n\nIt was a hard year.\n\nThe price has doubled.\n\nAn engineer said so too.\n\nA company adviser, who was not authorized to speak publicly, said the bill was paid.'), ['a ministry official']));
  it('is not asked of a house that speaks, nor of those whom everybody knows', () => {
    silent('no-reason', 'Police officials said the walls were safe. Ministry officials said the same.');
    silent('no-reason', 'A spokeswoman for the ministry said the walls were safe. The mayor said so too. Two residents said they were not.');
    silent('no-reason', 'Quill met the mayor. Her adviser said that the walls were safe.');
  });
});

describe('an opinion', () => {
  it('of an unnamed source is told', () => {
    assert.deepEqual(found('anonymous-opinion', '“The mayor is an idiot,” a harbour source said.'), ['idiot']);
    assert.deepEqual(found('anonymous-opinion', 'The repairs are “a disaster”, a senior ministry official said.'), ['a disaster']);
  });
  it('of somebody who is named is not', () => silent('anonymous-opinion', '“The mayor is an idiot,” Mara Quill said.'));
  it('is none where facts are told', () => {
    silent('anonymous-opinion', '“The walls are three meters thick,” a harbour source said.');
    silent('anonymous-opinion', '“I think the mayor is wrong,” harbour officials said.');
    silent('anonymous-opinion', '“The foolscap was on the table,” a harbour source said.');
  });
});

describe('sources in the plural', () => {
  it('do not speak in one voice', () => assert.deepEqual(found('plural-source', '“The walls will not last the winter and nobody will pay,” harbour sources said.'), ['harbour sources']));
  it('are not one', () => assert.deepEqual(found('plural-source', 'The walls will not last, sources said.\n\nThe price has doubled, the source said.'), ['sources']));
  it('may report together', () => {
    silent('plural-source', 'Two harbour sources said the walls would not last.');
    silent('plural-source', 'The walls will not last, sources said.\n\nAnother source said the price had doubled. “It is too much,” the source said.');
    silent('plural-source', 'The walls will not last, sources said.\n\nThe price has doubled, one of the sources said.');
  });
});

describe('one unnamed source', () => {
  it('alone is told', () => assert.deepEqual(found('single-anonymous', 'The walls will not last, a harbour source said.'), ['a harbour source']));
  it('beside another is not', () => silent('single-anonymous', 'The walls will not last, a harbour source said. An official at the ministry said the price had doubled.'));
});

describe('who could be named', () => {
  it('is told by the same words', () => assert.deepEqual(found('could-be-named', 'Harbour Board spokesman Ed Reis said the port was safe.\n\nThe walls will not last, a Harbour Board spokesman said on Tuesday.'), ['a Harbour Board spokesman']));
  it('is not told by a noun that many bear', () => silent('could-be-named', 'Harbour Board spokesman Ed Reis said the port was safe.\n\nThe walls will not last, a spokesman said on Tuesday.'));
  it('is not told of another house', () => silent('could-be-named', 'Harbour Board spokesman Ed Reis said the port was safe.\n\nThe walls will not last, a Rail Board spokesman said on Tuesday.'));
});

describe('a speaker', () => {
  it('is introduced before being quoted', () => assert.deepEqual(found('late-introduction', '“The walls are weak,” Quill said.\n\nMara Quill, the harbour master, said the repairs would begin in June.'), ['Quill']));
  it('is introduced at once', () => silent('late-introduction', '“The walls are weak,” Mara Quill said.\n\nQuill is the harbour master.'));
  it('of a headline is introduced below', () => assert.deepEqual(found('late-introduction', '“We will close it,” Mara Quill, the harbour master, said.', 'Quill says harbour will close\n\nThe harbour of Tarwick closes in June.\n\n'), []));
  it('may share a surname', () => silent('late-introduction', 'Jon Quill founded the port.\n\n“The walls are weak,” Quill said.\n\nHis sister Mara Quill, the harbour master, said the repairs would begin in June.'));
  it('of a headline or a crosshead need not be named', () => {
    assert.deepEqual(found('no-speaker', 'The harbour closes in June.\n\nThe walls are weak, Mara Quill said.\n\n‘Not planning to stay’\n\nThe ferry leaves in May, Ed Reis said.', '‘We are closing it’: the mayor on the harbour\n\n'), []);
  });
  it('is missed', () => assert.deepEqual(found('no-speaker', '“Nobody asked us about any of this before the walls were built.”\n\nThe rain went on.').length, 1));
});

describe('one voice', () => {
  const LONG = 'We will close the port in June and open it when the walls are safe, and nobody will be asked to leave before the last ferry has gone out';
  const four = (who: (i: number) => string): string => [0, 1, 2, 3].map((i) => `“${LONG} for the ${i + 2}th time,” ${who(i)} said.`).join('\n\n');
  it('may fill an article', () => assert.equal(found('one-source', four(() => 'Mara Quill')).length, 1));
  it('is one of several', () => silent('one-source', four((i) => ['Mara Quill', 'Ed Reis'][i % 2]!)));
  it('is counted by its words', () => {
    const { voices } = auditOf(analyse(HEAD + four((i) => (i === 0 ? 'Ed Reis' : 'Mara Quill'))));
    assert.deepEqual(voices.map(({ name, quotes, share }) => [name, quotes, share]), [['Mara Quill', 3, 0.75], ['Ed Reis', 1, 0.25]]);
  });
});

describe('a percentage', () => {
  it('wants a source', () => assert.deepEqual(found('sourceless-statistic', 'Trade through the port fell 12 percent last year.'), ['12 percent']));
  it('has one', () => {
    silent('sourceless-statistic', 'Trade through the port fell 12 percent last year, according to the ministry.');
    silent('sourceless-statistic', 'A survey of traders came out in May. Trade through the port fell 12 percent last year.');
  });
});

describe('the audit', () => {
  it('finds nothing in nothing', () => {
    for (const text of ['', '\n', '🚢', 'Port closes']) assert.deepEqual(auditOf(analyse(text)), { findings: [], voices: [] });
  });
  it('counts UTF-16 units, whatever the line ends', () => assert.deepEqual(found('vague-source', '🚢🚢 “It leaks,” a source said.\r\n\r\nIt does.\r\n'.replace(/\n\n/g, '\r\n\r\n')), ['a source']));
  it('stands hostile text', () => {
    const text = 'on condition of anonymity '.repeat(3000) + '\n\n' + '“a source said ” '.repeat(2000);
    const started = Date.now();
    const article = analyse(text);
    const analysed = Date.now();
    auditOf(article);
    assert.ok(Date.now() - analysed < 500 + (analysed - started), `${Date.now() - analysed} ms`);
  });
});
