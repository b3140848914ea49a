/** Groups of figures that measure one thing → findings. */
import type { Approximation } from '../../analysis/article';
import type { FigureFinding } from '../finding';
import type { FigureMatch } from '../match/figures';
import type { Pair } from '../match/pair';
import { labelOf } from '../match/quantity';
import type { Agreement } from '../match/values';
import type { Lookup } from '../prepared';
import { Groups, type Item } from './groups';

const GRAVITY: readonly Agreement[] = ['equal', 'compatible', 'conflicting'];

type Matches = ReadonlyMap<string, ReadonlyMap<string, FigureMatch>>;

export function figureFindings(pairs: readonly Pair[], get: Lookup): readonly FigureFinding[] {
  const groups = new Groups();
  const matches = new Map<string, Map<string, FigureMatch>>();
  const add = (one: string, other: string, match: FigureMatch): void => { matches.set(one, (matches.get(one) ?? new Map<string, FigureMatch>()).set(other, match)); };
  for (const { a, b, figures } of pairs) {
    for (const match of figures) {
      const one = { article: a, at: match.a }, other = { article: b, at: match.b };
      groups.join(one, other);
      add(keyOf(one), keyOf(other), match);
      add(keyOf(other), keyOf(one), match);
    }
  }
  return groups.all().flatMap((items) => findingsOf(items, matches, get));
}

const keyOf = ({ article, at }: Item): string => `${article}\n${at}`;

/** Those that match one figure directly are one finding: what agrees with `at least 14` by way of another is no figure of the same thing yet. */
function findingsOf(items: readonly Item[], matches: Matches, get: Lookup): readonly FigureFinding[] {
  const among = (item: Item): readonly Item[] => items.filter((other) => matches.get(keyOf(item))?.has(keyOf(other)));
  const base = items.reduce<Item | undefined>((best, item) => (best === undefined || among(item).length > among(best).length ? item : best), undefined);
  const matched = base ? among(base) : [];
  if (!base || matched.length === 0) return [];
  const members = items.filter((item) => item === base || matched.includes(item));
  return [findingOf(members, matched.map((item) => matches.get(keyOf(base))!.get(keyOf(item))!), get), ...findingsOf(items.filter((item) => !members.includes(item)), matches, get)];
}

function findingOf(items: readonly Item[], own: readonly FigureMatch[], get: Lookup): FigureFinding {
  const relation = GRAVITY[Math.max(...own.map((match) => GRAVITY.indexOf(match.relation)))]!;
  const found = items.map(({ article, at }) => ({ reduced: get(article).reduced, figure: get(article).reduced.figures[at]! }));
  const members = found.map(({ reduced, figure: { span, low, high, sentence } }) => ({ article: reduced.id, span, words: reduced.text.slice(span.start, span.end), low, high, sentence }));
  const quantity = labelOf(get(items[0]!.article), items[0]!.at);
  const low = Math.min(...members.map((member) => member.low)), high = Math.max(...members.map((member) => member.high));
  return {
    kind: 'figure', id: `figure ${members.map(({ article, span }) => `${article} ${span.start}`).join(' ')}`, relation, quantity, low, high, members,
    reason: reasonOf(relation, quantity, members.map(({ article, words }, i) => ({ article, words: approximated(words, found[i]!.figure.approx) }))),
    confidence: relation !== 'conflicting' || own.every(({ copied }) => copied) ? 'likely' : 'guess',
  };
}

const APPROXIMATELY: Readonly<Record<Approximation, string>> = { about: 'about', 'at-least': 'at least', 'at-most': 'at most', 'more-than': 'more than', 'less-than': 'less than' };
const approximated = (words: string, approx: Approximation | undefined): string => (approx === undefined ? words : `${APPROXIMATELY[approx]} ${words}`);

function reasonOf(relation: Agreement, quantity: string, members: readonly { readonly article: string; readonly words: string }[]): string {
  const values = members.map(({ article, words }) => `${words} in ${article}`).join(', ');
  switch (relation) {
    case 'equal': return `the same figure for ${quantity} in ${new Set(members.map(({ article }) => article)).size} articles`;
    case 'compatible': return `figures for ${quantity} that can both be right: ${values}`;
    case 'conflicting': return `figures for ${quantity} that cannot both be right: ${values}`;
  }
}
