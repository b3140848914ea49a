import assert from 'node:assert/strict';
import { escapeDocument, escapeIcons, escapeMarkdown, noteMarkdown, unlinked } from '../../../client/model/escape';
import { matches } from '../../../client/model/filter';
import { claimLabel, lacksSpeaker, shorten, summary } from '../../../client/model/words';
import { article, claim, speaker, unattributed } from './article';

describe('shortening', () => {
  const check = (text: string, limit: number, expected: string): void => {
    assert.equal(shorten(text, limit), expected);
    assert.ok(expected.length <= limit);
  };
  it('leaves short words alone', () => check('We sail at dawn', 15, 'We sail at dawn'));
  it('cuts at a word', () => check('We sail at dawn', 14, 'We sail at…'));
  it('takes the comma away with the rest', () => check('They came, they saw', 11, 'They came…'));
  it('cuts one endless word', () => check('aaaaaaaaaaaaaaa', 5, 'aaaa…'));
  it('never cuts a character in two', () => check('aaa😀😀', 5, 'aaa…'));
});

describe('the words of a claim', () => {
  it('stand between marks where they are exact', () => assert.equal(claimLabel(claim({ text: 'That’s it,' })), '“That’s it”'));
  it('have no marks and a raised first letter where they are reported', () => assert.equal(claimLabel(claim({ text: 'the talks had begun', form: 'indirect', kind: 'reported' })), 'The talks had begun'));
  it('are cut within their marks', () => assert.equal(claimLabel(claim({ text: 'We sail at dawn' }), 14), '“We sail at…”'));
  it('are on one line', () => assert.equal(claimLabel(claim({ text: 'We sail\n  at dawn' })), '“We sail at dawn”'));
});

describe('a speaker is missing', () => {
  it('where words were said', () => assert.equal(lacksSpeaker(unattributed({ text: 'x' })), true));
  it('not where somebody said them', () => assert.equal(lacksSpeaker(claim({ text: 'x', speaker: 0 })), false));
  it('not in scare quotes', () => assert.equal(lacksSpeaker(unattributed({ text: 'x', form: 'scare' })), false));
  it('not of a figure', () => assert.equal(lacksSpeaker(unattributed({ text: 'x', kind: 'statistic' })), false));
});

describe('a summary', () => {
  it('counts claims and those who speak in them', () =>
    assert.equal(summary(article([claim({ text: 'x', speaker: 1 }), claim({ text: 'y', speaker: 1 })], [speaker('Ana'), speaker('Ben')])), '2 claims by 1 speaker'));
  it('counts no speakers where there are none', () => assert.equal(summary(article([unattributed({ text: 'x' })])), '1 claim'));
});

describe('a note', () => {
  const check = (text: string, expected: string): void => assert.equal(noteMarkdown(text), expected);
  it('is shown as it was written', () => check('see *p. 4* [x](command:evil) <b>', 'see \\*p\\. 4\\* \\[x\\]\\(command\\:evil\\) \\<b\\>'));
  it('keeps its lines', () => check('one\n\ntwo', 'one  \n  \ntwo'));
  it('has links to the web that can be followed', () => check('See https://example.org/a?b=1. Then call', 'See [https\\:\\/\\/example\\.org\\/a\\?b\\=1](<https://example.org/a?b=1>)\\. Then call'));
  it('keeps the space round a link, and the dots that end a sentence', () => check('  See   https://a.b...  \n   \nx', ' See [https\\:\\/\\/a\\.b](<https://a.b>)\\.\\.\\.   \n   \nx'));
  it('has no other links', () => check('javascript:alert(1) data:x', 'javascript\\:alert\\(1\\) data\\:x'));
  it('cannot break out of a link', () => check('https://a.b>)[x](command:y)', '[https\\:\\/\\/a\\.b](<https://a.b>)\\>\\)\\[x\\]\\(command\\:y\\)'));
});

describe('words of an article', () => {
  const hover = (text: string, expected: string): void => assert.equal(escapeMarkdown(text), expected);
  it('make no emphasis, code, link or picture in a hover', () => hover('*a* `b` [c](command:x) ![d](e)', '\\*a\\* \\`b\\` \\[c\\]\\(command\\:x\\) \\!\\[d\\]\\(e\\)'));
  it('make no icon, tag, entity or address in a hover', () => hover('$(heart) <b> &lt; www.a.b', '\\$\\(heart\\) \\<b\\> \\&lt\\; www\\.a\\.b'));
  it('make no paragraph in a hover', () => hover('a\n\n# b', 'a \\# b'));
  it('keep curly marks and letters', () => hover('“naïve” – 5', '“naïve” – 5'));
  it('stay readable in a document', () => assert.equal(escapeDocument('“a_b” (5 * 3), e.g. <i>.'), '“a\\_b” (5 \\* 3), e.g. \\<i\\>.'));
  it('begin no list and no heading in a document', () => {
    assert.equal(escapeDocument('# a'), '\\# a');
    assert.equal(escapeDocument('- a'), '\\- a');
    assert.equal(escapeDocument('-5 degrees'), '-5 degrees');
    assert.equal(escapeDocument('1. a'), '1\\. a');
  });
  it('make no icon in a list', () => {
    assert.equal(escapeIcons('costs $(heart) more'), 'costs \\$(heart) more');
    assert.equal(escapeIcons('costs $(5 million) more'), 'costs $(5 million) more');
  });
});

describe('a filter', () => {
  it('lets everything through while it is empty', () => assert.equal(matches('  ', 'x'), true));
  it('finds words in any order, case and accent', () => assert.equal(matches('ERDOGAN talks', 'Talks in Ankara', 'Erdoğan'), true));
  it('wants every word', () => assert.equal(matches('ankara rome', 'Talks in Ankara'), false));
  it('finds curly marks by straight ones', () => assert.equal(matches("that's", 'That’s it'), true));
});
