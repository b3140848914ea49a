/** The same elsewhere: every `Torvik`, every `he` that means the same speaker, every quote by whom is thought to be its speaker. */
import type { Span } from '../../analysis/article';
import type { Target } from '../../annotation/acts';
import type { ListName } from '../../annotation/judged/judge';
import type { Annotated } from '../annotated';
import { firstPlaceOf, mentionTarget, proposalAt } from './targets';

/** The targets, and one for each other mention that nobody has judged yet. */
export const everywhere = (doc: Annotated, targets: readonly Target[]): readonly Target[] => targets.flatMap((target) => [target, ...others(doc, target)]);

/** Each is read as it stands there: of two places of one name each stays its own until an act says otherwise. */
export function others(doc: Annotated, target: Target): readonly Target[] {
  const { article, judged } = doc;
  const reading = target.kind === 'annotation' ? target.annotation.reading : target.reading;
  const own = firstPlaceOf(target);
  if (!own) return [];
  const words = article.text.slice(own.start, own.end);
  const same = (list: Exclude<ListName, 'claims'>): readonly Target[] =>
    article[list].flatMap(({ span }, index) => (span.start !== own.start && !judged.on[list].has(index) && article.text.slice(span.start, span.end) === words ? [proposalAt(doc, list, index)] : []));
  switch (reading.kind) {
    case 'place': return same('places');
    case 'number': return same('numbers');
    case 'person': return same('people');
    case 'organization': return same('organizations');
    case 'mention': {
      const speaker = article.speakers.find(({ mentions }) => mentions.some(({ span }) => span.start === own.start));
      const mentions = speaker?.mentions.filter(({ span }) => span.start !== own.start && article.text.slice(span.start, span.end).toLowerCase() === words.toLowerCase()) ?? [];
      return mentions.map(({ span }) => mentionTarget(doc, span)).filter(({ kind }) => kind === 'words');
    }
    case 'claim': return sameSpeaker(doc, own);
    case 'same-speaker':
    case 'passage': return [];
  }
}

/** The other quotes of that claim's speaker, of which nobody has said whose they are. */
function sameSpeaker(doc: Annotated, { start }: Span): readonly Target[] {
  const { article, judged } = doc;
  const claim = article.claims.find(({ pieces }) => pieces[0]!.start === start);
  if (claim?.speaker === undefined) return [];
  return article.claims.flatMap(({ speaker }, index): Target[] => {
    const annotation = judged.on.claims.get(index);
    if (article.claims[index] === claim || speaker !== claim.speaker || (annotation && annotation.verdict !== 'open')) return [];
    return [annotation ? { kind: 'annotation', annotation } : proposalAt(doc, 'claims', index)];
  });
}
