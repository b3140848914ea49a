import assert from 'node:assert/strict';
import { splitParagraphs } from '../../../server/analysis/text/paragraphs';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES } from '../../../server/analysis/text/tokens';

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(splitParagraphs(text).map(({ start, end }) => text.slice(start, end)), expected);
}

const WRAPPED = [
  'The river port of Lunde will close for the winter, its harbour master said on',
  'Tuesday, after a second survey found that the eastern pier had shifted by four',
  'inches since the spring. Two ferries will be moved to the western quay, where',
  'repairs ended in June, and fishing boats must leave by the end of the month.',
];

describe('paragraphs', () => {
  it('are lines, with or without blank lines between', () => {
    check('One.\nTwo.\n\nThree.', ['One.', 'Two.', 'Three.']);
    check('  One. \n\t\n Two.', ['One.', 'Two.']);
  });
  it('end at line breaks of every kind', () => check('a\r\nb\rc\u2028d\u2029e\ff\u0085g', ['a', 'b', 'c', 'd', 'e', 'f', 'g']));
  it('are none in blank text', () => {
    for (const text of ['', '\n', ' \r\n\t\ufeff']) check(text, []);
  });

  it('run over the lines of wrapped text', () => {
    const [a, b, c, d] = WRAPPED as [string, string, string, string];
    const first = `${a}\n${b}\n${c}\n${d}`;
    const second = `${b}\n${c}\n${d}`;
    check(`Port to close\n\n${first}\n\n${second}\n`, ['Port to close', first, second]);
    check(`${first}\r\n\r\n${second}`.replace(/\r?\n/g, '\r\n'), [first, second].map((paragraph) => paragraph.replace(/\n/g, '\r\n')));
  });
  it('of wrapped text end where a line had room left, or at an indent or item', () => {
    const [a, b, c, d] = WRAPPED as [string, string, string, string];
    check(`${a}\n${b}\n${c}\nrepairs ended.\n${a}\n${b}\n${c}\n${d}`, [`${a}\n${b}\n${c}\nrepairs ended.`, `${a}\n${b}\n${c}\n${d}`]);
    check(`${a}\n${b}\n${c}\n${d}\n  ${a}\n${b}\n${c}\n${d}`, [`${a}\n${b}\n${c}\n${d}`, `${a}\n${b}\n${c}\n${d}`]);
  });
  it('of wrapped text need no blank lines between, as each ends a sentence', () => {
    const paragraph = `${WRAPPED[1]}\n${WRAPPED[2]}\nrepairs ended.`;
    check(`${paragraph}\n${paragraph}\n${paragraph}`, [paragraph, paragraph, paragraph]);
    const verses = `${WRAPPED[1]}\n${WRAPPED[2]}\nrepairs ended in June`;
    check(`${verses}\n${verses}\n${verses}`, `${verses}\n${verses}\n${verses}`.split('\n'));
  });
  it('stay single lines where lines only happen to be short', () => {
    const lines = ['The pier at Lunde moved by four inches, a survey found on Tuesday.', '“We cannot wait for another winter,” the harbour master said.', 'Two ferries will use the western quay until the repairs are done.', 'Fishing boats must leave the harbour by the end of this month.', 'The council meets on Friday to talk about the cost of the works.'];
    check(lines.join('\n'), lines);
  });
  it('stay single lines where some are long', () => {
    const long = `${WRAPPED[0]} ${WRAPPED[1]}`;
    const lines = [...WRAPPED, long, ...WRAPPED];
    check(lines.join('\n'), lines);
  });
  it('of wrapped text are read as if the line breaks were blanks', () => {
    const reader = createReader(new Uint8Array(), () => NO_CLASSES);
    const read = (text: string): unknown => { const { words, from, sentences } = reader.read(text); return [words.map((word) => word.text), [...from], [...sentences]]; };
    assert.deepEqual(read(WRAPPED.join('\n')), read(WRAPPED.join(' ')));
  });

  it('are cut where they are endless, at a sentence if they can be', () => {
    const sentence = 'The tide turned again. ';
    const spans = splitParagraphs(sentence.repeat(5_000));
    assert.ok(spans.length > 5);
    for (const { start, end } of spans) {
      assert.ok(end - start <= 20_000);
      assert.equal(start % sentence.length, 0);
    }
    check('x'.repeat(45_000), ['x'.repeat(20_000), 'x'.repeat(20_000), 'x'.repeat(5_000)]);
    for (const { start } of splitParagraphs('🌊'.repeat(30_000))) assert.equal(start % 2, 0);
  });
});
