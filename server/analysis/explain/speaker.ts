/** Who said a quotation: the ranker asked again, this time for everything it adds up. */
import type { Quote } from '../article';
import { attributeQuotations, type WatchSpeakers } from '../resolve/attribution';
import type { Candidate, Decided } from '../resolve/attribution/candidates';
import { attributeNested } from '../resolve/attribution/nested';
import { extract, FEATURE_NAMES, WEIGHTS } from '../resolve/attribution/ranker';
import type { Site } from '../resolve/attribution/site';
import { inArticle, type Draft } from '../resolve/draft';
import { allOf } from '../steps';
import { sharedOut, weighed, type Scored } from './answers';
import type { Decision } from './explanation';

export function explainSpeaker(draft: Draft, quote: Quote): Decision {
  let decision: Decision = { kind: 'rule' };
  const tie = quote.attribution.kind === 'unknown' && quote.attribution.because === 'tie';
  const watch: WatchSpeakers = (site, candidates, previous, source) => {
    if (inArticle(site.view.paragraph, site.quotation.outer).start === quote.outer.start) decision = { kind: 'speaker', answers: sharedOut(scoredAt(site, candidates, previous, (answer) => !tie && answer === source)) };
  };
  if (quote.within === undefined) allOf(attributeQuotations(draft, watch));
  else attributeNested(draft, allOf(attributeQuotations(draft)), watch);
  return decision;
}

function scoredAt(site: Site, candidates: readonly Candidate[], previous: Decided | undefined, isChosen: (answer: Candidate | undefined) => boolean): readonly Scored[] {
  return [undefined, ...candidates].map((candidate) => {
    const features: number[] = [];
    extract(site, candidate, previous, (feature) => features.push(feature));
    return {
      at: candidate && inArticle(candidate.view.paragraph, candidate.mention),
      as: candidate?.mention.form ?? 'nobody',
      chosen: isChosen(candidate),
      evidence: weighed(features, FEATURE_NAMES, WEIGHTS),
    };
  });
}
