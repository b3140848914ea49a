/** Semantic tokens: all marks seen from above, in order, each within one line. VS Code shows decorations instead; this is for other editors and the minimap. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Span } from '../analysis/article';
import { pausesAt, type Steps } from '../analysis/steps';
import type { Lines } from '../convert';
import type { Highlight } from '../protocol';
import { perArticleInSteps, type Annotated } from './annotated';
import { flatten } from './flatten';
import { marksOf, type Mark } from './marks';

export const TOKENS_LEGEND = {
  tokenTypes: ['newsQuote', 'newsSpeaker', 'newsCue', 'newsNumber', 'newsDate', 'newsPlace'],
  tokenModifiers: ['direct', 'partial', 'indirect', 'scare', 'anonymous', 'unresolved', 'metonym'],
} as const;

type TokenType = (typeof TOKENS_LEGEND.tokenTypes)[number];
type Modifier = (typeof TOKENS_LEGEND.tokenModifiers)[number];

const TYPES: Readonly<Record<Highlight['kind'], TokenType>> = { quote: 'newsQuote', speaker: 'newsSpeaker', cue: 'newsCue', number: 'newsNumber', date: 'newsDate', place: 'newsPlace' };
/** Short things lie on quotes; a speaker lies on a place. */
const RANKS: Readonly<Record<Highlight['kind'], number>> = { quote: 0, cue: 1, place: 2, number: 3, date: 3, speaker: 4 };

export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly Modifier[];
}

/** In order, without overlap, none crossing a line break. Written out field by field: an article of a million characters has fifty thousand. */
export const tokensOf = perArticleInSteps(function* (doc): Steps<readonly Token[]> {
  const marks = yield* marksOf.inSteps(doc);
  yield;
  const layers = marks.map((mark) => ({ start: mark.span.start, end: mark.span.end, rank: RANKS[mark.kind], mark }));
  const tokens: Token[] = [];
  for (const { layer: { mark }, start, end } of yield* flatten(layers)) {
    if (pausesAt(tokens.length)) yield;
    const type = TYPES[mark.kind];
    const modifiers = modifiersOf(mark);
    for (const part of byLine(doc.lines, start, end)) tokens.push({ start: part.start, end: part.end, type, modifiers });
  }
  return tokens;
});

function modifiersOf({ form, doubt, anonymous, metonym }: Mark): readonly Modifier[] {
  const modifiers: Modifier[] = form ? [form] : [];
  if (anonymous) modifiers.push('anonymous');
  if (doubt === 'unknown') modifiers.push('unresolved');
  if (metonym) modifiers.push('metonym');
  return modifiers;
}

/** The parts of a span on each of its lines, without the line breaks. */
function byLine(lines: Lines, start: number, end: number): readonly Span[] {
  const first = lines.position(start).line;
  const last = lines.position(end).line;
  if (first === last && end <= lines.lineEnd(last)) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  for (let line = first; line <= last; line++) {
    const to = Math.min(end, lines.lineEnd(line));
    if (from < to) parts.push({ start: from, end: to });
    from = lines.offset({ line: line + 1, character: 0 });
  }
  return parts;
}

/** The protocol's five numbers a token: lines and characters count from the token before. */
export function encode(lines: Lines, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifiers } of tokens) {
    const at = lines.position(start);
    data.push(at.line - line, at.line === line ? at.character - character : at.character, end - start, TOKENS_LEGEND.tokenTypes.indexOf(type), modifierBits(modifiers));
    ({ line, character } = at);
  }
  return data;
}

const modifierBits = (modifiers: readonly Modifier[]): number => modifiers.reduce((bits, modifier) => bits | (1 << TOKENS_LEGEND.tokenModifiers.indexOf(modifier)), 0);

export const encodedTokens = perArticleInSteps(function* (doc): Steps<number[]> {
  const tokens = yield* tokensOf.inSteps(doc);
  yield;
  return encode(doc.lines, tokens);
});

export const tokensIn = (doc: Annotated, { start, end }: Span): SemanticTokens => ({ data: encode(doc.lines, tokensOf(doc).filter((token) => token.start < end && token.end > start)) });

/** One edit that turns `before` into `after`: what lies between their common beginning and end. */
export function deltaOf(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, deleteCount: before.length - tail - start, data: after.slice(start, after.length - tail) }];
}
