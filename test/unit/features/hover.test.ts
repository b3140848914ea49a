import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/features/hover';
import { find, HARBOUR, make, type Made } from '../support/handmade';

const rich = { rich: true };

/** The hover over the first character of the words. */
function hover(words: string, made: Made = HARBOUR, look = rich): string {
  const doc = make(made);
  const found = hoverAt(doc, find(made.text, words).start, look);
  return found ? (found.contents as { value: string }).value : '';
}

const check = (words: string, ...expected: readonly string[]): void => {
  const value = hover(words);
  for (const part of expected) assert.ok(value.includes(part), `${part}\nis not in\n${value}`);
};

describe('hover', () => {
  it('tells of a quote who said it, how, and why', () => {
    check('We will', '$(account) Said by **Mara Quill** · Port director', 'Direct quote · 4 words · $(pass) sure', '*Why:* “said” stands next to “she”, and “she” stands for **Mara Quill** (line 3).', '[$(references) 1 more](command:newsmark.showReferences?');
  });
  it('says of an unnamed source that it is one, and that it is likely', () => check('the work', '$(eye-closed) Probably **a senior official**', 'Reported speech · 10 words · $(info) likely'));
  it('takes the inner quote of two', () => check('long overdue', 'Partial quote · 2 words'));
  it('says why nobody is known', () => check('Nobody', '$(question) Speaker unknown', '*Why:* no reporting verb and no name stand near.'));
  it('follows the confidence with its words', () => {
    const text = 'Quill and Lund met.\n\n“Stop,” she said.';
    const heading = (quote: object): string => hover('Stop', { text, speakers: [{ name: 'Mara Quill', mentions: ['Quill'] }, { name: 'Ivo Lund', mentions: ['Lund'] }], quotes: [{ words: 'Stop,', cue: 'said', ...quote }] }).split('\n')[0]!;
    assert.equal(heading({ speaker: 0, mention: 'she', kind: 'pronoun', confidence: 'guess' }), '$(account) Unclear, perhaps **Mara Quill**');
    assert.equal(heading({ mention: 'she', kind: 'pronoun', candidates: [0, 1] }), '$(question) Unclear: **Mara Quill** or **Ivo Lund**');
    assert.equal(heading({ mention: 'she', kind: 'pronoun', candidates: [1] }), '$(question) Unclear, perhaps **Ivo Lund**');
    assert.equal(heading({ mention: 'she', kind: 'pronoun' }), '$(question) Speaker unknown');
  });
  it('says that marks quote nobody', () => check('consultation', '**$(quote) Nobody is quoted**'));
  it('sums up a speaker', () => check('Mara Quill', '2 quotes · 16 words · 1 direct, 1 reported', '[$(arrow-right) line 3](command:newsmark.reveal?', '[$(references) All 2]'));
  it('resolves a pronoun', () => check('she', '**$(account) Mara Quill**', 'stands for **Mara Quill**'));
  it('gives the day', () => check('3 May', '**$(calendar) Sunday, 3 May 2026**', '*Why:* counted from the article’s date, Friday, 10 April 2026.', '$(comment) reported from **Mara Quill**'));
  it('gives the time with the day, and the other day that the words may mean', () => {
    const text = 'They met last Monday at 4 p.m. there.';
    const value = hover('last Monday', { text, numbers: [{ words: 'last Monday at 4 p.m.', kind: 'date', value: '2026-04-06T16:00', anchor: { date: '2026-04-10', confidence: 'likely', or: '2026-03-30T16:00' } }] });
    assert.ok(value.includes('Monday, 6 April 2026, 16&#58;00') && value.includes('or Monday, 30 March 2026, 16&#58;00: the words may mean either'), value);
  });
  it('gives the amount', () => check('$2.3', '**$(symbol-numeric) 2,300,000 U\\.S\\. dollars**', '“&#36;2\\.3 million” · money'));
  it('gives the other system and says how far the pair agrees', () => check('1,400', '**$(symbol-ruler) 1,400 kilometers** · 870 miles', 'The text says “900 miles”: 3.5 % more, rounded to the nearest hundred.'));
  it('says that an amount changed, and by how much between two levels', () => {
    const text = 'Jobs fell from 5.2 million in May to 4.9 million.';
    const value = hover('4.9', { text, numbers: [
      { words: '5.2 million', kind: 'cardinal', value: 5_200_000, change: { direction: 'down', role: 'from' } },
      { words: 'May', kind: 'date', value: '2026-05' },
      { words: '4.9 million', kind: 'cardinal', value: 4_900_000, change: { direction: 'down', role: 'to' } },
    ] });
    assert.ok(value.includes('*after a fall*') && value.includes('From “5\\.2 million” to “4\\.9 million”: 5.8 % less.'), value);
  });
  it('but not between levels of two kinds', () => {
    const text = 'Jobs fell from 5.2 million to 4.9%.';
    const value = hover('4.9', { text, numbers: [
      { words: '5.2 million', kind: 'cardinal', value: 5_200_000, change: { direction: 'down', role: 'from' } },
      { words: '4.9%', kind: 'percent', value: 4.9, unit: 'percent', change: { direction: 'down', role: 'to' } },
    ] });
    assert.ok(value.includes('*after a fall*') && !value.includes('less'), value);
  });
  it('places a place and says what it stands for', () => check('Oslo', '**$(location) Oslo**', 'city · Norway · 59.91° N, 10.75° E', 'Here it stands for the **government**'));
  it('is silent over plain words', () => assert.equal(hover('Ferry port'), ''));
  it('has neither icons nor links for other editors', () => assert.doesNotMatch(hover('We will', HARBOUR, { rich: false }), /\$\(|command:/));

  it('lets nothing of the article become Markdown, an icon or a link', () => {
    const text = 'Bad\n\n“[x](command:evil) $(flame) **b** <img src=x> http://e.vil a@b.cc &amp; `c` # h” Mal **Lory** said.';
    const words = text.slice(text.indexOf('[x]'), text.indexOf('”'));
    const value = hover('[x]', { text, speakers: [{ name: 'Mal **Lory** $(bug)', role: '[r](command:evil)', mentions: ['Mal **Lory**'] }], quotes: [{ words, speaker: 0, mention: 'Mal **Lory**', cue: 'said' }] });
    assert.doesNotMatch(value, /\]\(command:evil|\$\((?!account|pass|copy)|\*\*Lory|<img|http:|a@b/);
  });
});
