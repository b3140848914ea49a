/** Roles told by fixed phrases: `Reporting by …`, `© 2024 …`, `(AP Photo/…)`, `Read more:`. */
import type { Role } from '../article';
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

const longestOf = (wheres: readonly Where[]): number => Math.max(...phrases.filter(({ where }) => wheres.includes(where)).map(({ longest }) => longest));
const LONGEST_START = longestOf(['start']);
const LONGEST_OTHER = longestOf(['end', 'inside', 'whole']);
/** Units that hold the longest opening phrase. */
const OPENING = 60;

const wholes = new Map(phrases.filter(({ where }) => where === 'whole').map((phrase) => [phrase.first, phrase]));
const others = phrases.filter(({ where }) => where === 'inside' || where === 'end');
/** Opening phrases by their first unit, so that most paragraphs are compared with none or few. */
const openings = new Map<number, Phrase[]>();
for (const phrase of phrases) {
  if (phrase.where !== 'start') continue;
  const unit = phrase.first.charCodeAt(0);
  openings.set(unit, [...(openings.get(unit) ?? []), phrase]);
}

/** Only the paragraphs that are short enough are looked at. */
export function roleByPhrase(paragraph: string): Role | undefined {
  const { length } = paragraph;
  if (length > Math.max(LONGEST_START, LONGEST_OTHER)) return undefined;
  const fold = (end: number): string => paragraph.slice(0, end).toLowerCase().replaceAll('’', "'");
  const opening = openings.get(paragraph.slice(0, 1).toLowerCase().charCodeAt(0));
  if (opening) {
    const lower = fold(OPENING);
    for (const phrase of opening) if (length <= phrase.longest && opens(phrase, lower) && (phrase.second === '' || fold(length).includes(phrase.second))) return phrase.role;
  }
  if (length > LONGEST_OTHER) return undefined;
  const lower = fold(length);
  const whole = wholes.get(lower);
  if (whole && length <= whole.longest) return whole.role;
  const unstopped = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  for (const phrase of others) if (length <= phrase.longest && (phrase.where === 'inside' ? lower.includes(phrase.first) : unstopped.endsWith(phrase.first))) return phrase.role;
  return undefined;
}

const opens = (phrase: Phrase, lower: string): boolean => lower.startsWith(phrase.first) && endsWord(lower, phrase.first.length);

/** `comments` begins `Comments (3)`, not `Commentsville`. */
const endsWord = (lower: string, at: number): boolean => at >= lower.length || !isLatin(lower.charCodeAt(at - 1)) || !isLatin(lower.charCodeAt(at));
const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122;
