/** A speaker: how much of the article is theirs, and where. */
import type { Speaker } from '../../analysis/article';
import type { Found } from '../../analysis/query/at';
import { isSaidBy } from '../../analysis/query/tally';
import { why } from '../../analysis/query/why';
import { toRange } from '../../convert';
import { COMMANDS } from '../../protocol';
import type { Annotated } from '../annotated';
import { card, escape, icon, joined, link, phraseMarkdown, type Look } from '../markdown';
import { isShown } from '../marks';
import { grouped, plural, shorten, wordsAt } from '../words';
import { quoteCard, SPEAKER_ICONS } from './quote';

const LISTED = 3;
const WORDS = 70;

export function speakerCard(doc: Annotated, { span, speaker: id, attributes }: Extract<Found, { kind: 'speaker' }>, look: Look, more: readonly string[] = []): string | undefined {
  const speaker = id === undefined ? undefined : doc.article.speakers[id];
  // a pronoun that leads to nobody: the quote's card says why
  if (!speaker) return attributes ? quoteCard(doc, attributes, look, more) : undefined;
  const tally = doc.tallies[speaker.id]!;
  const role = speaker.role === undefined ? '' : ` · ${escape(speaker.role)}`;
  const forms = [[tally.direct, 'direct'], [tally.partial, 'partial'], [tally.indirect, 'reported']] as const;
  const facts = tally.quotes === 0 ? 'not quoted' : joined([plural(tally.quotes, 'quote'), plural(tally.words, 'word'), forms.filter(([count]) => count > 0).map(([count, name]) => `${grouped(count)} ${name}`).join(', ')]);
  const pronoun = attributes?.attribution.kind === 'pronoun' ? `*Why:* ${phraseMarkdown(why(doc.article, attributes), doc)}` : '';
  const all = tally.quotes > 0 ? link(look, 'references', `All ${tally.quotes}`, COMMANDS.references, [doc.uri, doc.lines.position(span.start)]) : '';
  return card([`**${icon(look, SPEAKER_ICONS[speaker.kind])}${escape(speaker.name)}**${role}`, facts, pronoun, ...more], [list(doc, speaker, look), all].filter((part) => part).join('\n\n'));
}

/** The first quotes, each with a way there. */
function list(doc: Annotated, speaker: Speaker, look: Look): string {
  const groups = new Set<number>();
  const quotes = doc.article.quotes.filter((quote) => {
    if (!isSaidBy(quote, speaker.id) || !isShown(quote, doc.settings) || groups.has(quote.group)) return false;
    groups.add(quote.group);
    return true;
  });
  return quotes.slice(0, LISTED).map((quote) => {
    const range = toRange(doc.lines, quote.span);
    const line = `line ${range.start.line + 1}`;
    const words = shorten(wordsAt(doc, quote.span), WORDS);
    const where = look.rich ? link(look, 'arrow-right', line, COMMANDS.reveal, [doc.uri, range]) : line;
    return `- ${where} ${escape(quote.form === 'indirect' ? words : `“${words}”`)}`;
  }).join('\n');
}
