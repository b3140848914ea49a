import assert from 'node:assert/strict';
import { grammarClasses } from '../../../server/analysis/detect/grammarClasses';
import { G } from '../../../server/analysis/detect/grammarWords';

/** Every word of the first list has the bit, none of the second. */
function check(bit: number, having: string, lacking: string): void {
  for (const word of having.split(' ')) assert.ok((grammarClasses(word) & bit) !== 0, word);
  for (const word of lacking.split(' ')) assert.ok((grammarClasses(word) & bit) === 0, word);
}

describe('what a form tells of a word', () => {
  it('participles', () => check(G.ing, 'saying king', 'said ingot'));
  it('pasts', () => check(G.past, 'warned said written', 'warns saying'));
  it('what may open a cue', () => check(G.opensCue, 'said claims according made in', 'table of'));
  it('quotation marks, apostrophes among them', () => check(G.quotationMark, '“ " \'\' o\'neil « ´', 'said — ( …'));
  it('words that notices lean on', () => check(G.notice, 'photo contributed telephoto', 'pier press'));
  it('closed classes besides', () => check(G.that | G.relative, 'that', 'said'));
});
