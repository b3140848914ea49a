/** The same words elsewhere: every `Torvik`, every `he` that means the same speaker. */
import type { Span } from '../../analysis/article';
import type { Target } from '../../annotation/acts';
import type { Annotated } from '../annotated';

/** The targets, and one for each other mention that nobody has judged yet. */
export const everywhere = (doc: Annotated, targets: readonly Target[]): readonly Target[] => targets.flatMap((target) => [target, ...others(doc, target)]);

export function others(doc: Annotated, target: Target): readonly Target[] {
  const { article, judged } = doc;
  const reading = target.kind === 'annotation' ? target.annotation.reading : target.reading;
  const own = spanOf(target);
  if (!own) return [];
  const words = article.text.slice(own.start, own.end);
  const same = <T extends { readonly span: Span }>(findings: readonly T[], list: keyof typeof judged.on): readonly T[] =>
    findings.filter(({ span }, index) => span.start !== own.start && !judged.on[list].has(index) && article.text.slice(span.start, span.end) === words);
  switch (reading.kind) {
    case 'place': return same(article.places, 'places').map(({ span }) => ({ kind: 'proposal', reading, spans: [span] }));
    case 'number': return same(article.numbers, 'numbers').map(({ span }) => ({ kind: 'proposal', reading, spans: [span] }));
    case 'person': return same(article.people, 'people').map(({ span }) => ({ kind: 'proposal', reading, spans: [span] }));
    case 'organization': return same(article.organizations, 'organizations').map(({ span }) => ({ kind: 'proposal', reading, spans: [span] }));
    case 'mention': {
      const speaker = article.speakers.find(({ mentions }) => mentions.some(({ span }) => span.start === own.start));
      const mentions = speaker?.mentions.filter(({ span }) => span.start !== own.start && article.text.slice(span.start, span.end).toLowerCase() === words.toLowerCase()) ?? [];
      return mentions.map(({ span }) => ({ kind: 'words', reading, spans: [span] }));
    }
    case 'claim':
    case 'same-speaker':
    case 'passage': return [];
  }
}

function spanOf(target: Target): Span | undefined {
  if (target.kind !== 'annotation') return target.spans[0];
  const [first] = target.annotation.pieces;
  return first?.kind === 'placed' ? first.span : undefined;
}
