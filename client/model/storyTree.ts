/** The rows of the Stories view: stories, what their articles share by kind, each finding, its tellings. */
import type { ArticleName, FindingKind, FindingView, MemberView, StorySummary } from '../../server/protocol';
import { count, shorten } from './words';

export type StoryNode =
  | { readonly kind: 'story'; readonly story: StorySummary }
  | { readonly kind: 'group'; readonly story: StorySummary; readonly of: FindingKind; readonly findings: readonly FindingView[] }
  | { readonly kind: 'finding'; readonly story: StorySummary; readonly finding: FindingView }
  | { readonly kind: 'member'; readonly finding: FindingView; readonly member: MemberView }
  | { readonly kind: 'people'; readonly story: StorySummary }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'articles'; readonly story: StorySummary }
  | { readonly kind: 'article'; readonly article: ArticleName };

/** What a row says; `icon` is one of the editor's. */
export interface RowWords {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly warns?: boolean;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** What needs a look first. */
const GROUPS: readonly (readonly [kind: FindingKind, label: string, icon: string])[] = [
  ['attribution', 'Attributions that differ', 'person'], ['figure', 'Figures', 'symbol-numeric'], ['quotation', 'Quotes', 'quote'], ['name', 'Names', 'tag'], ['text', 'Copied text', 'copy'],
];

/** Under a story: its findings by kind, who is in it, its articles. */
export function storyChildren(story: StorySummary, findings: readonly FindingView[]): readonly StoryNode[] {
  const groups = GROUPS.map(([of]): StoryNode => ({ kind: 'group', story, of, findings: findings.filter(({ kind }) => kind === of) }));
  return [
    ...groups.filter((group) => group.kind === 'group' && group.findings.length > 0),
    ...(story.people.length > 0 ? [{ kind: 'people', story } as const] : []),
    { kind: 'articles', story },
  ];
}

/** Under all rows but stories, whose findings are still to be asked for. */
export function childrenOf(node: Exclude<StoryNode, { kind: 'story' }>): readonly StoryNode[] {
  switch (node.kind) {
    case 'group': return node.findings.map((finding) => ({ kind: 'finding', story: node.story, finding }));
    case 'finding': return node.finding.members.map((member) => ({ kind: 'member', finding: node.finding, member }));
    case 'people': return node.story.people.map((name) => ({ kind: 'person', name }));
    case 'articles': return node.story.articles.map((article) => ({ kind: 'article', article }));
    case 'member': case 'person': case 'article': return [];
  }
}

const LABEL = 72;

/** `pathOf`: how the editor shows the place of a file. */
export function rowWords(node: StoryNode, pathOf: (uri: string) => string): RowWords {
  switch (node.kind) {
    case 'story': {
      const { title, articles, findings } = node.story;
      const differ = findings.attribution;
      const description = [count(articles.length, 'article'), differ > 0 ? count(differ, 'attribution differs', 'attributions differ') : ''].filter((part) => part !== '').join(' · ');
      return { label: title || 'Untitled', description, icon: 'layers', spoken: `${title}, ${description}` };
    }
    case 'group': {
      const [, label, icon] = GROUPS.find(([kind]) => kind === node.of)!;
      return { label, description: `${node.findings.length}`, icon, spoken: `${label}, ${node.findings.length}` };
    }
    case 'finding': {
      const { finding } = node;
      const said = finding.confidence === 'sure' ? finding.heading : `${finding.heading}, ${finding.confidence === 'guess' ? 'a guess' : 'likely'}`;
      return { label: shorten(finding.subject, LABEL), description: said, ...findingIcon(finding), spoken: `${said}: ${finding.subject}. ${finding.reason}` };
    }
    case 'member': {
      const { uri, range, words, source } = node.member;
      const line = range.start.line + 1;
      // who says it is what one looks for; the words are those of the finding, or nearly
      const label = source ?? shorten(words, LABEL);
      return { label, description: `${pathOf(uri)}:${line}`, icon: source === undefined ? 'file' : 'account', spoken: `${label}, ${pathOf(uri)}, line ${line}: ${words}` };
    }
    case 'people': return { label: 'People', description: `${node.story.people.length}`, icon: 'organization', spoken: `People, ${node.story.people.length}` };
    case 'person': return { label: node.name, description: '', icon: 'account', spoken: node.name };
    case 'articles': return { label: 'Articles', description: `${node.story.articles.length}`, icon: 'files', spoken: `Articles, ${node.story.articles.length}` };
    case 'article': {
      const { title, uri, date } = node.article;
      const description = [pathOf(uri), date ?? ''].filter((part) => part !== '').join(' · ');
      return { label: title || pathOf(uri), description, icon: 'file-text', spoken: `${title}, ${description}` };
    }
  }
}

/** What cannot both be right stands out. */
function findingIcon({ kind, relation }: FindingView): { readonly icon: string; readonly warns?: boolean } {
  if ((kind === 'attribution' && relation !== 'joined') || relation === 'conflicting' || relation === 'office' || relation === 'role') return { icon: 'warning', warns: true };
  return { icon: GROUPS.find(([of]) => of === kind)![2] };
}
