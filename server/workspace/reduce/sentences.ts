/** The sentence round a span, found by halving. */
import type { Article, Span } from '../../analysis/article';
import { firstWhere } from '../../analysis/query/halving';

export class Sentences {
  readonly #all: readonly Span[];
  readonly #paragraphs: readonly Span[];
  /** Of running text: no headlines, bylines, captions, boilerplate. */
  readonly running: readonly Span[];

  constructor({ paragraphs }: Article) {
    this.#all = paragraphs.flatMap(({ sentences }) => sentences);
    this.#paragraphs = paragraphs.map(({ span }) => span);
    this.running = paragraphs.flatMap(({ role, sentences }) => (role === 'body' || role === 'dateline' ? sentences : []));
  }

  /** From the sentence that `start` stands in to the one that `end` stands in. */
  round({ start, end }: Span): Span {
    const first = at(this.#all, start);
    const last = at(this.#all, Math.max(start, end - 1));
    return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
  }

  paragraph({ start }: Span): Span | undefined {
    return at(this.#paragraphs, start);
  }
}

function at(spans: readonly Span[], offset: number): Span | undefined {
  const found = spans[firstWhere(spans.length, (i) => spans[i]!.start > offset) - 1];
  return found && offset < found.end ? found : undefined;
}
