/** Markdown for hovers. Text of the article is hostile: all of it goes through `escape`. */
import type { Phrase, Piece } from '../analysis/query/why';
import type { COMMANDS } from '../protocol';
import type { Annotated } from './annotated';
import { shorten, wordsAt } from './words';

/** What the client can show. */
export interface Look {
  /** `$(icons)` and links to our own commands; see `InitializationOptions.richHovers`. */
  readonly rich: boolean;
}

/** Entities for what a backslash does not stop: VS Code looks for `$(icon)` after Markdown is done, and bare links need no brackets. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;', ':': '&#58;', '@': '&#64;' };

/** Shows as it is written, whatever it holds, on one line. */
export const escape = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[&<>$:@]/g, (char) => ENTITIES[char]!).replace(/[\\`*_{}[\]()+\-.!|~=^]|#(?!\d+;)/g, '\\$&');

/** For a document that people also read as it is: only what would change the rendering, on one line. `5 * 3 for $2` → `5 \\* 3 for \\$2`. */
export const escapeDocument = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>~|$]|&(?=[#\w])/g, '\\$&').replace(/^(#|[-+] )/, '\\$1').replace(/^(\d{1,9})([.)] )/, '$1\\$2');

export const bold = (text: string): string => `**${escape(text)}**`;
export const quoted = (text: string): string => `“${escape(text)}”`;

export const icon = ({ rich }: Look, name: string): string => (rich ? `$(${name}) ` : '');

/** A link to one of our own commands; nothing for clients that follow none. */
export function link({ rich }: Look, iconName: string, label: string, command: (typeof COMMANDS)[keyof typeof COMMANDS], args: readonly unknown[]): string {
  if (!rich) return '';
  // encodeURIComponent leaves brackets, which would end the link, and stars
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()*'!]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `[$(${iconName}) ${escape(label)}](command:${command}?${query})`;
}

/** Parts of one line, the empty ones left out. */
export const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join(' · ');

/** Lines as paragraphs, the empty ones left out; `actions` under a rule. */
export function card(paragraphs: readonly (string | undefined)[], foot?: string): string {
  const body = paragraphs.filter((paragraph) => paragraph).join('\n\n');
  return foot ? `${body}\n\n---\n\n${foot}` : body;
}

const QUOTED = 60;

/** `“said” stands next to “Ash Carter”.` with names in bold and the line they were last given on. */
export const phraseMarkdown = (phrase: Phrase, doc: Annotated): string => phrase.map((piece) => pieceMarkdown(piece, doc)).join('');

function pieceMarkdown(piece: Piece, doc: Annotated): string {
  if (typeof piece === 'string') return piece;
  if ('words' in piece) return quoted(shorten(wordsAt(doc, piece.words), QUOTED));
  return piece.at ? `${bold(piece.name)} (line ${doc.lines.position(piece.at.start).line + 1})` : bold(piece.name);
}
