/** The claims of a reduced article as a search sees them: what is quoted, reported, and stated in figures. */
import type { Span } from '../../analysis/article';
import { inside, isVerbatim, spanOf, wordsOf, type Figure, type Reduced, type Source } from '../reduced';

export interface Hit {
  /** As `Reduced.id`. */
  readonly article: string;
  readonly kind: 'quote' | 'reported' | 'statistic';
  /** From its first word to its last; of a statistic the figure with what it counts: `26 missile strikes`. */
  readonly span: Span;
  /** On one line, the pieces of a split quotation joined by ` … `; of a statistic its whole sentence. */
  readonly words: string;
  /** Who says it, several joined by ` and `; the description of a source without a name. */
  readonly speaker?: string;
  readonly status?: string;
  /** Of the article. */
  readonly date?: string;
  readonly title: string;
}

/** A claim with what it is looked up by. */
export interface Claim {
  readonly hit: Hit;
  readonly source: Source;
  readonly sentence: Span;
  /** Amounts within. */
  readonly figures: readonly Figure[];
}

export function claimsOf(article: Reduced): readonly Claim[] {
  const { utterances, figures } = article;
  const spoken = utterances.map((utterance): Claim => {
    const { pieces, sentence, source, status } = utterance;
    const speaker = speakerWords(source);
    return {
      hit: hitOf(article, isVerbatim(utterance) ? 'quote' : 'reported', spanOf(utterance), pieces.map((piece) => oneLine(wordsOf(article, piece))).join(' … '), speaker, status),
      source, sentence, figures: figures.filter(({ span }) => pieces.some((piece) => inside(span, piece))),
    };
  });
  const stated = figures.filter((figure) => isStatistic(figure) && !utterances.some(({ pieces }) => pieces.some((piece) => inside(figure.span, piece)))).map((figure): Claim => {
    const { span, counts, sentence, status } = figure;
    const whole = { start: span.start, end: Math.max(span.end, counts?.end ?? 0) };
    return { hit: hitOf(article, 'statistic', whole, oneLine(wordsOf(article, sentence)), undefined, status), source: { kind: 'unknown' }, sentence, figures: [figure] };
  });
  return [...spoken, ...stated].sort((a, b) => a.hit.span.start - b.hit.span.start);
}

function hitOf({ id, title, date }: Reduced, kind: Hit['kind'], span: Span, words: string, speaker: string | undefined, status: string | undefined): Hit {
  return { article: id, kind, span, words, ...(speaker === undefined ? {} : { speaker }), ...(status === undefined ? {} : { status }), ...(date === undefined ? {} : { date }), title };
}

function speakerWords(source: Source): string | undefined {
  switch (source.kind) {
    case 'named': return [source.name, ...source.joint].join(' and ');
    case 'anonymous': return source.name;
    case 'pronoun': case 'unknown': return undefined;
  }
}

/** A bare cardinal counts nothing, and a duration is said of anything. */
const isStatistic = ({ kind, counts }: Figure): boolean => kind === 'percent' || kind === 'money' || kind === 'measure' || (kind === 'cardinal' && counts !== undefined);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
