/** Roles told by fixed phrases: `Reporting by …`, `© 2024 …`, `(AP Photo/…)`, `Read more:`. */
import type { Role, Span } from '../article';
import { PARAGRAPH_PHRASES } from '../../lexicon/packed/lists.generated';

type Where = 'start' | 'end' | 'inside' | 'whole';

interface Phrase {
  readonly role: Role;
  readonly where: Where;
  readonly longest: number;
  readonly first: string;
  /** What must follow after other words; empty for nothing. */
  readonly second: string;
}

const phrases: readonly Phrase[] = PARAGRAPH_PHRASES.split('\n').map((line) => {
  const [role, where, longest, phrase] = line.split('\t') as [Role, Where, string, string];
  const [first, second = ''] = phrase.split(' … ') as [string, string?];
  return { role, where, longest: Number(longest), first, second };
});

const LONGEST = Math.max(...phrases.map(({ longest }) => longest));

/** Only the paragraphs that are short enough are looked at. */
export function roleByPhrase(text: string, { start, end }: Span): Role | undefined {
  const length = end - start;
  if (length > LONGEST) return undefined;
  const lower = text.slice(start, end).toLowerCase().replaceAll('’', "'");
  return phrases.find((phrase) => length <= phrase.longest && stands(phrase, lower))?.role;
}

function stands({ where, first, second }: Phrase, lower: string): boolean {
  switch (where) {
    case 'start':
      return lower.startsWith(first) && endsWord(lower, first.length) && (second === '' || lower.includes(second, first.length));
    case 'end':
      return lower.endsWith(first) || lower.endsWith(`${first}.`);
    case 'inside':
      return lower.includes(first);
    case 'whole':
      return lower === first;
  }
}

/** `comments` begins `Comments (3)`, not `Commentsville`. */
const endsWord = (lower: string, at: number): boolean => at >= lower.length || !/[a-z]/.test(lower[at - 1]!) || !/[a-z]/.test(lower[at]!);
