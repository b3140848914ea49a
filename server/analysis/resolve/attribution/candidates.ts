/** The mentions that may have said a quotation. */
import type { FrameMention } from '../../detect/frame';
import type { Site } from './site';
import { mentionsNear, strengthAt, type View } from './view';

export interface Candidate {
  readonly view: View;
  readonly mention: FrameMention;
}

/** A quotation that has been decided; no `source` means that nobody is quoted, or nobody known. */
export interface Decided {
  readonly site: Site;
  readonly source: Candidate | undefined;
}

/** How many paragraphs back a speaker is looked for. */
const PARAGRAPHS_BACK = 3;

export function candidatesFor(site: Site, views: readonly View[], previous: Decided | undefined): Candidate[] {
  const { view } = site;
  const index = view.paragraph.index;
  const candidates: Candidate[] = mentionsNear(view, site.unit).filter((mention) => !isLabel(view, mention)).map((mention) => ({ view, mention }));
  for (let back = index - 1; back >= Math.max(0, index - PARAGRAPHS_BACK); back--) {
    const earlier = views[back]!;
    for (const mention of mentionsNear(earlier, earlier.frame.count)) if (mayCarryOver(earlier, mention)) candidates.push({ view: earlier, mention });
  }
  const next = views[index + 1];
  if (next) for (const mention of mentionsNear(next, 0)) if (mention.sentence === 0 && reports(next, mention)) candidates.push({ view: next, mention });
  const last = previous?.source;
  if (last && !candidates.some(({ mention }) => mention === last.mention)) candidates.push(last);
  return candidates;
}

/** A label inside the marks of another quotation: `“PENCE: We will.”`. */
export const isLabel = ({ frame }: View, { head }: FrameMention): boolean => frame.quotation[head]! >= 0;

const reports = (view: View, mention: FrameMention): boolean => strengthAt(view, mention.verb) >= 2 || mention.invertedVerb >= 0;

function mayCarryOver(view: View, mention: FrameMention): boolean {
  if (reports(view, mention)) return true;
  if (mention.verb < 0) return false;
  return mention.form === 'nominal' ? mention.speaks : mention.preposition === 'none';
}
