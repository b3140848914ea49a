/** Speaker chips: they say only what the text does not. “He = Carter said …”, “… they left.” — Carter */
import { MarkupKind, type InlayHint } from 'vscode-languageserver';
import type { Quote, Span, Speaker } from '../analysis/article';
import { mentionOf, speakerOf, speakersOf } from '../analysis/query/tally';
import { toRange } from '../convert';
import { perArticle, type Annotated } from './annotated';
import { confidenceWords, FORM_NAMES } from './hover/quote';
import { escape } from './markdown';
import { doubtOf, isAttributed, isShown } from './marks';
import { fullMention } from './references';
import { shorten, together } from './words';

/** `a laborer who said …`: the text names the speaker just before. */
const RELATIVE = /^(?:who|whom|which|that)$/i;

interface Chip {
  readonly offset: number;
  readonly label: string;
  readonly quote: Quote;
  readonly speaker?: Speaker;
}

/** Those that start inside the span. */
export function inlayHintsIn(doc: Annotated, { start, end }: Span): InlayHint[] {
  return chipsOf(doc).filter(({ offset }) => start <= offset && offset <= end).map((chip) => hint(doc, chip));
}

const chipsOf = perArticle((doc): readonly Chip[] => {
  const { article, settings } = doc;
  if (settings.chips === 'never') return [];
  const chips = new Map<number, Chip>();
  article.quotes.forEach((quote, index) => {
    if (!isShown(quote, settings) || quote.form === 'scare' || quote.within !== undefined) return; // inside a quotation its words say who
    const speaker = isAttributed(quote, settings) ? article.speakers[speakerOf(quote)!] : undefined;
    const mention = mentionOf(quote);
    if (speaker && mention && quote.attribution.kind === 'pronoun' && !RELATIVE.test(article.text.slice(mention.start, mention.end))) chips.set(mention.end, { offset: mention.end, label: `= ${shortName(speaker)}`, quote, speaker });
    const label = afterQuote(doc, quote, index, speaker);
    if (label) chips.set(quote.outer.end, { offset: quote.outer.end, label, quote, ...(speaker ? { speaker } : {}) });
  });
  return [...chips.values()].sort((a, b) => a.offset - b.offset);
});

function afterQuote(doc: Annotated, quote: Quote, index: number, speaker: Speaker | undefined): string | undefined {
  if (nestedInSame(doc, quote, index)) return undefined;
  const doubt = doubtOf(quote, doc.settings);
  if (doubt === 'unknown' || !speaker) return '— speaker unknown';
  const who = together(speakersOf(quote).flatMap((id) => (doc.article.speakers[id] ? [shortName(doc.article.speakers[id])] : [])));
  if (doubt === 'guess') return `— ${who}?`;
  return doc.settings.chips === 'always' || isUnclear(doc, quote, index) ? `— ${who}` : undefined;
}

/** The mention is in another sentence, or this is a later piece of a split quotation. */
function isUnclear({ article }: Annotated, quote: Quote, index: number): boolean {
  const mention = mentionOf(quote);
  if (!mention) return true;
  const before = article.quotes[index - 1];
  if (before?.group === quote.group && before.span.end <= quote.span.start && mention.start >= before.span.end && mention.end <= quote.span.start) return true;
  return !inOneSentence(article.paragraphs, mention, quote.outer);
}

/** Some sentence touches both: a quotation of several sentences is introduced before its first or followed after its last. */
function inOneSentence(paragraphs: Annotated['article']['paragraphs'], a: Span, b: Span): boolean {
  const touches = (sentence: Span, span: Span): boolean => sentence.start < span.end && span.start < sentence.end;
  return paragraphAt(paragraphs, a.start)?.sentences.some((sentence) => touches(sentence, a) && touches(sentence, b)) ?? false;
}

/** The last paragraph that starts at or before the offset. */
function paragraphAt(paragraphs: Annotated['article']['paragraphs'], offset: number): Annotated['article']['paragraphs'][number] | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}

/** An outer quote, of the same speaker, holds this one: its chip is enough. */
function nestedInSame({ article: { quotes } }: Annotated, quote: Quote, index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const outer = quotes[i]!;
    if (outer.outer.end >= quote.outer.end && outer.form !== 'scare') return speakerOf(outer) === speakerOf(quote);
    // quotes nest in themselves a few deep at most; what starts a page earlier is no longer around this one
    if (quote.outer.start - outer.outer.start > 5000) return false;
  }
  return false;
}

const NAME = 20;
const PARTICLES = new Set(['al', 'bin', 'ben', 'da', 'de', 'del', 'della', 'der', 'di', 'du', 'la', 'le', 'van', 'von', 'st.']);
const SUFFIXES = new Set(['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii']);

/** `Ash Carter` → `Carter`, `Ursula von der Leyen` → `von der Leyen`; a description up to “of”, “in”, “at” or “for”. */
export function shortName({ name, kind }: Speaker): string {
  if (kind === 'organization') return name;
  const words = name.split(' ');
  if (kind === 'person') {
    let last = words.length - 1;
    if (last > 0 && SUFFIXES.has(words[last]!.toLowerCase())) last--;
    let first = last;
    while (first > 1 && PARTICLES.has(words[first - 1]!.toLowerCase())) first--;
    return words.slice(first, last + 1).join(' ').replace(/,$/, '');
  }
  const cut = words.findIndex((word, i) => i > 0 && /^(?:of|in|at|for)$/i.test(word));
  return shorten(cut > 0 ? words.slice(0, cut).join(' ') : name, NAME);
}

function hint(doc: Annotated, { offset, label, quote, speaker }: Chip): InlayHint {
  const first = speaker && fullMention(doc, speaker);
  const role = speaker?.role === undefined ? '' : ` · ${escape(speaker.role)}`;
  const who = speaker ? `**${escape(speaker.name)}**${role}` : '**Speaker unknown**';
  const facts = speaker ? `${FORM_NAMES[quote.form]} · ${confidenceWords(quote.confidence, { rich: false })}` : FORM_NAMES[quote.form];
  return {
    position: doc.lines.position(offset),
    label: first ? [{ value: label, location: { uri: doc.uri, range: toRange(doc.lines, first) } }] : label,
    tooltip: { kind: MarkupKind.Markdown, value: `${who}\n\n${facts}` },
    paddingLeft: true,
  };
}
