import assert from 'node:assert/strict';
import type { Carry } from '../../../server/analysis/detect/facts';
import { grammarClasses } from '../../../server/analysis/detect/grammarClasses';
import { scanQuotations, type SingleQuotes } from '../../../server/analysis/detect/quotations';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES } from '../../../server/analysis/text/tokens';

const reader = createReader(new Uint8Array(), (lower) => ({ ...NO_CLASSES, grammar: grammarClasses(lower) }));

interface Expected {
  readonly carryIn?: Carry;
  readonly carryOut?: Carry;
  readonly singles?: SingleQuotes;
}

/** `⟨…⟩` in `marked` are the quotations without their marks. */
function check(marked: string, { carryIn = '', carryOut = '', singles = 'auto' }: Expected = {}): void {
  const text = marked.replace(/[⟨⟩]/g, '');
  const scan = scanQuotations(text, reader.read(text), carryIn, singles);
  const opens = new Map<number, number>();
  const closes = new Map<number, number>();
  for (const { inner } of scan.quotations) {
    opens.set(inner.from, (opens.get(inner.from) ?? 0) + 1);
    closes.set(inner.to, (closes.get(inner.to) ?? 0) + 1);
  }
  let got = '';
  for (let i = 0; i <= text.length; i++) got += '⟩'.repeat(closes.get(i) ?? 0) + '⟨'.repeat(opens.get(i) ?? 0) + (text[i] ?? '');
  assert.equal(got, marked);
  assert.equal(scan.carryOut, carryOut, 'carry');
}

