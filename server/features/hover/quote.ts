/** Who said these words, why we think so, and how sure that is. */
import type { Confidence, Quote, Speaker } from '../../analysis/article';
import { speakerOf, wordCount } from '../../analysis/query/tally';
import { verdict } from '../../analysis/query/verdict';
import { why } from '../../analysis/query/why';
import { COMMANDS } from '../../protocol';
import type { Annotated } from '../annotated';
import { bold, card, escape, icon, joined, link, phraseMarkdown, type Look } from '../markdown';
import { isAttributed } from '../marks';
import { claimOf, markLines, offers } from './mark';
import { plural, raised, together, wordsAt } from '../words';

export const FORM_NAMES: Readonly<Record<Quote['form'], string>> = { direct: 'Direct quote', partial: 'Partial quote', indirect: 'Reported speech', scare: 'Marks round a term' };
export const SPEAKER_ICONS: Readonly<Record<Speaker['kind'], string>> = { person: 'account', organization: 'organization', group: 'organization', unnamed: 'eye-closed' };
const CONFIDENCE: Readonly<Record<Confidence, { readonly icon: string; readonly words: string }>> = {
  sure: { icon: 'pass', words: 'sure' }, likely: { icon: 'info', words: 'likely' }, guess: { icon: 'question', words: 'a guess' },
};

export const confidenceWords = (confidence: Confidence, look: Look): string => icon(look, CONFIDENCE[confidence].icon) + CONFIDENCE[confidence].words;

/** `more`: further lines under what the analysis says. */
export function quoteCard(doc: Annotated, quote: Quote, look: Look, more: readonly string[] = []): string {
  const { article, settings } = doc;
  const known = isAttributed(quote, settings);
  const speaker = known ? article.speakers[speakerOf(quote)!] : undefined;
  const words = plural(wordCount(article.text, quote.span), 'word');
  const facts = joined([FORM_NAMES[quote.form], words, known ? confidenceWords(quote.confidence, look) : undefined]);
  const claim = claimOf(doc, quote);
  const mark = claim === undefined ? [] : markLines(doc, doc.judged.on.claims.get(claim), look, article.claims[claim]!.pieces);
  const acts = claim === undefined ? '' : offers(doc, 'claim', article.claims[claim]!.span, look, 'confirm', 'speaker', 'reject', 'status', 'evidence', 'note');
  const foot = [acts, actions(doc, quote, speaker, look)].filter((line) => line !== '').join('\n\n');
  return card([heading(doc, quote, speaker, look), facts, `*Why:* ${phraseMarkdown(why(article, quote), doc)}`, ...mark, ...more], foot);
}

/** `Said by Mara Quill · Port director`, `Unclear: Ida Cole or Mara Quill`. A speaker less certain than the settings ask for is not told. */
function heading(doc: Annotated, quote: Quote, speaker: Speaker | undefined, look: Look): string {
  if (quote.form === 'scare') return `**${icon(look, 'quote')}Nobody is quoted**`;
  if (!speaker && speakerOf(quote) !== undefined) return `${icon(look, 'question')}Speaker unknown`;
  const words = raised(phraseMarkdown(verdict(doc.article, quote), doc));
  if (speaker) return `${icon(look, SPEAKER_ICONS[speaker.kind])}${words}${speaker.role === undefined || quote.joint.length > 0 ? '' : ` · ${escape(speaker.role)}`}`;
  return `${icon(look, 'question')}${words}`;
}

function actions(doc: Annotated, quote: Quote, speaker: Speaker | undefined, look: Look): string {
  const more = speaker ? (doc.tallies[speaker.id]?.quotes ?? 1) - 1 : 0;
  const position = doc.lines.position(quote.span.start);
  return joined([
    more > 0 ? link(look, 'references', `${more} more`, COMMANDS.references, [doc.uri, position]) : '',
    link(look, 'copy', 'Copy with speaker', COMMANDS.copy, [citation(doc, quote, speaker)]),
  ]);
}

function citation(doc: Annotated, quote: Quote, speaker: Speaker | undefined): string {
  const words = quote.form === 'indirect' ? wordsAt(doc, quote.span) : `“${wordsAt(doc, quote.span)}”`;
  if (!speaker) return words;
  const others = quote.joint.flatMap(({ speaker: other }) => doc.article.speakers[other]?.name ?? []);
  return `${words} — ${others.length > 0 ? together([speaker.name, ...others]) : `${speaker.name}${speaker.role === undefined ? '' : `, ${speaker.role}`}`}`;
}

/** The line under a number or place that stands inside a quote: whose words it is in. */
export function whoseWords(doc: Annotated, quote: Quote | undefined, look: Look): string | undefined {
  if (!quote || quote.form === 'scare') return undefined;
  const speaker = isAttributed(quote, doc.settings) ? doc.article.speakers[speakerOf(quote)!] : undefined;
  const reported = quote.form === 'indirect';
  const sign = icon(look, reported ? 'comment' : 'quote');
  if (!speaker) return `${sign}${reported ? 'reported speech' : 'in a quote'}, speaker unknown`;
  return reported ? `${sign}reported from ${bold(speaker.name)}` : `${sign}in the words of ${bold(speaker.name)}`;
}
