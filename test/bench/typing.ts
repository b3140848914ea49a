/** Somebody who types into an article: one letter after the other, at one place. */

/** No text comes twice, so that no cache knows the paragraph: quotation, speaker, figure and place come and go as it is written. */
const TYPED = ' “We saw 40 of them leave for Oslo on Tuesday,” Mara Quill, the harbor master, told reporters. She said that 12 percent had stayed.';

export const PLACES = ['start', 'middle', 'end'] as const;
export type Where = (typeof PLACES)[number];

export interface Keystroke {
  readonly offset: number;
  readonly letter: string;
  /** The article after it. */
  readonly text: string;
}

/** At the end of the paragraph that stands there, a headline left aside. */
function placeIn(text: string, where: Where): number {
  const paragraphs = [...text.matchAll(/^.{120,}$/gm)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  const from = { start: 0, middle: text.length >> 1, end: Infinity }[where];
  return (paragraphs.find(({ start }) => start >= from) ?? paragraphs.at(-1))?.end ?? text.length;
}

export function* typing(text: string, where: Where): Generator<Keystroke, never> {
  let offset = placeIn(text, where);
  let now = text;
  for (let i = 0; ; i++) {
    const letter = TYPED[i % TYPED.length]!;
    now = now.slice(0, offset) + letter + now.slice(offset);
    yield { offset, letter, text: now };
    offset++;
  }
}
