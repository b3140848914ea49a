import assert from 'node:assert/strict';
import { isLetter, KIND, LOWER } from '../../../server/analysis/text/characters';

const PUNCTUATION = new Set(['’', '‐', '‑']);

describe('kinds of characters', () => {
  it('know every unit that has a case, and its small letter', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const char = String.fromCharCode(unit);
      const [lower, upper] = [char.toLowerCase(), char.toUpperCase()];
      if (lower === upper) continue;
      assert.ok(isLetter(KIND[unit]!), `U+${unit.toString(16)} ${char}`);
      if (lower.length === 1 && !PUNCTUATION.has(char)) assert.equal(String.fromCharCode(LOWER[unit]!), lower, `U+${unit.toString(16)}`);
    }
  });
});
