/** The claims of an article with all that is known of each: what every list of claims is written from. */
import type { Article, Claim, Confidence, Quote, Speaker } from '../analysis/article';
import { speakersOf } from '../analysis/query/tally';
import type { Annotation } from '../annotation/annotation';
import { isStale, wordsOf } from '../annotation/words';
import { lineCounter, oneLine, type Exported } from './exported';

export type ClaimForm = 'direct' | 'partial' | 'reported' | 'statistic';

export interface ClaimEntry {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly claim: Claim;
  readonly line: number;
  readonly form: ClaimForm;
  /** `We will not leave … until it is done`, on one line. */
  readonly words: string;
  /** All who say it; empty where that is unknown or the writer says it. */
  readonly speakers: readonly Speaker[];
  /** A source that is described and not named. */
  readonly anonymous: boolean;
  /** How sure the speaker is. */
  readonly confidence: Confidence;
  readonly annotation: Annotation | undefined;
  /** What others judged of the same words, the newest first. */
  readonly others: readonly Annotation[];
  /** Other words stand there than those that were judged. */
  readonly stale: boolean;
  /** As the text has them: `41,000`. */
  readonly numbers: readonly string[];
  /** As the gazetteer has them, each once. */
  readonly places: readonly string[];
}

export function claimEntries({ judged: { article, on, conflicts } }: Exported): readonly ClaimEntry[] {
  const lineOf = lineCounter(article.text);
  return article.claims.map((claim, index) => {
    const quotes = claim.quotes.flatMap((member) => article.quotes[member] ?? []);
    const annotation = on.claims.get(index);
    return {
      number: index + 1,
      claim,
      line: lineOf(claim.span.start),
      form: formOf(claim, quotes[0]),
      words: oneLine(claim.pieces.map(({ start, end }) => article.text.slice(start, end)).join(' … ')),
      speakers: speakersIn(article, quotes[0]),
      anonymous: quotes.some(({ attribution }) => attribution.kind === 'description' && attribution.anonymous),
      confidence: annotation && annotation.verdict !== 'open' ? 'sure' : (quotes[0]?.confidence ?? 'sure'),
      annotation,
      others: (annotation && conflicts.get(annotation.id)) ?? [],
      stale: annotation !== undefined && isStale(article.text, annotation, claim.pieces),
      numbers: claim.numbers.map((number) => cut(article, article.numbers[number])),
      places: [...new Set(claim.places.flatMap((place) => article.places[place]?.name ?? []))],
    };
  });
}

function formOf(claim: Claim, first: Quote | undefined): ClaimForm {
  if (claim.kind === 'statistic' || !first) return 'statistic';
  return first.form === 'indirect' || first.form === 'scare' ? 'reported' : first.form;
}

const speakersIn = ({ speakers }: Article, first: Quote | undefined): readonly Speaker[] => (first ? speakersOf(first).flatMap((id) => speakers[id] ?? []) : []);

const cut = ({ text }: Article, found: { readonly span: { readonly start: number; readonly end: number } } | undefined): string => (found ? oneLine(text.slice(found.span.start, found.span.end)) : '');

/** `Lund, Grant and two aides`; empty where nobody is known. */
export const namesOf = ({ speakers }: Pick<ClaimEntry, 'speakers'>): string => together(speakers.map(({ name }) => name));

/** `U.S. Defense Secretary`; where several speak together, whose each is: `Mara Lund: mayor; Tom Grant: pilot`. */
export const rolesOf = ({ speakers }: Pick<ClaimEntry, 'speakers'>): string =>
  speakers.length === 1 ? (speakers[0]!.role ?? '') : speakers.flatMap(({ name, role }) => (role === undefined ? [] : [`${name}: ${role}`])).join('; ');

/** `Ida Cole, Mayor`: behind several names a role would seem to be the last one's. */
export const nameAndRole = (entry: Pick<ClaimEntry, 'speakers'>): readonly [name: string, role: string] => [namesOf(entry), entry.speakers.length === 1 ? rolesOf(entry) : ''];

/** Another judgement of the same words: `Ida, corrected, Ivo Lund, disputed`. */
export const saidOtherwise = ({ by, verdict, reading, status }: Annotation): string =>
  [by, verdict === 'open' ? 'noted' : verdict, reading.kind === 'claim' && verdict !== 'rejected' ? together(reading.speaker === null ? ['speaker unknown'] : [reading.speaker, ...(reading.joint ?? [])]) : '', status].filter((part) => part !== '').join(', ');

export const together = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`);

/** The words in quotation marks where they stand in some. */
export const inMarks = ({ form, words }: Pick<ClaimEntry, 'form' | 'words'>): string => (form === 'direct' || form === 'partial' ? `“${words}”` : words);

/** What was judged, on one line. */
export const judgedWords = (text: string, { pieces }: Annotation): string => oneLine(wordsOf(text, pieces));
