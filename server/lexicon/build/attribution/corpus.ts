/** Reads an annotated corpus and says which answer is right for each quotation. */
import fs from 'node:fs';
import type { Candidate } from '../../../analysis/resolve/attribution/candidates';
import type { Site } from '../../../analysis/resolve/attribution/site';
import type { DraftParagraph } from '../../../analysis/resolve/draft';
import { listCapitals } from '../../../analysis/detect/capitals';
import type { Carry, ParagraphFacts } from '../../../analysis/detect/facts';
import { buildFrame } from '../../../analysis/detect/frame';
import { labelAt } from '../../../analysis/detect/labels';
import { findMentions } from '../../../analysis/detect/mentions';
import { detectNames } from '../../../analysis/detect/names';
import { detectReported } from '../../../analysis/detect/reported';
import { scanQuotations } from '../../../analysis/detect/quotations';
import { splitParagraphs } from '../../../analysis/text/paragraphs';
import type { Reader } from '../../../analysis/text/reader';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GoldQuote extends GoldSpan {
  readonly speaker: GoldSpan | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** Cut at line breaks: one a paragraph. */
  readonly quotes: readonly GoldQuote[];
}

/** One JSON document a line: `{"id","text","quotes":[{"start","end","speaker":{"start","end","text"}|null}]}`. */
export function readCorpus(file: string, reader: Reader): GoldArticle[] {
  return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => {
    const { id, text, quotes } = JSON.parse(line) as { id: string; text: string; quotes: GoldQuote[] };
    return { id, text, paragraphs: paragraphsOf(text, reader), quotes: quotes.flatMap((quote) => cutAtBreaks(text, quote)) };
  });
}

function paragraphsOf(text: string, reader: Reader): DraftParagraph[] {
  let carry: Carry = '';
  let mentions = 0;
  return splitParagraphs(text).map(({ start, end }, index) => {
    const facts = factsOf(text.slice(start, end), carry, reader);
    carry = facts.carryOut;
    const firstMention = mentions;
    mentions += facts.mentions.length;
    return { index, start, end, role: 'body', facts, firstMention };
  });
}

/** Only what attribution reads. */
function factsOf(text: string, carryIn: Carry, reader: Reader): ParagraphFacts {
  const tokens = reader.read(text);
  const { quotations, carryOut } = scanQuotations(text, tokens, carryIn, 'auto');
  const frame = buildFrame(tokens, quotations);
  const names = detectNames(text, tokens, listCapitals(tokens), []);
  const labels = quotations.map(({ inner }) => labelAt(tokens, inner.from, inner.to));
  const mentions = findMentions(frame, names, labels);
  const { cues, contents } = detectReported(frame, mentions);
  return { words: tokens.words, quotations, frame, mentions, labels, cues, reported: contents, numbers: [], names, toponyms: [], carryOut, turn: undefined, ownRole: undefined, shape: 0, sentences: [], demonyms: [], insides: [] };
}

function cutAtBreaks(text: string, quote: GoldQuote): GoldQuote[] {
  return [...text.slice(quote.start, quote.end).matchAll(/[^\n\r]+/g)].map((piece) => {
    const start = quote.start + piece.index;
    return { ...quote, start, end: start + piece[0].length, text: piece[0] };
  });
}

/** The annotated quotation that covers much the same words. */
export function goldOf({ quotes }: GoldArticle, site: Site): GoldQuote | undefined {
  const { inner } = site.quotation;
  const start = site.view.paragraph.start + inner.from;
  const end = site.view.paragraph.start + inner.to;
  let best: GoldQuote | undefined;
  let most = 0.4;
  for (const quote of quotes) {
    const share = (Math.min(end, quote.end) - Math.max(start, quote.start)) / Math.max(end - start, quote.end - quote.start);
    if (share > most) [best, most] = [quote, share];
  }
  return best;
}

/** Which candidates are the annotated speaker: those that overlap it, else those with the same last word. */
export function rightCandidates(article: GoldArticle, gold: GoldQuote, candidates: readonly Candidate[]): number[] {
  const { speaker } = gold;
  if (!speaker) return [];
  const spans = candidates.map(({ view, mention }) => ({ start: view.paragraph.start + mention.from, end: view.paragraph.start + mention.to, form: mention.form }));
  const overlapping = spans.flatMap(({ start, end }, index) => (start < speaker.end && speaker.start < end ? [index] : []));
  if (overlapping.length > 0) return overlapping;
  const name = lastWord(speaker.text);
  return spans.flatMap(({ start, end, form }, index) => (form !== 'pronoun' && lastWord(article.text.slice(start, end)) === name ? [index] : []));
}

const lastWord = (text: string): string | undefined => text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.at(-1);
