/** Groups of figures that measure one thing → findings. */
import type { FigureFinding } from '../finding';
import type { Pair } from '../match/pair';
import { quantitiesOf } from '../match/quantity';
import type { Agreement } from '../match/values';
import type { Lookup } from '../prepared';
import { Groups } from './groups';

const GRAVITY: readonly Agreement[] = ['equal', 'compatible', 'conflicting'];

export function figureFindings(pairs: readonly Pair[], get: Lookup): readonly FigureFinding[] {
  const groups = new Groups();
  const matches = new Map<string, { readonly relation: Agreement; readonly copied: boolean }[]>();
  for (const { a, b, figures } of pairs) {
    for (const match of figures) {
      groups.join({ article: a, at: match.a }, { article: b, at: match.b });
      const one = `${a}\n${match.a}`, there = matches.get(one);
      if (there) there.push(match);
      else matches.set(one, [match]);
    }
  }
  return groups.all().map((items): FigureFinding => {
    const own = items.flatMap(({ article, at }) => matches.get(`${article}\n${at}`) ?? []);
    const relation = GRAVITY[Math.max(...own.map((match) => GRAVITY.indexOf(match.relation)))]!;
    const found = items.map(({ article, at }) => ({ reduced: get(article).reduced, figure: get(article).reduced.figures[at]! }));
    const members = found.map(({ reduced, figure: { span, low, high, sentence } }) => ({ article: reduced.id, span, words: reduced.text.slice(span.start, span.end), low, high, sentence }));
    const quantity = quantitiesOf(get(items[0]!.article))[items[0]!.at]?.label ?? '';
    const low = Math.min(...members.map((member) => member.low)), high = Math.max(...members.map((member) => member.high));
    return {
      kind: 'figure', id: `figure ${members.map(({ article, span }) => `${article} ${span.start}`).join(' ')}`, relation, quantity, low, high, members,
      reason: reasonOf(relation, quantity, members),
      confidence: relation !== 'conflicting' ? 'likely' : own.every(({ copied }) => copied) ? 'likely' : 'guess',
    };
  });
}

function reasonOf(relation: Agreement, quantity: string, members: readonly { readonly article: string; readonly words: string }[]): string {
  const values = members.map(({ article, words }) => `${words} in ${article}`).join(', ');
  switch (relation) {
    case 'equal': return `the same figure for ${quantity} in ${new Set(members.map(({ article }) => article)).size} articles`;
    case 'compatible': return `figures for ${quantity} that can both be right: ${values}`;
    case 'conflicting': return `figures for ${quantity} that cannot both be right: ${values}`;
  }
}
