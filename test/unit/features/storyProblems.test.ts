import assert from 'node:assert/strict';
import { checkOf } from '../../../server/features/stories/problems';
import { between } from '../workspace/story';

const SHARED = '“We are doing all that we can for the crews out there,” Lars Holm said in Bodo.';
const checks = (a: string, b: string): readonly string[] => [...new Set(between(`May 4, 2025\n\n${a}\n\n${SHARED}`, `May 4, 2025\n\n${b}\n\n${SHARED}`).flatMap((finding) => checkOf(finding) ?? []))];

describe('a problem between articles', () => {
  it('is a quotation that lost its “not” or its “may”, however much was trimmed beside it', () => {
    assert.deepEqual(checks('“We have not saved the harbor tonight, but we have stopped the water,” Anne Dahl said.', '“We have saved the harbor tonight,” Anne Dahl said.'), ['quoteWording']);
    assert.deepEqual(checks('“The pier of the old harbor may fall before the winter,” Anne Dahl said.', '“The pier of the old harbor will fall before the winter,” Anne Dahl said.'), ['quoteWording']);
  });

  it('is no quotation that was only trimmed', () => {
    assert.deepEqual(checks('“We have saved the harbor of Bodo tonight, and we are tired,” Anne Dahl said.', '“We have saved the harbor of Bodo tonight,” Anne Dahl said.'), []);
  });

  it('is nothing that is reported in other words', () => {
    assert.deepEqual(checks('Anne Dahl said that the pier of the old harbor would fall before the next winter.', 'Anne Dahl said that before the winter the pier of the old harbor would certainly fall.'), []);
  });

  it('is no surname of two people', () => {
    assert.deepEqual(checks('Anne Dahl came to the pier. Dahl left at noon.', 'Petter Dahl came to the pier. Dahl left at noon.'), []);
  });
});
