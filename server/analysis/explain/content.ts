/** What a reporting word reports: the ranker of contents asked again. */
import type { Quote } from '../article';
import type { FrameMention } from '../detect/frame';
import { newFeatures } from '../detect/ranker';
import { detectReported } from '../detect/reported';
import { choiceFeatures, choiceSpace, choiceWeights, viewCue } from '../detect/reportedChoice';
import { PLACES, type Candidate } from '../detect/reportedContents';
import type { CueSite } from '../detect/reportedCues';
import { LINKS, type Source } from '../detect/reportedSourceChoice';
import { inArticle, type Draft, type DraftParagraph } from '../resolve/draft';
import { sharedOut, weighed } from './answers';
import type { Answer, Decision } from './explanation';

export function explainContent({ paragraphs }: Draft, quote: Quote): Decision {
  const paragraph = paragraphs.find(({ start, end }) => start <= quote.span.start && quote.span.start < end);
  let decision: Decision = { kind: 'rule' };
  if (!paragraph) return decision;
  const { frame, mentions } = paragraph.facts;
  detectReported(frame, mentions, (cue, source, offered, best) => {
    if (paragraph.start + frame.from[cue.unit]! === quote.cue?.start) decision = { kind: 'content', link: LINKS[source.link]!, sourceProbability: source.probability, answers: answersAt(paragraph, cue, source, offered, best) };
  });
  return decision;
}

function answersAt(paragraph: DraftParagraph, cue: CueSite, source: Source, offered: readonly Candidate[], best: number): readonly Answer[] {
  const { frame, mentions } = paragraph.facts;
  const subject: FrameMention | undefined = mentions[source.mention];
  const view = viewCue(cue, source, subject);
  const features = newFeatures();
  return sharedOut(offered.map((candidate, index) => {
    choiceFeatures(frame, view, candidate, features);
    const { start, last, place } = candidate;
    return {
      at: start < 0 ? undefined : inArticle(paragraph, { from: frame.from[start]!, to: frame.to[last >= 0 ? last : cue.to]! }),
      as: PLACES[place]!,
      chosen: index === best,
      evidence: weighed(features.ids.slice(0, features.count), choiceSpace.names, choiceWeights),
    };
  }));
}
