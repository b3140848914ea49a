import assert from 'node:assert/strict';
import { analyse, slice } from '../support/analyse';

/** `Davatoran/Davutoran: President Kemal [Davutoran]`: what is told, and where the usual spelling first stands. */
function check(text: string, ...expected: string[]): void {
  const article = analyse(text);
  assert.deepEqual(article.checks.map((found) => {
    assert.equal(found.kind, 'name-spelling');
    if (found.kind !== 'name-spelling') return '';
    assert.deepEqual([slice(article, found.span), slice(article, found.usualAt)], [found.written, found.usual]);
    return `${found.written}/${found.usual} ${found.usualAt.start}`;
  }), expected);
}

describe('spellings of a name', () => {
  it('that differ by a letter are told once, the rarer at the more frequent', () => {
    check('President Kemal Davutoran spoke. Later Mr. Davatoran left. Mr. Davatoran was late, Mr. Davutoran said. Mr. Davutoran wept.', 'Davatoran/Davutoran 16');
    check('President Kemal Davatoran spoke. Later Mr. Davutoran left. Mr. Davutoran was late.', 'Davatoran/Davutoran 43');
  });
  it('of which neither is more frequent are told at the second', () => check('President Kemal Davutoran spoke. Later Mr. Davatoran left.', 'Davatoran/Davutoran 16'));
  it('of two people are left alone', () => {
    check('Anna Peterson met Karl Petersen. Ms. Peterson was late, and Mr. Petersen left.');
    check('Anna Marsh spoke. Later Ms. Marse left.'); // too short to be sure
  });
  it('that are a family’s, in capitals or with accents are no slips', () => {
    check('Anna Reynolds spoke. Later Ms. Reynold left.');
    check('President Kemal Davutoran spoke.\n\nMR. DAVUTORAN LEFT.');
    check('President Kemal Davutoğan spoke. Later Mr. Davutogan left.');
  });
});
