/** Groups of names → findings. */
import type { Confidence } from '../../analysis/article';
import type { Member, NameFinding } from '../finding';
import type { Pair } from '../match/pair';
import type { NameMatch } from '../match/names';
import type { Lookup } from '../prepared';
import type { Name, Reduced } from '../reduced';
import { compareNames, nameTokens } from '../words/names';
import { officeOf } from '../match/offices';
import { Groups } from './groups';

const RELATIONS: readonly NameMatch['relation'][] = ['office', 'role', 'spelling', 'shared'];

export function nameFindings(pairs: readonly Pair[], get: Lookup): readonly NameFinding[] {
  const articles = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  return [...articles.flatMap((id) => ownSpellings(get(id).reduced)), ...RELATIONS.flatMap((relation) => {
    const groups = new Groups();
    for (const { a, b, names } of pairs) for (const match of names) if (match.relation === relation) groups.join({ article: a, at: match.a }, { article: b, at: match.b });
    return groups.all().map((items) => findingOf(relation, items.map(({ article, at }) => ({ reduced: get(article).reduced, name: get(article).reduced.names[at]! }))));
  })];
}

/** One article that writes one name in two ways: it may have them from two others. */
function ownSpellings(reduced: Reduced): readonly NameFinding[] {
  return reduced.names.filter(({ kind }) => kind !== 'place').flatMap(({ kind, forms }): readonly NameFinding[] => {
    const pair = forms.flatMap((one, i) => forms.slice(i + 1).flatMap((other) => (areSpellings(one.words, other.words) ? [[one, other] as const] : [])))[0];
    if (!pair) return [];
    const members = pair.map(({ words, first }): Member => ({ article: reduced.id, span: first, words }));
    return [{ kind: 'name', relation: 'spelling', of: kind, members, id: `name own ${reduced.id} ${members.map(({ span }) => span.start).join(' ')}`, reason: `one ${kind} under two spellings in ${reduced.id}: ${pair.map(({ words }) => words).join(', ')}`, confidence: 'likely' }];
  });
}

/** `Ahmet Davutoglu` and `Davatoglu`. */
function areSpellings(one: string, other: string): boolean {
  const a = nameTokens(one), b = nameTokens(other);
  return compareNames(a[a.length - 1]!, b[b.length - 1]!) === 'spelling' && (a.length === 1 || b.length === 1 || a[0] === b[0]);
}

interface Found {
  readonly reduced: Reduced;
  readonly name: Name;
}

function findingOf(relation: NameMatch['relation'], found: readonly Found[]): NameFinding {
  const of = found[0]!.name.kind;
  const members = found.flatMap(({ reduced, name }): readonly Member[] => {
    const forms = of === 'place' ? name.forms : [name.forms.find(({ words }) => words === name.name) ?? name.forms[0]!];
    return forms.map(({ words, first }) => ({ article: reduced.id, span: first, words }));
  });
  return {
    kind: 'name', relation, of, members, reason: reasonOf(relation, found, members),
    id: `name ${relation} ${members.map(({ article, span }) => `${article} ${span.start}`).join(' ')}`,
    confidence: CONFIDENCE[relation],
  };
}

const CONFIDENCE: Readonly<Record<NameMatch['relation'], Confidence>> = { spelling: 'likely', office: 'likely', role: 'likely', shared: 'guess' };

function reasonOf(relation: NameMatch['relation'], found: readonly Found[], members: readonly Member[]): string {
  const told = (say: (one: Found) => string): string => found.map((one) => `${say(one)} in ${one.reduced.id}`).join(', ');
  switch (relation) {
    case 'spelling': return found[0]!.name.kind === 'place' ? `one place, ${found[0]!.name.name}, written ${[...new Set(members.map(({ words }) => words))].join(', ')}` : `probably one ${found[0]!.name.kind}: ${told(({ name }) => name.name)}`;
    case 'office': return told(({ name, reduced }) => `${name.name} is ${officeOf(name, reduced)?.role ?? name.role}`);
    case 'role': return told(({ name, reduced }) => `${name.name} is ${officeOf(name, reduced)?.role ?? name.role}`);
    case 'shared': return `a bare surname means ${told(({ name }) => name.name)}`;
  }
}
