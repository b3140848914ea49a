/** Who speaks, as lines of transcripts tell it: `ANNA BELL:`, `>> Anna:`, `<v Anna Bell>`, `- Yes.` */

/** `label` is empty where somebody else begins to speak and nobody says who. */
export interface Spoken {
  readonly label?: string | undefined;
  readonly text: string;
}

const MARK = /^\s*(?:>>+|&gt;&gt;+|[-–—](?=\s))\s*/;
const LABEL = /^\s*[[(*]{0,2}([\p{Lu}\d][\p{L}\p{N}.’'&/-]*(?: (?:[\p{Lu}\d(#][\p{L}\p{N}.’'&/)-]*|of|the|de|da|van|von|al|bin)){0,5})[\])*]{0,2}\s*:[*]{0,2}(?=\s|$)\s*/u;
const VOICE = /<v(?:\.[^\s<>]*)?\s([^<>]{1,120})>/g;

/** What goes on beyond is no name of a speaker. */
const LONGEST_LABEL = 160;

/** `certain` labels are of capitals; others may be words of a sentence: `Note: …`. */
export function labelled(line: string): (Spoken & { readonly certain: boolean }) | undefined {
  const mark = MARK.exec(line)?.[0] ?? '';
  const rest = line.slice(mark.length);
  const label = LABEL.exec(rest.slice(0, LONGEST_LABEL));
  // one that reaches the cut may be but the beginning of a word
  if (label && label[0].length < LONGEST_LABEL) return { label: label[1]!, text: rest.slice(label[0].length), certain: label[1] === label[1]!.toUpperCase() || mark !== '' };
  return mark === '' ? undefined : { label: '', text: rest, certain: true };
}

/** The voices of a WebVTT cue: `<v Anna>Yes</v> <v Ben>No` are two. */
export function voices(text: string): readonly Spoken[] {
  const pieces: Spoken[] = [];
  let from = 0;
  let label: string | undefined;
  for (const match of text.matchAll(VOICE)) {
    if (text.slice(from, match.index).trim() !== '') pieces.push({ label, text: text.slice(from, match.index) });
    label = match[1]!.trim();
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim() !== '' || pieces.length === 0) pieces.push({ label, text: text.slice(from) });
  return pieces;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"', apos: "'", '#39': "'" };

/** Without `<i>`, `<c.loud>`, `<00:01.500>`, `{\an8}`; entities as the characters they stand for. */
export const plain = (text: string): string =>
  text.replace(/<\/?[\p{L}\d][^<>]{0,200}>|\{\\[^{}]{0,40}\}/gu, '').replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|apos|#39);/g, (_, name: string) => ENTITIES[name]!);
