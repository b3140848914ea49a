/** How what a claim was found to be looks: always a word and a sign, a colour only besides. */

export type Tone = 'good' | 'doubt' | 'bad' | 'open' | 'none';

/** The desk may have words of its own: those that are not known are neutral. */
export function toneOf(status: string): Tone {
  switch (status.trim().toLowerCase()) {
    case '':
    case 'unchecked': return 'none';
    case 'verified':
    case 'true':
    case 'correct': return 'good';
    case 'disputed':
    case 'misleading': return 'doubt';
    case 'false':
    case 'wrong': return 'bad';
    default: return 'open';
  }
}

export const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', doubt: '≠', bad: '✕', open: '?', none: '○' };
