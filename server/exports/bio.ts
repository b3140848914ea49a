/**
 * CoNLL-style columns: a token a line with its offsets, then `B-`, `I-` or `O` for each kind of finding, a blank line after each sentence. The
 * tokens are the analysis's own. A direct quotation that holds another is tagged as the inner one says, as one column can.
 */
import type { Article, Span } from '../analysis/article';
import { createReader } from '../analysis/text/reader';
import { NO_CLASSES } from '../analysis/text/tokens';
import type { Exported } from './exported';
import { oneLine } from './exported';

const COLUMNS = ['token', 'start', 'end', 'quote', 'speaker', 'cue', 'number', 'place', 'person', 'organization'] as const;

export function bioOf({ source, title, judged: { article } }: Exported): string {
  const columns = tagColumns(article);
  const sentences = tokensOf(article).map((sentence) => sentence.map(({ start, end }) => [article.text.slice(start, end).replace(/\s+/g, ' '), start, end, ...columns.map((column) => column(start, end))].join('\t')).join('\n'));
  return [`# newdoc id = ${oneLine(source)}`, `# title = ${oneLine(title)}`, `# columns = ${COLUMNS.join(' ')}`, ...sentences.map((sentence) => `${sentence}\n`)].join('\n') + '\n';
}

/** By sentence. */
function tokensOf({ text, paragraphs }: Article): readonly (readonly Span[])[] {
  // without the tagger's model: where a token ends does not hang on its word class
  const reader = createReader(new Uint8Array(), () => NO_CLASSES);
  return paragraphs.flatMap(({ span, sentences }) => {
    const { count, from, to } = reader.read(text.slice(span.start, span.end));
    const borders = sentences.map(({ start }) => start).slice(1);
    const groups: Span[][] = [[]];
    for (let i = 0; i < count; i++) {
      const token = { start: span.start + from[i]!, end: span.start + to[i]! };
      if (borders.length > 0 && token.start >= borders[0]!) {
        borders.shift();
        groups.push([]);
      }
      groups.at(-1)!.push(token);
    }
    return groups.filter((group) => group.length > 0);
  });
}

type Column = (start: number, end: number) => string;

function tagColumns({ quotes, numbers, places, people, organizations }: Article): readonly Column[] {
  const mentions = quotes.flatMap(({ attribution, joint }) => [...('mention' in attribution ? [attribution.mention] : []), ...joint.map(({ mention }) => mention)]);
  return [
    column(quotes.map(({ span, form }) => ({ span, label: form }))),
    column(mentions.map((span) => ({ span, label: 'speaker' }))),
    column(quotes.flatMap(({ cue }) => (cue ? [{ span: cue, label: 'cue' }] : []))),
    column(numbers.map(({ span, kind }) => ({ span, label: kind }))),
    column(places.map(({ span, type, metonym }) => ({ span, label: metonym ? 'government' : type }))),
    column(people.map(({ span }) => ({ span, label: 'person' }))),
    column(organizations.map(({ span }) => ({ span, label: 'organization' }))),
  ];
}

/** Tags of the tokens as they come; of findings that overlap, the one that begins last. */
function column(findings: readonly { readonly span: Span; readonly label: string }[]): Column {
  const inOrder = [...findings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let open: typeof inOrder = [];
  let next = 0;
  let before: (typeof inOrder)[number] | undefined;
  return (start, end) => {
    while (next < inOrder.length && inOrder[next]!.span.start < end) open.push(inOrder[next++]!);
    open = open.filter(({ span }) => span.end > start);
    const here = open.at(-1);
    const tag = here === undefined ? 'O' : `${here === before ? 'I' : 'B'}-${here.label}`;
    before = here;
    return tag;
  };
}
