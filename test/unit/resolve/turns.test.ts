import assert from 'node:assert/strict';
import { analyse, slice } from '../support/analyse';

/** `name: words` of every direct quotation given by a label. */
function turnsOf(text: string): string[] {
  const article = analyse(text);
  return article.quotes.filter(({ reason }) => reason.rule === 'label').map(({ span, attribution }) => `${attribution.kind === 'named' ? article.speakers[attribution.speaker]!.name : '?'}: ${slice(article, span)}`);
}

const INTERVIEW = `The harbour master speaks

Ana Reis has run the port of Faro since May.

LIMA: Will the wall hold?

REIS: It will hold. We checked every metre.

LIMA: And the gauge?

REIS: Broken.`;

describe('turns of an interview', () => {
  it('are direct speech of whoever the label names in full elsewhere', () =>
    assert.deepEqual(turnsOf(INTERVIEW), ['Lima: Will the wall hold?', 'Ana Reis: It will hold. We checked every metre.', 'Lima: And the gauge?', 'Ana Reis: Broken.']));

  it('go on in a paragraph that still speaks of “I”, and not in one that does not', () => {
    assert.ok(turnsOf(`${INTERVIEW}\n\nBut I can wait for it.`).includes('Ana Reis: But I can wait for it.'));
    assert.ok(!turnsOf(`${INTERVIEW}\n\nThe port has nine gauges.`).some((turn) => turn.includes('nine gauges')));
  });

  it('are not read into labels that do not take turns', () => {
    assert.deepEqual(turnsOf('The wall\n\nNOTE: The wall will hold.\n\nThe port has nine gauges.'), []);
    assert.deepEqual(turnsOf('Polls\n\nFARO: 40 percent.\n\nPORTO: 30 percent.\n\nBEJA: 20 percent.'), []);
  });

  it('hold no reported speech of their own', () =>
    assert.deepEqual(analyse(INTERVIEW.replace('Broken.', 'The ministry said it was broken.')).quotes.filter(({ form }) => form === 'indirect'), []));
});
