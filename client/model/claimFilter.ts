/** The filter of the Claims view: words, and what a claim must be: `iraq status:verified speaker:"Ida Cole" form:reported has:numbers is:stale`. */
import type { ClaimView, MarkView, ReadyView, StrayView } from '../../server/protocol';
import { matches } from './filter';
import { formWords, lacksSpeaker, nameAndRole, SPEAKER_UNKNOWN, speakersOf } from './words';

export interface Filter {
  readonly words: string;
  /** Terms of one kind are alternatives; different kinds must all hold. */
  readonly terms: ReadonlyMap<TermKind, readonly string[]>;
}

const KINDS = ['status', 'speaker', 'form', 'has', 'is', 'assigned'] as const;
export type TermKind = (typeof KINDS)[number];

/** What `is:` and `has:` know, with words for the list to choose from. */
export const TRAITS = {
  'is:unchecked': 'Not checked yet', 'is:checked': 'Checked, whatever came of it', 'is:stale': 'Text changed after the check', 'is:unknown': 'Speaker unknown', 'is:anonymous': 'Source not named',
  'is:doubtful': 'A guess, or likely', 'is:confirmed': 'Confirmed or corrected', 'is:conflict': 'Judged in two ways', 'is:detached': 'Not found in the text any more', 'is:rejected': 'Rejected',
  'has:numbers': 'With numbers', 'has:notes': 'With notes', 'has:evidence': 'With evidence',
} as const;
export type Trait = keyof typeof TRAITS;

const TERM = /(?:^|\s)(status|speaker|form|has|is|assigned):(?:"([^"]*)"|(\S+))/gi;

export function readFilter(typed: string): Filter {
  const terms = new Map<TermKind, string[]>();
  for (const [, kind, quoted, bare] of typed.matchAll(TERM)) {
    const key = KINDS.find((known) => known === kind?.toLowerCase())!;
    terms.set(key, [...(terms.get(key) ?? []), (quoted ?? bare ?? '').toLowerCase()]);
  }
  return { words: typed.replace(TERM, ' ').trim(), terms };
}

/** `speaker:"Ida Cole"` */
export const termFor = (kind: TermKind, value: string): string => `${kind}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;

export function passes(article: ReadyView, claim: ClaimView, { words, terms }: Filter): boolean {
  const speakers = speakersOf(article, claim);
  const names = speakers.map(nameAndRole);
  const { mark } = claim;
  return matches(words, claim.text, ...(names.length > 0 ? names : [lacksSpeaker(claim) ? SPEAKER_UNKNOWN : undefined]), formWords(claim), ...wordsIn(mark))
    && any(terms.get('status'), (status) => (mark?.status ?? '').toLowerCase() === status || (status === 'unchecked' && (mark?.status ?? '') === ''))
    && any(terms.get('speaker'), (name) => (name === 'unknown' ? lacksSpeaker(claim) : speakers.some((speaker) => matches(name, speaker.name))))
    && any(terms.get('form'), (form) => formWords(claim).split(' ').includes(form) || formWords(claim) === form)
    && any(terms.get('assigned'), (to) => matches(to, mark?.assignee ?? ''))
    && any(terms.get('has'), (trait) => hasTrait(claim, `has:${trait}`))
    && any(terms.get('is'), (trait) => hasTrait(claim, `is:${trait}`));
}

export const passesStray = (stray: StrayView, state: 'rejected' | 'detached' | 'noted', { words, terms }: Filter): boolean =>
  matches(words, stray.text, state, ...wordsIn(stray))
  && any(terms.get('is'), (trait) => trait === state)
  && any(terms.get('status'), (status) => stray.status.toLowerCase() === status)
  && any(terms.get('has'), (trait) => (trait === 'notes' ? stray.notes.length > 0 : trait === 'evidence' && stray.evidence.length > 0))
  && any(terms.get('assigned'), (to) => matches(to, stray.assignee))
  && !terms.has('speaker') && !terms.has('form');

const any = (wanted: readonly string[] | undefined, holds: (value: string) => boolean): boolean => wanted === undefined || wanted.some(holds);

/** Notes and evidence are searched too. */
const wordsIn = (mark: MarkView | undefined): readonly string[] =>
  mark ? [mark.status, mark.assignee, ...mark.notes.map(({ text }) => text), ...mark.evidence.map(({ source, locator }) => `${source} ${locator}`)] : [];

function hasTrait(claim: ClaimView, trait: string): boolean {
  const { mark } = claim;
  const checked = (mark?.status ?? '') !== '';
  switch (trait as Trait) {
    case 'is:unchecked': return !checked;
    case 'is:checked': return checked;
    case 'is:stale': return mark?.stale !== undefined;
    case 'is:unknown': return lacksSpeaker(claim);
    case 'is:anonymous': return claim.anonymous;
    case 'is:doubtful': return claim.confidence !== 'sure';
    case 'is:confirmed': return mark?.verdict === 'confirmed' || mark?.verdict === 'corrected' || mark?.verdict === 'added';
    case 'is:conflict': return (mark?.conflicts.length ?? 0) > 0;
    case 'is:detached':
    case 'is:rejected': return false;
    case 'has:numbers': return claim.hasNumbers;
    case 'has:notes': return (mark?.notes.length ?? 0) > 0;
    case 'has:evidence': return (mark?.evidence.length ?? 0) > 0;
    // a word that is no trait lets nothing through: better than a filter that does nothing
    default: return false;
  }
}
