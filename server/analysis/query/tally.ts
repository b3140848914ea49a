/** Who is quoted how much. */
import type { Article, Quote, Span, SpeakerId } from '../article';

/** The pieces of a split quotation count as one quote; what several say together counts for each; words of a quote inside another of the same speaker count once. */
export interface Tally {
  readonly quotes: number;
  readonly words: number;
  /** Of `words`, those in quotation marks. */
  readonly verbatim: number;
  readonly direct: number;
  readonly partial: number;
  readonly indirect: number;
}

/** The resolved speaker, if there is one. */
export const speakerOf = ({ attribution }: Quote): SpeakerId | undefined => (attribution.kind === 'unknown' ? undefined : attribution.speaker);

/** All who say it, that speaker first: both of `Lund and Grant said`. */
export function speakersOf(quote: Quote): readonly SpeakerId[] {
  const speaker = speakerOf(quote);
  if (speaker === undefined) return [];
  return quote.joint.length === 0 ? [speaker] : [speaker, ...quote.joint.map((other) => other.speaker)];
}

/** Said by that speaker, alone or with others. */
export const isSaidBy = (quote: Quote, speaker: SpeakerId): boolean => speakerOf(quote) === speaker || quote.joint.some((other) => other.speaker === speaker);

/** The words in the text that name the speaker: `He` in `“No,” He said`. */
export const mentionOf = ({ attribution }: Pick<Quote, 'attribution'>): Span | undefined => ('mention' in attribution ? attribution.mention : undefined);

const kept = new WeakMap<Article, readonly Tally[]>();

/** By speaker id. Counted once for each article: views and the audit both ask. */
export function tally(article: Article): readonly Tally[] {
  let tallies = kept.get(article);
  if (!tallies) kept.set(article, (tallies = counted(article)));
  return tallies;
}

function counted(article: Article): readonly Tally[] {
  const tallies = article.speakers.map(() => ({ quotes: 0, words: 0, verbatim: 0, direct: 0, partial: 0, indirect: 0 }));
  const groups = new Set<string>();
  /** By speaker: how far the words are counted already. Quotes come by start, the outer before the inner. */
  const countedTo = new Map<SpeakerId, number>();
  const count = (quote: Quote & { readonly form: Exclude<Quote['form'], 'scare'> }, speaker: SpeakerId): void => {
    const sum = tallies[speaker];
    if (!sum) return;
    const key = `${speaker} ${quote.group}`;
    if (!groups.has(key)) {
      groups.add(key);
      sum.quotes++;
      sum[quote.form]++;
    }
    const words = wordCount(article.text, quote.span);
    if (quote.form !== 'indirect') sum.verbatim += words;
    if (quote.span.end <= (countedTo.get(speaker) ?? -1)) return;
    sum.words += words;
    countedTo.set(speaker, quote.span.end);
  };
  for (const quote of article.quotes) if (isSpeech(quote) && !isToldByItself(article, quote)) for (const speaker of speakersOf(quote)) count(quote, speaker);
  return tallies;
}

const isSpeech = (quote: Quote): quote is Quote & { readonly form: Exclude<Quote['form'], 'scare'> } => quote.form !== 'scare';
/** The quotation that a nested one stands in. */
export const holderOf = ({ quotes }: Article, { within }: Quote): Quote | undefined => (within === undefined ? undefined : quotes[within]);

/** `“I told him, ‘No,’” Lund said`: told with the quotation around it. */
function isToldByItself(article: Article, quote: Quote): boolean {
  const holder = holderOf(article, quote);
  return holder !== undefined && speakerOf(holder) === speakerOf(quote);
}

/** Runs of letters or digits between white space: `“We — well, no”` has three. */
export function wordCount(text: string, { start, end }: Span): number {
  let words = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) inWord = false;
    else if (!inWord && isWordUnit(code)) {
      inWord = true;
      words++;
    }
  }
  return words;
}

/** Letters and digits; beyond ASCII all but the punctuation block of dashes and quotation marks. */
const isWordUnit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
