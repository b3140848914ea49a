import assert from 'node:assert/strict';
import { bareValue } from '../../../server/analysis/detect/amounts/bare';
import { readNumeral } from '../../../server/analysis/detect/amounts/numerals';
import { cutPieces, type Pieces } from '../../../server/analysis/detect/amounts/pieces';
import { Amount, amountClasses } from '../../../server/analysis/detect/numberClasses';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES } from '../../../server/analysis/text/tokens';

const reader = createReader(new Uint8Array(), (lower, text) => ({ ...NO_CLASSES, amount: amountClasses(lower, text) }));

function piecesOf(text: string): { readonly p: Pieces; readonly i: number } {
  const p = cutPieces(text, reader.read(text))!;
  return { p, i: p.words.findIndex(({ amount }) => (amount & (Amount.figure | Amount.numeral)) !== 0) };
}

describe('bare numbers', () => {
  const bare = (text: string): number => { const { p, i } = piecesOf(text); return bareValue(p, i); };
  const is = (text: string, value: number) => it(`${text}: ${value}`, () => assert.equal(bare(text), value));
  const isMore = (text: string) => it(`${text}: more than a bare number, or none`, () => assert.equal(bare(text), -1));
  is('They fired 26 missiles there', 26);
  is('About 1,400 barns burned', 1400);
  is('The three jets left', 3);
  is('only one source spoke', 1);
  for (const text of ['They paid 26 dollars', 'They paid 26 Hong Kong dollars', 'They ran 26 miles', 'It was 26 percent', 'between 26 and 30', '26 or more left', 'In 2014 they left', 'the flight 26 left', 'at minus 26 there', 'twenty-six left', '26 million left', 'at 5 p.m. today', 'an F-16 fell', 'no one left']) isMore(text);
});

describe('a figure and its scale', () => {
  const read = (text: string) => { const { p, i } = piecesOf(text); return readNumeral(p, i); };
  it('is one numeral', () => {
    const numeral = read('some 2.5 million left')!;
    assert.equal(numeral.value, 2_500_000);
    assert.equal(numeral.scale, 1_000_000);
    assert.equal(numeral.end - numeral.first, 2);
    assert.equal(numeral.digits, false);
  });
  it('goes on with another scale', () => assert.equal(read('some 2 million million left')!.value, read('some 2 million left')!.value));
  it('goes on with and', () => assert.equal(read('some 2 million and a half left')!.value, 2_500_000));
  it('counts no dozens and no hundreds', () => {
    assert.equal(read('some 3 dozen left')!.value, 36);
    assert.equal(read('some 3 hundred left')!.value, 300);
  });
});
