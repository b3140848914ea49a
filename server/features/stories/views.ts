/** Stories and findings as the views of the client show them. */
import type { ArticleName, Comparison, FindingKind, FindingView, HitView, MemberView, StorySummary } from '../../protocol';
import type { Finding, Member } from '../../workspace/finding';
import type { Reduced } from '../../workspace/reduced';
import type { Hit } from '../../workspace/search/claims';
import type { Story } from '../../workspace/stories';
import { oneLine, shorten } from '../words';
import type { Library } from './library';
import { changesOf, headingOf, reasonOf, sourceOf, subjectOf, wordsOf } from './words';

/** A story goes by its first article. */
export const storyId = ({ articles }: Story): string => articles[0]!;

export function storySummary(story: Story, articleOf: (id: string) => Reduced | undefined): StorySummary {
  const findings: Record<FindingKind, number> = { quotation: 0, attribution: 0, figure: 0, name: 0, text: 0 };
  for (const { kind } of story.findings) findings[kind]++;
  return { id: storyId(story), title: story.title, articles: story.articles.map((uri) => articleName(uri, articleOf(uri))), people: story.people, findings };
}

const articleName = (uri: string, article: Reduced | undefined): ArticleName => ({ uri, title: article?.title ?? '', ...(article?.date === undefined ? {} : { date: article.date }) });

export function findingView(finding: Finding, library: Library): FindingView {
  const { id, kind, confidence, relation } = finding;
  const proposal = finding.kind === 'attribution' ? finding.proposal : undefined;
  return {
    id, kind, confidence,
    relation: finding.kind === 'attribution' ? finding.drift : relation,
    subject: subjectOf(finding), heading: headingOf(finding),
    reason: `${reasonOf(finding, library)}.`,
    changes: changesOf(finding, library),
    ...(proposal ? { proposal: { name: proposal.name, ...(proposal.role === undefined ? {} : { role: proposal.role }), uri: proposal.article } } : {}),
    members: finding.members.map((member) => memberView(member, library)),
  };
}

function memberView(member: Finding['members'][number], library: Library): MemberView {
  const source = sourceOf(member);
  return { uri: member.article, range: library.rangeOf(member.article, member.span), words: wordsOf(member, library), ...(source === undefined ? {} : { source }) };
}

const TITLE = 60;

/** Every telling in its paragraph; two in one article that stand far apart are two sides. */
export function comparisonOf(finding: Finding, library: Library): Comparison {
  return {
    title: `${headingOf(finding)}: ${shorten(oneLine(finding.members[0]!.words), TITLE)}`,
    reason: `${reasonOf(finding, library)}.`,
    sides: finding.members.map((member) => {
      const { start, end } = paragraphAround(library.textOf(member.article), member);
      const source = sourceOf(member);
      return {
        uri: member.article, range: library.rangeOf(member.article, member.span), title: library.titleOf(member.article), ...(source === undefined ? {} : { source }),
        context: library.textOf(member.article).slice(start, end), from: member.span.start - start, to: member.span.end - start,
      };
    }),
  };
}

/** From the last line break before the words to the first one after them. */
function paragraphAround(text: string, { span }: Member): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end);
  return { start, end: end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end };
}

export function hitView({ article, kind, span, words, speaker, status, title, date }: Hit, library: Library): HitView {
  return {
    uri: article, range: library.rangeOf(article, span), kind, words, title,
    ...(speaker === undefined ? {} : { speaker }), ...(status === undefined ? {} : { status }), ...(date === undefined ? {} : { date }),
  };
}
