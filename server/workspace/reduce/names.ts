/** People, organizations and places, each with all that the article writes for it. */
import type { Article, Span } from '../../analysis/article';
import type { Name, NameForm, NameKind } from '../reduced';

interface Gathered {
  readonly kind: NameKind;
  readonly name: string;
  readonly forms: Map<string, { first: Span; count: number }>;
  count: number;
  readonly place?: Name['place'];
}

export function reduceNames(article: Article): readonly Name[] {
  const { text, people, organizations, places, speakers } = article;
  const gathered = new Map<string, Gathered>();
  const add = (kind: NameKind, name: string, span: Span, place?: Name['place']): void => {
    const key = `${kind} ${name}`;
    let entry = gathered.get(key);
    if (!entry) gathered.set(key, (entry = { kind, name, forms: new Map(), count: 0, ...(place ? { place } : {}) }));
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const form = entry.forms.get(words);
    entry.count++;
    if (form) form.count++;
    else entry.forms.set(words, { first: span, count: 1 });
  };
  for (const { name, span } of people) add('person', name, span);
  for (const { name, span } of organizations) add('organization', name, span);
  for (const { name, span, type, country, confidence } of places) if (confidence !== 'guess') add('place', name, span, { type, ...(country === undefined ? {} : { country }) });
  const roles = new Map(speakers.flatMap(({ name, role, kind }) => (role === undefined || kind !== 'person' ? [] : [[name, role] as const])));
  return [...gathered.values()].map(({ kind, name, forms, count, place }) => {
    const role = kind === 'person' ? roles.get(name) : undefined;
    return {
      kind, name, count,
      forms: [...forms].map(([words, { first, count: times }]): NameForm => ({ words, first, count: times })),
      ...(role === undefined ? {} : { role }), ...(place ? { place } : {}),
    };
  });
}