describe('quotation marks', () => {
  describe('styles', () => {
    it('curly double', () => check('“⟨We are late,⟩” Oslo said. “⟨Go.⟩”'));
    it('straight double', () => check('"⟨We are late,⟩" Oslo said. "⟨Go.⟩"'));
    it('curly single', () => check('‘⟨We are late,⟩’ Oslo said. ‘⟨Don’t wait.⟩’'));
    it('straight single', () => check("'⟨We are late,⟩' Oslo said. '⟨Don't wait.⟩'"));
    it('guillemets', () => check('«⟨We are late⟩», she said.'));
    it('reversed guillemets', () => check('She called it »⟨a farce⟩« on Monday.'));
    it('typewriter', () => check("``⟨We are late,⟩'' Oslo said."));
    it('typewriter marks of two apostrophes', () => check("''⟨We are late,⟩'' Oslo said. ''⟨Go.⟩''"));
    it('low and high', () => check('He spoke of „⟨a farce⟩” in Bern.'));
    it('low and left', () => check('He spoke of „⟨a farce⟩“ in Bern.'));
    it('two left marks', () => check('The “⟨long count⟩“ began.'));
    it('wrong-handed opening mark', () => check('He said ”⟨no more⟩” twice.'));
    it('a blank on the wrong side of an opening mark', () => check('The baker said," ⟨We are late for the fair.⟩" Nobody minded.'));
    it('but a mark with none to open before one that opens is left alone', () => check('We are late," The Baker wrote. "⟨Go.⟩"'));
    it('nor does one open where the sentence goes on', () => check('We are late," she said, and we are tired," he said.'));
    it('mixed pair', () => check('She replied, “⟨never again.⟩"'));
    it('mixed pair closed by a single mark', () => check('Kim wrote: “⟨Let us go.⟩’ Nobody did.'));
    it('after a dash without a blank', () => check('“⟨Never again.⟩”―“⟨Never.⟩”'));
    it('an attribute of left-over markup is no quotation', () => check('<post author="@lund" date="May 9">Harbor “⟨open⟩” again.'));
    it('an equals sign apart from the mark is none', () => check('She wrote = "⟨open⟩" on the door.'));
    it('no marks', () => check('Nobody said anything.'));
  });

  describe('apostrophes', () => {
    it('are no marks in words', () => check("It's the mayor's word, isn't it?"));
    it('are no marks after plurals', () => check("The drivers' union and the pilots' union met."));
    it('inside single marks', () => check("'⟨It's the drivers' union that won't pay,⟩' she said."));
    it('in elisions', () => check("Rock 'n' roll of the '90s got 'em dancing, she said."));
    it('elision inside curly marks', () => check('“⟨Get ’em out,⟩” she said.'));
    it('a quoted word beside them', () => check("The '⟨fix⟩' wasn't the owners' idea."));
    it('a genitive ends nothing when a better mark follows', () => check('‘⟨The farmers’ vote counts,⟩’ he said.'));
    it('a plural that is quoted', () => check("The so-called '⟨helpers⟩' left."));
    it('feet and inches', () => check(`The boxer, 6'2" tall, said "⟨no.⟩"`));
  });

  describe('nesting', () => {
    it('single in double', () => check('“⟨He told me ‘⟨go home⟩’ and left,⟩” Ada said.'));
    it('straight single in straight double', () => check(`"⟨He told me '⟨go home⟩' and left,⟩" Ada said.`));
    it('double in single', () => check('‘⟨He told me “⟨go home⟩” and left,⟩’ Ada said.'));
    it('double in double of the other style', () => check('"⟨He told me “⟨go home⟩” and left,⟩" Ada said.'));
    it('curly in curly', () => check('“⟨He told me “⟨go home⟩” and left,⟩” Ada said.'));
    it('an apostrophe is not nested', () => check('“⟨The workers’ pay rose,⟩” Ada said.'));
  });

  describe('never closed', () => {
    it('runs to the end of the paragraph', () => check('Ada said: “⟨We will go on.⟩', { carryOut: '“' }));
    it('ends where the next one opens', () => check('“⟨We will go on.⟩ “⟨And on.⟩”'));
    it('a lone single mark is an apostrophe', () => check("They sang ' and left."));
    it('but not at the start of a paragraph', () => check("'⟨We will go on.⟩", { carryOut: "'" }));
  });

  describe('over paragraphs', () => {
    it('reopened', () => check('“⟨And then we left.⟩” Nobody spoke.', { carryIn: '“' }));
    it('reopened and open again', () => check('“⟨And then we left.⟩', { carryIn: '“', carryOut: '“' }));
    it('not reopened', () => check('⟨And then we left,⟩” she said. “⟨Late.⟩”', { carryIn: '“' }));
    it('a paragraph without marks keeps the carry', () => check('And then we left.', { carryIn: '“', carryOut: '“' }));
    it('a closing mark with nothing open is dropped', () => check('And then we left,” she said.'));
    it('nor does a dropped g', () => check('‘⟨They keep tryin’ to mend it,⟩’ he said.'));
    it('but a name in -in is no such word', () => check('‘⟨Chopin⟩’ was the word in ‘⟨the⟩’ title.'));
    it('a genitive does not close what another paragraph opened', () => check("And the workers' union left.", { carryIn: "'" }));
    it('marks the reopened one as continued', () => {
      const continued = (carry: Carry) => scanQuotations('“And then we left.”', reader.read('“And then we left.”'), carry, 'auto').quotations.map((quotation) => quotation.continued);
      assert.deepEqual([continued('“'), continued('')], [[true], [false]]);
    });
  });

  it('nest fifty deep at most', () => {
    const text = `${'“‘'.repeat(60)}We left.${'’”'.repeat(60)}`;
    const { quotations } = scanQuotations(text, reader.read(text), '', 'auto');
    assert.ok(quotations.length >= 50);
    assert.ok(quotations.every(({ depth }) => depth < 50));
  });

  describe('setting for single marks', () => {
    it('off ignores them', () => check("The 'fix' was \"⟨late⟩\".", { singles: 'off' }));
    it('auto takes them', () => check("The '⟨fix⟩' was \"⟨late⟩\"."));
    it('on takes one that nothing closes', () => check("He said: '⟨We will go on.⟩", { singles: 'on', carryOut: "'" }));
    it('auto does not', () => check("He said: 'We will go on."));
  });
});
