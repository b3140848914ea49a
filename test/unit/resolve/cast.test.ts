import assert from 'node:assert/strict';
import { analyse, slice } from '../support/analyse';

/** `[speaker] words`: each reported clause with whom it is given to; `[?A|B]` where the article leaves it open between A and B. */
function whoSaid(text: string): string[] {
  const article = analyse(text);
  return article.quotes.map(({ span, attribution }) => {
    const name = (id: number): string => article.speakers[id]!.name;
    const who = 'speaker' in attribution && attribution.speaker !== undefined ? name(attribution.speaker) : 'candidates' in attribution ? `?${attribution.candidates.map(name).join('|')}` : '?';
    return `[${who}] ${slice(article, span)}`;
  });
}

const check = (text: string, ...expected: string[]): void => assert.deepEqual(whoSaid(text), expected);

describe('who is who', () => {
  it('takes a pronoun back to the subject of the sentence before', () =>
    check('Ana Reis said the wall would hold. She said the gauge was broken.', '[Ana Reis] the wall would hold', '[Ana Reis] the gauge was broken'));

  it('takes a pronoun over a paragraph border', () =>
    check('Ana Reis said the wall would hold.\n\nShe said the gauge was broken.', '[Ana Reis] the wall would hold', '[Ana Reis] the gauge was broken'));

  it('does not take a pronoun back to a body, nor “it” to a person', () => {
    check('The ministry said the wall would hold. He said the gauge was broken.', '[The ministry] the wall would hold', '[?] the gauge was broken');
    check('Ana Reis said the wall would hold. It said the gauge was broken.', '[Ana Reis] the wall would hold', '[?] the gauge was broken');
  });

  it('leaves a pronoun open where two people are as present', () =>
    check('Paulo Reis met Jorge Lima in Porto. Jorge Lima met Paulo Reis in Faro. He said the wall would hold.', '[?Jorge Lima|Paulo Reis] the wall would hold'));

  it('lets a title tell two people apart', () =>
    check('Mr. Reis met Mrs. Duarte in Porto. She said the wall would hold.', '[Duarte] the wall would hold'));

  it('lets a first name tell two people apart, but rules nobody out by it', () => {
    check('Mary Reis met John Lima in Porto. She said the wall would hold.', '[Mary Reis] the wall would hold');
    check('Mary Reis came to Porto. He said the wall would hold.', '[Mary Reis] the wall would hold');
  });

  it('takes a name in apposition as the one described', () =>
    check('Her deputy, Paulo Reis, was not sure. He said the wall would hold.', '[Paulo Reis] the wall would hold'));

  it('takes a later description up where its nouns fit', () => {
    check('A port engineer was not sure. The engineer said the wall would hold.', '[A port engineer] the wall would hold');
    check('A Spanish engineer was not sure. The Italian engineer said the wall would hold.', '[The Italian engineer] the wall would hold');
  });

  it('takes the one that is owned, not the owner, in either order of verb and subject', () => {
    check('The wall would hold, the mayor’s deputy said.', '[the mayor’s deputy] The wall would hold');
    check('“It will hold,” said the mayor’s deputy.', '[the mayor’s deputy] It will hold,');
    check('“It will hold,” said the mayor.', '[the mayor] It will hold,');
  });

  it('takes no product for a person', () =>
    check('Ana Reis said the wall would hold. The town bought the new Samsara-2. She said the gauge was broken.', '[Ana Reis] the wall would hold', '[Ana Reis] the gauge was broken'));

  it('takes “who” as whoever stands before it, even where only the quotation shows that it can speak', () =>
    check('Ana met a gauge reader who said the wall would hold.', '[a gauge reader] the wall would hold'));

  it('lets nobody speak for a pronoun that has nothing to go back to', () =>
    check('He said the wall would hold.', '[?] the wall would hold'));
});
