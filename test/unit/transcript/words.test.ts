import assert from 'node:assert/strict';
import { sameKey, wordsOf } from '../../../server/transcript/words';

const keys = (text: string): readonly string[] => wordsOf(text, { asides: true }).map(({ key }) => key);
/** Two ways to write what is said in one. */
function same(a: string, b: string): void {
  const [left, right] = [keys(a), keys(b)];
  assert.ok(left.length === right.length && left.every((key, i) => sameKey(key, right[i]!)), `${left.join(' ')} | ${right.join(' ')}`);
}
const differ = (a: string, b: string): void => assert.notDeepEqual(keys(a), keys(b));

describe('spoken words', () => {
  it('have no case, punctuation, hyphens or accents', () => {
    same('We’ll close it — in June!', 'we\'ll close it in june');
    same('a long-term, 20-year plan', 'A long term twenty year plan');
    same('Davutoğlu', 'Davutoglu');
    same('the U.S. Navy', 'the US navy');
  });
  it('have no fillers and no asides', () => {
    same('We will close it.', 'Um, we, uh, will [laughter] close, you know, it. (inaudible)');
    differ('We will close it', 'We will close');
  });
  it('may be contracted', () => {
    same('It’s late and I’d go', 'It is late and I would go');
    same('He’s gone; they’ve left', 'He has gone; they have left');
    same('We won’t, can’t, don’t', 'We will not, cannot, do not');
    same('I’m gonna do it', 'I am going to do it');
    differ('We won’t', 'We will');
  });
  it('may be numbers', () => {
    same('twenty-five, two hundred and fifty, 1,400', '25, 250, fourteen hundred');
    same('1.4 million; 2,300,000', 'one point four million; two million three hundred thousand');
    same('$5 million and £5', 'five million dollars and five pounds');
    same('in 1999 and 2001', 'in nineteen ninety-nine and two thousand and one');
    same('20% of the 21st', 'twenty per cent of the twenty-first');
    same('one, two, three', '1, 2, 3');
    differ('25', '35');
    differ('1.4 million', '1.4 billion');
    differ('ten to fifteen', '1015');
  });
});
