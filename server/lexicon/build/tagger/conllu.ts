/** GUM's CoNLL-U files as running text with the spans of its words: the form that the trainer reads. */
import type { TagName } from '../../../analysis/text/tokens';
import type { Document } from './corpus';

export type Split = Document['split'];

/** One file, one document. A paragraph (`# newpar`) begins a line, other sentences follow after a blank. */
export function readConllu(conllu: string, split: Split): Document {
  let id = '';
  let text = '';
  let gap = '';
  const toks: [number, number, TagName, string][] = [];
  const sents: [number, number][] = [];
  /** Words of the multi-word token being read share its written form. */
  let shared: { left: number; readonly end: number; at: number } | undefined;
  for (const line of conllu.split(/\r?\n/)) {
    if (line.startsWith('# newdoc id')) id = line.slice(line.indexOf('=') + 1).trim();
    if (line.startsWith('# newpar') && text !== '') gap = '\n';
    const [number, form, , upos, xpos, , , , , misc] = line.split('\t') as [string, string?, string?, TagName?, string?, string?, string?, string?, string?, string?];
    if (line.startsWith('#') || form === undefined || upos === undefined || number.includes('.')) continue;
    if (/^1(?:-|$)/.test(number) && sents.at(-1)?.[0] !== toks.length) sents.push([toks.length, toks.length]);
    const spaced = !(misc ?? '').includes('SpaceAfter=No');
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range) {
      shared = { left: Number(range[2]) - Number(range[1]) + 1, end: text.length + gap.length + form.length, at: text.length + gap.length };
      text += gap + form;
      gap = spaced ? ' ' : '';
      continue;
    }
    if (shared && shared.left > 0) {
      const end = --shared.left === 0 ? shared.end : Math.min(shared.at + form.length, shared.end);
      toks.push([shared.at, end, upos, xpos ?? '']);
      shared.at = end;
    } else {
      text += gap;
      toks.push([text.length, text.length + form.length, upos, xpos ?? '']);
      text += form;
      gap = spaced ? ' ' : '';
    }
    sents.at(-1)![1] = toks.length;
  }
  return { id, genre: id.split('_')[1] ?? '', split, text, toks, sents };
}

/** Document names under the headings of GUM's `splits.md` that say dev or test; all others are train. */
export function readSplits(markdown: string): (id: string) => Split {
  const splits = new Map<string, Split>();
  let current: Split = 'train';
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#')) current = /\btest\b/i.test(line) ? 'test' : /\bdev\b/i.test(line) ? 'dev' : 'train';
    for (const [id] of line.matchAll(/GUM_\w+/g)) splits.set(id, current);
  }
  return (id) => splits.get(id) ?? 'train';
}
