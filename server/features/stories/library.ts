/** The indexed articles as findings are shown with them: texts, lines and the names people call them by. */
import type { Span } from '../../analysis/article';
import { linesOf, toRange, type Lines } from '../../convert';
import type { Range } from '../../protocol';
import type { Reduced } from '../../workspace/reduced';
import { briefly, labelsBelow } from './labels';
import type { Shelf } from './words';

export interface Library extends Shelf {
  /** Its path below the folder of the workspace. */
  readonly labelOf: (article: string) => string;
  readonly titleOf: (article: string) => string;
  readonly rangeOf: (article: string, span: Span) => Range;
}

/** `folders`: the workspace's, by address. */
export function libraryOver(articleOf: (id: string) => Reduced | undefined, folders: () => readonly string[]): Library {
  const kept = new WeakMap<Reduced, Lines>();
  const lines = (article: Reduced): Lines => {
    let known = kept.get(article);
    if (!known) kept.set(article, (known = linesOf(article.text)));
    return known;
  };
  return {
    textOf: (id) => articleOf(id)?.text ?? '',
    titleOf: (id) => articleOf(id)?.title ?? '',
    labelOf: (id) => labelsBelow(folders())(id),
    labelsOf: (ids) => briefly(ids.map(labelsBelow(folders()))),
    rangeOf(id, span) {
      const article = articleOf(id);
      const start = { line: 0, character: 0 };
      return article ? toRange(lines(article), span) : { start, end: start };
    },
  };
}
