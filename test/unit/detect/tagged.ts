/** Tokens from a tagged line, so that a test of the grammar rests on no tagger: `“No,” Carter/PROPN said/VERB ./PUNCT`. */
import { buildFrame, type Frame } from '../../../server/analysis/detect/frame';
import type { Quotation } from '../../../server/analysis/detect/facts';
import { scanQuotations } from '../../../server/analysis/detect/quotations';
import { classify } from '../../../server/analysis/detect/wordClasses';
import { newWord, Shape, Tag, type TagName, type Tokens, type Word } from '../../../server/analysis/text/tokens';

const DEFAULT: Readonly<Record<string, TagName>> = { the: 'DET', a: 'DET', an: 'DET', he: 'PRON', she: 'PRON', who: 'PRON', of: 'ADP', for: 'ADP', in: 'ADP', by: 'ADP', to: 'ADP', on: 'ADP', and: 'CCONJ', but: 'CCONJ', that: 'SCONJ', was: 'AUX', is: 'AUX', has: 'AUX', had: 'AUX' };

export interface Tagged {
  readonly text: string;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  readonly frame: Frame;
}

/** Words are parted by blanks, `word/TAG` gives a tag; a sentence ends after `.`, `?` or `!` standing alone. */
export function tagged(line: string): Tagged {
  const words: Word[] = [];
  const tags: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const sentences: number[] = [];
  let text = '';
  let sentence = 0;
  for (const chunk of line.split(' ')) {
    const [, body = chunk, tag] = /^(.+)\/([A-Z]+)$/.exec(chunk) ?? [];
    const pieces = tag ? [body] : (body.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*(?=[’']s)|[’']s|[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*|[^\s]/gu) ?? []);
    const punctuation = pieces.length === 1 && /^[.,:;?!)]$/.test(pieces[0]!);
    if (text !== '' && !punctuation) text += ' ';
    for (const piece of pieces) {
      const lower = piece.toLowerCase().replaceAll('’', "'");
      const mark = /^[^\p{L}\p{N}]+$/u.test(piece);
      const upper = /^\p{Lu}/u.test(piece);
      from.push(text.length);
      text += piece;
      to.push(text.length);
      words.push(newWord(piece, lower, (upper ? Shape.initialUpper : 0) | (/\p{Ll}/u.test(piece) ? Shape.lower : 0) | (mark ? Shape.punctuation : 0), { ...classify(lower, piece), name: 0 }));
      tags.push(Tag[(tag as TagName | undefined) ?? (mark ? 'PUNCT' : lower === "'s" ? 'PART' : DEFAULT[lower] ?? (upper ? 'PROPN' : 'NOUN'))]);
      sentences.push(sentence);
    }
    if (punctuation && /[.?!]/.test(body)) sentence++;
  }
  const tokens: Tokens = { count: words.length, from, to, words, tags, sentences, grammar: words.reduce((bits, { grammar }) => bits | grammar, 0) };
  const { quotations } = scanQuotations(text, tokens, '', 'auto');
  return { text, tokens, quotations, frame: buildFrame(tokens, quotations) };
}
