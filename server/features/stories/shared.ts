/** What an open article shares with the others of the workspace, as its features are given it. */
import type { Span } from '../../analysis/article';
import type { Finding } from '../../workspace/finding';
import type { Annotated } from '../annotated';
import type { Library } from './library';

export interface Shared {
  readonly findings: readonly Finding[];
  readonly library: Library;
}

/** Of a document that stands in no index. */
export const ALONE: Shared = { findings: [], library: { textOf: () => '', titleOf: () => '', labelOf: (id) => id, labelsOf: (ids) => ids, rangeOf: () => ({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }) } };

type AnyMember = Finding['members'][number];

export const ownMembers = ({ uri }: Pick<Annotated, 'uri'>, { members }: Finding): readonly AnyMember[] => members.filter(({ article }) => article === uri);
export const otherMembers = ({ uri }: Pick<Annotated, 'uri'>, { members }: Finding): readonly AnyMember[] => members.filter(({ article }) => article !== uri);

/** Findings with a member in the article that meets the span. */
export const findingsAt = (doc: Annotated, { findings }: Shared, span: Span): readonly Finding[] =>
  findings.filter((finding) => ownMembers(doc, finding).some((member) => member.span.start < span.end && span.start < member.span.end));

/** Findings about a name, by any form the article has of it. */
export const findingsOfName = (doc: Annotated, { findings }: Shared, forms: ReadonlySet<string>): readonly Finding[] =>
  findings.filter((finding) => finding.kind === 'name' && ownMembers(doc, finding).some(({ words }) => forms.has(words)));
