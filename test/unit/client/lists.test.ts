import assert from 'node:assert/strict';
import { citation, claimsDocument } from '../../../client/model/citation';
import { figureTree } from '../../../client/model/figureTree';
import { listRows } from '../../../client/model/listRows';
import { speakerRows, speakerSummary } from '../../../client/model/speakerTree';
import { claimAccessibility, claimTooltip, speakerTooltip } from '../../../client/model/tooltips';
import type { FigureView } from '../../../server/protocol';
import { article, claim, range, speaker, unattributed } from './article';

const mara = speaker('Mara Lind', { role: 'harbour master', quotes: 2, words: 12, direct: 1, indirect: 1, aliases: ['Lind'] });
const story = article(
  [
    claim({ text: 'We sail at dawn,', speaker: 0, range: range(4, 0, 15), why: '“said” stands next to “Lind”.' }, 0),
    claim({ text: 'a *bold* plan', speaker: 1, form: 'indirect', kind: 'reported', confidence: 'guess', range: range(2, 0, 13) }, 1),
    unattributed({ text: 'Never', range: range(9, 0, 5) }, 2),
  ],
  [mara, speaker('an [old] hand', { kind: 'unnamed', quotes: 3 }), speaker('Only Named', { quotes: 0 })],
);
const [sail, plan, never] = story.claims;

describe('List Claims', () => {
  it('lists in the order of the text, with who said it and where', () =>
    assert.deepEqual(listRows(story, '').map(({ label, detail }) => `${label} / ${detail}`), [
      '$(comment) A *bold* plan / An [old] hand · line 3 · a guess',
      '$(quote) “We sail at dawn” / Mara Lind, harbour master · line 5',
      '$(question) “Never” / Speaker unknown · line 10',
    ]));
  it('finds by role', () => assert.deepEqual(listRows(story, 'harbour').map(({ claim: { text } }) => text), ['We sail at dawn,']));
});

describe('a citation', () => {
  it('names the speaker, the article and the line', () => assert.equal(citation(story, sail!), '“We sail at dawn” (Mara Lind, harbour master; “Ferry to Return”, line 5)'));
  it('says that it guesses', () => assert.equal(citation(story, plan!), 'A *bold* plan (An [old] hand (a guess); “Ferry to Return”, line 3)'));
  it('says that nobody is known', () => assert.equal(citation(story, never!), '“Never” (speaker unknown; “Ferry to Return”, line 10)'));
});

it('the Markdown document has a heading a speaker, and escapes', () =>
  assert.equal(claimsDocument(story), `# Claims in “Ferry to Return”

3 claims by 2 speakers.

## Speaker unknown

- “Never” (line 10)

## An \\[old\\] hand

- A \\*bold\\* plan (line 3, a guess)

## Mara Lind, harbour master

- “We sail at dawn” (line 5)
`));

describe('tooltips', () => {
  it('give the words, the facts and the reason', () =>
    assert.equal(claimTooltip(story, sail!), '“We sail at dawn”\n\n**Mara Lind** · direct quote · line 5\n\n*Why:* “said” stands next to “Lind”\\.'));
  it('escape the words and the names', () => assert.equal(claimTooltip(story, plan!), 'A \\*bold\\* plan\n\n**An \\[old\\] hand** · reported speech · a guess · line 3'));
  it('say that nobody is known', () => assert.equal(claimTooltip(story, never!), '“Never”\n\n**$(question) Speaker unknown** · direct quote · line 10'));
  it('sum up a speaker', () => assert.equal(speakerTooltip(mara), '**$(account) Mara Lind** · harbour master\n\n2 quotes, 12 words: 1 direct, 1 reported\n\n*Also:* Lind'));
  it('are said to a screen reader in one line', () => assert.equal(claimAccessibility(story, sail!), 'direct quote, Mara Lind: We sail at dawn,'));
});

describe('the Speakers view', () => {
  const rows = (filter: string): readonly string[] => speakerRows(story, filter).map(({ label, description }) => `${label} / ${description}`);
  it('has those quoted most first and those only named not at all', () => assert.deepEqual(rows(''), ['An [old] hand / 3 · not named', 'Mara Lind / 2 · harbour master']));
  it('filters by role', () => assert.deepEqual(rows('master'), ['Mara Lind / 2 · harbour master']));
  it('counts words and forms', () => assert.equal(speakerSummary(mara), '2 quotes, 12 words: 1 direct, 1 reported'));
});

describe('the Places and Numbers view', () => {
  const figure = (label: string, part: Partial<FigureView>): FigureView => ({ group: 'number', kind: 'cardinal', range: range(6, 0, 3), label, detail: '', ...part });
  const figures = article([], [], {
    numbers: [
      figure('26 boats', {}),
      figure('4 kilometers', { kind: 'measure', detail: '2.5 miles in the text' }),
      figure('Tuesday', { group: 'date', kind: 'date', detail: '3 Mar 2026', range: range(1, 0, 7) }),
      figure('tuesday', { group: 'date', kind: 'date', detail: '3 Mar 2026', range: range(5, 0, 7) }),
      figure('May', { group: 'date', kind: 'date' }),
    ],
    places: [
      { name: 'Hull', type: 'city', country: 'United Kingdom', metonym: false, ranges: [range(2, 0, 4)] },
      { name: 'Norway', type: 'country', country: 'Norway', metonym: true, ranges: [range(2, 0, 4), range(3, 0, 4)] },
    ],
  });
  const draw = (filter: string): readonly string[] => figureTree(figures, filter).flatMap(({ label, rows }) => [`${label} ${rows.length}`, ...rows.map((row) => `${row.icon} ${row.label} / ${row.description}`)]);
  it('shows numbers, dates and places, the same day once', () =>
    assert.deepEqual(draw(''), [
      'Numbers 2', 'symbol-numeric 26 boats / line 7', 'symbol-ruler 4 kilometers / 2.5 miles in the text · line 7',
      'Dates 2', 'calendar Tuesday / 3 Mar 2026 · 2', 'calendar May / line 7',
      'Places 2', 'location Hull / city, United Kingdom · 1', 'globe Norway / country · 2',
    ]));
  it('leaves out groups in which nothing matches', () => assert.deepEqual(draw('kingdom'), ['Places 1', 'location Hull / city, United Kingdom · 1']));
  it('has a row with a key of its own for each of two towns of one name', () => {
    const town = { name: 'Springfield', type: 'city', country: 'United States', metonym: false } as const;
    const rows = figureTree({ ...figures, numbers: [], places: [{ ...town, ranges: [range(1, 0, 11)] }, { ...town, ranges: [range(2, 0, 11)] }] }, '')[0]!.rows;
    assert.equal(new Set(rows.map(({ key }) => key)).size, 2);
  });
  it('tells a screen reader what stands for a government', () => assert.equal(figureTree(figures, 'norway')[0]?.rows[0]?.accessibility, 'place, Norway, country, named 2 times, stands for a government'));
});
