/** Nouns of those who can be quoted: `spokeswoman`, `ministry`, `report`, `officials`. */
import { SPEAKER_NOUNS } from '../../lexicon/packed/lists.generated';
import type { SpeakerNoun } from '../text/tokens';

const NOUNS = readNouns();

/** The speaker noun behind a lower-case form, singular or plural: `officials` → `official`, plural. */
export const speakerNoun = (lower: string): SpeakerNoun | undefined => NOUNS.get(lower);

function readNouns(): ReadonlyMap<string, SpeakerNoun> {
  const nouns = new Map<string, SpeakerNoun>();
  for (const line of SPEAKER_NOUNS.split('\n')) {
    const [noun = '', kind, gender] = line.split('\t');
    const entry = (plural: boolean): SpeakerNoun => ({ noun, kind: kind as SpeakerNoun['kind'], gender: (gender ?? 'unknown') as SpeakerNoun['gender'], plural });
    nouns.set(noun, entry(kind === 'group'));
    if (kind !== 'group' && !nouns.has(pluralOf(noun))) nouns.set(pluralOf(noun), entry(true));
  }
  return nouns;
}

/** Regular plurals, and -man → -men. */
function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
