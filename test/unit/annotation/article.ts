/** An article of our own to annotate, and the ways to its findings. */
import type { Article, Span } from '../../../server/analysis/article';
import { perform, type Act, type Actor, type Target } from '../../../server/annotation/acts';
import type { Annotation, Annotations, Reading } from '../../../server/annotation/annotation';
import { mapOf } from '../../../server/annotation/merge';
import { analyse } from '../support/analyse';

export const TEXT = [
  'Ferry to Torvik will stop, mayor says',
  'OSLO, Nov. 20, 2026 — The night ferry to Torvik will stop in March, Mayor Ida Cole said on Friday.',
  '“We have no money left for it,” Cole said. “Not a single krone.”',
  'Anton Reuss, who runs the harbor café, met her on Thursday. “Nobody asked us,” he said.',
  'The line carried 41,000 passengers last year, according to the port. It lost $2.3 million.',
  'A report called the plan “a mistake” 🚢 and Moscow said it would watch.',
].join('\n\n');

export const ARTICLE: Article = analyse(TEXT);

let count = 0;
export const actor = (by = 'Mara', at = '2026-11-28T10:00:00.000Z'): Actor => ({ by, at, newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` });

export const spanOf = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
};

/** The claim that begins with these words. */
export function claim(words: string, article = ARTICLE): Extract<Target, { kind: 'proposal' }> {
  const found = article.claims.find(({ span }) => article.text.startsWith(words, span.start));
  if (!found) throw new Error(`no claim begins with “${words}”`);
  const first = article.quotes[found.quotes[0] ?? -1];
  return { kind: 'proposal', reading: { kind: 'claim', form: first?.form ?? 'statistic', speaker: found.speaker === undefined ? null : article.speakers[found.speaker]!.name }, spans: found.pieces };
}

export function place(words: string): Extract<Target, { kind: 'proposal' }> {
  const found = ARTICLE.places.find(({ span }) => TEXT.slice(span.start, span.end) === words)!;
  return { kind: 'proposal', reading: { kind: 'place', place: { name: found.name, type: found.type }, metonym: found.metonym }, spans: [found.span] };
}

export function number(words: string): Extract<Target, { kind: 'proposal' }> {
  const found = ARTICLE.numbers.find(({ span }) => TEXT.slice(span.start, span.end) === words)!;
  return { kind: 'proposal', reading: { kind: 'number', number: found.kind, value: found.value, ...(found.unit === undefined ? {} : { unit: found.unit }) }, spans: [found.span] };
}

export const added = (reading: Reading, ...words: readonly string[]): Target => ({ kind: 'words', reading, spans: words.map((word) => spanOf(word)) });

/** The annotation after one act; fails where nothing is left of it. */
export function act(target: Target, what: Act, by = actor()): Annotation {
  const after = perform(TEXT, target, what, by);
  if (!after) throw new Error('nothing is left of the annotation');
  return after;
}

export const all = (...annotations: readonly Annotation[]): Annotations => mapOf(annotations);
