import assert from 'node:assert/strict';
import { claimTree, type ClaimNode, type GroupBy } from '../../../client/model/claimTree';
import { article, claim, range, speaker, unattributed } from './article';

const ferry = article(
  [
    claim({ text: 'We sail at dawn', speaker: 0, range: range(8, 0, 15) }, 0),
    claim({ text: 'the harbour was shut', speaker: 1, form: 'indirect', kind: 'reported', range: range(2, 4, 24) }, 1),
    unattributed({ text: 'Nobody asked us', range: range(5, 0, 15) }, 2),
    claim({ text: 'a tax on going to work', speaker: 0, form: 'partial', confidence: 'guess', range: range(4, 9, 31) }, 3),
    unattributed({ text: '220 seats', kind: 'statistic', range: range(1, 0, 9) }, 4),
  ].map((each) => (each.kind === 'statistic' ? (({ form: _, ...rest }) => rest)(each) : each)),
  [speaker('Mara Lind', { role: 'harbour master' }), speaker('the ministry', { kind: 'organization' })],
);

/** A group as `label: words | words`, a row as `words (who)`. */
const draw = (nodes: readonly ClaimNode[]): readonly string[] =>
  nodes.map((node) => (node.kind === 'group' ? `${node.label}: ${node.claims.map(({ claim: { text } }) => text).join(' | ')}` : node.who ? `${node.claim.text} (${node.who})` : node.claim.text));

const check = (groupBy: GroupBy, filter: string, expected: readonly string[]): void => assert.deepEqual(draw(claimTree(ferry, groupBy, filter)), expected);

describe('the Claims view', () => {
  it('groups by speaker: the unknown first, then those with most claims, the article itself last', () =>
    check('speaker', '', [
      'Speaker unknown: Nobody asked us',
      'Mara Lind: a tax on going to work | We sail at dawn',
      'The ministry: the harbour was shut',
      'The article itself: 220 seats',
    ]));
  it('groups by form', () =>
    check('form', '', ['Direct quotes: Nobody asked us | We sail at dawn', 'Partial quotes: a tax on going to work', 'Reported speech: the harbour was shut', 'Figures: 220 seats']));
  it('lists in the order of the text, with the speaker beside the words', () =>
    check('order', '', ['220 seats', 'the harbour was shut (The ministry)', 'a tax on going to work (Mara Lind)', 'Nobody asked us (speaker unknown)', 'We sail at dawn (Mara Lind)']));
  it('filters by words', () => check('speaker', 'dawn', ['Mara Lind: We sail at dawn']));
  it('filters by role and form together', () => check('speaker', 'master partial', ['Mara Lind: a tax on going to work']));
  it('shows nothing where nothing matches', () => check('speaker', 'dawn ministry', []));
  it('orders equals by where they first speak, alone or with others', () => {
    const together = article([claim({ text: 'Yes', speaker: 0, range: range(1, 0, 3) }, 0), claim({ text: 'No', speaker: 1, joint: [2], range: range(9, 0, 2) }, 1)], [speaker('Mara Lind'), speaker('Ivo Lund'), speaker('Ida Cole')]);
    assert.deepEqual(draw(claimTree(together, 'speaker', '')), ['Mara Lind: Yes', 'Ivo Lund: No', 'Ida Cole: No']);
  });
  it('says twice the same words in two rows with keys of their own', () => {
    const twice = article([claim({ text: 'Yes', speaker: 0 }, 0), claim({ text: 'Yes', speaker: 0 }, 1)], [speaker('Mara Lind')]);
    const keys = claimTree(twice, 'order', '').map(({ key }) => key);
    assert.equal(new Set(keys).size, 2);
  });
  it('keeps the key of a claim when the lines before it move', () => {
    const key = (line: number): string | undefined => claimTree(article([claim({ text: 'Yes', range: range(line, 0, 3) })]), 'order', '')[0]?.key;
    assert.equal(key(1), key(7));
  });
});
