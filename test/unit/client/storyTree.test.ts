import assert from 'node:assert/strict';
import { childrenOf, rowWords, storyChildren, type StoryNode } from '../../../client/model/storyTree';
import type { FindingView, MemberView, StorySummary } from '../../../server/protocol';

const member = (uri: string, source?: string): MemberView => ({ uri, range: { start: { line: 8, character: 1 }, end: { line: 8, character: 20 } }, words: '“Nobody warned us”', ...(source === undefined ? {} : { source }) });
const finding = (kind: FindingView['kind'], relation: string, more: Partial<FindingView> = {}): FindingView => ({
  id: `${kind} ${relation}`, kind, relation, subject: '“Nobody warned us”', heading: 'Another speaker', reason: 'a.txt gives it to Kari Lunde.', confidence: 'sure', changes: [], members: [member('file:///a.txt', 'Kari Lunde'), member('file:///b.txt', 'Henrik Solberg')], ...more,
});
const story: StorySummary = {
  id: 'file:///a.txt', title: 'Ferry sinks', people: ['Kari Lunde'], findings: { attribution: 1, figure: 1, quotation: 0, name: 0, text: 0 },
  articles: [{ uri: 'file:///a.txt', title: 'Ferry sinks', date: '2025-10-12' }, { uri: 'file:///b.txt', title: '' }],
};
const pathOf = (uri: string): string => uri.slice(8);
const words = (node: StoryNode) => rowWords(node, pathOf);

describe('the Stories view', () => {
  const groups = storyChildren(story, [finding('figure', 'equal'), finding('attribution', 'another-speaker')]);

  it('has what differs first, and only the groups that there are', () => {
    assert.deepEqual(groups.map((node) => words(node).label), ['Attributions that differ', 'Figures', 'People', 'Articles']);
    assert.deepEqual(words({ kind: 'story', story }), { label: 'Ferry sinks', description: '2 articles · 1 attribution differs', icon: 'layers', spoken: 'Ferry sinks, 2 articles · 1 attribution differs' });
  });

  it('names who says it in each telling, and where', () => {
    const [drift] = childrenOf(groups[0] as Exclude<StoryNode, { kind: 'story' }>);
    const tellings = childrenOf(drift as Exclude<StoryNode, { kind: 'story' }>).map(words);
    assert.deepEqual(tellings.map(({ label, description }) => [label, description]), [['Kari Lunde', 'a.txt:9'], ['Henrik Solberg', 'b.txt:9']]);
    assert.equal(words({ kind: 'member', finding: finding('text', 'copied'), member: member('file:///a.txt') }).label, '“Nobody warned us”');
  });

  it('warns of what cannot be right in both', () => {
    const warns = (of: FindingView): boolean => words({ kind: 'finding', story, finding: of }).warns === true;
    assert.deepEqual([finding('attribution', 'lost'), finding('figure', 'conflicting'), finding('name', 'office')].map(warns), [true, true, true]);
    assert.deepEqual([finding('attribution', 'joined'), finding('figure', 'compatible'), finding('name', 'spelling'), finding('quotation', 'trimmed')].map(warns), [false, false, false, false]);
  });

  it('says how sure it is, where it is not', () => {
    assert.equal(words({ kind: 'finding', story, finding: finding('attribution', 'lost', { confidence: 'guess' }) }).description, 'Another speaker, a guess');
    assert.equal(words({ kind: 'finding', story, finding: finding('attribution', 'lost') }).description, 'Another speaker');
  });

  it('calls an article without a headline by its file', () => {
    const articles = childrenOf({ kind: 'articles', story }).map(words);
    assert.deepEqual(articles.map(({ label, description }) => [label, description]), [['Ferry sinks', 'a.txt · 2025-10-12'], ['b.txt', 'b.txt']]);
  });
});
