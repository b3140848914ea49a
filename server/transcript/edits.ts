/** The words that differ between a quotation and what was spoken. */
import type { Alignment, Step } from './align';
import { weightOf } from './lists';
import type { Edit } from './result';
import type { Segment } from './segments';
import { spokenText, type Stream } from './stream';
import { sameKey } from './words';

/** Runs of steps at which the two differ, weighty ones first. */
export function editsOf(segment: Segment, { steps }: Alignment, stream: Stream): readonly Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < steps.length; ) {
    if (isSame(steps[i]!, segment, stream)) {
      i++;
      continue;
    }
    const from = i;
    while (i < steps.length && !isSame(steps[i]!, segment, stream)) i++;
    const edit = editOf(segment, steps.slice(from, i), stream);
    if (edit) edits.push(edit);
  }
  return edits;
}

export const byWeight = (edits: readonly Edit[]): readonly Edit[] => [...edits.filter(({ weight }) => weight), ...edits.filter(({ weight }) => !weight)];

const isSame = ({ quoted, spoken }: Step, { words }: Segment, { index }: Stream): boolean => quoted !== undefined && spoken !== undefined && sameKey(words[quoted]!.key, index.words[spoken]!.key);

function editOf(segment: Segment, steps: readonly Step[], stream: Stream): Edit | undefined {
  const quotedAt = steps.flatMap(({ quoted }) => quoted ?? []);
  const spokenAt = steps.flatMap(({ spoken }) => spoken ?? []);
  const [first, last] = [spokenAt[0] ?? 0, (spokenAt.at(-1) ?? -1) + 1];
  if (quotedAt.length === 0 && isStutter(stream, first, last)) return undefined;
  const quoted = quotedAt.length === 0 ? '' : segment.text.slice(segment.words[quotedAt[0]!]!.start, segment.words[quotedAt.at(-1)!]!.end).replace(/\s+/g, ' ');
  const spoken = spokenAt.length === 0 ? '' : spokenText(stream, first, last);
  // `every day` and `everyday`, `it’s` and `its`
  if (letters(quoted) === letters(spoken)) return undefined;
  const lost = spokenAt.map((at) => stream.index.words[at]!.key);
  const gained = quotedAt.map((at) => segment.words[at]!.key);
  const weight = weightOf(lost.filter((key) => !gained.includes(key))) ?? weightOf(gained.filter((key) => !lost.includes(key)));
  return { kind: quoted === '' ? 'dropped' : spoken === '' ? 'added' : 'replaced', quoted, spoken, weight };
}

const letters = (words: string): string => words.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

/** `we will, we will close`: said again at once. */
function isStutter({ index: { words } }: Stream, first: number, last: number): boolean {
  const length = last - first;
  const repeats = (other: number): boolean => words.slice(first, last).every(({ key }, i) => words[other + i]?.key === key);
  return length > 0 && length < 6 && (repeats(last) || repeats(first - length));
}
