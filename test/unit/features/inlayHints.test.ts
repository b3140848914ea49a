import assert from 'node:assert/strict';
import type { Speaker } from '../../../server/analysis/article';
import { inlayHintsIn, shortName } from '../../../server/features/inlayHints';
import type { Settings } from '../../../server/protocol';
import { HARBOUR, make, type Made } from '../support/handmade';

/** The text with its chips in brackets. */
function chips(made: Made, settings: Partial<Settings> = {}): string {
  const doc = make(made, settings);
  let shown = '';
  let from = 0;
  for (const { position, label } of inlayHintsIn(doc, { start: 0, end: made.text.length })) {
    const offset = doc.lines.offset(position);
    shown += `${made.text.slice(from, offset)}[${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}]`;
    from = offset;
  }
  return shown + made.text.slice(from);
}
const has = (part: string, made: Made = HARBOUR, settings: Partial<Settings> = {}): void => assert.ok(chips(made, settings).includes(part), chips(made, settings));

const QUILL = { name: 'Mara Quill', mentions: ['Quill'] };

describe('speaker chips', () => {
  it('say who a pronoun is, once', () => has('she[= Quill] said'));
  it('stand behind the later half of a split quote', () => has('close it,” she[= Quill] said, “until the walls are safe.”[— Quill]'));
  it('say that nobody is known', () => has('“Nobody asked us.”[— speaker unknown]'));
  it('say nothing where the name stands beside the words', () => has('harbour would shut on 3 May. “We'));
  it('say nothing inside a quote of the same speaker, nor at marks that quote nobody', () => has('was “long overdue” and would cost $2.3 million. The pier is 1,400 kilometers (900 miles) from Oslo.\n\n“Nobody asked us.”[— speaker unknown] The so-called ‘consultation’ ran'));
  it('ask when it is a guess', () => has('“No.”[— Quill?]', { text: 'T\n\nQuill said “No.”', speakers: [QUILL], quotes: [{ words: 'No.', speaker: 0, mention: 'Quill', confidence: 'guess' }] }));
  it('stand where the name is in another sentence', () => has('“No more.”[— Quill]', { text: 'T\n\nQuill left. “No more.”', speakers: [QUILL], quotes: [{ words: 'No more.', speaker: 0, mention: 'Quill', rule: 'sentence-before' }] }));
  it('stand everywhere when always wanted', () => has('shut on 3 May[— Quill].', HARBOUR, { chips: 'always' }));
  it('stand nowhere when never wanted', () => assert.equal(chips(HARBOUR, { chips: 'never' }), HARBOUR.text));
  it('lead to the first full mention, and explain themselves', () => {
    const [chip] = inlayHintsIn(make(HARBOUR), { start: 0, end: 1000 });
    assert.ok(chip && typeof chip.label !== 'string');
    assert.equal(chip.label[0]?.location?.range.start.line, 2);
    assert.match((chip.tooltip as { value: string }).value, /^\*\*Mara Quill\*\* · Port director\n\nDirect quote · sure$/);
  });
  it('are given for the asked range alone', () => assert.deepEqual(inlayHintsIn(make(HARBOUR), { start: 0, end: 20 }), []));
});

describe('short names', () => {
  const check = (name: string, kind: Speaker['kind'], expected: string): void => {
    it(`${name} → ${expected}`, () => assert.equal(shortName({ id: 0, name, kind, mentions: [], aliases: [] }), expected));
  };
  check('Mara Quill', 'person', 'Quill');
  check('Ana van der Berg', 'person', 'van der Berg');
  check('Tom Hale Jr.', 'person', 'Hale');
  check('Quill', 'person', 'Quill');
  check('Tarwick Port Authority', 'organization', 'Tarwick Port Authority');
  check('a spokesman for the ministry', 'unnamed', 'a spokesman');
  check('the very long description without end', 'unnamed', 'the very long…');
});
