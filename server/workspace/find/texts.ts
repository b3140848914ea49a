/** Groups of sentences that were copied, and runs of them → findings. */
import type { TextFinding } from '../finding';
import type { Pair } from '../match/pair';
import type { Lookup } from '../prepared';
import type { Span } from '../../analysis/article';
import { diffOf } from '../words/diff';
import { Groups, type Item } from './groups';

/** `told` are spans that other findings show already, by article. */
export function textFindings(pairs: readonly Pair[], told: ReadonlyMap<string, readonly Span[]>, get: Lookup): readonly TextFinding[] {
  const groups = new Groups();
  const changed = new Set<string>();
  for (const { a, b, sentences } of pairs) {
    for (const match of sentences) {
      const one = { article: a, at: match.a }, other = { article: b, at: match.b };
      groups.join(one, other);
      if (!match.identical) changed.add(keyOf(one)).add(keyOf(other));
    }
  }
  const passages = passagesOf(groups.all().map(oneEach).filter((items) => items.length > 1));
  return passages.filter((passage) => !passage.every((items) => items.every((item) => isTold(item, get, told)))).map((passage) => findingOf(passage, get, passage.some((items) => items.some((item) => changed.has(keyOf(item))))));
}

const keyOf = ({ article, at }: Item): string => `${article}\n${at}`;

/** The first of each article: what it says twice is no news of another. */
const oneEach = (items: readonly Item[]): readonly Item[] => items.filter(({ article }, i) => items.findIndex((other) => other.article === article) === i);

/** Groups that follow each other in all their articles are one passage. */
function passagesOf(groups: readonly (readonly Item[])[]): readonly (readonly (readonly Item[])[])[] {
  const passages: (readonly Item[])[][] = [];
  for (const items of [...groups].sort((x, y) => (x[0]!.article < y[0]!.article ? -1 : x[0]!.article > y[0]!.article ? 1 : x[0]!.at - y[0]!.at))) {
    const before = passages[passages.length - 1];
    const last = before?.[before.length - 1];
    if (last && last.length === items.length && items.every(({ article, at }, i) => last[i]!.article === article && last[i]!.at + 1 === at)) before.push(items);
    else passages.push([items]);
  }
  return passages;
}

function isTold({ article, at }: Item, get: Lookup, told: ReadonlyMap<string, readonly Span[]>): boolean {
  const sentence = get(article).reduced.sentences[at]!;
  return (told.get(article) ?? []).some(({ start, end }) => start < sentence.end && end > sentence.start);
}

function findingOf(passage: readonly (readonly Item[])[], get: Lookup, isRespun: boolean): TextFinding {
  const spans = passage[0]!.map(({ article, at }, i) => ({ ...get(article), span: { start: get(article).reduced.sentences[at]!.start, end: get(article).reduced.sentences[passage[passage.length - 1]![i]!.at]!.end } }));
  const base = spans[0]!.words.run([spans[0]!.span]);
  const members = spans.map(({ reduced, words, span }, i) => ({ article: reduced.id, span, words: reduced.text.slice(span.start, span.end), ...(i > 0 && isRespun ? { diff: diffOf(base, words.run([span])) } : {}) }));
  const sentences = passage.length;
  const what = sentences === 1 ? 'a sentence' : `${sentences} sentences in a row`;
  return {
    kind: 'text', relation: isRespun ? 'respun' : 'copied', sentences, members,
    id: `text ${members.map(({ article, span }) => `${article} ${span.start}`).join(' ')}`,
    reason: isRespun ? `${what} with a few words changed: ${members.map(({ article }) => article).join(', ')}` : `${what} word for word in ${members.map(({ article }) => article).join(', ')}`,
    confidence: isRespun ? 'likely' : 'sure',
  };
}
